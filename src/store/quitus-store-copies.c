/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a register, and what is set aside. */

#include "quitus-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "quitus-backup.h"
#include "quitus-copies.h"
#include "quitus-document-pack.h"
#include "quitus-language.h"
#include "quitus-lock.h"

/* What a backup takes with it, and what it could not take. */
typedef struct
{
  QuitusDocumentStore *documents;
  guint n_left_out;
  GCancellable *cancellable;
} Packing;

/* How many daily copies are kept. */
#define DAILY_COPIES 30

/* For how many seconds a copy is good enough while one goes on recording. */
#define FRESH (60 * 60)

/* How long, in seconds, a document may lie there before something names it. */
#define GRACE (24 * 60 * 60)

/* What SQLite keeps beside a file. */
static const char *const companions[] = { "-wal", "-shm", "-journal" };

/* Helpers */

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
  g_autofree char *stem = quitus_copies_get_stem (file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  char *path = g_strdup_printf ("%s" QUITUS_COPIES_SET_ASIDE "%s" QUITUS_COPIES_ENDING, stem, time);

  for (guint i = 2; quitus_files_exists (path); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s" QUITUS_COPIES_SET_ASIDE "%s-%u" QUITUS_COPIES_ENDING, stem, time,
                              i);
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

static gboolean
is_good (const char *path)
{
  g_autoptr (QuitusDb) db = quitus_copies_open (path, NULL);

  return db != NULL && quitus_backup_verify (db, path, NULL);
}

/* Makes a verified copy the register: its documents lie beside it before it is there. */
static gboolean
make_register (QuitusDb *to, gpointer data, GError **error)
{
  return quitus_document_pack_empty (to, data, error) &&
         quitus_db_run (to,
                        "UPDATE meta SET value ="
                        " (SELECT ifnull (max (number), 0) FROM journal_change)"
                        " WHERE name = 'barrier'",
                        error) &&
         quitus_document_pack_drop (to, error);
}

static gboolean
pack (QuitusDb *to, gpointer data, GError **error)
{
  Packing *packing = data;

  return quitus_document_pack_fill (to, packing->documents, &packing->n_left_out,
                                    packing->cancellable, error);
}

/* Copies the register to a file, with its documents or sharing them. */
static gboolean
copy_to (QuitusStore *self, const char *path, Packing *packing, GError **error)
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
  copy = quitus_backup_make (quitus_store_get_db (self), target, packing != NULL ? pack : NULL,
                             packing, error);
  is_made = quitus_store_end_reading (self, copy != NULL, error) &&
            quitus_files_replace (copy, target, error);
  if (!is_made)
    quitus_files_discard (copy);
  return is_made;
}

