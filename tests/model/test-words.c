/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-error.h"
#include "quitus-words.h"

static const struct
{
  gint64 cents;
  const char *french, *english;
} amounts[] = {
  { 0,                "zéro euro",                                                           "zero euros"                                 },
  { 1,                "un centime",                                                          "one cent"                                   },
  { 60,               "soixante centimes",                                                   "sixty cents"                                },
  { 100,              "un euro",                                                             "one euro"                                   },
  { 101,              "un euro et un centime",                                               "one euro and one cent"                      },
  { 200,              "deux euros",                                                          "two euros"                                  },
  { 1600,             "seize euros",                                                         "sixteen euros"                              },
  { 1700,             "dix-sept euros",                                                      "seventeen euros"                            },
  { 2000,             "vingt euros",                                                         "twenty euros"                               },
  { 2100,             "vingt et un euros",                                                   "twenty-one euros"                           },
  { 2200,             "vingt-deux euros",                                                    "twenty-two euros"                           },
  { 6100,             "soixante et un euros",                                                "sixty-one euros"                            },
  { 7000,             "soixante-dix euros",                                                  "seventy euros"                              },
  { 7100,             "soixante et onze euros",                                              "seventy-one euros"                          },
  { 7700,             "soixante-dix-sept euros",                                             "seventy-seven euros"                        },
  { 8000,             "quatre-vingts euros",                                                 "eighty euros"                               },
  { 8100,             "quatre-vingt-un euros",                                               "eighty-one euros"                           },
  { 9100,             "quatre-vingt-onze euros",                                             "ninety-one euros"                           },
  { 9900,             "quatre-vingt-dix-neuf euros",                                         "ninety-nine euros"                          },
  { 10000,            "cent euros",                                                          "one hundred euros"                          },
  { 10100,            "cent un euros",                                                       "one hundred and one euros"                  },
  { 18000,            "cent quatre-vingts euros",                                            "one hundred and eighty euros"               },
  { 20000,            "deux cents euros",                                                    "two hundred euros"                          },
  { 20100,            "deux cent un euros",                                                  "two hundred and one euros"                  },
  { 100000,           "mille euros",                                                         "one thousand euros"                         },
  { 100100,           "mille un euros",                                                      "one thousand and one euros"                 },
  { 120000,           "mille deux cents euros",                                              "one thousand two hundred euros"             },
  { 2100000,          "vingt et un mille euros",                                             "twenty-one thousand euros"                  },
  { 8000000,          "quatre-vingt mille euros",                                            "eighty thousand euros"                      },
  { 20000000,         "deux cent mille euros",                                               "two hundred thousand euros"                 },
  { 12500000,         "cent vingt-cinq mille euros",                                         "one hundred and twenty-five thousand euros" },
  { 3674960,          "trente-six mille sept cent quarante-neuf euros et soixante centimes",
   "thirty-six thousand seven hundred and forty-nine euros and sixty cents"                                                               },
  { 28080,            "deux cent quatre-vingts euros et quatre-vingts centimes",
   "two hundred and eighty euros and eighty cents"                                                                                        },
  { 100000000,        "un million d’euros",                                                  "one million euros"                          },
  { 100000100,        "un million un euros",                                                 "one million and one euros"                  },
  { 150000000,        "un million cinq cent mille euros",                                    "one million five hundred thousand euros"    },
  { 8000000000,       "quatre-vingts millions d’euros",                                      "eighty million euros"                       },
  { 20000000000,      "deux cents millions d’euros",                                         "two hundred million euros"                  },
  { 20000000050,      "deux cents millions d’euros et cinquante centimes",
   "two hundred million euros and fifty cents"                                                                                            },
  { 100000000000,     "un milliard d’euros",                                                 "one billion euros"                          },
  { 100000000000000,  "mille milliards d’euros",                                             "one trillion euros"                         },
  { 110100000000000,  "mille cent un milliards d’euros",
   "one trillion one hundred and one billion euros"                                                                                       },
  { QUITUS_MONEY_MAX, "dix mille milliards d’euros",                                         "ten trillion euros"                         },
};

