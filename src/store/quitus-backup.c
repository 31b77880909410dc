/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "quitus-files.h"
#include "quitus-journal.h"
#include "quitus-language.h"

/* Where the header of SQLite's files has the versions of the format that one must know to write and
 * to read them: 1 without a log, 2 with one. */
#define VERSIONS_OFFSET 18

/* Helpers */

/* The field of a foreign key, by its number in the table; NULL when it is none of ours. */
static const QuitusField *
get_key_field (QuitusDb *db, QuitusKind kind, int key)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db, "SELECT \"from\" FROM pragma_foreign_key_list (?) WHERE id = ?", NULL);
  const QuitusField *field = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, quitus_kind_get_info (kind)->name, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, key);
  if (quitus_db_step (db, statement, NULL) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);

      field = name != NULL ? quitus_kind_get_field (kind, name) : NULL;
      quitus_db_leave (statement);
    }
  return field;
}

/* The id of a record, by the number of its row. */
static char *
get_row_id (QuitusDb *db, QuitusKind kind, gint64 row)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM \"%s\" WHERE rowid = ?", quitus_kind_get_info (kind)->name);
  sqlite3_stmt *statement = quitus_db_prepare (db, sql, NULL);
  char *id = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, row);
  if (quitus_db_step (db, statement, NULL) == SQLITE_ROW)
    {
      id = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      quitus_db_leave (statement);
    }
  return id;
}

static void
add_dangling (QuitusDb *db, QuitusKind kind, gint64 row, int key, GPtrArray *problems)
{
  const QuitusField *field = get_key_field (db, kind, key);
  g_autofree char *id = get_row_id (db, kind, row);

  g_ptr_array_add (problems,
                   /* Translators: a kind of record, its id, then one of its fields */
                   g_strdup_printf (_ ("%s (%s): %s: it refers to a record that is not there"),
                                    _ (quitus_kind_get_info (kind)->label), id != NULL ? id : "?",
                                    field != NULL ? _ (field->label) : "?"));
}

static gboolean
copy_pages (QuitusDb *from, QuitusDb *to, const char *target, GError **error)
{
  sqlite3_backup *backup =
      sqlite3_backup_init (quitus_db_get_handle (to), "main", quitus_db_get_handle (from), "main");

  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      if (sqlite3_backup_finish (backup) == SQLITE_OK)
        return TRUE;
    }
  return quitus_db_fail_for (to, quitus_db_get_path (from), target, error);
}

/* A copy is one file, whatever the mode of the register: its header says that nothing lies in a log
 * beside it.  SQLite itself would have to open that log first, with memory that is shared, which
 * cannot be had everywhere. */
static gboolean
leave_log (const char *copy, const char *target, GError **error)
{
  static const guint8 versions[] = { 1, 1 };
  int fd = open (copy, O_WRONLY | O_CLOEXEC);
  gboolean is_left =
      fd >= 0 && pwrite (fd, versions, sizeof versions, VERSIONS_OFFSET) == sizeof versions;
  int system_error = errno;

  if (fd >= 0)
    close (fd);
  return is_left || quitus_files_fail (target, system_error, error);
}

static gboolean
copy_register (QuitusDb *db, const char *copy, const char *target, GError **error)
{
  g_autoptr (QuitusDb) to = quitus_db_open (copy, QUITUS_DB_WRITE_ALONE, error);

  return to != NULL && copy_pages (db, to, target, error) &&
         quitus_db_close (g_steal_pointer (&to), error) && leave_log (copy, target, error);
}

static gboolean
fill_copy (QuitusDb *db,
           const char *copy,
           const char *target,
           QuitusBackupStep step,
           gpointer data,
           GError **error)
{
  g_autoptr (QuitusDb) to = NULL;

  if (!copy_register (db, copy, target, error))
    return FALSE;
  to = quitus_db_open (copy, QUITUS_DB_WRITE_ALONE, error);
  if (to == NULL || !quitus_backup_verify (to, quitus_db_get_path (db), error) ||
      (step != NULL && !step (to, data, error)))
    return FALSE;
  return quitus_db_close (g_steal_pointer (&to), error) && quitus_files_sync (copy, error);
}

