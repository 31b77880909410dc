/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-document-store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "quitus-copies.h"
#include "quitus-document-store-private.h"
#include "quitus-files.h"
#include "quitus-language.h"
#include "quitus-text-check.h"

/* How many bytes are read at a time. */
#define PIECE (256 * 1024)

struct _QuitusDocumentStore
{
  char *folder;
};

/* Helpers */

/* The folder of a content: that of the first two digits of its name. */
static char *
get_subfolder (QuitusDocumentStore *self, const char *hash)
{
  const char name[] = { hash[0], hash[1], '\0' };

  return g_build_filename (self->folder, name, NULL);
}

/* Adds a stream up; the folder itself cannot be asked what it holds. */
static char *
hash_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *piece = g_malloc (PIECE);
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, piece, PIECE, cancellable, error)) > 0)
    g_checksum_update (checksum, piece, n_read);
  return n_read == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
is_name (const char *name)
{
  return quitus_sha256_check (name, NULL);
}

static void
visit_subfolder (const char *subfolder, QuitusDocumentVisit visit, gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (subfolder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (subfolder, name, NULL);
      GStatBuf status;

      if (is_name (name) && g_lstat (path, &status) == 0 && S_ISREG (status.st_mode))
        visit (name, status.st_mtim.tv_sec, data);
    }
}

/* What was written is not put in the place of the file. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
copy_verified (GInputStream *from,
               GOutputStream *to,
               const char *hash,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *piece = g_malloc (PIECE);
  gssize n_read;

  while ((n_read = g_input_stream_read (from, piece, PIECE, cancellable, error)) > 0)
    {
      g_checksum_update (checksum, piece, n_read);
      if (!g_output_stream_write_all (to, piece, n_read, NULL, cancellable, error))
        return FALSE;
    }
  if (n_read < 0)
    return FALSE;
  return g_str_equal (g_checksum_get_string (checksum), hash) ||
         quitus_document_refuse_damaged (hash, error);
}

/* Public */

/**
 * quitus_document_fail_for:
 * @file: the file that people know
 * @problem: (transfer full): what went wrong with it
 * @error: set to an error that names the file; what is one of the store or of a content already, and
 *   %G_IO_ERROR_CANCELLED, stays what it is
 *
 * Returns: %FALSE
 */
gboolean
quitus_document_fail_for (GFile *file, GError *problem, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (problem->domain == QUITUS_STORE_ERROR || problem->domain == QUITUS_CONTENT_ERROR ||
      g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    quitus_files_set_error (name, QUITUS_STORE_ERROR_FULL, NULL, error);
  else
    g_set_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_REFUSED,
                 /* Translators: a file, then the words of the system */
                 _ ("“%s” cannot be read or written (%s)"), name, problem->message);
  g_error_free (problem);
  return FALSE;
}

/**
 * quitus_document_refuse_odd:
 * @file: what is no file
 * @error: set to %QUITUS_CONTENT_ERROR_REFUSED
 *
 * Returns: %FALSE
 */
gboolean
quitus_document_refuse_odd (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_REFUSED,
               _ ("“%s” is not a file: it is a folder, a pipe or a device"), name);
  return FALSE;
}

/**
 * quitus_document_refuse_damaged:
 * @hash: the SHA-256 that a content must have
 * @error: set to %QUITUS_CONTENT_ERROR_DAMAGED
 *
 * Returns: %FALSE
 */
gboolean
quitus_document_refuse_damaged (const char *hash, GError **error)
{
  g_set_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_DAMAGED,
               /* Translators: the SHA-256 of a document */
               _ ("The content of the document %s is damaged"), hash);
  return FALSE;
}

/**
 * quitus_document_store_new:
 * @file: the path of a register
 *
 * Returns: (transfer full): the documents beside it; nothing is made before the first one comes
 */
QuitusDocumentStore *
quitus_document_store_new (const char *file)
{
  QuitusDocumentStore *self = g_new0 (QuitusDocumentStore, 1);
  g_autofree char *resolved = quitus_files_resolve (file);
  g_autofree char *stem = quitus_copies_get_stem (resolved);

  self->folder = g_strconcat (stem, ".documents", NULL);
  return self;
}

/**
 * quitus_document_store_free:
 * @self: (transfer full): the documents of a register
 */
void
quitus_document_store_free (QuitusDocumentStore *self)
{
  g_free (self->folder);
  g_free (self);
}

/**
 * quitus_document_store_get_folder:
 * @self: the documents of a register
 *
 * Returns: (transfer none): the path of their folder, which may not exist
 */
const char *
quitus_document_store_get_folder (QuitusDocumentStore *self)
{
  return self->folder;
}

/**
 * quitus_document_store_get_path:
 * @self: the documents of a register
 * @hash: a SHA-256
 *
 * Returns: (transfer full): where the content of that hash lies, or would lie
 */
char *
quitus_document_store_get_path (QuitusDocumentStore *self, const char *hash)
{
  g_autofree char *subfolder = get_subfolder (self, hash);

  return g_build_filename (subfolder, hash, NULL);
}

/**
 * quitus_document_store_look:
 * @self: the documents of a register
 * @hash: a SHA-256
 * @size: how many bytes there must be, below 0 when that is not known
 *
 * Looks whether a content is there, without reading it.
 *
 * Returns: what there is of it
 */
