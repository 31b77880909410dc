/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

/* The change that brings @book to what @text says. */
QuitusChange *
fixture_import (const char *text, QuitusBook *book, QuitusImportSummary *summary, GError **error)
{
  g_autoptr (GBytes) data = g_bytes_new_static (text, strlen (text));

  return quitus_import (data, "Import", book, summary, error);
}

/* Checks and applies a change that must be right. */
void
fixture_apply (QuitusBook *book, QuitusChange *change)
{
  g_autoptr (GError) error = NULL;

  quitus_book_check (book, change, &error);
  g_assert_no_error (error);
  quitus_book_apply (book, change);
}

/* A book that says what @text says, which must be right. */
QuitusBook *
fixture_book_new (const char *text)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, NULL, &error);

  g_assert_no_error (error);
  fixture_apply (book, change);
  return g_steal_pointer (&book);
}

QuitusBook *
fixture_sample_book_new (void)
{
  g_autofree char *text = fixture_sample_text ();

  return fixture_book_new (text);
}

char *
fixture_sample_text (void)
{
  g_autoptr (GBytes) data = quitus_sample_get_data ();

  return g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
}

/* What is exported of one agreement or, for none, of the whole book, on 1 March 2023. */
static char *
export_text (QuitusExportKind kind,
             QuitusBook *book,
             QuitusId agreement,
             QuitusDay supposed,
             QuitusLanguage language)
{
  QuitusOutlook outlook = { quitus_day_new (2023, 3, 1), supposed };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = quitus_export (kind, book, agreement, &outlook, language, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
}

char *
fixture_export_as (QuitusExportKind kind,
                   QuitusBook *book,
                   QuitusDay supposed,
                   QuitusLanguage language)
{
  return export_text (kind, book, QUITUS_ID_NONE, supposed, language);
}

char *
fixture_export (QuitusBook *book, QuitusId agreement)
{
  return export_text (QUITUS_EXPORT_JSON, book, agreement, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
}

/* Shows the first line that differs, not two whole files. */
void
fixture_assert_same_text (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  guint i = 0;

  while (lines[i] != NULL && g_strcmp0 (lines[i], expected_lines[i]) == 0)
    i++;
  g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (strlen (text), ==, strlen (expected));
}

QuitusId
fixture_sample_agreement (QuitusBook *book)
{
  QuitusRecord *record =
      quitus_book_find (book, QUITUS_KIND_AGREEMENT, "reference", QUITUS_SAMPLE_REFERENCE);

  g_assert_nonnull (record);
  return quitus_record_get_id (record);
}

/* @text with the one place that says @find changed. */
char *
fixture_replace (const char *text, const char *find, const char *replacement)
{
  const char *place = strstr (text, find);

  if (place == NULL)
    g_error ("The text does not say “%s”", find);
  if (strstr (place + 1, find) != NULL)
    g_error ("The text says “%s” twice", find);
  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, replacement,
                          place + strlen (find));
}
