/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-db.h"

#include "quitus-files.h"
#include "quitus-language.h"

/* How long to wait, in milliseconds, for another connection to let go of a lock. */
#define BUSY_TIMEOUT 2000

/* How many prepared statements are kept. */
#define STATEMENTS_MAX 400

/* The memory for pages, in KiB: usually, and while a great change is written, of which the pages
 * would else go to the disk again and again. */
#define CACHE_SIZE "2000"
#define GREAT_CACHE_SIZE "131072"

/* A journal that grew with a great import is cut back to this, in bytes. */
#define JOURNAL_SIZE_LIMIT "16777216"

struct _QuitusDb
{
  sqlite3 *handle;
  char *path;
  /* SQL → prepared statement. */
  GHashTable *statements;
};

/* Helpers */

static QuitusStoreError
code_from_sqlite (int code, int system_error)
{
  if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS)
    return QUITUS_STORE_ERROR_CORRUPT;
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
      code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return QUITUS_STORE_ERROR_CONFLICT;
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return QUITUS_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return QUITUS_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return QUITUS_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    /* A statement of ours that SQLite does not understand is about tables that are not ours. */
    case SQLITE_ERROR:
      return QUITUS_STORE_ERROR_CORRUPT;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return quitus_files_code (system_error);
    default:
      return QUITUS_STORE_ERROR_FAILED;
    }
}

/* The words of SQLite, where they say more than ours. */
static const char *
get_detail (QuitusDb *self, int code)
{
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_FULL:
      return NULL;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return quitus_files_explain (sqlite3_system_errno (self->handle));
    default:
      return sqlite3_errmsg (self->handle);
    }
}

static gboolean
configure (QuitusDb *self, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  return quitus_db_run (self,
                        "PRAGMA foreign_keys = ON;"
                        "PRAGMA trusted_schema = OFF;"
                        "PRAGMA cell_size_check = ON;"
                        "PRAGMA synchronous = FULL;"
                        "PRAGMA journal_size_limit = " JOURNAL_SIZE_LIMIT,
                        error);
}

/* A commit that failed while the disk was told to keep it may have left its pages in the
 * write-ahead log, where they would come back after a crash.  Emptying the log takes them away; when
 * that fails as well, the next commit overwrites them. */
static void
forget_failed_commit (QuitusDb *self)
{
  sqlite3_busy_timeout (self->handle, 0);
  sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
}

static gboolean
is_idle (gpointer key, gpointer value, gpointer user_data)
{
  return !sqlite3_stmt_busy (value);
}

static QuitusDb *
open_handle (const char *path, const char *name, int flags, GError **error)
{
  g_autoptr (QuitusDb) self = g_new0 (QuitusDb, 1);

  self->path = g_strdup (path);
  self->statements =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sqlite3_finalize);
  if (sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                       NULL) != SQLITE_OK)
    {
      quitus_db_fail (self, error);
      return NULL;
    }
  return configure (self, error) ? g_steal_pointer (&self) : NULL;
}

/* Public */

/**
 * quitus_db_open:
 * @path: the path of a file that exists
 * @access: what to do with it
 * @error: set to a #QuitusStoreError
 *
 * Connects to a file.  Whether it is a register is not looked at yet.
 *
 * Returns: (transfer full) (nullable): the connection
 */