QuitusContentState
quitus_document_store_look (QuitusDocumentStore *self, const char *hash, gint64 size)
{
  g_autofree char *path = quitus_document_store_get_path (self, hash);
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return QUITUS_CONTENT_MISSING;
  if (!S_ISREG (status.st_mode) || (size >= 0 && status.st_size != size))
    return QUITUS_CONTENT_DAMAGED;
  return QUITUS_CONTENT_PRESENT;
}

/**
 * quitus_document_store_verify:
 * @self: the documents of a register
 * @hash: a SHA-256
 * @state: (out): what there is of the content
 * @cancellable: (nullable): what cancels it
 * @error: set to a #QuitusContentError or to %G_IO_ERROR_CANCELLED
 *
 * Reads a content to its end and compares it with its name.
 *
 * Returns: whether that could be found out; what cannot be read is damaged
 */
gboolean
quitus_document_store_verify (QuitusDocumentStore *self,
                              const char *hash,
                              QuitusContentState *state,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *found = NULL;

  *state = quitus_document_store_look (self, hash, -1);
  if (*state != QUITUS_CONTENT_PRESENT)
    return TRUE;
  stream = quitus_document_store_read (self, hash, error);
  if (stream == NULL)
    return FALSE;
  found = hash_stream (stream, cancellable, &problem);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (g_strcmp0 (found, hash) != 0)
    *state = QUITUS_CONTENT_DAMAGED;
  return TRUE;
}

/**
 * quitus_document_store_read:
 * @self: the documents of a register
 * @hash: a SHA-256
 * @error: set to a #QuitusContentError
 *
 * Returns: (transfer full) (nullable): the bytes, which may be damaged
 */
GInputStream *
quitus_document_store_read (QuitusDocumentStore *self, const char *hash, GError **error)
{
  g_autofree char *path = quitus_document_store_get_path (self, hash);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  GFileInputStream *stream = NULL;

  switch (quitus_document_store_look (self, hash, -1))
    {
    case QUITUS_CONTENT_MISSING:
      g_set_error_literal (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_MISSING,
                           _ ("The content of this document is not here"));
      return NULL;
    case QUITUS_CONTENT_DAMAGED:
      quitus_document_refuse_odd (file, error);
      return NULL;
    case QUITUS_CONTENT_PRESENT:
      stream = g_file_read (file, NULL, &problem);
      break;
    }
  if (stream == NULL)
    quitus_document_fail_for (file, g_steal_pointer (&problem), error);
  return G_INPUT_STREAM (stream);
}

/**
 * quitus_document_store_copy_out:
 * @self: the documents of a register
 * @hash: a SHA-256
 * @target: where to put a copy; a file that is there is replaced
 * @cancellable: (nullable): what cancels it
 * @error: set to a #QuitusContentError, to %QUITUS_STORE_ERROR_FULL or to %G_IO_ERROR_CANCELLED
 *
 * Gives a copy of a content, verified while it is read.
 *
 * Returns: whether the copy is there; if not, what was there before still is
 */
gboolean
quitus_document_store_copy_out (QuitusDocumentStore *self,
                                const char *hash,
                                GFile *target,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (GInputStream) from = quitus_document_store_read (self, hash, error);
  g_autoptr (GFileOutputStream) to = NULL;
  g_autoptr (GError) problem = NULL;

  if (from == NULL)
    return FALSE;
  to = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &problem);
  if (to == NULL)
    return quitus_document_fail_for (target, g_steal_pointer (&problem), error);
  if (copy_verified (from, G_OUTPUT_STREAM (to), hash, cancellable, &problem) &&
      g_output_stream_close (G_OUTPUT_STREAM (to), cancellable, &problem))
    return TRUE;
  abandon (G_OUTPUT_STREAM (to));
  return quitus_document_fail_for (target, g_steal_pointer (&problem), error);
}

/**
 * quitus_document_store_visit:
 * @self: the documents of a register
 * @visit: called for each content
 * @data: for @visit
 *
 * Goes through all that is there, whoever names it.
 */
void
quitus_document_store_visit (QuitusDocumentStore *self, QuitusDocumentVisit visit, gpointer data)
{
  for (guint i = 0; i < 256; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02x", i);
      g_autofree char *subfolder = g_build_filename (self->folder, name, NULL);

      visit_subfolder (subfolder, visit, data);
    }
}

/**
 * quitus_document_store_remove:
 * @self: the documents of a register of which the writing is held
 * @hash: a SHA-256
 * @error: set to a #QuitusStoreError
 *
 * Erases a content.
 *
 * Returns: whether it is gone
 */
gboolean
quitus_document_store_remove (QuitusDocumentStore *self, const char *hash, GError **error)
{
  g_autofree char *path = quitus_document_store_get_path (self, hash);

  return g_unlink (path) == 0 || errno == ENOENT || quitus_files_fail (path, errno, error);
}

/**
 * quitus_document_store_forget_unfinished:
 * @self: the documents of a register of which the writing is held
 * @before: a time in seconds since 1970
 *
 * Takes away what a program that ended in the middle has left, where it was last written before
 * @before.
 */
void
quitus_document_store_forget_unfinished (QuitusDocumentStore *self, gint64 before)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      GStatBuf status;

      if (g_str_has_prefix (name, QUITUS_DOCUMENT_UNFINISHED) && g_lstat (path, &status) == 0 &&
          S_ISREG (status.st_mode) && status.st_mtim.tv_sec < before)
        g_unlink (path);
    }
}
