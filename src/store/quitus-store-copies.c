/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a register, and what is set aside. */

#include "quitus-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "quitus-backup.h"
#include "quitus-language.h"
#include "quitus-lock.h"

#define ENDING ".sqlite"

/* How many daily copies are kept. */
#define DAILY_COPIES 30

/* What SQLite keeps beside a file. */
static const char *const companions[] = { "-wal", "-shm", "-journal" };

/* Helpers */

/* The path without its ending. */
static char *
get_stem (const char *file)
{
  gsize length = strlen (file);

  if (g_str_has_suffix (file, ENDING))
    length -= strlen (ENDING);
  return g_strndup (file, length);
}

static char *
get_copies_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);

  return g_build_filename (folder, "copies", NULL);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0 &&
         status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}

static gboolean
refuse_itself (const char *path, GError **error)
{
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
               _ ("“%s” is the register itself"), path);
  return FALSE;
}

/* What a copy may replace: nothing, or another copy that nobody uses.  What lies beside a register in
 * use would be read as a part of the copy. */
static gboolean
check_target (const char *path, const char *target, GError **error)
{
  static const char header[] = "SQLite format 3";
  static const char *const ends[] = { "-wal", "-journal" };
  g_autoptr (GFile) file = g_file_new_for_path (target);
  g_autoptr (GFileInputStream) stream = NULL;
  char bytes[sizeof header] = "";
  gsize n_read = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *companion = g_strconcat (target, ends[i], NULL);

      if (!quitus_files_exists (companion))
        continue;
      g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY,
                   _ ("“%s” is a register in use, or one that was not closed: choose another name"),
                   path);
      return FALSE;
    }
  if (!quitus_files_exists (target))
    return TRUE;
  if (quitus_files_is_regular (target))
    stream = g_file_read (file, NULL, NULL);
  if (stream != NULL &&
      g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, sizeof header, &n_read, NULL,
                               NULL) &&
      (n_read == 0 || memcmp (bytes, header, sizeof header) == 0))
    return TRUE;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
               _ ("“%s” is not a copy of a register, and is not replaced: choose another name"),
               path);
  return FALSE;
}

/* A path for what is at @file, with the time, where there is nothing yet. */
static char *
get_aside_path (const char *file)
{
  g_autofree char *stem = get_stem (file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  char *path = g_strdup_printf ("%s-set-aside-%s" ENDING, stem, time);

  for (guint i = 2; quitus_files_exists (path); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s-set-aside-%s-%u" ENDING, stem, time, i);
    }
  return path;
}

/* The file goes first: without it, what lies beside it is never taken for a part of another. */
static gboolean
move_aside (const char *file, const char *aside, GError **error)
{
  gboolean has_moved = quitus_files_exists (file);

  if (has_moved && !quitus_files_move (file, aside, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *from = g_strconcat (file, companions[i], NULL);
      g_autofree char *to = g_strconcat (aside, companions[i], NULL);

      if (!quitus_files_exists (from))
        continue;
      if (!quitus_files_move (from, to, error))
        return FALSE;
      has_moved = TRUE;
    }
  return has_moved || quitus_files_fail (file, ENOENT, error);
}

static gboolean
has_anything (const char *file)
{
  gboolean has = quitus_files_exists (file);

  for (guint i = 0; !has && i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *path = g_strconcat (file, companions[i], NULL);

      has = quitus_files_exists (path);
    }
  return has;
}

/* Whether a name is that of a daily copy, with nothing but a day after the stem. */
static gboolean
is_daily (const char *name, const char *prefix)
{
  g_autofree char *day = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING) ||
      strlen (name) != strlen (prefix) + strlen ("2023-02-08" ENDING))
    return FALSE;
  day = g_strndup (name + strlen (prefix), strlen ("2023-02-08"));
  return quitus_day_from_iso (day) != QUITUS_DAY_NONE;
}

/* Whether a name begins with the stem and a day, as those of all copies do. */
static gboolean
is_copy (const char *name, const char *prefix)
{
  g_autofree char *day = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING))
    return FALSE;
  day = g_strndup (name + strlen (prefix), strlen ("2023-02-08"));
  return quitus_day_from_iso (day) != QUITUS_DAY_NONE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The paths of the copies of a register, newest first. */
static GPtrArray *
list_copies (const char *file, gboolean (*is_wanted) (const char *, const char *))
{
  g_autofree char *folder = get_copies_folder (file);
  g_autofree char *stem = get_stem (file);
  g_autofree char *stem_name = g_path_get_basename (stem);
  g_autofree char *prefix = g_strconcat (stem_name, "-", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_wanted (name, prefix))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_newest_first);
  return g_steal_pointer (&paths);
}

