/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table that is written, as a spreadsheet reads it. */

#include "fixture.h"
#include "sample-values.h"

#define N_COLUMNS 13

enum
{
  AGREEMENT,
  KIND,
  LABEL,
  ARTICLE,
  PARTIES,
  DATE,
  STRICT_DATE,
  AMOUNT,
  CALLED,
  RECEIVED,
  STATUS,
  SUPPOSED,
  REASON,
};

/* Helpers */

static GPtrArray *
new_row (GPtrArray *rows)
{
  g_ptr_array_add (rows, g_ptr_array_new_with_free_func (g_free));
  return rows->pdata[rows->len - 1];
}

/* Reads RFC 4180 with semicolons: an array of rows of texts. */
static GPtrArray *
read_table (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
  new_row (rows);
  for (const char *p = text + 3; *p != '\0'; p++)
    {
      if (*p == '"' && is_quoted && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        is_quoted = !is_quoted;
      else if (is_quoted || (*p != ';' && *p != '\r'))
        g_string_append_c (cell, *p);
      else
        {
          g_ptr_array_add (rows->pdata[rows->len - 1], g_strdup (cell->str));
          g_string_truncate (cell, 0);
          if (*p == ';')
            continue;
          g_assert_cmpint (*++p, ==, '\n');
          if (p[1] != '\0')
            new_row (rows);
        }
    }
  g_assert_false (is_quoted);
  g_assert_cmpuint (cell->len, ==, 0);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) rows->pdata[i])->len, ==, N_COLUMNS);
  return rows;
}

static GPtrArray *
write_and_read (QuitusBook *book, const char *supposed, QuitusLanguage language)
{
  g_autofree char *text =
      fixture_export_as (QUITUS_EXPORT_CSV, book,
                         supposed != NULL ? quitus_day_from_iso (supposed) : QUITUS_DAY_NONE,
                         language);

  return read_table (text);
}

static const char *
get_cell (GPtrArray *rows, const char *label, int column)
{
  for (guint i = 1; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];

      if (strstr (row->pdata[LABEL], label) != NULL)
        return row->pdata[column];
    }
  g_error ("No row “%s”", label);
}

/* Tests */

static void
test_titles (void)
{
  static const char *const titles[N_COLUMNS] = {
    "Convention", "Nature", "Libellé",  "Article", "Parties", "Date",  "Date stricte",
    "Montant",    "Appelé", "Encaissé", "État",    "Supposé", "Motif",
  };
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GPtrArray) rows = write_and_read (book, NULL, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpuint (rows->len, ==, 1);
  for (int i = 0; i < N_COLUMNS; i++)
    g_assert_cmpstr (((GPtrArray *) rows->pdata[0])->pdata[i], ==, titles[i]);
}

static void
test_unsigned (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (GPtrArray) rows = write_and_read (book, NULL, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpstr (get_cell (rows, "Premier versement", AGREEMENT), ==, "IGN-DINUM-2023");
  g_assert_cmpstr (get_cell (rows, "Premier versement", ARTICLE), ==, "5.2");
  g_assert_cmpstr (get_cell (rows, "Premier versement", AMOUNT), ==, "75000,00");
  g_assert_cmpstr (get_cell (rows, "Premier versement", RECEIVED), ==, "0,00");
  g_assert_cmpstr (get_cell (rows, "Premier versement", DATE), ==, "");
  g_assert_cmpstr (get_cell (rows, "Solde", AMOUNT), ==, "125000,00");
  g_assert_cmpstr (get_cell (rows, "Solde", SUPPOSED), ==, "");
  g_assert_cmpstr (get_cell (rows, "avenant", DATE), ==, "2023-12-01");
  g_assert_cmpstr (get_cell (rows, "avenant", STRICT_DATE), ==, "2023-12-02");
  g_assert_cmpstr (get_cell (rows, "Publier", AMOUNT), ==, "");
}

static void
test_supposed (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (GPtrArray) rows = write_and_read (book, "2023-08-31", QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpstr (get_cell (rows, "Solde", DATE), ==, "2024-02-29");
  g_assert_cmpstr (get_cell (rows, "Solde", SUPPOSED), ==, "Oui");
  g_assert_cmpstr (get_cell (rows, "Fin de la convention", SUPPOSED), ==, "");
}

/* Whoever adds up the column of amounts finds the total of the agreement. */
static void
test_amounts_add_up (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (GPtrArray) rows = write_and_read (book, "2023-02-08", QUITUS_LANGUAGE_FRENCH);
  QuitusMoney sum = 0;

  for (guint i = 1; i < rows->len; i++)
    {
      const char *amount = ((GPtrArray *) rows->pdata[i])->pdata[AMOUNT];

      if (amount[0] != '\0')
        sum += quitus_money_parse (amount, NULL);
    }
  g_assert_cmpint (sum, ==, 20000000);
}

/* What could be taken for a formula, and what could break the table. */
static void
test_hostile_texts (void)
{
  static const struct
  {
    const char *reference;
    const char *cell;
  } cases[] = {
    { "=1+1",     "'=1+1"     },
    { "+33",      "'+33"      },
    { "-2",       "'-2"       },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1",     "'\t=1"     },
    { "a;b",      "a;b"       },
    { "a\"b\"",   "a\"b\""    },
    { "a\nb",     "a\nb"      },
    { "a\r\n;b",  "a\r\n;b"   },
    { "=\"x\";y", "'=\"x\";y" },
    { "a,b 'c'",  "a,b 'c'"   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusBook) book = fixture_sample_book_new ();
      QuitusRecord *record = quitus_book_lookup (book, fixture_sample_agreement (book));
      g_autoptr (QuitusValue) value = quitus_value_copy (quitus_record_get_value (record));
      g_autoptr (QuitusChange) change = quitus_change_new ("Change");
      g_autoptr (GPtrArray) rows = NULL;

      g_set_str (&((QuitusAgreementValue *) (gpointer) value)->reference, cases[i].reference);
      quitus_change_update (change, quitus_record_get_value (record), value);
      fixture_apply (book, change);
      rows = write_and_read (book, NULL, QUITUS_LANGUAGE_ENGLISH);
      g_assert_cmpstr (get_cell (rows, "Solde", AGREEMENT), ==, cases[i].cell);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (QuitusBook) book = quitus_book_new ();
      g_autoptr (GPtrArray) rows = NULL;

      for (int c = 0; c < 40; c++)
        {
          g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Change");

          quitus_book_apply (book, change);
        }
      rows = write_and_read (book, "2023-02-08", QUITUS_LANGUAGE_FRENCH);
      g_assert_cmpuint (rows->len, >=, quitus_book_count (book, QUITUS_KIND_INSTALMENT) + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/titles", test_titles);
  g_test_add_func ("/csv/unsigned", test_unsigned);
  g_test_add_func ("/csv/supposed", test_supposed);
  g_test_add_func ("/csv/amounts-add-up", test_amounts_add_up);
  g_test_add_func ("/csv/hostile-texts", test_hostile_texts);
  g_test_add_func ("/csv/random", test_random);
  return g_test_run ();
}
