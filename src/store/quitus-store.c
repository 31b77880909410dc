/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-store-private.h"

#include <errno.h>
#include <sys/stat.h>

#include "config.h"

#include "quitus-backup.h"
#include "quitus-journal.h"
#include "quitus-language.h"
#include "quitus-lock.h"
#include "quitus-table.h"

/* What tells that a file was written. */
typedef struct
{
  gint64 seconds;
  gint64 nanoseconds;
  gint64 size;
  gboolean has_log;
} Stamp;

struct _QuitusStore
{
  GObject parent_instance;

  /* As it was given, and without symbolic links. */
  char *path;
  char *file;
  QuitusStoreMode mode;
  QuitusSharing sharing;
  const QuitusScripts *scripts;
  guint version;
  QuitusLock *lock;
  QuitusDb *db;
  /* Nothing may be written, not even beside the file: it is opened again when it was written. */
  gboolean is_frozen;
  Stamp stamp;
};

G_DEFINE_FINAL_TYPE (QuitusStore, quitus_store, G_TYPE_OBJECT)

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

/* Whether something lies beside the file; an empty log says nothing. */
static gboolean
has_companion (const char *file, const char *end)
{
  g_autofree char *path = g_strconcat (file, end, NULL);
  struct stat status;

  return stat (path, &status) == 0 && status.st_size > 0;
}

static Stamp
read_stamp (const char *file)
{
  struct stat status = { 0 };
  Stamp stamp = { 0 };

  if (stat (file, &status) == 0)
    {
      stamp.seconds = status.st_mtim.tv_sec;
      stamp.nanoseconds = status.st_mtim.tv_nsec;
      stamp.size = status.st_size;
      stamp.has_log = has_companion (file, "-wal");
    }
  return stamp;
}

static gboolean
stamp_equal (Stamp a, Stamp b)
{
  return a.seconds == b.seconds && a.nanoseconds == b.nanoseconds && a.size == b.size &&
         a.has_log == b.has_log;
}

/* What was being written to a file that is gone would be taken for a part of the next one. */
static gboolean
check_missing (const char *file, GError **error)
{
  if (!has_companion (file, "-wal") && !has_companion (file, "-journal"))
    return TRUE;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               _ ("“%s” is gone, but what was last written to it lies beside it"), file);
  return FALSE;
}

/* Makes the whole register under another name first: either it is there complete or not at all. */
static gboolean
create_file (QuitusStore *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (QuitusDb) db = NULL;
  gboolean is_made;

  if (!check_missing (self->file, error))
    return FALSE;
  name = quitus_files_create_beside (self->file, error);
  if (name == NULL)
    return FALSE;
  db = quitus_db_open (name, QUITUS_DB_WRITE, error);
  is_made = db != NULL && quitus_schema_upgrade (db, self->scripts, 0, error) &&
            quitus_db_close (g_steal_pointer (&db), error) && quitus_files_sync (name, error) &&
            quitus_files_move (name, self->file, error);
  if (!is_made)
    {
      g_clear_pointer (&db, quitus_db_free);
      quitus_files_discard (name);
    }
  return is_made;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_mkdir_with_parents (folder, 0700) == 0 || quitus_files_fail (folder, errno, error);
}

static gboolean
connect_as (QuitusStore *self, QuitusDbAccess access, GError **error)
{
  g_autoptr (QuitusDb) db = NULL;

  self->is_frozen = access == QUITUS_DB_READ_FROZEN;
  self->stamp = read_stamp (self->file);
  db = quitus_db_open (self->file, access, error);
  /* To be told before the file is looked at for the first time: no memory is shared then. */
  if (db != NULL && access == QUITUS_DB_WRITE && self->sharing == QUITUS_SHARING_NETWORK &&
      !quitus_db_run (db, "PRAGMA locking_mode = EXCLUSIVE", error))
    return FALSE;
  if (db == NULL || !quitus_schema_read_version (db, self->scripts, &self->version, error))
    return FALSE;
  self->db = g_steal_pointer (&db);
  return TRUE;
}

