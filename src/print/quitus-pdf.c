/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-pdf.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "quitus-pages-private.h"

G_DEFINE_QUARK (quitus-print-error-quark, quitus_print_error)

/* Helpers */

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, QuitusPages *pages)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Quitus");
  if (pages->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, pages->subject);
  if (pages->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, pages->author);
  /* Only the day, never the clock: the same report gives the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, pages->date);
  cairo_pdf_surface_set_custom_metadata (surface, "Language", pages->language);
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Writes to what is no file of its own, such as a pipe or /dev/stdout, which must not be replaced. */
static gboolean
write_through (const char *path, GBytes *bytes, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean written = fd >= 0 && write_all (fd, bytes);
  int saved_errno = errno;

  if (fd >= 0)
    close (fd);
  if (!written)
    g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (saved_errno),
                         g_strerror (saved_errno));
  return written;
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return write_through (path, bytes, error);
  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0666, error);
}

static void
set_error (GError **error, const char *path, const GError *cause)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (name);

  switch (cause->code)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      g_set_error (error, QUITUS_PRINT_ERROR, QUITUS_PRINT_ERROR_NOT_FOUND,
                   _ ("“%s” was not written: there is no folder “%s”"), name, folder);
      break;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      g_set_error (error, QUITUS_PRINT_ERROR, QUITUS_PRINT_ERROR_PERMISSION,
                   _ ("“%s” was not written: nothing may be written there"), name);
      break;
    case G_FILE_ERROR_NOSPC:
      g_set_error (error, QUITUS_PRINT_ERROR, QUITUS_PRINT_ERROR_FULL,
                   _ ("“%s” was not written: the disk is full"), name);
      break;
    case G_FILE_ERROR_ISDIR:
      g_set_error (error, QUITUS_PRINT_ERROR, QUITUS_PRINT_ERROR_FAILED,
                   _ ("“%s” was not written: it is a folder"), name);
      break;
    default:
      g_set_error (error, QUITUS_PRINT_ERROR, QUITUS_PRINT_ERROR_FAILED,
                   _ ("“%s” was not written: %s"), name, cause->message);
      break;
    }
}

/* Public */

/**
 * quitus_pages_to_pdf:
 * @pages: pages
 *
 * Makes a PDF in memory.  The same pages give the same bytes: the date of creation is the day of
 * printing.
 *
 * Returns: (transfer full): the document
 */
GBytes *
quitus_pages_to_pdf (QuitusPages *pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, pages->width, pages->height);
  cairo_t *cairo = cairo_create (surface);

  set_metadata (surface, pages);
  for (guint i = 0; i < quitus_pages_count (pages); i++)
    {
      quitus_pages_draw (pages, i, cairo);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("No PDF could be made: %s", cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * quitus_pages_write_pdf:
 * @pages: pages
 * @path: (type filename): the file to write, which is replaced when it exists
 * @error: set to #QuitusPrintError
 *
 * Writes a PDF: the whole of it, or nothing.
 *
 * Returns: whether it is on the disk
 */
gboolean
quitus_pages_write_pdf (QuitusPages *pages, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = quitus_pages_to_pdf (pages);
  g_autoptr (GError) cause = NULL;

  if (write_file (path, bytes, &cause))
    return TRUE;
  set_error (error, path, cause);
  return FALSE;
}

/**
 * quitus_report_write_pdf:
 * @report: a report
 * @paper: a size of paper
 * @path: (type filename): the file to write, which is replaced when it exists
 * @error: set to #QuitusPrintError
 *
 * Lays a report out and writes it as a PDF: the whole of it, or nothing.
 *
 * Returns: whether it is on the disk
 */
gboolean
quitus_report_write_pdf (QuitusReport *report, QuitusPaper paper, const char *path, GError **error)
{
  g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, paper);

  return quitus_pages_write_pdf (pages, path, error);
}
