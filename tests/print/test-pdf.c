/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-pdf.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "quitus-paper.h"

#define PRINTED_ON 20780 /* 23 November 2026 */

/* Helpers */

static QuitusReport *
new_report (void)
{
  static const QuitusColumn columns[] = {
    { "Amount", 0, TRUE  },
    { "Label",  1, FALSE }
  };
  QuitusReport *report = quitus_report_new (QUITUS_LANGUAGE_FRENCH, PRINTED_ON,
                                            "Échéancier des versements", "IGN-DINUM-2023");

  quitus_report_set_author (report, "DINUM");
  quitus_report_add_title (report, "above", "Title", "below");
  quitus_report_add_figure (report, "Total", "200\u202f000,00\u00a0€", NULL);
  quitus_report_add_table (report, columns, G_N_ELEMENTS (columns));
  for (int i = 0; i < 100; i++)
    {
      quitus_report_add_row (report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (report, "75\u202f000,00\u00a0€");
      quitus_report_add_cell (report, "État");
      quitus_report_set_mark (report, QUITUS_MARK_NONE + i % 6);
    }
  return report;
}

static char *
new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("quitus-print-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory) != NULL)
    n++;
  return n;
}

static void
assert_refused (const char *path, QuitusPrintError code)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (GError) error = NULL;

  g_assert_false (quitus_report_write_pdf (report, QUITUS_PAPER_A4, path, &error));
  g_assert_error (error, QUITUS_PRINT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

/* Tests */

static void
test_metadata (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  g_autoptr (GBytes) bytes = quitus_pages_to_pdf (pages);
  g_autoptr (PopplerDocument) document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autofree char *subject = poppler_document_get_subject (document);
  g_autofree char *creator = poppler_document_get_creator (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autofree char *day = g_date_time_format (created, "%F");

  g_assert_cmpstr (title, ==, "Échéancier des versements");
  g_assert_cmpstr (author, ==, "DINUM");
  g_assert_cmpstr (subject, ==, "IGN-DINUM-2023");
  g_assert_cmpstr (creator, ==, "Quitus");
  g_assert_cmpstr (day, ==, "2026-11-23");
}

static void
test_same_bytes (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (QuitusReport) other = new_report ();
  g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  g_autoptr (QuitusPages) again = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  g_autoptr (QuitusPages) alike = quitus_report_lay_out (other, QUITUS_PAPER_A4);
  g_autoptr (GBytes) first = quitus_pages_to_pdf (pages);
  g_autoptr (GBytes) second = quitus_pages_to_pdf (pages);
  g_autoptr (GBytes) third = quitus_pages_to_pdf (again);
  g_autoptr (GBytes) fourth = quitus_pages_to_pdf (alike);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
  g_assert_true (g_bytes_equal (first, fourth));
}

/* A preview at any scale draws what the printer does: the ink stays where it is, to a pixel. */
static void
test_same_drawing (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  double x = 0, y = 0, width = 0, height = 0;

  for (int scale = 1; scale <= 3; scale++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cairo = cairo_create (surface);
      double this_x, this_y, this_width, this_height;

      cairo_scale (cairo, scale, scale);
      quitus_pages_draw (pages, 0, cairo);
      cairo_destroy (cairo);
      cairo_recording_surface_ink_extents (surface, &this_x, &this_y, &this_width, &this_height);
      if (scale == 1)
        x = this_x, y = this_y, width = this_width, height = this_height;
      g_assert_cmpfloat_with_epsilon (this_x / scale, x, 1.5);
      g_assert_cmpfloat_with_epsilon (this_y / scale, y, 1.5);
      g_assert_cmpfloat_with_epsilon (this_width / scale, width, 2);
      g_assert_cmpfloat_with_epsilon (this_height / scale, height, 2);
      cairo_surface_destroy (surface);
    }
}

static gpointer
lay_out_thread (gpointer report)
{
  return quitus_report_lay_out (report, QUITUS_PAPER_A4);
}

/* Laid out in one thread, drawn in another, after the first has ended. */
static void
test_threads (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  GThread *thread = g_thread_new ("layout", lay_out_thread, report);
  g_autoptr (QuitusPages) pages = g_thread_join (thread);
  g_autoptr (QuitusPages) here = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  g_autoptr (GBytes) bytes = quitus_pages_to_pdf (pages);
  g_autoptr (GBytes) expected = quitus_pages_to_pdf (here);

  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
test_write (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "échéancier n° 1.pdf", NULL);
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  g_autoptr (GBytes) bytes = quitus_pages_to_pdf (pages);
  g_autoptr (GError) error = NULL;

  /* The second time it takes the place of the first. */
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_true (quitus_pages_write_pdf (pages, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
  g_remove (path);
  g_rmdir (folder);
}

static void
test_refused (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *missing = g_build_filename (folder, "missing", "schedule.pdf", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *below = g_build_filename (file, "schedule.pdf", NULL);

  assert_refused (missing, QUITUS_PRINT_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  assert_refused (below, QUITUS_PRINT_ERROR_NOT_FOUND);
  g_remove (file);
  assert_refused (folder, QUITUS_PRINT_ERROR_FAILED);
  assert_refused ("/proc/schedule.pdf", QUITUS_PRINT_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (folder), ==, 0);
  if (geteuid () != 0)
    {
      g_autofree char *path = g_build_filename (folder, "schedule.pdf", NULL);

      g_chmod (folder, 0500);
      assert_refused (path, QUITUS_PRINT_ERROR_PERMISSION);
      g_chmod (folder, 0700);
    }
  g_rmdir (folder);
}

/* The disk has no room for the whole: what was there stays, and nothing else is left. */
static void
test_full_disk (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "schedule.pdf", NULL);
  g_autofree char *contents = NULL;
  struct rlimit limit, small;

  assert_refused ("/dev/full", QUITUS_PRINT_ERROR_FULL);

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = limit;
  small.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_refused (path, QUITUS_PRINT_ERROR_FAILED);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
  g_remove (path);
  g_rmdir (folder);
}

/* A pipe gets the document and stays a pipe. */
static void
test_pipe (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (GError) error = NULL;
  const char *const argv[] = { "cat", path, NULL };
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GBytes) output = NULL;
  GStatBuf info;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  reader = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (quitus_report_write_pdf (report, QUITUS_PAPER_A4, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (reader, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (output, NULL), 5, "%PDF-", 5);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/same-drawing", test_same_drawing);
  g_test_add_func ("/pdf/threads", test_threads);
  g_test_add_func ("/pdf/write", test_write);
  g_test_add_func ("/pdf/refused", test_refused);
  g_test_add_func ("/pdf/full-disk", test_full_disk);
  g_test_add_func ("/pdf/pipe", test_pipe);
  return g_test_run ();
}