static void
test_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *french = quitus_words_from_money (QUITUS_LANGUAGE_FRENCH, amounts[i].cents);
      g_autofree char *english =
          quitus_words_from_money (QUITUS_LANGUAGE_ENGLISH, amounts[i].cents);

      g_assert_cmpstr (french, ==, amounts[i].french);
      g_assert_cmpstr (english, ==, amounts[i].english);
    }
}

typedef struct
{
  const char *words;
  gint64 cents;
} Reading;

static void
assert_readings (QuitusLanguage language, const Reading *readings, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_test_message ("%s", readings[i].words);
      g_assert_cmpint (quitus_words_parse (language, readings[i].words), ==, readings[i].cents);
    }
}

static void
test_read_french (void)
{
  static const Reading readings[] = {
    { "Deux-Cent-Mille euros",                     20000000          },
    { "  DEUX  CENT\u00a0MILLE\u202fEUROS ",       20000000          },
    { "(deux cent mille euros)",                   20000000          },
    { "deux cents milles euros",                   20000000          },
    { "deux cent mille",                           20000000          },
    { "quatre vingt euro",                         8000              },
    { "quatre-vingts-un",                          8100              },
    { "quatre-vingt-dix-sept",                     9700              },
    { "vingt-et-un",                               2100              },
    { "vingt un",                                  2100              },
    { "soixante-et-onze",                          7100              },
    { "cent-vingt-et-un-mille euros",              12100000          },
    { "Zéro euro",                                 0                 },
    { "ZERO EURO ET SOIXANTE CENTIMES",            60                },
    { "soixante centimes d'euro",                  60                },
    { "un million d'euros",                        100000000         },
    { "un million d’euros",                        100000000         },
    { "un million de euros",                       100000000         },
    { "douze euros cinquante",                     1250              },
    { "douze euros, cinquante centimes",           1250              },
    { "mille deux cents",                          120000            },
    { "mille quatre-vingts",                       108000            },
    { "cent quatre-vingt-quatre",                  18400             },
    { "quatre cent vingt",                         42000             },
    { "un milliard deux millions trois",           100200000300      },
    { "dix mille milliards d’euros",               QUITUS_MONEY_MAX  },
    { "dix mille milliards d’euros et un centime", QUITUS_MONEY_NONE },
    { "onze mille milliards",                      QUITUS_MONEY_NONE },
    { "",                                          QUITUS_MONEY_NONE },
    { "euros",                                     QUITUS_MONEY_NONE },
    { "200 000 euros",                             QUITUS_MONEY_NONE },
    { "deux deux",                                 QUITUS_MONEY_NONE },
    { "dix douze",                                 QUITUS_MONEY_NONE },
    { "vingt dix",                                 QUITUS_MONEY_NONE },
    { "vingt cent",                                QUITUS_MONEY_NONE },
    { "quarante-douze",                            QUITUS_MONEY_NONE },
    { "mille mille",                               QUITUS_MONEY_NONE },
    { "million",                                   QUITUS_MONEY_NONE },
    { "mille millions deux millions",              QUITUS_MONEY_NONE },
    { "un million deux milliards",                 QUITUS_MONEY_NONE },
    { "un million et euros",                       QUITUS_MONEY_NONE },
    { "deux euros cent centimes",                  QUITUS_MONEY_NONE },
    { "cent centimes",                             QUITUS_MONEY_NONE },
    { "deux euros et",                             QUITUS_MONEY_NONE },
    { "deux euros deux euros",                     QUITUS_MONEY_NONE },
    { "two euros",                                 QUITUS_MONEY_NONE },
    { "deux cent mil",                             QUITUS_MONEY_NONE },
  };

  assert_readings (QUITUS_LANGUAGE_FRENCH, readings, G_N_ELEMENTS (readings));
}

static void
test_read_english (void)
{
  static const Reading readings[] = {
    { "Two hundred thousand euros",             20000000          },
    { "two hundred thousand",                   20000000          },
    { "one hundred twenty five thousand euros", 12500000          },
    { "one thousand five euros and six cents",  100506            },
    { "sixty cents",                            60                },
    { "hundred",                                QUITUS_MONEY_NONE },
    { "thousand euros",                         QUITUS_MONEY_NONE },
    { "ten seven",                              QUITUS_MONEY_NONE },
    { "twenty and one",                         QUITUS_MONEY_NONE },
    { "four twenty",                            QUITUS_MONEY_NONE },
    { "one million two billion",                QUITUS_MONEY_NONE },
    { "ten trillion euros and one cent",        QUITUS_MONEY_NONE },
    { "deux euros",                             QUITUS_MONEY_NONE },
  };

  assert_readings (QUITUS_LANGUAGE_ENGLISH, readings, G_N_ELEMENTS (readings));
}

