/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-store-private.h"

#include <errno.h>

#include "quitus-journal.h"
#include "quitus-language.h"
#include "quitus-table.h"

/* How many records make a change great. */
#define GREAT_CHANGE 1000

G_DEFINE_FINAL_TYPE (QuitusStore, quitus_store, G_TYPE_OBJECT)

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

static gboolean
check_open (QuitusStore *self, GError **error)
{
  if (self->db != NULL)
    return TRUE;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED, _ ("“%s” is closed"),
               self->path);
  return FALSE;
}

/* A file that was moved or replaced is another one: nothing must go into it any more. */
static gboolean
check_place (QuitusStore *self, GError **error)
{
  int has_moved = 0;

  sqlite3_file_control (quitus_db_get_handle (self->db), "main", SQLITE_FCNTL_HAS_MOVED,
                        &has_moved);
  if (!has_moved)
    return TRUE;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT,
               _ ("“%s” was moved, or another file was put in its place: open it again"),
               self->path);
  return FALSE;
}

static gboolean
write_change (QuitusStore *self, QuitusJournalEntry *entry, GError **error)
{
  return quitus_journal_append (self->db, entry, error) &&
         quitus_table_write (self->db, quitus_journal_entry_get_change (entry), error);
}

/* The last thing that a commit does may fail when all is written already: what is there then counts,
 * once it has been brought to the disk.  When even that cannot be found out, nothing more is done
 * with the register until it is opened again, and looked at. */
static gboolean
settle_failed_commit (QuitusStore *self, guint64 number)
{
  guint64 last;

  if (quitus_journal_get_last (self->db, &last, NULL))
    {
      if (last < number)
        return FALSE;
      if (quitus_db_begin (self->db, TRUE, NULL) &&
          quitus_db_run (self->db, "UPDATE meta SET value = value WHERE name = 'reader'", NULL) &&
          quitus_db_commit (self->db, NULL))
        return TRUE;
    }
  g_clear_pointer (&self->db, quitus_db_free);
  return FALSE;
}

static gboolean
record_change (QuitusStore *self,
               QuitusChange *change,
               const char *author,
               gint64 time,
               guint64 undoes,
               guint64 *number,
               GError **error)
{
  g_autoptr (QuitusJournalEntry) entry = NULL;
  g_autoptr (GError) local_error = NULL;
  guint64 last = 0;

  if (!quitus_db_begin (self->db, TRUE, error))
    return FALSE;
  if (quitus_journal_get_last (self->db, &last, error))
    entry = quitus_journal_entry_new (last + 1, time, author, undoes, change);
  if (entry == NULL || !write_change (self, entry, error))
    {
      quitus_db_rollback (self->db);
      return FALSE;
    }
  *number = last + 1;
  if (quitus_db_commit (self->db, &local_error) || settle_failed_commit (self, *number))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Overrides */

static void
quitus_store_finalize (GObject *object)
{
  QuitusStore *self = QUITUS_STORE (object);

  g_clear_pointer (&self->db, quitus_db_free);
  g_clear_pointer (&self->lock, quitus_lock_release);
  g_free (self->path);
  g_free (self->file);
  G_OBJECT_CLASS (quitus_store_parent_class)->finalize (object);
}

static void
quitus_store_class_init (QuitusStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_store_finalize;
}

static void
quitus_store_init (QuitusStore *self)
{
}

/* Public */

/**
 * quitus_store_close:
 * @self: a register
 * @error: set to a #QuitusStoreError
 *
 * Lets go of the file and of the writing.  It is closed in any case.
 *
 * Returns: whether that went well
 */
gboolean
quitus_store_close (QuitusStore *self, GError **error)
{
  gboolean is_closed = self->db == NULL || quitus_db_close (g_steal_pointer (&self->db), error);

  g_clear_pointer (&self->lock, quitus_lock_release);
  return is_closed;
}

/**
 * quitus_store_get_path:
 * @self: a register
 *
 * Returns: (transfer none): the path that it was opened with
 */
const char *
quitus_store_get_path (QuitusStore *self)
{
  return self->path;
}

/**
 * quitus_store_get_mode:
 * @self: a register
 *
 * Returns: what it was opened for
 */
QuitusStoreMode
quitus_store_get_mode (QuitusStore *self)
{
  return self->mode;
}

/**
 * quitus_store_get_holder:
 * @path: the path of a register
 *
 * Returns: (transfer full) (nullable): who holds the writing, %NULL when nobody does
 */
char *
quitus_store_get_holder (const char *path)
{
  g_autofree char *file = quitus_files_resolve (path);

  return quitus_lock_get_holder (file);
}

/**
 * quitus_store_get_db:
 * @self: a register that is open
 *
 * Returns: (transfer none): its connection
 */
QuitusDb *
quitus_store_get_db (QuitusStore *self)
{
  return self->db;
}

/**
 * quitus_store_get_file:
 * @self: a register
 *
 * Returns: (transfer none): its path without symbolic links
 */
const char *
quitus_store_get_file (QuitusStore *self)
{
  return self->file;
}

/**
 * quitus_store_get_scripts:
 * @self: a register
 *
 * Returns: (transfer none): what is known of the format
 */
const QuitusScripts *
quitus_store_get_scripts (QuitusStore *self)
{
  return self->scripts;
}

/**
 * quitus_store_get_version:
 * @self: a register
 *
 * Returns: the version of the format of its file
 */
guint
quitus_store_get_version (QuitusStore *self)
{
  return self->version;
}

/**
 * quitus_store_begin_reading:
 * @self: a register
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CONFLICT when another file has been put
 *   in its place
 *
 * All that is read from now on is of one moment.
 *
 * Returns: whether it may be read; if so, quitus_store_end_reading() must follow
 */
gboolean
quitus_store_begin_reading (QuitusStore *self, GError **error)
{
  return check_open (self, error) && check_place (self, error) &&
         quitus_store_refresh (self, error) && quitus_db_begin (self->db, FALSE, error);
}

/**
 * quitus_store_end_reading:
 * @self: a register of which something was read
 * @is_read: whether that went well; if not, @error is set already
 * @error: set to a #QuitusStoreError
 *
 * Ends what quitus_store_begin_reading() began.
 *
 * Returns: whether what was read can be relied on
 */
gboolean
quitus_store_end_reading (QuitusStore *self, gboolean is_read, GError **error)
{
  quitus_db_rollback (self->db);
  if (!is_read || !quitus_store_was_written (self))
    return is_read;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY,
               _ ("“%s” was written while it was read: try again"), self->path);
  return FALSE;
}

