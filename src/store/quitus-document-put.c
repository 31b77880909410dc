/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a content comes into the folder of the documents. */

#include "quitus-document-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "quitus-document-store-private.h"
#include "quitus-files.h"
#include "quitus-language.h"

/* How many bytes are read at a time. */
#define PIECE (256 * 1024)

/* How many bytes tell what a file is. */
#define SAMPLE 4096

/* A content on its way into the folder. */
typedef struct
{
  QuitusDocumentStore *store;
  char *path;
  int fd;
  GChecksum *checksum;
  gint64 size;
  guchar sample[SAMPLE];
  gsize n_sample;
} Arrival;

/* Helpers */

/* Makes a folder, so that it is there for good. */
static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir (folder, 0700) != 0)
    {
      GStatBuf status;

      return (errno == EEXIST && g_lstat (folder, &status) == 0 && S_ISDIR (status.st_mode)) ||
             quitus_files_fail (folder, errno, error);
    }
  return quitus_files_sync_folder_of (folder, error);
}

static gboolean
arrival_begin (Arrival *arrival, QuitusDocumentStore *self, GError **error)
{
  arrival->store = self;
  arrival->fd = -1;
  arrival->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  if (!make_folder (quitus_document_store_get_folder (self), error))
    return FALSE;
  arrival->path = g_build_filename (quitus_document_store_get_folder (self),
                                    QUITUS_DOCUMENT_UNFINISHED "XXXXXX", NULL);
  arrival->fd = g_mkstemp_full (arrival->path, O_RDWR | O_CLOEXEC, 0600);
  if (arrival->fd >= 0)
    return TRUE;
  quitus_files_fail (quitus_document_store_get_folder (self), errno, error);
  g_clear_pointer (&arrival->path, g_free);
  return FALSE;
}

/* What did not become a content leaves nothing. */
static void
arrival_end (Arrival *arrival)
{
  if (arrival->fd >= 0)
    close (arrival->fd);
  if (arrival->path != NULL)
    g_unlink (arrival->path);
  g_free (arrival->path);
  g_checksum_free (arrival->checksum);
}

static gboolean
refuse_size (GError **error)
{
  g_set_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_REFUSED,
               _ ("The file is too large: at most %d GiB are kept"),
               (int) (QUITUS_CONTENT_SIZE_MAX >> 30));
  return FALSE;
}

static gboolean
arrival_add (Arrival *arrival, const guchar *bytes, gsize length, GError **error)
{
  gsize n_sample = MIN (length, SAMPLE - arrival->n_sample);

  memcpy (arrival->sample + arrival->n_sample, bytes, n_sample);
  arrival->n_sample += n_sample;
  arrival->size += length;
  if (arrival->size > QUITUS_CONTENT_SIZE_MAX)
    return refuse_size (error);
  g_checksum_update (arrival->checksum, bytes, length);
  while (length > 0)
    {
      gssize n_written = write (arrival->fd, bytes, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written <= 0)
        return quitus_files_fail (quitus_document_store_get_folder (arrival->store),
                                  n_written < 0 ? errno : ENOSPC, error);
      bytes += n_written;
      length -= n_written;
    }
  return TRUE;
}

/* Gives the content its name, unless it is there already and whole. */
static gboolean
arrival_settle (Arrival *arrival, const char *hash, GCancellable *cancellable, GError **error)
{
  QuitusDocumentStore *self = arrival->store;
  g_autofree char *path = quitus_document_store_get_path (self, hash);
  g_autofree char *subfolder = g_path_get_dirname (path);
  QuitusContentState state;

  if (fsync (arrival->fd) != 0)
    return quitus_files_fail (quitus_document_store_get_folder (self), errno, error);
  if (!make_folder (subfolder, error) ||
      !quitus_document_store_verify (self, hash, &state, cancellable, error))
    return FALSE;
  /* That one may have come a moment ago and not be on the disk yet, or be about to be taken away
   * because nothing named it for long. */
  if (state == QUITUS_CONTENT_PRESENT && utimensat (AT_FDCWD, path, NULL, 0) == 0)
    return quitus_files_sync_folder_of (path, error);
  if (!quitus_files_replace (arrival->path, path, error))
    return FALSE;
  g_clear_pointer (&arrival->path, g_free);
  return TRUE;
}