static void
assert_round_trip (QuitusMoney amount)
{
  for (QuitusLanguage language = QUITUS_LANGUAGE_ENGLISH; language <= QUITUS_LANGUAGE_FRENCH;
       language++)
    {
      g_autofree char *words = quitus_words_from_money (language, amount);
      g_autofree char *capitals = g_utf8_strup (words, -1);
      g_autofree char *again = NULL;
      QuitusMoney read = quitus_words_parse (language, words);

      if (read != amount)
        g_test_message ("%s", words);
      g_assert_cmpint (read, ==, amount);
      again = quitus_words_from_money (language, read);
      g_assert_cmpstr (again, ==, words);
      g_assert_cmpint (quitus_words_parse (language, g_strdelimit (capitals, "-", ' ')), ==,
                       amount);
      g_assert_null (strstr (words, "  "));
    }
}

/* Words are read back as what they were written from: all small numbers, the neighbours of every
 * power of ten, and numbers of all lengths. */
static void
test_round_trip (void)
{
  for (gint64 euros = 0; euros < 12000; euros++)
    assert_round_trip (euros * 100);
  for (gint64 cents = 0; cents < 400; cents++)
    assert_round_trip (cents);
  for (gint64 power = 1000; power <= QUITUS_MONEY_MAX; power *= 10)
    for (gint64 near = -300; near <= 300; near += 50)
      for (gint64 times = 1; times < 10; times++)
        if (power * times + near <= QUITUS_MONEY_MAX)
          assert_round_trip (power * times + near);
  for (int round = 0; round < 20000; round++)
    {
      gint64 random = ((gint64) g_test_rand_int_range (0, G_MAXINT32) << 31) |
                      g_test_rand_int_range (0, G_MAXINT32);
      gint64 most = 1;

      for (int i = 0; i < round % 16; i++)
        most *= 10;
      assert_round_trip (random % most);
    }
}

/* Two amounts never have the same words. */
static void
test_distinct (void)
{
  g_autoptr (GHashTable) french = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gint64 euros = 0; euros < 100000; euros++)
    g_assert_true (g_hash_table_add (french, quitus_words_from_money (QUITUS_LANGUAGE_FRENCH,
                                                                      euros * 100)));
}

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (quitus_words_check (20000000, "deux-cent-mille euros", QUITUS_LANGUAGE_FRENCH,
                                     &error));
  g_assert_no_error (error);
  g_assert_false (quitus_words_check (20000000, "deux cent dix mille euros", QUITUS_LANGUAGE_FRENCH,
                                      &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
  g_assert_cmpstr (
      error->message, ==,
      "Les lettres disent 210\u202f000,00\u00a0€ et les chiffres 200\u202f000,00\u00a0€, "
      "qui s’écrit « deux cent mille euros »");
  g_clear_error (&error);
  g_assert_false (quitus_words_check (8000, "octante euros", QUITUS_LANGUAGE_FRENCH, &error));
  g_assert_cmpstr (error->message, ==,
                   "« octante euros » ne se lit pas comme un montant : 80,00\u00a0€ s’écrit "
                   "« quatre-vingts euros »");
  g_clear_error (&error);
  g_assert_false (quitus_words_check (20000000, "two hundred euros", QUITUS_LANGUAGE_ENGLISH,
                                      &error));
  g_assert_nonnull (strstr (error->message, "two hundred thousand euros"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  quitus_language_set_default (QUITUS_LANGUAGE_FRENCH);
  g_test_add_func ("/words/written", test_written);
  g_test_add_func ("/words/read-french", test_read_french);
  g_test_add_func ("/words/read-english", test_read_english);
  g_test_add_func ("/words/round-trip", test_round_trip);
  g_test_add_func ("/words/distinct", test_distinct);
  g_test_add_func ("/words/check", test_check);
  return g_test_run ();
}