/* On a network file system whoever writes has the file alone. */
static gboolean
name_holder (QuitusStore *self, GError *problem, GError **error)
{
  g_autofree char *holder = NULL;

  if (g_error_matches (problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY))
    holder = quitus_lock_get_holder (self->file);
  if (holder == NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY,
               _ ("“%s” is being written by %s"), self->path, holder);
  g_error_free (problem);
  return FALSE;
}

static gboolean
connect_reader (QuitusStore *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_open;

  if (!quitus_files_exists (self->file))
    return check_missing (self->file, error) && quitus_files_fail (self->path, ENOENT, error);
  is_open = connect_as (self, QUITUS_DB_READ, &local_error);
  /* Following a writer needs a file beside the register, where nothing may be written. */
  if (g_error_matches (local_error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY) &&
      !has_companion (self->file, "-wal"))
    {
      g_clear_error (&local_error);
      is_open = connect_as (self, QUITUS_DB_READ_FROZEN, &local_error);
    }
  if (!is_open)
    return name_holder (self, g_steal_pointer (&local_error), error);
  if (self->version >= self->scripts->n_scripts)
    return TRUE;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
               _ ("“%s” was written by an earlier version of Quitus: open it once for writing"),
               self->path);
  return FALSE;
}

static gboolean
set_sharing (QuitusStore *self, GError **error)
{
  const char *wanted = self->sharing == QUITUS_SHARING_LOCAL ? "wal" : "delete";
  g_autofree char *sql = g_strdup_printf ("PRAGMA journal_mode = %s", wanted);
  g_autofree char *mode = quitus_db_get_text (self->db, sql, error);

  if (mode == NULL || g_str_equal (mode, wanted))
    return mode != NULL;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
               _ ("“%s” cannot be written safely where it is"), self->path);
  return FALSE;
}

/* The copy says from which version and on which day. */
static gboolean
upgrade (QuitusStore *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  if (self->version >= self->scripts->n_scripts)
    return TRUE;
  name = g_strdup_printf ("%s-version-%u", day, self->version);
  path = quitus_store_get_copy_path (self->file, name, error);
  copy = path != NULL ? quitus_backup_make (self->db, path, NULL, error) : NULL;
  if (copy == NULL)
    return FALSE;
  if (!quitus_files_move (copy, path, error))
    {
      quitus_files_discard (copy);
      return FALSE;
    }
  return quitus_schema_upgrade (self->db, self->scripts, self->version, error) &&
         quitus_schema_read_version (self->db, self->scripts, &self->version, error);
}

/* Opens for writing the file of which the writing is held. */
static gboolean
connect_locked (QuitusStore *self, GError **error)
{
  if (!connect_as (self, QUITUS_DB_WRITE, error))
    return FALSE;
  if (sqlite3_db_readonly (quitus_db_get_handle (self->db), "main"))
    return quitus_files_fail (self->path, EACCES, error);
  if (self->version > self->scripts->n_scripts)
    {
      g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY,
                   _ ("“%s” was written by a newer version of Quitus than %s, which can only read "
                      "it"),
                   self->path, QUITUS_VERSION);
      return FALSE;
    }
  return set_sharing (self, error) && upgrade (self, error);
}

