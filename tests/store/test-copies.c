/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies, what they are worth, and what comes of the file that they replace. */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "quitus-copies.h"
#include "quitus-copy-time.h"
#include "quitus-error.h"
#include "quitus-test-child.h"
#include "quitus-test-store.h"

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Puts rubbish in the middle of a file. */
static void
damage (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 20000);
  memset (contents + length / 2, 'x', 8192);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

static void
back_up (TestStore *f, const char *path)
{
  g_autoptr (GError) error = NULL;

  quitus_store_backup (f->store, path, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_backup (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *mode = NULL;
  guint n_files;
  GStatBuf status;

  test_store_grow (f, 50);
  n_files = count_files (f->folder);
  back_up (f, path);
  /* One file, that only its owner may read, and nothing beside it. */
  g_assert_cmpuint (count_files (f->folder), ==, n_files + 1);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  mode = test_store_read_sql (path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  test_store_assert_file_says (path, f->book);
  /* What is there is replaced. */
  test_store_grow (f, 5);
  back_up (f, path);
  test_store_assert_file_says (path, f->book);
  g_assert_cmpuint (count_files (f->folder), ==, n_files + 1);
}

/* While another connection reads, and by a reader while another program writes. */
static void
test_backup_online (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) reader = NULL;

  test_store_grow (f, 30);
  reader = quitus_store_open (f->path, QUITUS_STORE_READ, "Paul", &error);
  g_assert_no_error (error);
  g_assert_true (quitus_store_begin_reading (reader, &error));
  test_store_grow (f, 10);
  back_up (f, path);
  test_store_assert_file_says (path, f->book);
  g_assert_true (quitus_store_end_reading (reader, TRUE, &error));
  test_store_grow (f, 10);
  g_assert_true (quitus_store_backup (reader, path, NULL, NULL, &error));
  test_store_assert_file_says (path, f->book);
}

static void
test_backup_refused (TestStore *f, gconstpointer unused)
{
  g_autofree char *nowhere = test_store_get_path (f, "none/backup.sqlite");
  g_autofree char *link = test_store_get_path (f, "link.sqlite");
  const struct
  {
    const char *path;
    QuitusStoreError code;
  } cases[] = {
    { f->path,               QUITUS_STORE_ERROR_FAILED    },
    { link,                  QUITUS_STORE_ERROR_FAILED    },
    { nowhere,               QUITUS_STORE_ERROR_NOT_FOUND },
    { "/proc/backup.sqlite", QUITUS_STORE_ERROR_NOT_FOUND },
  };

  g_assert_cmpint (symlink (f->path, link), ==, 0);
  test_store_grow (f, 5);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_store_backup (f->store, cases[i].path, NULL, NULL, &error));
      g_assert_error (error, QUITUS_STORE_ERROR, (int) cases[i].code);
      test_store_assert_says (f->store, f->book);
    }
}

/* A damaged register gives no copy, and the earlier copy stays. */
static void
test_backup_of_damage (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusBook) book = NULL;

  test_store_grow (f, 100);
  back_up (f, path);
  book = g_object_ref (f->book);
  test_store_close (f);
  damage (f->path);
  f->store = quitus_store_open (f->path, QUITUS_STORE_WRITE, "Claire", &error);
  if (f->store != NULL)
    {
      g_assert_no_error (error);
      g_assert_false (quitus_store_backup (f->store, path, NULL, NULL, &error));
    }
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "register.sqlite"));
  test_store_assert_file_says (path, book);
}

