/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, amounts and days in every spelling. */

#include "quitus-search-query.h"

#include "quitus-format.h"

static const struct
{
  const char *text;
  const char *words;
} foldings[] = {
  { "Échéance",       "echeance"        },
  { "Cœur de l’État", "coeur de l etat" },
  { "l'avenant",      "l avenant"       },
  { "Ærø, STRAßE",    "aero strasse"    },
  { "ﬁnance",         "finance"         },
  { "E\xcc\x81"
    "cole",        "ecole"           },
  { "IGN-DINUM-2023", "ign dinum 2023"  },
  { "  ",             ""                },
  { "n°\xc2\xa0"
    "12",          "n 12"            },
  { "m²",             "m2"              },
};

static const struct
{
  const char *text;
  const char *key;
  gboolean is_whole;
} amounts[] = {
  { "125000",                  "#125000",     FALSE },
  { "125 000",                 "#125000",     FALSE },
  { "125 0",                   "#1250",       FALSE },
  { "125 000,00 €",            "#125000",     TRUE  },
  { "125\xe2\x80\xaf"
    "000,00\xc2\xa0€",      "#125000",     TRUE  },
  { "125.000,00",              "#125000",     TRUE  },
  { "125,000.00",              "#125000",     TRUE  },
  { "125,000",                 "#125000",     FALSE },
  { "125.000",                 "#125000",     FALSE },
  { "125'000.50",              "#125000.50",  TRUE  },
  { "125000.5",                "#125000.5",   FALSE },
  { "125 k€",                  "#125000",     TRUE  },
  { "125k",                    "#125000",     TRUE  },
  { "1,2 M€",                  "#1200000",    TRUE  },
  { "1,5 M€",                  "#1500000",    TRUE  },
  { "0,075 M€",                "#75000",      TRUE  },
  { "0.075 M€",                "#75000",      TRUE  },
  { "0,075M",                  "#75000",      TRUE  },
  { "1,075 M€",                "#1075000",    TRUE  },
  { "12.3456 M€",              "#12345600",   TRUE  },
  { "0,0755 M€",               "#75500",      TRUE  },
  { "0,125 k€",                "#125",        TRUE  },
  { "1 250 k€",                "#1250000",    TRUE  },
  { "0,075",                   "",            FALSE },
  { "1.250,5 k€",              "#1250500",    TRUE  },
  { "1 234 567,89 EUR",        "#1234567.89", TRUE  },
  { "12,34",                   "#12.34",      TRUE  },
  { "5",                       "",            FALSE },
  { "007",                     "",            FALSE },
  { "12 34",                   "#1234",       FALSE },
  { "1234 5",                  "",            FALSE },
  { "1.2.3",                   "",            FALSE },
  { "125 000 000 000 000 000", "",            FALSE },
  { "avenant 3",               "",            FALSE },
};

static const struct
{
  const char *text;
  const char *key;
  gboolean is_whole;
} days[] = {
  { "8 août 2023",    "@20230808", TRUE  },
  { "1er AOUT 2023",  "@20230801", TRUE  },
  { "8 August 2023",  "@20230808", TRUE  },
  { "August 8, 2023", "@20230808", TRUE  },
  { "08/08/2023",     "@20230808", TRUE  },
  { "8.8.23",         "@20230808", TRUE  },
  { "2023-08-08",     "@20230808", TRUE  },
  { "8 févr. 2023",   "@20230208", TRUE  },
  { "août 2023",      "@202308",   FALSE },
  { "08/2023",        "@202308",   FALSE },
  { "2023-08",        "@202308",   FALSE },
  { "2023",           "@2023",     FALSE },
  { "1er janvier",    "@????0101", TRUE  },
  { "3 juin",         "@????0603", TRUE  },
  { "June 3rd",       "@????0603", TRUE  },
  { "29 février",     "@????0229", TRUE  },
  { "31 juin",        "",          FALSE },
  { "31 juin 2023",   "",          FALSE },
  { "29/02/2023",     "",          FALSE },
  { "29/02/2024",     "@20240229", TRUE  },
  { "13/13/2023",     "",          FALSE },
  { "8 jui 2023",     "",          FALSE },
  { "1234",           "",          FALSE },
};

/* What is looked for, a text, and the text with what is found of it in brackets. */
static const struct
{
  const char *query;
  const char *text;
  const char *marked;
} marks[] = {
  { "echean",         "L’échéance du 8",             "L’[échéance] du 8"             },
  { "125000",
   "Solde, 125\xe2\x80\xaf"
    "000,00\xc2\xa0€, 2023",                         "Solde, [125\xe2\x80\xaf"
    "000,00]\xc2\xa0€, 2023"                             },
  { "125000",         "of €125,000.00",              "of €[125,000.00]"              },
  { "2023-08-08",     "due 8 Aug 2023 · 3",          "due [8 Aug 2023] · 3"          },
  { "fr7610071",      "FR76 1007 1750",              "[FR76 1007 1750]"              },
  { "ECOB2307001A",   "Order ECOB2307001A",          "Order [ECOB2307001A]"          },
  { "solde ign",      "IGN : solde",                 "[IGN] : [solde]"               },
  { "oeuvre",         "L’œuvre",                     "L’[œuvre]"                     },
  { "conv 402",       "CONV-00402, CONV-00403",      "[CONV]-[00402], [CONV]-00403"  },
  { "5 janvier 2021", "5 janv. 2021, 28 janv. 2021", "[5 janv. 2021], 28 janv. 2021" },
  { "5 janvier",      "5 janv. 2021, 5 fois",        "[5 janv. 2021], 5 fois"        },
  { "x",              "Nothing",                     "Nothing"                       },
};