static gboolean
connect_writer (QuitusStore *self, const char *holder, GError **error)
{
  if (!make_folder (self->file, error))
    return FALSE;
  self->lock = quitus_lock_take (self->file, holder, error);
  if (self->lock == NULL || (!quitus_files_exists (self->file) && !create_file (self, error)))
    return FALSE;
  return connect_locked (self, error);
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
refresh_frozen (QuitusStore *self, GError **error)
{
  if (!self->is_frozen || stamp_equal (self->stamp, read_stamp (self->file)))
    return TRUE;
  g_clear_pointer (&self->db, quitus_db_free);
  return connect_reader (self, error);
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
 * quitus_store_open:
 * @path: the path of a register
 * @mode: whether to write
 * @holder: who asks, for those who want to write meanwhile
 * @error: set to a #QuitusStoreError
 *
 * Opens a register.  To write, it takes the writing, makes the file and its folder where there is
 * none and brings a file of an earlier version to the present one, after a verified copy.
 *
 * Returns: (transfer full) (nullable): the register
 */
QuitusStore *
quitus_store_open (const char *path, QuitusStoreMode mode, const char *holder, GError **error)
{
  g_autofree char *file = quitus_files_resolve (path);
  g_autofree char *folder = g_path_get_dirname (file);

  return quitus_store_open_as (path, mode, holder, quitus_scripts_get_default (),
                               quitus_sharing_of_path (folder), error);
}

/**
 * quitus_store_open_as:
 * @path: the path of a register
 * @mode: whether to write
 * @holder: who asks
 * @scripts: what is known of the format
 * @sharing: how the file may be shared
 * @error: set to a #QuitusStoreError
 *
 * quitus_store_open() with what it finds out by itself.
 *
 * Returns: (transfer full) (nullable): the register
 */
QuitusStore *
quitus_store_open_as (const char *path,
                      QuitusStoreMode mode,
                      const char *holder,
                      const QuitusScripts *scripts,
                      QuitusSharing sharing,
                      GError **error)
{
  g_autoptr (QuitusStore) self = g_object_new (QUITUS_TYPE_STORE, NULL);
  gboolean is_open;

  self->path = g_strdup (path);
  self->file = quitus_files_resolve (path);
  self->mode = mode;
  self->sharing = sharing;
  self->scripts = scripts;
  is_open = mode == QUITUS_STORE_WRITE ? connect_writer (self, holder, error)
                                       : connect_reader (self, error);
  return is_open ? g_steal_pointer (&self) : NULL;
}

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
 * quitus_store_disconnect:
 * @self: a register that is open for writing
 *
 * Lets go of the file and keeps the writing, so that another file can be put in its place.
 */
void
quitus_store_disconnect (QuitusStore *self)
{
  g_clear_pointer (&self->db, quitus_db_free);
}

/**
 * quitus_store_connect_again:
 * @self: a register of which quitus_store_disconnect() let go
 * @error: set to a #QuitusStoreError
 *
 * Opens for writing whatever file is there now.
 *
 * Returns: whether it is open; if not, it is closed
 */
gboolean
quitus_store_connect_again (QuitusStore *self, GError **error)
{
  if (connect_locked (self, error))
    return TRUE;
  quitus_store_close (self, NULL);
  return FALSE;
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
  return check_open (self, error) && check_place (self, error) && refresh_frozen (self, error) &&
         quitus_db_begin (self->db, FALSE, error);
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
  if (!is_read || !self->is_frozen || stamp_equal (self->stamp, read_stamp (self->file)))
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
  is_read = quitus_journal_get_last (self->db, &number, error);
  for (int kind = 0; is_read && kind < QUITUS_N_KINDS; kind++)
    is_read = quitus_table_read_all (self->db, kind, values, error);
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
  g_autoptr (QuitusJournalEntry) entry = NULL;
  g_autoptr (GError) local_error = NULL;
  guint64 last = 0;

  g_return_val_if_fail (author != NULL, FALSE);

  if (self->mode != QUITUS_STORE_WRITE)
    return quitus_files_fail (self->path, EACCES, error);
  if (quitus_change_get_size (change) == 0)
    {
      g_set_error_literal (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
                           _ ("There is nothing to record"));
      return FALSE;
    }
  if (!check_open (self, error) || !check_place (self, error) ||
      !quitus_db_begin (self->db, TRUE, error))
    return FALSE;
  if (quitus_journal_get_last (self->db, &last, error))
    entry = quitus_journal_entry_new (last + 1, time, author, undoes, change);
  if (entry == NULL || !write_change (self, entry, error))
    {
      quitus_db_rollback (self->db);
      return FALSE;
    }
  if (!quitus_db_commit (self->db, &local_error) && !settle_failed_commit (self, last + 1))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (number != NULL)
    *number = last + 1;
  return TRUE;
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
  if (!check_open (self, error) || !check_place (self, error) || !refresh_frozen (self, error))
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
