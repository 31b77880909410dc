/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-document-pack.h"

#include "quitus-document-names.h"
#include "quitus-document-store-private.h"
#include "quitus-files.h"
#include "quitus-language.h"
#include "quitus-pack-stream.h"
#include "quitus-text-check.h"

/* The bytes of a part: few enough for the memory, and for what SQLite takes at a time. */
#define PART (1024 * 1024)

/* Helpers */

static gboolean
insert_part (QuitusDb *to,
             const char *hash,
             int part,
             const guchar *bytes,
             gsize length,
             GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (to,
                                               "INSERT INTO " QUITUS_DOCUMENT_PACK_TABLE
                                               " (hash, part, content) VALUES (?, ?, ?)",
                                               error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, hash, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, part);
  /* An empty content is empty, not unknown. */
  if (length > 0)
    sqlite3_bind_blob64 (statement, 3, bytes, length, SQLITE_STATIC);
  else
    sqlite3_bind_zeroblob (statement, 3, 0);
  return quitus_db_finish (to, statement, error);
}

/* Says in @is_whole whether what was read is what its name says. */
static gboolean
insert_parts (QuitusDb *to,
              const char *hash,
              GInputStream *stream,
              gboolean *is_whole,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *bytes = g_malloc (PART);
  gsize n_read = PART;

  *is_whole = FALSE;
  for (int part = 0; n_read == PART; part++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!g_input_stream_read_all (stream, bytes, PART, &n_read, NULL, NULL))
        return TRUE;
      if (part > 0 && n_read == 0)
        break;
      g_checksum_update (checksum, bytes, n_read);
      if (!insert_part (to, hash, part, bytes, n_read, error))
        return FALSE;
    }
  *is_whole = g_str_equal (g_checksum_get_string (checksum), hash);
  return TRUE;
}

/* A content that is not there, or damaged, is told and left out: the rest is worth a copy. */
static gboolean
add_content (QuitusDb *to,
             QuitusDocumentStore *documents,
             const char *hash,
             gboolean *is_added,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GInputStream) stream = quitus_document_store_read (documents, hash, NULL);
  gboolean is_done;

  *is_added = FALSE;
  if (stream == NULL)
    return TRUE;
  if (!quitus_db_run (to, "SAVEPOINT content", error))
    return FALSE;
  is_done = insert_parts (to, hash, stream, is_added, cancellable, error);
  if (is_done && !*is_added)
    is_done = quitus_db_run (to, "ROLLBACK TO content", error);
  return is_done && quitus_db_run (to, "RELEASE content", error);
}

static gboolean
is_packed (QuitusDb *db, const char *hash, gboolean *is, GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db,
                         "SELECT 1 FROM " QUITUS_DOCUMENT_PACK_TABLE " WHERE hash = ? AND part = 0",
                         error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, hash, -1, SQLITE_STATIC);
  code = quitus_db_step (db, statement, error);
  *is = code == SQLITE_ROW;
  if (*is)
    quitus_db_leave (statement);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* Adds a content, unless the copy is one of a backup and has it. */
static gboolean
add_missing (QuitusDb *to,
             QuitusDocumentStore *documents,
             const char *hash,
             gboolean *is_added,
             GCancellable *cancellable,
             GError **error)
{
  return is_packed (to, hash, is_added, error) &&
         (*is_added || add_content (to, documents, hash, is_added, cancellable, error));
}

static gboolean
fill (QuitusDb *to,
      QuitusDocumentStore *documents,
      GHashTable *names,
      GHashTable *present,
      guint *n_left_out,
      GCancellable *cancellable,
      GError **error)
{
  GHashTableIter iter;
  gpointer hash;

  if (!quitus_db_run (to,
                      "CREATE TABLE IF NOT EXISTS " QUITUS_DOCUMENT_PACK_TABLE
                      " (hash TEXT NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL,"
                      " PRIMARY KEY (hash, part)) STRICT",
                      error))
    return FALSE;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    {
      gboolean is_added;

      if (!add_missing (to, documents, hash, &is_added, cancellable, error))
        return FALSE;
      if (!is_added && g_hash_table_contains (present, hash))
        (*n_left_out)++;
    }
  return TRUE;
}

/* Whether there is anything to put into the copy, or in it already. */
static gboolean
needs_table (QuitusDb *to,
             QuitusDocumentStore *documents,
             GHashTable *names,
             gboolean *needs,
             GError **error)
{
  GHashTableIter iter;
  gpointer hash;

  if (!quitus_document_pack_exists (to, needs, error))
    return FALSE;
  g_hash_table_iter_init (&iter, names);
  while (!*needs && g_hash_table_iter_next (&iter, &hash, NULL))
    *needs = quitus_document_store_look (documents, hash, -1) != QUITUS_CONTENT_MISSING;
  return TRUE;
}

/* The names in a backup, which may be anything: it came from somewhere. */
static GPtrArray *
list_names (QuitusDb *db, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement =
      quitus_db_prepare (db,
                         "SELECT DISTINCT hash FROM " QUITUS_DOCUMENT_PACK_TABLE " ORDER BY hash",
                         error);
  int code;

  if (statement == NULL)
    return NULL;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);

      g_ptr_array_add (names, g_strdup (name != NULL ? name : ""));
    }
  return code == SQLITE_DONE ? g_steal_pointer (&names) : NULL;
}