static gboolean
copy_stream (Arrival *arrival,
             GInputStream *stream,
             gint64 total,
             GFileProgressCallback progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree guchar *piece = g_malloc (PIECE);
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, piece, PIECE, cancellable, error)) > 0)
    {
      if (!arrival_add (arrival, piece, n_read, error))
        return FALSE;
      if (progress != NULL)
        progress (arrival->size, MAX (total, arrival->size), progress_data);
    }
  return n_read == 0;
}

static char *
guess_media_type (const char *name, const guchar *sample, gsize length)
{
  g_autofree char *type = g_content_type_guess (name, sample, length, NULL);

  return type != NULL ? g_content_type_get_mime_type (type) : NULL;
}

static gboolean
put (QuitusDocumentStore *self,
     GInputStream *stream,
     const char *expected,
     const char *name,
     gint64 total,
     QuitusContent *content,
     GFileProgressCallback progress,
     gpointer progress_data,
     GCancellable *cancellable,
     GError **error)
{
  Arrival arrival = { 0 };
  gboolean is_put =
      arrival_begin (&arrival, self, error) &&
      copy_stream (&arrival, stream, total, progress, progress_data, cancellable, error);
  const char *hash = is_put ? g_checksum_get_string (arrival.checksum) : NULL;

  if (is_put && expected != NULL && !g_str_equal (hash, expected))
    is_put = quitus_document_refuse_damaged (expected, error);
  is_put = is_put && arrival_settle (&arrival, hash, cancellable, error);
  if (is_put && content != NULL)
    {
      g_strlcpy (content->hash, hash, sizeof content->hash);
      content->size = arrival.size;
      content->media_type = guess_media_type (name, arrival.sample, arrival.n_sample);
    }
  arrival_end (&arrival);
  return is_put;
}

/* Public */

/**
 * quitus_document_store_put_stream:
 * @self: the documents of a register of which the writing is held
 * @stream: bytes
 * @expected: (nullable): the SHA-256 that they must have
 * @content: (out) (optional): what they are
 * @progress: (nullable): told how many have come
 * @progress_data: for @progress
 * @cancellable: (nullable): what cancels it
 * @error: set to a #QuitusStoreError, to a #QuitusContentError, to an error of @stream or to
 *   %G_IO_ERROR_CANCELLED
 *
 * Keeps bytes.  The same ones are kept once, and take the place of a damaged content of the same
 * name.
 *
 * Returns: whether they are on the disk, for good; if not, nothing is left of them
 */
gboolean
quitus_document_store_put_stream (QuitusDocumentStore *self,
                                  GInputStream *stream,
                                  const char *expected,
                                  QuitusContent *content,
                                  GFileProgressCallback progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GError **error)
{
  return put (self, stream, expected, NULL, 0, content, progress, progress_data, cancellable,
              error);
}

/**
 * quitus_document_store_put_file:
 * @self: the documents of a register of which the writing is held
 * @file: a file, wherever it is
 * @content: (out) (optional): what it is; the media type follows from the name and the bytes
 * @progress: (nullable): told how many bytes have come, and of how many
 * @progress_data: for @progress
 * @cancellable: (nullable): what cancels it
 * @error: set to a #QuitusStoreError, to a #QuitusContentError that names the file, or to
 *   %G_IO_ERROR_CANCELLED
 *
 * Keeps a copy of a file, which itself is left as it is.  A folder, a pipe or a device is refused,
 * and so is a file of more than %QUITUS_CONTENT_SIZE_MAX bytes.
 *
 * Returns: whether the copy is on the disk, for good; if not, nothing is left of it
 */
gboolean
quitus_document_store_put_file (QuitusDocumentStore *self,
                                GFile *file,
                                QuitusContent *content,
                                GFileProgressCallback progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &problem);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *name = g_file_get_basename (file);

  if (info == NULL)
    return quitus_document_fail_for (file, g_steal_pointer (&problem), error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return quitus_document_refuse_odd (file, error);
  if (g_file_info_get_size (info) > QUITUS_CONTENT_SIZE_MAX)
    return refuse_size (error);
  stream = g_file_read (file, cancellable, &problem);
  if (stream != NULL && put (self, G_INPUT_STREAM (stream), NULL, name, g_file_info_get_size (info),
                             content, progress, progress_data, cancellable, &problem))
    return TRUE;
  return quitus_document_fail_for (file, g_steal_pointer (&problem), error);
}