QuitusDb *
quitus_db_open (const char *path, QuitusDbAccess access, GError **error)
{
  g_autofree char *escaped = NULL;
  g_autofree char *uri = NULL;

  if (quitus_files_exists (path) && !quitus_files_is_regular (path))
    {
      g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
                   _ ("“%s” is not a register: it is a folder, a pipe or a device"), path);
      return NULL;
    }
  if (access == QUITUS_DB_WRITE)
    return open_handle (path, path, SQLITE_OPEN_READWRITE, error);
  if (access == QUITUS_DB_READ)
    return open_handle (path, path, SQLITE_OPEN_READONLY, error);
  escaped = g_uri_escape_string (path, "/", FALSE);
  if (access == QUITUS_DB_WRITE_ALONE)
    {
      uri = g_strdup_printf ("file:%s?nolock=1", escaped);
      return open_handle (path, uri, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, error);
    }
  uri = g_strdup_printf ("file:%s?immutable=1", escaped);
  return open_handle (path, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

/**
 * quitus_db_open_memory:
 * @error: set to a #QuitusStoreError
 *
 * Returns: (transfer full) (nullable): an empty database that lives in memory
 */
QuitusDb *
quitus_db_open_memory (GError **error)
{
  return open_handle (":memory:", ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

/**
 * quitus_db_free:
 * @self: (transfer full): a connection
 *
 * Closes the connection; a transaction under way is rolled back.
 */
void
quitus_db_free (QuitusDb *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

/**
 * quitus_db_close:
 * @self: (transfer full): a connection
 * @error: set to a #QuitusStoreError
 *
 * Closes the connection and says whether that went well.  It is closed in any case.
 *
 * Returns: whether it went well
 */
gboolean
quitus_db_close (QuitusDb *self, GError **error)
{
  gboolean is_closed;

  g_hash_table_remove_all (self->statements);
  is_closed = sqlite3_close (self->handle) == SQLITE_OK;
  if (is_closed)
    self->handle = NULL;
  else
    quitus_db_fail (self, error);
  quitus_db_free (self);
  return is_closed;
}

/**
 * quitus_db_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own handle
 */
sqlite3 *
quitus_db_get_handle (QuitusDb *self)
{
  return self->handle;
}

/**
 * quitus_db_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the path of its file
 */
const char *
quitus_db_get_path (QuitusDb *self)
{
  return self->path;
}

/**
 * quitus_db_fail:
 * @self: a connection of which the last call failed
 * @error: set to a #QuitusStoreError, or to %G_IO_ERROR_CANCELLED when the call was interrupted
 *
 * Turns SQLite's failure into an error that names the file.
 *
 * Returns: %FALSE
 */
gboolean
quitus_db_fail (QuitusDb *self, GError **error)
{
  return quitus_db_fail_for (self, self->path, self->path, error);
}

/**
 * quitus_db_fail_for:
 * @self: a connection of which the last call failed
 * @source: the path to name when what was read is damaged
 * @path: the path to name otherwise
 * @error: set as by quitus_db_fail()
 *
 * Like quitus_db_fail(), where the file of the connection is one that nobody knows.
 *
 * Returns: %FALSE
 */
gboolean
quitus_db_fail_for (QuitusDb *self, const char *source, const char *path, GError **error)
{
  int code = sqlite3_extended_errcode (self->handle);
  QuitusStoreError store_code = code_from_sqlite (code, sqlite3_system_errno (self->handle));

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("It was cancelled"));
  else if (code == SQLITE_NOTADB)
    {
      g_autofree char *name = g_filename_display_name (source);

      g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
                   _ ("“%s” is not a register, or its beginning is damaged"), name);
    }
  else
    quitus_files_set_error (store_code == QUITUS_STORE_ERROR_CORRUPT ? source : path, store_code,
                            get_detail (self, code), error);
  return FALSE;
}

/**
 * quitus_db_run:
 * @self: a connection
 * @script: one or several statements without parameters
 * @error: set to a #QuitusStoreError
 *
 * Runs statements whose results do not matter.
 *
 * Returns: whether all of them went well; those before the one that failed have been run
 */
gboolean
quitus_db_run (QuitusDb *self, const char *script, GError **error)
{
  return sqlite3_exec (self->handle, script, NULL, NULL, NULL) == SQLITE_OK
             ? TRUE
             : quitus_db_fail (self, error);
}

/**
 * quitus_db_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: set to a #QuitusStoreError
 *
 * Gives the prepared form of a statement, which is kept for the next time.  It must be started
 * before another one is asked for, and run to its end or left with quitus_db_leave() before it is
 * asked for again.
 *
 * Returns: (transfer none) (nullable): the statement, with nothing bound
 */
sqlite3_stmt *
quitus_db_prepare (QuitusDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    return statement;
  if (g_hash_table_size (self->statements) >= STATEMENTS_MAX)
    g_hash_table_foreach_remove (self->statements, is_idle, NULL);
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    {
      quitus_db_fail (self, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sqlite3_sql (statement), statement);
  return statement;
}

/**
 * quitus_db_step:
 * @self: a connection
 * @statement: a statement of it
 * @error: set to a #QuitusStoreError
 *
 * Goes to the next row.  After the last one, and after a failure, the statement is as it was when
 * it was prepared.
 *
 * Returns: %SQLITE_ROW, %SQLITE_DONE, or another code with @error set
 */
int
quitus_db_step (QuitusDb *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return code;
  if (code != SQLITE_DONE)
    quitus_db_fail (self, error);
  quitus_db_leave (statement);
  return code;
}

/**
 * quitus_db_finish:
 * @self: a connection
 * @statement: a statement of it
 * @error: set to a #QuitusStoreError
 *
 * Runs what is left of a statement and makes it as it was when it was prepared.
 *
 * Returns: whether it went well
 */
gboolean
quitus_db_finish (QuitusDb *self, sqlite3_stmt *statement, GError **error)
{
  int code;

  do
    code = quitus_db_step (self, statement, error);
  while (code == SQLITE_ROW);
  return code == SQLITE_DONE;
}

/**
 * quitus_db_leave:
 * @statement: a query
 *
 * Makes a query of which the other rows are not wanted as it was when it was prepared.
 */
void
quitus_db_leave (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/**
 * quitus_db_get_number:
 * @self: a connection
 * @sql: a query for one number
 * @number: (out): the number, 0 when there is no row or no value
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the query went well
 */
gboolean
quitus_db_get_number (QuitusDb *self, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (self, sql, error);
  int code;

  *number = 0;
  if (statement == NULL)
    return FALSE;
  code = quitus_db_step (self, statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  *number = sqlite3_column_int64 (statement, 0);
  return quitus_db_finish (self, statement, error);
}

/**
 * quitus_db_get_text:
 * @self: a connection
 * @sql: a query for one text
 * @error: set to a #QuitusStoreError
 *
 * Returns: (transfer full) (nullable): the text, "" when there is no row or no value, %NULL when
 *   the query failed
 */
char *
quitus_db_get_text (QuitusDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (self, sql, error);
  g_autofree char *text = NULL;
  int code;

  if (statement == NULL)
    return NULL;
  code = quitus_db_step (self, statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE ? g_strdup ("") : NULL;
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  if (!quitus_db_finish (self, statement, error))
    return NULL;
  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

/**
 * quitus_db_begin:
 * @self: a connection
 * @to_write: whether something will be written; what is read before it then stays true
 * @error: set to a #QuitusStoreError
 *
 * Begins a transaction: all that is read until its end is of one moment.
 *
 * Returns: whether it began
 */
gboolean
quitus_db_begin (QuitusDb *self, gboolean to_write, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (self, to_write ? "BEGIN IMMEDIATE" : "BEGIN", error);

  if (statement != NULL && quitus_db_finish (self, statement, error))
    return TRUE;
  /* It may have begun before it was stopped. */
  quitus_db_rollback (self);
  return FALSE;
}

/**
 * quitus_db_commit:
 * @self: a connection with a transaction under way
 * @error: set to a #QuitusStoreError
 *
 * Ends the transaction.  What it wrote is on the disk when this returns %TRUE, and nowhere when it
 * returns %FALSE.
 *
 * Returns: whether it was kept
 */
gboolean
quitus_db_commit (QuitusDb *self, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (self, "COMMIT", error);
  g_autoptr (GError) local_error = NULL;

  if (statement != NULL)
    {
      int code = quitus_db_step (self, statement, &local_error);

      /* Whoever stops SQLite may do so when all is written: the transaction is over then. */
      if (code == SQLITE_DONE ||
          ((code & 0xff) == SQLITE_INTERRUPT && sqlite3_get_autocommit (self->handle)))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
    }
  quitus_db_rollback (self);
  forget_failed_commit (self);
  return FALSE;
}

/**
 * quitus_db_set_great:
 * @self: a connection without a transaction
 * @is_great: whether a great change follows, or has been written
 *
 * Takes more memory for a while, or gives it back.
 */
void
quitus_db_set_great (QuitusDb *self, gboolean is_great)
{
  sqlite3_exec (self->handle,
                is_great ? "PRAGMA cache_size = -" GREAT_CACHE_SIZE
                         : "PRAGMA cache_size = -" CACHE_SIZE,
                NULL, NULL, NULL);
  if (!is_great)
    sqlite3_db_release_memory (self->handle);
}

/**
 * quitus_db_rollback:
 * @self: a connection
 *
 * Forgets what the transaction under way, if there still is one, wrote.
 */
void
quitus_db_rollback (QuitusDb *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * quitus_db_bind_id:
 * @statement: a statement
 * @index: the number of a parameter, from 1
 * @id: an id, NULL in SQL for none
 *
 * Gives an id to a statement.
 */
void
quitus_db_bind_id (sqlite3_stmt *statement, int index, QuitusId id)
{
  char text[QUITUS_ID_TEXT_LENGTH + 1];

  if (quitus_id_is_none (id))
    {
      sqlite3_bind_null (statement, index);
      return;
    }
  quitus_id_write (id, text);
  sqlite3_bind_text (statement, index, text, QUITUS_ID_TEXT_LENGTH, SQLITE_TRANSIENT);
}

/**
 * quitus_db_column_id:
 * @statement: a statement on a row
 * @column: the number of a column, from 0
 * @id: (out): the id there
 *
 * Returns: whether there is an id
 */
gboolean
quitus_db_column_id (sqlite3_stmt *statement, int column, QuitusId *id)
{
  return quitus_id_from_text ((const char *) sqlite3_column_text (statement, column), id);
}
