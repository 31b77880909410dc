/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a register is found, made and opened. */

#include "quitus-store-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <sys/stat.h>

#include "config.h"

#include "quitus-backup.h"
#include "quitus-copies.h"
#include "quitus-document-pack.h"
#include "quitus-language.h"

/* How a file of SQLite begins, with the zero at its end; how much of it says whose it is, and where
 * in that is the number of the program, the highest byte first
 * (https://www.sqlite.org/fileformat2.html#the_database_header). */
#define DATABASE_START "SQLite format 3"
#define HEADER_SIZE 100
#define APPLICATION_OFFSET 68

/* Helpers */

/* Whether something lies beside the file; an empty log says nothing. */
static gboolean
has_companion (const char *file, const char *end)
{
  g_autofree char *path = g_strconcat (file, end, NULL);
  struct stat status;

  return stat (path, &status) == 0 && status.st_size > 0;
}

static QuitusStamp
read_stamp (const char *file)
{
  struct stat status = { 0 };
  QuitusStamp stamp = { 0 };

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
stamp_equal (QuitusStamp a, QuitusStamp b)
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
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  if (errno != ENOENT)
    return quitus_files_fail (folder, errno, error);
  /* Where nobody can make a folder.  That there is no register is not what is to be said. */
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
               _ ("The folder “%s” cannot be made"), name);
  return FALSE;
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
  path = quitus_copies_make_path (self->file, name, error);
  copy = path != NULL ? quitus_backup_make (self->db, path, NULL, NULL, error) : NULL;
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

/* A backup that is opened as a register becomes one: its documents lie beside it from now on. */
static gboolean
unpack (QuitusStore *self, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents = quitus_document_store_new (self->file);

  return quitus_document_pack_empty (self->db, documents, error) &&
         quitus_document_pack_drop (self->db, error);
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
      g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_TOO_NEW,
                   _ ("“%s” was written by a newer version of Quitus than %s, which can only read "
                      "it"),
                   self->path, QUITUS_VERSION);
      return FALSE;
    }
  return set_sharing (self, error) && upgrade (self, error) && unpack (self, error);
}

static gboolean
connect_writer (QuitusStore *self, const char *holder, GError **error)
{
  if (!make_folder (self->file, error))
    return FALSE;
  self->lock = quitus_lock_take (self->file, holder, error);
  if (self->lock == NULL)
    return FALSE;
  quitus_files_forget_unfinished (self->file);
  if (!quitus_files_exists (self->file) && !create_file (self, error))
    return FALSE;
  return connect_locked (self, error);
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
 * quitus_store_is_foreign:
 * @path: the path of a file that could not be opened as a register
 *
 * Tells a file that never was a register from one that is damaged, as far as that can be told: by how
 * it begins.
 *
 * Returns: whether what is there does not begin as a register does; %FALSE when nothing is there, or
 *   when it cannot be read
 */
gboolean
quitus_store_is_foreign (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  guchar header[HEADER_SIZE] = { 0 };
  guint32 application;
  gsize length;

  if (!quitus_files_is_regular (path))
    return g_file_test (path, G_FILE_TEST_EXISTS);
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header,
                                                  &length, NULL, NULL))
    return FALSE;
  memcpy (&application, header + APPLICATION_OFFSET, sizeof application);
  return length < sizeof header || memcmp (header, DATABASE_START, sizeof DATABASE_START) != 0 ||
         GUINT32_FROM_BE (application) != QUITUS_APPLICATION_NUMBER;
}

/**
 * quitus_store_was_written:
 * @self: a register that is open
 *
 * Returns: whether a file that is read without following who writes it was written since
 */
gboolean
quitus_store_was_written (QuitusStore *self)
{
  return self->is_frozen && !stamp_equal (self->stamp, read_stamp (self->file));
}

/**
 * quitus_store_refresh:
 * @self: a register that is open
 * @error: set to a #QuitusStoreError
 *
 * Opens again a file that is read without following who writes it, when it was written.
 *
 * Returns: whether it may be read; if not, the next call tries again
 */
gboolean
quitus_store_refresh (QuitusStore *self, GError **error)
{
  g_autoptr (QuitusDb) before = NULL;
  QuitusStamp stamp = self->stamp;

  if (!quitus_store_was_written (self))
    return TRUE;
  before = g_steal_pointer (&self->db);
  if (connect_reader (self, error))
    return TRUE;
  g_clear_pointer (&self->db, quitus_db_free);
  self->db = g_steal_pointer (&before);
  self->is_frozen = TRUE;
  self->stamp = stamp;
  return FALSE;
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