/**
 * quitus_store_load:
 * @self: a register
 * @last: (out) (optional): the number of the last change in the book
 * @error: set to a #QuitusStoreError
 *
 * Reads everything.
 *
 * Returns: (transfer full) (nullable): a book that nobody else sees yet
 */
QuitusBook *
quitus_store_load (QuitusStore *self, guint64 *last, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (unref_value);
  g_autoptr (QuitusBook) book = NULL;
  guint64 number = 0;
  gboolean is_read;

  if (!quitus_store_begin_reading (self, error))
    return NULL;
  is_read = quitus_journal_get_last (self->db, &number, error) &&
            quitus_table_read_all (self->db, values, error);
  if (!quitus_store_end_reading (self, is_read, error))
    return NULL;
  book = quitus_book_new ();
  quitus_book_fill (book, values);
  if (last != NULL)
    *last = number;
  return g_steal_pointer (&book);
}

/**
 * quitus_store_commit:
 * @self: a register that is open for writing
 * @change: what to do
 * @author: who does it
 * @time: when, in seconds since 1970
 * @undoes: the number of the change that it undoes, 0 when it undoes none
 * @number: (out) (optional): its number in the journal
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CONFLICT when a record is no longer what
 *   the change was made from
 *
 * Writes a change and its lines of the journal in one transaction.
 *
 * Returns: %TRUE when it is on the disk, for good; %FALSE when it is as if it had never been asked,
 *   or when the disk fails so badly that this cannot be known: the register is closed then
 */
gboolean
quitus_store_commit (QuitusStore *self,
                     QuitusChange *change,
                     const char *author,
                     gint64 time,
                     guint64 undoes,
                     guint64 *number,
                     GError **error)
{
  gboolean is_great = quitus_change_get_size (change) > GREAT_CHANGE;
  guint64 written = 0;
  gboolean is_written;

  g_return_val_if_fail (author != NULL, FALSE);

  if (self->mode != QUITUS_STORE_WRITE)
    return quitus_files_fail (self->path, EACCES, error);
  if (quitus_change_get_size (change) == 0)
    {
      g_set_error_literal (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
                           _ ("There is nothing to record"));
      return FALSE;
    }
  if (!check_open (self, error) || !check_place (self, error))
    return FALSE;
  if (is_great)
    quitus_db_set_great (self->db, TRUE);
  is_written = record_change (self, change, author, time, undoes, &written, error);
  if (is_great && self->db != NULL)
    quitus_db_set_great (self->db, FALSE);
  if (is_written && number != NULL)
    *number = written;
  return is_written;
}

/**
 * quitus_store_get_last:
 * @self: a register
 * @number: (out): the number of the last change on the disk, 0 for none
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CONFLICT when another file has been put
 *   in its place, so that it must be opened and loaded again
 *
 * Looks whether another program has written: cheap enough to be called often.
 *
 * Returns: whether it could be read
 */
gboolean
quitus_store_get_last (QuitusStore *self, guint64 *number, GError **error)
{
  if (!check_open (self, error) || !check_place (self, error) ||
      !quitus_store_refresh (self, error))
    return FALSE;
  return quitus_journal_get_last (self->db, number, error);
}

/**
 * quitus_store_get_barrier:
 * @self: a register
 * @number: (out): the number of the last change that can no longer be undone, 0 for none
 * @error: set to a #QuitusStoreError
 *
 * What came before the file was brought to a later version, or restored, stays as it is.
 *
 * Returns: whether it could be read
 */
gboolean
quitus_store_get_barrier (QuitusStore *self, guint64 *number, GError **error)
{
  gint64 barrier;

  if (!check_open (self, error) ||
      !quitus_db_get_number (self->db,
                             "SELECT CAST (value AS INTEGER) FROM meta WHERE name = 'barrier'",
                             &barrier, error))
    return FALSE;
  *number = barrier;
  return TRUE;
}

/**
 * quitus_store_read_journal:
 * @self: a register
 * @after: the number of a change
 * @limit: above 0: at most so many changes numbered above @after, oldest first; below 0: at most
 *   -@limit changes numbered below @after, or from the last one when that is 0, newest first
 * @agreement: the id of an agreement, or of another record without owner, for the changes that
 *   touch it or a part of it only; none for all
 * @error: set to a #QuitusStoreError
 *
 * Reads a page of the journal.  The changes have before and after as they were recorded.
 *
 * Returns: (transfer full) (nullable) (element-type QuitusJournalEntry): the changes
 */
GPtrArray *
quitus_store_read_journal (QuitusStore *self,
                           guint64 after,
                           int limit,
                           QuitusId agreement,
                           GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (!quitus_store_begin_reading (self, error))
    return NULL;
  entries = quitus_journal_read (self->db, after, limit, agreement, error);
  return quitus_store_end_reading (self, entries != NULL, error) ? g_steal_pointer (&entries)
                                                                 : NULL;
}
