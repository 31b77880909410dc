/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages on paper or in a PDF file.  Both draw the same pages. */

#include "quitus-printer.h"

#include "quitus-language.h"
#include "quitus-local-file.h"
#include "quitus-pdf.h"
#include "quitus-problem.h"

/* The data of an operation: its pages. */
#define PAGES_KEY "quitus-pages"

/* What a PDF file is written from, once its place is chosen. */
typedef struct
{
  QuitusPages *pages;
  GtkWindow *parent;
} Export;

/* Helpers */

static void
free_export (Export *export)
{
  quitus_pages_free (export->pages);
  g_object_unref (export->parent);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

/* Callbacks */

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, QuitusPages *pages)
{
  quitus_pages_draw (pages, page, gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  quitus_problem_present (error, GTK_WIDGET (parent));
}

static void
write_pdf (Export *export, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = quitus_local_file_get_path (file, &error);

  if (path != NULL && quitus_pages_write_pdf (export->pages, path, &error))
    return;
  quitus_problem_present (error, GTK_WIDGET (export->parent));
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    write_pdf (export, file);
  else
    quitus_problem_present (error, GTK_WIDGET (export->parent));
}

/* Public */

/**
 * quitus_printer_get_day:
 *
 * Returns: the day that a printed document gives as that of its printing: the real one, whatever
 *   the day from which states are seen
 */
QuitusDay
quitus_printer_get_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return quitus_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

/**
 * quitus_printer_new_operation:
 * @pages: (transfer full): pages
 * @name: what the document is called
 *
 * Returns: (transfer full): an operation that prints the pages as they are laid out
 */
GtkPrintOperation *
quitus_printer_new_operation (QuitusPages *pages, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  double width, height;

  quitus_pages_get_size (pages, &width, &height);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  /* The pages have their own margins, in points. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) quitus_pages_count (pages));
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), pages);
  g_object_set_data_full (G_OBJECT (operation), PAGES_KEY, pages,
                          (GDestroyNotify) quitus_pages_free);
  return operation;
}

/**
 * quitus_printer_run:
 * @pages: (transfer full): pages
 * @name: what the document is called
 * @parent: the window
 *
 * Asks for a printer and prints.  Where that is not possible the document is kept as a PDF file.
 */
void
quitus_printer_run (QuitusPages *pages, const char *name, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = quitus_printer_new_operation (pages, name);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, G_CONNECT_DEFAULT);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    quitus_printer_export (g_object_steal_data (G_OBJECT (operation), PAGES_KEY), name, parent);
}

/**
 * quitus_printer_export:
 * @pages: (transfer full): pages
 * @name: what the document is called, with which its file is named
 * @parent: the window
 *
 * Asks for a place and keeps the document there, as a PDF file.
 */
void
quitus_printer_export (QuitusPages *pages, const char *name, GtkWindow *parent)
{
  g_autofree char *file_name = g_strdup_printf ("%s.pdf", name);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Export *export = g_new (Export, 1);

  export->pages = pages;
  export->parent = g_object_ref (parent);
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Export as PDF"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (file_name, "/", '-'));
  gtk_file_dialog_save (dialog, parent, NULL, file_chosen_cb, export);
}