static gboolean
hash_parts (QuitusDb *db, const char *name, char **found, GError **error)
{
  g_autoptr (GInputStream) stream = quitus_pack_stream_new (db, name);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *bytes = g_malloc (PART);
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, bytes, PART, NULL, error)) > 0)
    g_checksum_update (checksum, bytes, n_read);
  *found = g_strdup (g_checksum_get_string (checksum));
  return n_read == 0;
}

/* A backup with a content that is not what its name says is a damaged backup. */
static gboolean
refuse_backup (QuitusDb *db, const char *reason, GError **error)
{
  quitus_files_set_error (quitus_db_get_path (db), QUITUS_STORE_ERROR_CORRUPT, reason, error);
  return FALSE;
}

static gboolean
unpack (QuitusDb *db,
        QuitusDocumentStore *documents,
        const char *name,
        GPtrArray *added,
        GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) problem = NULL;

  if (!quitus_sha256_check (name, &problem))
    return refuse_backup (db, problem->message, error);
  if (quitus_document_store_look (documents, name, -1) == QUITUS_CONTENT_MISSING)
    g_ptr_array_add (added, g_strdup (name));
  stream = quitus_pack_stream_new (db, name);
  if (quitus_document_store_put_stream (documents, stream, name, NULL, NULL, NULL, NULL, &problem))
    return TRUE;
  if (problem->domain == QUITUS_CONTENT_ERROR)
    return refuse_backup (db, problem->message, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Public */

/**
 * quitus_document_pack_exists:
 * @db: a connection to a register or a copy
 * @exists: (out): whether it carries its documents
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether that could be found out
 */
gboolean
quitus_document_pack_exists (QuitusDb *db, gboolean *exists, GError **error)
{
  gint64 n;

  if (!quitus_db_get_number (db,
                             "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND"
                             " name = '" QUITUS_DOCUMENT_PACK_TABLE "'",
                             &n, error))
    return FALSE;
  *exists = n > 0;
  return TRUE;
}

/**
 * quitus_document_pack_fill:
 * @to: a connection to a copy of a register, which nobody else has
 * @documents: the documents of the register
 * @n_left_out: (out): how many contents of documents are not there, or damaged
 * @cancellable: (nullable): what cancels it
 * @error: set to a #QuitusStoreError or to %G_IO_ERROR_CANCELLED
 *
 * Puts every content that a document of the copy, or a line of its journal, names into the copy.
 * Each is compared with its name on the way.
 *
 * Returns: whether it was done
 */
gboolean
quitus_document_pack_fill (QuitusDb *to,
                           QuitusDocumentStore *documents,
                           guint *n_left_out,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean needs;

  *n_left_out = 0;
  if (!quitus_document_names_add_present (to, present, error) ||
      !quitus_document_names_add_present (to, names, error) ||
      !quitus_document_names_add_past (to, names, error) ||
      !needs_table (to, documents, names, &needs, error))
    return FALSE;
  *n_left_out = g_hash_table_size (present);
  if (!needs)
    return TRUE;
  *n_left_out = 0;
  if (!quitus_db_begin (to, TRUE, error))
    return FALSE;
  if (fill (to, documents, names, present, n_left_out, cancellable, error))
    return quitus_db_commit (to, error);
  quitus_db_rollback (to);
  return FALSE;
}

/**
 * quitus_document_pack_check:
 * @db: a connection to a register or a copy
 * @problems: (element-type utf8): where a sentence is added for each content that is damaged
 * @error: set to a #QuitusStoreError
 *
 * Compares the contents that a copy carries with their names.
 *
 * Returns: whether all could be looked at
 */
gboolean
quitus_document_pack_check (QuitusDb *db, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  gboolean exists;

  if (!quitus_document_pack_exists (db, &exists, error))
    return FALSE;
  if (!exists)
    return TRUE;
  names = list_names (db, error);
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autoptr (GError) problem = NULL;
      g_autofree char *found = NULL;

      if (!hash_parts (db, name, &found, error))
        return FALSE;
      if (g_str_equal (found, name))
        continue;
      quitus_document_refuse_damaged (name, &problem);
      g_ptr_array_add (problems, g_strdup (problem->message));
    }
  return names != NULL;
}

/**
 * quitus_document_pack_empty:
 * @db: a connection to a copy
 * @documents: the documents of the register that it is to be
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when a content is damaged
 *
 * Puts the contents that a copy carries, if any, beside the register.  The copy keeps them.
 *
 * Returns: whether all of them are on the disk; if not, none was added
 */
gboolean
quitus_document_pack_empty (QuitusDb *db, QuitusDocumentStore *documents, GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = NULL;
  gboolean is_done, exists;

  if (!quitus_document_pack_exists (db, &exists, error))
    return FALSE;
  if (!exists)
    return TRUE;
  names = list_names (db, error);
  is_done = names != NULL;
  for (guint i = 0; is_done && i < names->len; i++)
    is_done = unpack (db, documents, names->pdata[i], added, error);
  for (guint i = 0; !is_done && i < added->len; i++)
    quitus_document_store_remove (documents, added->pdata[i], NULL);
  return is_done;
}

/**
 * quitus_document_pack_drop:
 * @db: a connection to a copy of which the contents lie beside it now
 * @error: set to a #QuitusStoreError
 *
 * Makes the copy a register like any other.
 *
 * Returns: whether it is
 */
gboolean
quitus_document_pack_drop (QuitusDb *db, GError **error)
{
  gboolean exists;

  if (!quitus_document_pack_exists (db, &exists, error))
    return FALSE;
  return !exists || quitus_db_run (db, "DROP TABLE " QUITUS_DOCUMENT_PACK_TABLE "; VACUUM", error);
}
