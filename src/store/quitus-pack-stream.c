/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-pack-stream.h"

#include "quitus-document-pack.h"

#define QUITUS_TYPE_PACK_STREAM (quitus_pack_stream_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPackStream, quitus_pack_stream, QUITUS, PACK_STREAM, GInputStream)

/* A content in a backup, part after part; only one of them is in memory. */
struct _QuitusPackStream
{
  GInputStream parent_instance;

  QuitusDb *db;
  char *hash;
  int part;
  GBytes *bytes;
  gsize offset;
};

G_DEFINE_FINAL_TYPE (QuitusPackStream, quitus_pack_stream, G_TYPE_INPUT_STREAM)

/* Helpers */

/* The next part, no bytes after the last one. */
static gboolean
read_part (QuitusPackStream *self, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (self->db,
                                               "SELECT content FROM " QUITUS_DOCUMENT_PACK_TABLE
                                               " WHERE hash = ? AND part = ?",
                                               error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, self->hash, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (statement, 2, self->part);
  code = quitus_db_step (self->db, statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  self->bytes =
      g_bytes_new (sqlite3_column_blob (statement, 0), sqlite3_column_bytes (statement, 0));
  self->offset = 0;
  self->part++;
  quitus_db_leave (statement);
  return TRUE;
}

/* Overrides */

static gssize
quitus_pack_stream_read (GInputStream *stream,
                         void *buffer,
                         gsize count,
                         GCancellable *cancellable,
                         GError **error)
{
  QuitusPackStream *self = QUITUS_PACK_STREAM (stream);
  gsize n;

  while (self->bytes == NULL || self->offset == g_bytes_get_size (self->bytes))
    {
      g_clear_pointer (&self->bytes, g_bytes_unref);
      if (!read_part (self, error))
        return -1;
      if (self->bytes == NULL)
        return 0;
    }
  n = MIN (count, g_bytes_get_size (self->bytes) - self->offset);
  memcpy (buffer, (const guchar *) g_bytes_get_data (self->bytes, NULL) + self->offset, n);
  self->offset += n;
  return n;
}

static void
quitus_pack_stream_finalize (GObject *object)
{
  QuitusPackStream *self = QUITUS_PACK_STREAM (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->hash);
  G_OBJECT_CLASS (quitus_pack_stream_parent_class)->finalize (object);
}

static void
quitus_pack_stream_class_init (QuitusPackStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_pack_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = quitus_pack_stream_read;
}

static void
quitus_pack_stream_init (QuitusPackStream *self)
{
}

/* Public */

/**
 * quitus_pack_stream_new:
 * @db: (transfer none): a connection to a backup, which outlives the stream
 * @hash: the name of a content in it
 *
 * Returns: (transfer full): its bytes
 */
GInputStream *
quitus_pack_stream_new (QuitusDb *db, const char *hash)
{
  QuitusPackStream *self = g_object_new (QUITUS_TYPE_PACK_STREAM, NULL);

  self->db = db;
  self->hash = g_strdup (hash);
  return G_INPUT_STREAM (self);
}
