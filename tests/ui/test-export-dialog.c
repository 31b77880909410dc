/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person takes out of the register as a file. */

#include "pages-fixture.h"

#include "quitus-export-dialog.h"
#include "quitus-import.h"

/* Helpers */

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 800, 600);
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static char *
write_as (Pages *pages, AdwDialog *dialog, QuitusExportKind kind, const char *name)
{
  g_autofree char *path = g_build_filename (pages->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *told = g_strdup_printf ("Saved as “%s”", name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (quitus_export_dialog_write (QUITUS_EXPORT_DIALOG (dialog), kind, file,
                                             pages->window, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pages->toast, ==, told);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static const char *
get_title (AdwDialog *dialog)
{
  GtkWidget *group = pages_child (GTK_WIDGET (dialog), "group");

  return adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group));
}

/* The agreements of what a file would make of an empty register. */
static guint
count_imported (const char *text)
{
  g_autoptr (GBytes) data = g_bytes_new (text, strlen (text));
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_import (data, "Import", book, NULL, &error);

  g_assert_no_error (error);
  quitus_book_apply (book, change);
  return quitus_book_count (book, QUITUS_KIND_AGREEMENT);
}

static void
add_agreement (Pages *pages, const char *reference)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Another");
  g_autoptr (QuitusValue) value =
      quitus_value_copy (quitus_record_get_value (pages_get_agreement (pages)));
  QuitusAgreementValue *agreement = (QuitusAgreementValue *) (gpointer) value;

  value->id = quitus_id_new ();
  g_set_str (&agreement->reference, reference);
  quitus_change_insert (change, value);
  pages_commit (pages, change);
}

/* Tests */

/* One agreement, or all: what is written can be read again. */
static void
test_json (Pages *pages, gconstpointer unused)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  AdwDialog *one = NULL, *all = NULL;
  g_autofree char *one_text = NULL;
  g_autofree char *all_text = NULL;

  add_agreement (pages, "REF/2");
  one = g_object_ref_sink (quitus_export_dialog_new (pages->session, agreement));
  all = g_object_ref_sink (quitus_export_dialog_new (pages->session, QUITUS_ID_NONE));
  g_assert_cmpstr (get_title (one), ==, "IGN-DINUM-2023");
  g_assert_cmpstr (get_title (all), ==, "The Whole Register");
  one_text = write_as (pages, one, QUITUS_EXPORT_JSON, "one.quitus.json");
  all_text = write_as (pages, all, QUITUS_EXPORT_JSON, "all.quitus.json");
  g_assert_null (strstr (one_text, "REF/2"));
  g_assert_nonnull (strstr (all_text, "REF/2"));
  g_assert_cmpuint (count_imported (one_text), ==, 1);
  g_assert_cmpuint (count_imported (all_text), ==, 2);
  g_assert_finalize_object (one);
  g_assert_finalize_object (all);
}

/* For other programs. */
static void
test_others (Pages *pages, gconstpointer unused)
{
  AdwDialog *dialog = g_object_ref_sink (quitus_export_dialog_new (pages->session, QUITUS_ID_NONE));
  g_autofree char *table = write_as (pages, dialog, QUITUS_EXPORT_CSV, "all.csv");
  g_autofree char *calendar = write_as (pages, dialog, QUITUS_EXPORT_ICS, "all.ics");

  g_assert_nonnull (strstr (table, "IGN-DINUM-2023"));
  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR"));
  g_assert_finalize_object (dialog);
}

/* Nothing is told, and nothing is left, where a file cannot be. */
static void
test_refused (Pages *pages, gconstpointer unused)
{
  AdwDialog *dialog = g_object_ref_sink (quitus_export_dialog_new (pages->session, QUITUS_ID_NONE));
  g_autofree char *path = g_build_filename (pages->folder, "missing", "all.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (quitus_export_dialog_write (QUITUS_EXPORT_DIALOG (dialog), QUITUS_EXPORT_CSV,
                                              file, pages->window, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (pages->toast);
  g_assert_finalize_object (dialog);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_test_add ("/export-dialog/json", Pages, NULL, set_up, test_json, tear_down);
  g_test_add ("/export-dialog/others", Pages, NULL, set_up, test_others, tear_down);
  g_test_add ("/export-dialog/refused", Pages, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