/* Public */

/**
 * quitus_backup_get_fault:
 * @row: what SQLite answers when it looks at pages
 *
 * Returns: (transfer none): the same without the name that SQLite gives to the file
 */
const char *
quitus_backup_get_fault (const char *row)
{
  const char *line = g_str_has_prefix (row, "***") ? strchr (row, '\n') : NULL;

  return line != NULL ? line + 1 : row;
}

/**
 * quitus_backup_check_pages:
 * @db: a connection
 * @problems: (element-type utf8): where a sentence is added for each fault
 * @error: set to a #QuitusStoreError
 *
 * Has SQLite look at every page, index and constraint.
 *
 * Returns: whether it could look to the end
 */
gboolean
quitus_backup_check_pages (QuitusDb *db, GPtrArray *problems, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, "PRAGMA integrity_check", error);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      const char *row = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (row, "ok") != 0)
        g_ptr_array_add (problems,
                         /* Translators: the words of SQLite, in English */
                         g_strdup_printf (_ ("The pages of the file do not agree (%s)"),
                                          quitus_backup_get_fault (row)));
    }
  return code == SQLITE_DONE;
}

/**
 * quitus_backup_check_references:
 * @db: a connection
 * @problems: (element-type utf8): where a sentence is added for each reference that leads nowhere
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether all could be looked at
 */
gboolean
quitus_backup_check_references (QuitusDb *db, GPtrArray *problems, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, "PRAGMA foreign_key_check", error);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      QuitusKind kind = quitus_kind_from_name ((const char *) sqlite3_column_text (statement, 0));

      /* The references within the journal are a matter of its chain. */
      if ((int) kind != QUITUS_KIND_NONE)
        add_dangling (db, kind, sqlite3_column_int64 (statement, 1),
                      sqlite3_column_int (statement, 3), problems);
    }
  return code == SQLITE_DONE;
}

/**
 * quitus_backup_verify:
 * @db: a connection
 * @name: the path to name when the file is damaged
 * @error: set to %QUITUS_STORE_ERROR_CORRUPT with the first fault
 *
 * Checks the pages, the references and the chain of the journal.
 *
 * Returns: whether all is as it must be
 */
gboolean
quitus_backup_verify (QuitusDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  if (quitus_backup_check_pages (db, problems, &local_error) && problems->len == 0 &&
      quitus_backup_check_references (db, problems, &local_error) && problems->len == 0 &&
      quitus_journal_check_chain (db, problems, &local_error) && problems->len == 0)
    return TRUE;
  if (problems->len == 0 &&
      !g_error_matches (local_error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (problems->len == 0)
    {
      quitus_files_set_error (name, QUITUS_STORE_ERROR_CORRUPT, NULL, error);
      return FALSE;
    }
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               /* Translators: a file, then what is wrong with it */
               _ ("“%s” is damaged: %s"), name, (const char *) problems->pdata[0]);
  return FALSE;
}

/**
 * quitus_backup_make:
 * @db: a connection to a register
 * @target: the path that the copy is meant for
 * @step: (nullable): what to do with the copy once it is verified
 * @data: for @step
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when the register is damaged
 *
 * Copies all that the register says at one moment, while others may read and write it, into a file
 * beside @target, verifies the copy and waits until it is on the disk.
 *
 * Returns: (transfer full) (nullable): the path of the copy, to be moved to @target
 */
char *
quitus_backup_make (QuitusDb *db,
                    const char *target,
                    QuitusBackupStep step,
                    gpointer data,
                    GError **error)
{
  g_autofree char *copy = quitus_files_create_beside (target, error);

  if (copy == NULL)
    return NULL;
  if (!fill_copy (db, copy, target, step, data, error))
    {
      quitus_files_discard (copy);
      return NULL;
    }
  quitus_files_discard_companions (copy);
  return g_steal_pointer (&copy);
}