/* A file that others do not write, wherever it is. */
static QuitusDb *
open_copy (const char *path, GError **error)
{
  g_autoptr (QuitusDb) db = NULL;
  g_autoptr (GError) local_error = NULL;
  guint version;

  if (!quitus_files_exists (path))
    {
      quitus_files_fail (path, ENOENT, error);
      return NULL;
    }
  db = quitus_db_open (path, QUITUS_DB_READ, &local_error);
  if (db != NULL &&
      quitus_schema_read_version (db, quitus_scripts_get_default (), &version, &local_error))
    return g_steal_pointer (&db);
  g_clear_pointer (&db, quitus_db_free);
  if (g_error_matches (local_error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY))
    {
      db = quitus_db_open (path, QUITUS_DB_READ_FROZEN, error);
      if (db != NULL &&
          quitus_schema_read_version (db, quitus_scripts_get_default (), &version, error))
        return g_steal_pointer (&db);
      return NULL;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
is_good (const char *path)
{
  g_autoptr (QuitusDb) db = open_copy (path, NULL);

  return db != NULL && quitus_backup_verify (db, path, NULL);
}

static gboolean
make_copies_folder (const char *file, GError **error)
{
  g_autofree char *folder = get_copies_folder (file);

  return g_mkdir_with_parents (folder, 0700) == 0 || quitus_files_fail (folder, errno, error);
}

/* Puts a verified copy where there is nothing. */
static gboolean
restore_locked (const char *file, const char *from, char **aside, GError **error)
{
  g_autoptr (QuitusDb) db = open_copy (from, error);
  g_autofree char *copy = NULL;
  g_autofree char *aside_path = NULL;

  if (db == NULL)
    return FALSE;
  copy = quitus_backup_make (db, file,
                             "UPDATE meta SET value ="
                             " (SELECT ifnull (max (number), 0) FROM journal_change)"
                             " WHERE name = 'barrier'",
                             error);
  if (copy == NULL)
    return FALSE;
  if (has_anything (file))
    {
      aside_path = get_aside_path (file);
      if (!move_aside (file, aside_path, error))
        {
          quitus_files_discard (copy);
          return FALSE;
        }
      *aside = g_steal_pointer (&aside_path);
    }
  if (quitus_files_move (copy, file, error))
    return TRUE;
  quitus_files_discard (copy);
  return FALSE;
}

/* Public */

/**
 * quitus_store_get_copy_path:
 * @file: the path of a register
 * @name: what the copy adds to its name
 * @error: set to a #QuitusStoreError
 *
 * Makes the folder of the copies where there is none.
 *
 * Returns: (transfer full) (nullable): the path for a copy
 */
char *
quitus_store_get_copy_path (const char *file, const char *name, GError **error)
{
  g_autofree char *folder = get_copies_folder (file);
  g_autofree char *stem = get_stem (file);
  g_autofree char *stem_name = g_path_get_basename (stem);
  g_autofree char *copy_name = g_strconcat (stem_name, "-", name, ENDING, NULL);

  if (!make_copies_folder (file, error))
    return NULL;
  return g_build_filename (folder, copy_name, NULL);
}

/**
 * quitus_store_backup:
 * @self: a register
 * @path: where to put the copy; a file that is there is replaced
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when the register is damaged
 *
 * Makes a verified copy of everything in one file.  It appears under its name when it is complete
 * and on the disk.
 *
 * Returns: whether the copy is there; if not, what was there before still is
 */
gboolean
quitus_store_backup (QuitusStore *self, const char *path, GError **error)
{
  g_autofree char *target = quitus_files_resolve (path);
  g_autofree char *copy = NULL;
  gboolean is_made;

  if (is_same_file (target, quitus_store_get_file (self)))
    return refuse_itself (path, error);
  if (!check_target (path, target, error))
    return FALSE;
  if (!quitus_store_begin_reading (self, error))
    return FALSE;
  copy = quitus_backup_make (quitus_store_get_db (self), target, NULL, error);
  is_made = quitus_store_end_reading (self, copy != NULL, error) &&
            quitus_files_replace (copy, target, error);
  if (!is_made)
    quitus_files_discard (copy);
  return is_made;
}

/**
 * quitus_store_restore:
 * @path: the path of a register that this program does not have open
 * @from: the path of a copy
 * @holder: who asks
 * @aside: (out) (transfer full) (nullable): where what was there before is now, %NULL when there
 *   was nothing; set too when the last step fails
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when the copy is damaged
 *
 * Puts a verified copy of @from in the place of a register.  What was there is set aside, never
 * erased.  What was done before can then no longer be undone.
 *
 * Returns: whether it is there
 */
gboolean
quitus_store_restore (const char *path,
                      const char *from,
                      const char *holder,
                      char **aside,
                      GError **error)
{
  g_autofree char *file = quitus_files_resolve (path);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (QuitusLock) lock = NULL;
  g_autofree char *aside_path = NULL;
  gboolean is_restored;

  if (aside != NULL)
    *aside = NULL;
  if (is_same_file (file, from))
    return refuse_itself (from, error);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return quitus_files_fail (folder, errno, error);
  lock = quitus_lock_take (file, holder, error);
  if (lock == NULL)
    return FALSE;
  is_restored = restore_locked (file, from, &aside_path, error);
  if (aside != NULL)
    *aside = g_steal_pointer (&aside_path);
  return is_restored;
}

/**
 * quitus_store_restore_open:
 * @self: a register that is open for writing
 * @from: the path of a copy
 * @aside: (out) (transfer full) (nullable): as for quitus_store_restore()
 * @error: as for quitus_store_restore()
 *
 * quitus_store_restore() without ever letting go of the writing, so that nobody takes it meanwhile.
 * What is in the place of the register afterwards, be it the copy or not, is open again where it
 * can be written, else @self is closed.
 *
 * Returns: whether the copy is there
 */
gboolean
quitus_store_restore_open (QuitusStore *self, const char *from, char **aside, GError **error)
{
  const char *file = quitus_store_get_file (self);
  gboolean is_restored;

  g_return_val_if_fail (quitus_store_get_mode (self) == QUITUS_STORE_WRITE, FALSE);

  *aside = NULL;
  if (is_same_file (file, from))
    return refuse_itself (from, error);
  quitus_store_disconnect (self);
  is_restored = restore_locked (file, from, aside, error);
  quitus_store_connect_again (self, NULL);
  return is_restored;
}

/**
 * quitus_store_set_aside:
 * @path: the path of a register that cannot be opened
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_BUSY when another program writes it
 *
 * Gives a damaged register, with what lies beside it, a name with the time, so that another one
 * can take its place.  Nothing is erased.
 *
 * Returns: (transfer full) (nullable): its new path
 */
char *
quitus_store_set_aside (const char *path, GError **error)
{
  g_autofree char *file = quitus_files_resolve (path);
  g_autofree char *aside = get_aside_path (file);
  g_autoptr (QuitusLock) lock = quitus_lock_take (file, g_get_user_name (), error);

  if (lock == NULL || !move_aside (file, aside, error))
    return NULL;
  return g_steal_pointer (&aside);
}

/**
 * quitus_store_find_copies:
 * @path: the path of a register, which may be damaged or gone
 *
 * Looks for the copies that the program kept by itself.  Those that are damaged before the first
 * good one are left out; the older ones are only looked at when they are restored.
 *
 * Returns: (transfer full) (element-type utf8): their paths, the newest good one first
 */
GPtrArray *
quitus_store_find_copies (const char *path)
{
  g_autofree char *file = quitus_files_resolve (path);
  g_autoptr (GPtrArray) copies = list_copies (file, is_copy);

  while (copies->len > 0 && !is_good (copies->pdata[0]))
    g_ptr_array_remove_index (copies, 0);
  return g_steal_pointer (&copies);
}

/**
 * quitus_store_keep_daily_copy:
 * @self: a register
 * @today: the day
 * @error: set to a #QuitusStoreError
 *
 * Makes the copy of the day beside the register, unless it is there, and takes away those older
 * than the last thirty.
 *
 * Returns: (transfer full) (nullable): its path, %NULL without @error when it was there already
 */
char *
quitus_store_keep_daily_copy (QuitusStore *self, QuitusDay today, GError **error)
{
  g_autofree char *day = quitus_day_to_iso (today);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  g_return_val_if_fail (day != NULL, NULL);

  path = quitus_store_get_copy_path (quitus_store_get_file (self), day, error);
  if (path == NULL || quitus_files_exists (path) || !quitus_store_backup (self, path, error))
    return NULL;
  copies = list_copies (quitus_store_get_file (self), is_daily);
  for (guint i = DAILY_COPIES; i < copies->len; i++)
    g_unlink (copies->pdata[i]);
  return g_steal_pointer (&path);
}