/* Puts a verified copy where there is nothing. */
static gboolean
restore_locked (const char *file, const char *from, char **aside, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents = NULL;
  g_autoptr (QuitusDb) db = quitus_copies_open (from, error);
  g_autofree char *copy = NULL;
  g_autofree char *aside_path = NULL;

  if (db == NULL)
    return FALSE;
  documents = quitus_document_store_new (file);
  copy = quitus_backup_make (db, file, make_register, documents, error);
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

/* Whether a copy that would lie at a path is to be made now. */
static gboolean
is_wanted (QuitusStore *self, const char *path, QuitusCopyMoment moment)
{
  g_autoptr (GPtrArray) copies = NULL;
  gint64 age;
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return TRUE;
  switch (moment)
    {
    case QUITUS_COPY_MOMENT_OPENED:
      return FALSE;
    case QUITUS_COPY_MOMENT_RECORDED:
      /* One of the future is none that can be relied on: the clock was put back. */
      age = g_get_real_time () / G_USEC_PER_SEC - status.st_mtime;
      return age < 0 || age >= FRESH;
    case QUITUS_COPY_MOMENT_CLOSED:
      copies = quitus_copies_list (quitus_store_get_file (self), QUITUS_COPIES_DAILY);
      return copies->len <= 1;
    }
  g_return_val_if_reached (FALSE);
}

/* Public */

/**
 * quitus_store_backup:
 * @self: a register
 * @path: where to put the copy; a file that is there is replaced
 * @n_left_out: (out) (optional): how many documents are not in it because their content is not here
 *   or is damaged
 * @cancellable: (nullable): what cancels it
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when the register is damaged, or to
 *   %G_IO_ERROR_CANCELLED
 *
 * Makes a verified copy of everything, documents included, in one file.  It appears under its name
 * when it is complete and on the disk.
 *
 * Returns: whether the copy is there; if not, what was there before still is
 */
gboolean
quitus_store_backup (QuitusStore *self,
                     const char *path,
                     guint *n_left_out,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (QuitusDocumentStore) documents =
      quitus_document_store_new (quitus_store_get_file (self));
  Packing packing = { .documents = documents, .cancellable = cancellable };
  gboolean is_made = copy_to (self, path, &packing, error);

  if (n_left_out != NULL)
    *n_left_out = packing.n_left_out;
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
 * Puts a verified copy of @from in the place of a register, and the documents that it carries beside
 * it.  What was there is set aside, never erased.  What was done before can then no longer be undone.
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
  g_autoptr (GPtrArray) copies = quitus_copies_list (file, QUITUS_COPIES_ALL);

  while (copies->len > 0 && !is_good (copies->pdata[0]))
    g_ptr_array_remove_index (copies, 0);
  return g_steal_pointer (&copies);
}

/**
 * quitus_store_keep_daily_copy:
 * @self: a register
 * @today: the day
 * @moment: why now
 * @error: set to a #QuitusStoreError
 *
 * Makes the copy of the day beside the register where @moment asks for one, and takes away those
 * older than the last thirty, with the documents that nothing else names.  It shares the documents of
 * the register.  There is none as long as nothing was recorded.
 *
 * Returns: (transfer full) (nullable): its path, %NULL without @error when none was to be made
 */
char *
quitus_store_keep_daily_copy (QuitusStore *self,
                              QuitusDay today,
                              QuitusCopyMoment moment,
                              GError **error)
{
  g_autofree char *day = quitus_day_to_iso (today);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  guint64 last = 0;

  g_return_val_if_fail (day != NULL, NULL);

  if (!quitus_store_get_last (self, &last, error) || last == 0)
    return NULL;
  path = quitus_copies_make_path (quitus_store_get_file (self), day, error);
  if (path == NULL || !is_wanted (self, path, moment) || !copy_to (self, path, NULL, error))
    return NULL;
  copies = quitus_copies_list (quitus_store_get_file (self), QUITUS_COPIES_DAILY);
  for (guint i = DAILY_COPIES; i < copies->len; i++)
    g_unlink (copies->pdata[i]);
  return quitus_store_tidy_documents (self, g_get_real_time () / G_USEC_PER_SEC - GRACE, NULL,
                                      error)
             ? g_steal_pointer (&path)
             : NULL;
}

/**
 * quitus_store_describe_copy:
 * @path: the path of a copy
 * @n_agreements: (out): how many agreements are in it
 * @changed: (out): when something was last recorded in it, in seconds since 1970; 0 for never
 *
 * Says what there is in a copy, for whoever has to choose.
 *
 * Returns: whether it could be read
 */
gboolean
quitus_store_describe_copy (const char *path, gint64 *n_agreements, gint64 *changed)
{
  g_autoptr (QuitusDb) db = quitus_copies_open (path, NULL);
  g_autofree char *time = NULL;
  g_autoptr (GDateTime) moment = NULL;

  *n_agreements = 0;
  *changed = 0;
  if (db == NULL ||
      !quitus_db_get_number (db, "SELECT count (*) FROM agreement", n_agreements, NULL))
    return FALSE;
  time =
      quitus_db_get_text (db, "SELECT time FROM journal_change ORDER BY number DESC LIMIT 1", NULL);
  if (time == NULL)
    return FALSE;
  moment = g_date_time_new_from_iso8601 (time, NULL);
  if (moment != NULL)
    *changed = g_date_time_to_unix (moment);
  return TRUE;
}