/* So does one of which the journal was altered, though SQLite finds nothing wrong with it. */
static void
test_backup_of_altered_journal (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (GError) error = NULL;

  test_store_grow (f, 10);
  test_store_close (f);
  test_store_run_sql (f->path, "DROP TRIGGER journal_change_update;"
                               "UPDATE journal_change SET author = 'Paul' WHERE number = 5");
  test_store_reopen (f);
  g_assert_false (quitus_store_backup (f->store, path, NULL, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_restore (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (QuitusBook) old = NULL;
  g_autoptr (QuitusBook) new = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  guint64 barrier;

  test_store_grow (f, 20);
  back_up (f, path);
  old = quitus_store_load (f->store, NULL, NULL);
  test_store_grow (f, 20);
  new = g_object_ref (f->book);
  /* Not while somebody writes. */
  g_assert_false (quitus_store_restore (f->path, path, "Paul", &aside, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  test_store_close (f);
  g_assert_true (quitus_store_restore (f->path, path, "Paul", &aside, &error));
  g_assert_no_error (error);
  g_assert_nonnull (aside);
  test_store_assert_file_says (f->path, old);
  test_store_assert_file_says (aside, new);
  test_store_assert_file_says (path, old);
  test_store_reopen (f);
  g_assert_true (quitus_store_get_barrier (f->store, &barrier, NULL));
  g_assert_cmpuint (barrier, ==, 20);
  test_store_grow (f, 5);
  test_store_assert_sound (f->store);
}

/* Whoever writes puts a copy in the place of its register without letting go of the writing. */
static void
test_restore_open (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *none = test_store_get_path (f, "none.sqlite");
  g_autoptr (TestChild) child = test_child_start ("talk", f->path, "Marie");
  g_autoptr (QuitusBook) old = NULL;
  g_autoptr (QuitusBook) new = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  test_store_grow (f, 20);
  back_up (f, path);
  old = quitus_store_load (f->store, NULL, NULL);
  test_store_grow (f, 20);
  new = g_object_ref (f->book);
  g_assert_false (quitus_store_restore_open (f->store, none, &aside, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (aside);
  test_store_assert_says (f->store, new);
  g_assert_true (quitus_store_restore_open (f->store, path, &aside, &error));
  g_assert_no_error (error);
  test_child_expect (child, "write", "error 0");
  test_store_assert_file_says (aside, new);
  test_store_assert_says (f->store, old);
  g_set_object (&f->book, old);
  test_store_grow (f, 5);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

/* Onto nothing; the folder is made. */
static void
test_restore_anew (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *target = test_store_get_path (f, "new/register.sqlite");
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = g_strdup ("nonsense");

  test_store_grow (f, 5);
  back_up (f, path);
  g_free (g_steal_pointer (&aside));
  g_assert_true (quitus_store_restore (target, path, "Claire", &aside, &error));
  g_assert_no_error (error);
  g_assert_null (aside);
  test_store_assert_file_says (target, f->book);
}

/* What is damaged, foreign or not there does not replace anything. */
static void
test_restore_refused (TestStore *f, gconstpointer unused)
{
  g_autofree char *damaged = test_store_get_path (f, "damaged.sqlite");
  g_autofree char *foreign = test_store_get_path (f, "foreign.sqlite");
  g_autofree char *text = test_store_get_path (f, "text.sqlite");
  g_autofree char *newer = test_store_get_path (f, "newer.sqlite");
  g_autofree char *none = test_store_get_path (f, "none.sqlite");
  g_autoptr (QuitusBook) book = NULL;
  const struct
  {
    const char *path;
    QuitusStoreError code;
  } cases[] = {
    { damaged, QUITUS_STORE_ERROR_CORRUPT   },
    { foreign, QUITUS_STORE_ERROR_CORRUPT   },
    { text,    QUITUS_STORE_ERROR_CORRUPT   },
    { newer,   QUITUS_STORE_ERROR_TOO_NEW   },
    { none,    QUITUS_STORE_ERROR_NOT_FOUND },
    { f->path, QUITUS_STORE_ERROR_FAILED    },
  };
  guint n_files;

  test_store_grow (f, 100);
  back_up (f, damaged);
  damage (damaged);
  back_up (f, newer);
  test_store_run_sql (newer, "PRAGMA user_version = 9;"
                             "UPDATE meta SET value = '9' WHERE name = 'reader'");
  test_store_run_sql (foreign, "CREATE TABLE song (title)");
  g_assert_true (g_file_set_contents (text, "Un quitus est donné.", -1, NULL));
  book = g_object_ref (f->book);
  test_store_close (f);
  test_store_assert_file_says (f->path, book);
  n_files = count_files (f->folder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = NULL;

      g_assert_false (quitus_store_restore (f->path, cases[i].path, "Paul", &aside, &error));
      g_assert_error (error, QUITUS_STORE_ERROR, (int) cases[i].code);
      g_assert_null (aside);
      test_store_assert_file_says (f->path, book);
    }
  g_assert_cmpuint (count_files (f->folder), ==, n_files);
}

/* What one would wait for without end is refused at once, as a copy, as a target and as a register.
 */
static void
test_pipe (TestStore *f, gconstpointer unused)
{
  g_autofree char *pipe = test_store_get_path (f, "pipe.sqlite");
  g_autofree char *copies = test_store_get_path (f, "copies");
  g_autofree char *daily = g_build_filename (copies, "register-2024-02-27.sqlite", NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (QuitusBook) book = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (copies, 0700), ==, 0);
  g_assert_cmpint (mkfifo (daily, 0600), ==, 0);
  test_store_grow (f, 5);
  g_assert_false (quitus_store_backup (f->store, pipe, NULL, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  book = g_object_ref (f->book);
  test_store_close (f);
  g_assert_false (quitus_store_restore (f->path, pipe, "Paul", NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "a pipe"));
  g_clear_error (&error);
  found = quitus_store_find_copies (f->path);
  g_assert_cmpuint (found->len, ==, 0);
  for (int mode = QUITUS_STORE_READ; mode <= QUITUS_STORE_WRITE; mode++)
    {
      g_assert_null (quitus_store_open (pipe, mode, "Claire", &error));
      g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
      g_clear_error (&error);
    }
  test_store_assert_file_says (f->path, book);
}

/* A program that reads meanwhile keeps what it had, is told, and leaves the new file alone. */
static void
test_restore_under_reader (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  g_autoptr (TestChild) child = test_child_start ("talk", f->path, "Marie");
  g_autoptr (QuitusBook) old = NULL;
  g_autofree char *aside = NULL;

  test_store_grow (f, 10);
  back_up (f, path);
  old = g_object_ref (f->book);
  test_store_grow (f, 10);
  test_child_expect (child, "read", "done");
  test_child_expect (child, "last", "20");
  test_store_close (f);
  g_assert_true (quitus_store_restore (f->path, path, "Paul", &aside, NULL));
  test_child_expect (child, "last", "error 5");
  test_store_reopen (f);
  test_store_grow (f, 3);
  test_child_expect (child, "close", "done");
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  test_store_grow (f, 3);
  test_store_assert_sound (f->store);
  g_assert_cmpuint (quitus_book_count (old, QUITUS_KIND_SETTINGS), <=, 1);
}

static void
test_set_aside (TestStore *f, gconstpointer unused)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusBook) book = NULL;

  g_assert_null (quitus_store_set_aside (f->path, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  test_store_grow (f, 10);
  book = g_object_ref (f->book);
  test_store_close (f);
  first = quitus_store_set_aside (f->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (first, "register-set-aside-"));
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  test_store_assert_file_says (first, book);
  g_assert_null (quitus_store_set_aside (f->path, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  /* Two in the same second have two names. */
  test_store_reopen (f);
  test_store_close (f);
  second = quitus_store_set_aside (f->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  test_store_assert_file_says (first, book);
}

/* A log without its file is never taken for a part of the next register. */
static void
test_log_alone (TestStore *f, gconstpointer unused)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  g_autoptr (TestChild) child = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_log = NULL;

  test_store_close (f);
  child = test_child_start ("talk", f->path, "Marie");
  test_child_expect (child, "write", "done");
  test_child_expect (child, "commit IGN", "done");
  test_child_kill (child);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  for (int mode = QUITUS_STORE_READ; mode <= QUITUS_STORE_WRITE; mode++)
    {
      f->store = quitus_store_open (f->path, mode, "Claire", &error);
      g_assert_null (f->store);
      g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
      g_clear_error (&error);
    }
  aside = quitus_store_set_aside (f->path, &error);
  g_assert_no_error (error);
  aside_log = g_strconcat (aside, "-wal", NULL);
  g_assert_true (g_file_test (aside_log, G_FILE_TEST_EXISTS));
  test_store_reopen (f);
  g_assert_cmpuint (quitus_book_count (f->book, QUITUS_KIND_ORGANISATION), ==, 0);
}

static void
test_daily_copies (TestStore *f, gconstpointer unused)
{
  g_autofree char *folder = test_store_get_path (f, "copies");
  g_autofree char *other = g_build_filename (folder, "register-of-others.sqlite", NULL);
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  QuitusDay day = quitus_day_new (2023, 12, 20);

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      g_autofree char *again = NULL;

      test_store_grow (f, 1);
      path = quitus_store_keep_daily_copy (f->store, day + i, QUITUS_COPY_MOMENT_OPENED, &error);
      g_assert_no_error (error);
      g_assert_nonnull (path);
      test_store_assert_file_says (path, f->book);
      again = quitus_store_keep_daily_copy (f->store, day + i, QUITUS_COPY_MOMENT_OPENED, &error);
      g_assert_no_error (error);
      g_assert_null (again);
      if (i == 0)
        g_assert_true (g_file_set_contents (other, "", 0, NULL));
      if (i == 39)
        first = g_steal_pointer (&path);
    }
  /* Thirty, and what is not one of them. */
  g_assert_cmpuint (count_files (folder), ==, 31);
  copies = quitus_store_find_copies (f->path);
  g_assert_cmpuint (copies->len, ==, 30);
  g_assert_cmpstr (copies->pdata[0], ==, first);
  g_assert_nonnull (strstr (first, "register-2024-01-28.sqlite"));
  g_assert_nonnull (strstr (copies->pdata[29], "register-2023-12-30.sqlite"));
}

/* The newest good copy comes first, whatever became of the register. */
static void
test_find_copies (TestStore *f, gconstpointer unused)
{
  QuitusDay day = quitus_day_new (2024, 2, 27);
  g_autofree char *none = test_store_get_path (f, "none.sqlite");
  g_autoptr (GPtrArray) copies = NULL;
  char *paths[4];

  test_store_grow (f, 100);
  for (int i = 0; i < 4; i++)
    paths[i] = quitus_store_keep_daily_copy (f->store, day + i, QUITUS_COPY_MOMENT_OPENED, NULL);
  test_store_close (f);
  g_unlink (f->path);
  damage (paths[3]);
  g_assert_true (g_file_set_contents (paths[2], "", 0, NULL));
  copies = quitus_store_find_copies (f->path);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (copies->pdata[0], ==, paths[1]);
  g_assert_cmpstr (copies->pdata[1], ==, paths[0]);
  for (int i = 0; i < 4; i++)
    g_free (paths[i]);
  g_clear_pointer (&copies, g_ptr_array_unref);
  copies = quitus_store_find_copies (none);
  g_assert_cmpuint (copies->len, ==, 0);
}

/* The name says the day; the file says the time when it says the same day. */
static void
test_copy_time (TestStore *f, gconstpointer unused)
{
  static const struct
  {
    const char *name, *written, *day;
    int minute;
  } cases[] = {
    { "register-2026-11-25.sqlite",                  "2026-11-25T18:02:59", "2026-11-25", 18 * 60 + 2 },
    { "register-2026-11-25.sqlite",                  "2026-11-27T09:00:00", "2026-11-25", -1          },
    { "register-2026-11-25.sqlite",                  NULL,                  "2026-11-25", -1          },
    /* The name of the register has a day too. */
    { "budget-2023-01-01-2026-11-25.sqlite",         "2026-11-25T00:00:00", "2026-11-25", 0           },
    /* A copy made before a migration says the time of Greenwich; in Paris it is an hour later. */
    { "register-2026-11-25-230500-version-1.sqlite", "2026-12-01T10:00:00", "2026-11-26", 5           },
    { "backup.sqlite",                               "2026-11-25T18:02:00", "2026-11-25", 18 * 60 + 2 },
    { "backup.sqlite",                               NULL,                  NULL,         -1          },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = test_store_get_path (f, cases[i].name);
      g_autofree char *text = NULL;
      QuitusDay day;
      int minute;

      g_unlink (path);
      if (cases[i].written != NULL)
        {
          g_autoptr (GTimeZone) here = g_time_zone_new_local ();
          g_autoptr (GDateTime) written = g_date_time_new_from_iso8601 (cases[i].written, here);
          const struct utimbuf times = { .modtime = g_date_time_to_unix (written) };

          g_assert_true (g_file_set_contents (path, "", 0, NULL));
          g_assert_cmpint (utime (path, &times), ==, 0);
        }
      quitus_copy_time_read (path, &day, &minute);
      text = quitus_day_to_iso (day);
      g_assert_cmpstr (text, ==, cases[i].day);
      g_assert_cmpint (minute, ==, cases[i].minute);
    }
}

/* Two registers in one folder never share a copy or a document, whatever they are called. */
static void
test_names (TestStore *f, gconstpointer unused)
{
  static const char *const names[] = { "reg", "reg.sqlite", ".sqlite", "reg.register.sqlite",
                                       "reg.db" };
  g_autofree char *other = test_store_get_path (f, "register-2023-02-08.sqlite");
  g_autoptr (GHashTable) stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *stem = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = test_store_get_path (f, names[i]);
      char *found = quitus_copies_get_stem (file);
      g_autofree char *folder = g_path_get_dirname (found);

      g_assert_cmpstr (folder, ==, f->folder);
      g_assert_true (g_hash_table_add (stems, found));
    }
  stem = quitus_copies_get_stem ("/a/register.sqlite");
  g_assert_cmpstr (stem, ==, "/a/register");
  /* The name of one is the beginning of a copy of the other. */
  path = quitus_copies_make_path (other, "2023-02-09", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  copies = quitus_copies_list (f->path, QUITUS_COPIES_ALL);
  g_assert_cmpuint (copies->len, ==, 0);
}

/* What a killed program left of a register that it was making goes; what others have there stays. */
static void
test_unfinished (TestStore *f, gconstpointer unused)
{
  static const char *const left[] = { "register.sqlite.unfinished-aB3dE9",
                                      "register.sqlite.unfinished-aB3dE9-journal" };
  static const char *const others[] = { "register.sqlite.backup",
                                        "register.sqlite.unfinished-tale.txt",
                                        "other.sqlite.unfinished-aB3dE9" };

  test_store_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *path = test_store_get_path (f, left[i]);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = test_store_get_path (f, others[i]);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  test_store_reopen (f);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *path = test_store_get_path (f, left[i]);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = test_store_get_path (f, others[i]);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* Nothing is copied of nothing; the copy of a first day is made anew, that of another is not. */
static void
test_copy_moments (TestStore *f, gconstpointer unused)
{
  QuitusDay day = quitus_day_new (2023, 12, 20);
  g_autofree char *none = NULL, *first = NULL, *opened = NULL, *recorded = NULL, *closed = NULL;
  g_autofree char *second = NULL, *last = NULL, *old = NULL;
  const struct utimbuf times = { .modtime = g_get_real_time () / G_USEC_PER_SEC - 4000 };

#define KEEP(day, moment)                                                                          \
  quitus_store_keep_daily_copy (f->store, day, QUITUS_COPY_MOMENT_##moment, NULL)

  none = KEEP (day, OPENED);
  g_assert_null (none);
  test_store_grow (f, 1);
  first = KEEP (day, RECORDED);
  g_assert_nonnull (first);
  test_store_grow (f, 1);
  opened = KEEP (day, OPENED);
  recorded = KEEP (day, RECORDED);
  g_assert_null (opened);
  g_assert_null (recorded);
  closed = KEEP (day, CLOSED);
  g_assert_nonnull (closed);
  test_store_assert_file_says (closed, f->book);
  second = KEEP (day + 1, OPENED);
  g_assert_nonnull (second);
  test_store_grow (f, 1);
  last = KEEP (day + 1, CLOSED);
  g_assert_null (last);
  g_assert_cmpint (utime (second, &times), ==, 0);
  old = KEEP (day + 1, RECORDED);
  g_assert_nonnull (old);
  test_store_assert_file_says (old, f->book);
#undef KEEP
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_setenv ("TZ", "Europe/Paris", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/copies/backup", test_backup);
  ADD ("/copies/backup-online", test_backup_online);
  ADD ("/copies/backup-refused", test_backup_refused);
  ADD ("/copies/backup-of-damage", test_backup_of_damage);
  ADD ("/copies/backup-of-altered-journal", test_backup_of_altered_journal);
  ADD ("/copies/restore", test_restore);
  ADD ("/copies/restore-open", test_restore_open);
  ADD ("/copies/restore-anew", test_restore_anew);
  ADD ("/copies/restore-refused", test_restore_refused);
  ADD ("/copies/pipe", test_pipe);
  ADD ("/copies/restore-under-reader", test_restore_under_reader);
  ADD ("/copies/set-aside", test_set_aside);
  ADD ("/copies/log-alone", test_log_alone);
  ADD ("/copies/daily-copies", test_daily_copies);
  ADD ("/copies/names", test_names);
  ADD ("/copies/unfinished", test_unfinished);
  ADD ("/copies/moments", test_copy_moments);
  ADD ("/copies/find-copies", test_find_copies);
  ADD ("/copies/copy-time", test_copy_time);
  return g_test_run ();
}
