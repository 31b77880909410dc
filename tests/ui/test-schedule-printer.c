/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes to a printer is what was laid out: as many pages, of the same size. */

#include "pages-fixture.h"

#include "quitus-printer.h"
#include "quitus-schedule-printer.h"

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, guint *n_drawn)
{
  g_assert_cmpint (page, ==, *n_drawn);
  /* A4, in points, without the margins of a printer: the pages have their own. */
  g_assert_cmpint ((int) gtk_print_context_get_width (context), ==, 595);
  g_assert_cmpint ((int) gtk_print_context_get_height (context), ==, 841);
  (*n_drawn)++;
}

static void
test_export (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (pages->session),
                               quitus_record_get_id (pages_get_agreement (pages)));
  QuitusPages *sheets = quitus_schedule_printer_lay_out (pages->session, dossier);
  guint n_pages = quitus_pages_count (sheets);
  g_autoptr (GtkPrintOperation) operation = quitus_printer_new_operation (sheets, "Test");
  g_autofree char *path = g_build_filename (pages->folder, "schedule.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  guint n_drawn = 0;

  g_assert_cmpuint (n_pages, >=, 1);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), &n_drawn);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, NULL, &error));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpuint (n_drawn, ==, n_pages);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);

  g_test_add ("/schedule-printer/export", Pages, NULL, set_up, test_export, tear_down);
  return g_test_run ();
}