static void
test_folding (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (foldings); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      QuitusSearchText text;

      quitus_search_text_init (&text);
      quitus_search_text_split (&text, foldings[i].text);
      for (guint w = 0; w < text.words->len; w++)
        {
          g_autofree char *word = quitus_search_text_join (&text, w, 1);

          g_string_append_printf (words, w == 0 ? "%s" : " %s", word);
        }
      g_assert_cmpstr (words->str, ==, foldings[i].words);
      quitus_search_text_clear (&text);
    }
}

typedef gboolean (*Read) (QuitusSearchText *, guint, guint, QuitusSearchKey *);

static void
assert_key (Read read, const char *source, const char *wanted, gboolean is_whole)
{
  QuitusSearchText text;
  QuitusSearchKey key = { "", FALSE };

  quitus_search_text_init (&text);
  quitus_search_text_split (&text, source);
  if (!read (&text, 0, text.words->len, &key))
    key = (QuitusSearchKey) { "", FALSE };
  if (!g_str_equal (key.text, wanted) || key.is_whole != is_whole)
    g_error ("“%s” is read as “%s” (%d)", source, key.text, key.is_whole);
  quitus_search_text_clear (&text);
}

static void
test_amounts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    assert_key (quitus_search_read_amount, amounts[i].text, amounts[i].key, amounts[i].is_whole);
}

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    assert_key (quitus_search_read_day, days[i].text, days[i].key, days[i].is_whole);
}

/* Whatever the program writes can be read back, in both languages and every style. */
static void
test_written (void)
{
  for (int i = 0; i < 2000; i++)
    {
      QuitusMoney amount =
          g_test_rand_int_range (1000, G_MAXINT32) * (gint64) g_test_rand_int_range (1, 1000);
      QuitusDay day = g_test_rand_int_range (QUITUS_DAY_MIN, QUITUS_DAY_MAX);

      for (int language = 0; language < 2; language++)
        {
          g_autofree char *money = quitus_format_amount ((QuitusLanguage) language, amount);
          QuitusSearchKey key;

          quitus_search_key_of_amount (amount, &key);
          assert_key (quitus_search_read_amount, money, key.text, TRUE);
          quitus_search_key_of_day (day, &key);
          for (int style = QUITUS_DAY_STYLE_SHORT; style <= QUITUS_DAY_STYLE_NUMERIC; style++)
            {
              g_autofree char *written =
                  quitus_format_day ((QuitusLanguage) language, day, (QuitusDayStyle) style);

              assert_key (quitus_search_read_day, written, key.text, TRUE);
            }
        }
    }
}

static void
test_marks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (marks[i].query);
      g_autoptr (GArray) ranges = quitus_search_query_find_ranges (query, marks[i].text);
      g_autoptr (GString) marked = g_string_new (marks[i].text);

      for (guint r = ranges->len; r > 0; r--)
        {
          g_string_insert (marked, g_array_index (ranges, QuitusSearchRange, r - 1).end, "]");
          g_string_insert (marked, g_array_index (ranges, QuitusSearchRange, r - 1).start, "[");
        }
      g_assert_cmpstr (marked->str, ==, marks[i].marked);
    }
}

static void
test_matches (void)
{
  static const char *const texts[] = { "Solde, IGN → DINUM",
                                       "125\xe2\x80\xaf"
                                       "000,00\xc2\xa0€",
                                       "8 août 2023", NULL };
  static const char *const yes[] = {
    "", "solde", "IGN so", "125000 ign", "125 000,00 solde", "08/08/2023 dinum", "aout", "125"
  };
  static const char *const no[] = { "soldes", "ign x", "125001", "9 août 2023", "250" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (yes[i]);

      g_assert_true (quitus_search_query_matches (query, texts));
    }
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    {
      g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (no[i]);

      g_assert_false (quitus_search_query_matches (query, texts));
    }
}

/* Whatever is typed or pasted is read, and quickly. */
static void
test_hostile (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  static const char *const texts[] = { "\xff\xfe 12", "", "((((", "-1", "€", "1e9", "١٢٣", NULL };
  static const char *const nothing[] = { NULL };

  for (int i = 0; i < 5000; i++)
    g_string_append (many, "1 2,");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (QuitusSearchQuery) query =
          quitus_search_query_new (texts[i] != NULL ? texts[i] : many->str);
      guint32 readings[QUITUS_SEARCH_READINGS_MAX];

      quitus_search_query_matches (query, nothing);
      for (guint t = 0; t < query->terms->len; t++)
        quitus_search_query_get (query, t)->is_known = TRUE;
      g_assert_cmpuint (quitus_search_query_read (query, readings), <=, QUITUS_SEARCH_READINGS_MAX);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-text/folding", test_folding);
  g_test_add_func ("/search-text/amounts", test_amounts);
  g_test_add_func ("/search-text/days", test_days);
  g_test_add_func ("/search-text/written", test_written);
  g_test_add_func ("/search-text/marks", test_marks);
  g_test_add_func ("/search-text/matches", test_matches);
  g_test_add_func ("/search-text/hostile", test_hostile);
  return g_test_run ();
}
