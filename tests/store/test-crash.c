/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever goes wrong, and wherever, a change is there as a whole or not at all. */

#include <glib/gstdio.h>
#include <unistd.h>

#include "quitus-error.h"
#include "quitus-faulty-disk.h"
#include "quitus-test-child.h"
#include "quitus-test-store.h"

/* Two agreements' worth of records, so that a change has something to touch. */
static void
prepare (TestStore *f)
{
  test_store_grow (f, 25);
}

/* A change that brings, changes and takes away. */
static QuitusChange *
make_change (TestStore *f)
{
  QuitusChange *change = test_store_new_organisation ("IGN");
  g_autoptr (QuitusPersonValue) person = quitus_person_value_new ();
  g_autoptr (QuitusChange) first = test_store_new_organisation ("to change");
  g_autoptr (QuitusChange) second = test_store_new_organisation ("to go");
  g_autoptr (QuitusValue) after = NULL;

  test_store_commit (f, first);
  test_store_commit (f, second);
  person->name = g_strdup ("Camille Martin");
  person->organisation = quitus_change_get_edit (change, 0)->after->id;
  after = quitus_value_copy (quitus_change_get_edit (first, 0)->after);
  g_set_str (&((QuitusOrganisationValue *) (gpointer) after)->name, "changed");
  quitus_change_insert (change, &person->value);
  quitus_change_update (change, quitus_change_get_edit (first, 0)->after, after);
  quitus_change_delete (change, quitus_change_get_edit (second, 0)->after);
  return change;
}

static int
count_down (gpointer user_data)
{
  guint *n_left = user_data;

  return --*n_left == 0;
}

/* SQLite is stopped at each of its steps in turn. */
static void
test_every_step (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = NULL;
  sqlite3 *handle = quitus_db_get_handle (quitus_store_get_db (f->store));
  gboolean is_written = FALSE;
  guint64 last, number;

  prepare (f);
  change = make_change (f);
  g_assert_true (quitus_store_get_last (f->store, &last, NULL));
  for (guint n = 1; !is_written; n++)
    {
      g_autoptr (GError) error = NULL;
      guint n_left = n;

      g_assert_cmpuint (n, <, 100000);
      sqlite3_progress_handler (handle, 1, count_down, &n_left);
      is_written = quitus_store_commit (f->store, change, "Claire", 0, 0, NULL, &error);
      sqlite3_progress_handler (handle, 0, NULL, NULL);
      if (is_written)
        break;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_true (sqlite3_get_autocommit (handle));
      g_assert_true (quitus_store_get_last (f->store, &number, NULL));
      g_assert_cmpuint (number, ==, last);
      test_store_assert_says (f->store, f->book);
      if (n % 100 == 0)
        test_store_assert_sound (f->store);
    }
  quitus_book_apply (f->book, change);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
  test_store_close (f);
  test_store_reopen (f);
  g_assert_true (quitus_store_get_last (f->store, &number, NULL));
  g_assert_cmpuint (number, ==, last + 1);
}

/* What would be found if the machine stopped now: the files without the memory they share. */
static void
assert_after_crash (TestStore *f, QuitusBook *book)
{
  static const char *const ends[] = { "", "-wal", "-journal" };
  g_autofree char *copy = test_store_get_path (f, "crashed.sqlite");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *from = g_strconcat (f->path, ends[i], NULL);
      g_autofree char *to = g_strconcat (copy, ends[i], NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_unlink (to);
      /* Through another way than SQLite's, and of a file that it has open: only this process
       * holds locks on it, and nobody else looks at them. */
      if (g_file_get_contents (from, &contents, &length, NULL))
        g_assert_true (g_file_set_contents (to, contents, length, NULL));
    }
  store = quitus_store_open (copy, QUITUS_STORE_WRITE, "after", &error);
  g_assert_no_error (error);
  test_store_assert_says (store, book);
  test_store_assert_sound (store);
  g_assert_true (quitus_store_close (store, NULL));
}

typedef struct
{
  const char *path;
  QuitusSharing sharing;
  FaultyMode mode;
  const char *script;
} DiskCase;

static const DiskCase disk_cases[] = {
  { "/crash/disk/log/once",             QUITUS_SHARING_LOCAL,   FAULTY_ONCE,         NULL },
  { "/crash/disk/log/for-good",         QUITUS_SHARING_LOCAL,   FAULTY_FROM_THEN_ON, NULL },
  { "/crash/disk/emptied-log/once",     QUITUS_SHARING_LOCAL,   FAULTY_ONCE,
   "PRAGMA wal_autocheckpoint = 1"                                                        },
  { "/crash/disk/emptied-log/for-good", QUITUS_SHARING_LOCAL,   FAULTY_FROM_THEN_ON,
   "PRAGMA wal_autocheckpoint = 1"                                                        },
  { "/crash/disk/journal/once",         QUITUS_SHARING_NETWORK, FAULTY_ONCE,         NULL },
  { "/crash/disk/journal/for-good",     QUITUS_SHARING_NETWORK, FAULTY_FROM_THEN_ON, NULL },
};

static void
reopen_as (TestStore *f, const DiskCase *disk)
{
  g_autoptr (GError) error = NULL;

  test_store_close (f);
  f->store = quitus_store_open_as (f->path, QUITUS_STORE_WRITE, "Claire",
                                   quitus_scripts_get_default (), disk->sharing, &error);
  g_assert_no_error (error);
  f->book = quitus_store_load (f->store, NULL, &error);
  g_assert_no_error (error);
  if (disk->script != NULL)
    g_assert_true (quitus_db_run (quitus_store_get_db (f->store), disk->script, NULL));
}

/* A register that could not say what became of a change: it has it whole or not at all. */
static void
adopt (TestStore *f, const DiskCase *disk, QuitusChange *change)
{
  g_autoptr (QuitusBook) before = g_object_ref (f->book);
  guint n_before = quitus_book_count (before, QUITUS_KIND_ORGANISATION);

  reopen_as (f, disk);
  if (quitus_book_count (f->book, QUITUS_KIND_ORGANISATION) > n_before)
    quitus_book_apply (before, change);
  test_store_assert_says (f->store, before);
}

/* The disk fails at each of its operations in turn. */
static void
test_disk (TestStore *f, gconstpointer data)
{
  const DiskCase *disk = data;
  gboolean has_failed = TRUE;
  guint n_refused = 0;

  prepare (f);
  for (guint n = test_store_pick (f, 0, 1); has_failed; n = test_store_pick (f, n, 1))
    {
      g_autoptr (QuitusChange) change = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("failure %u", n);
      gboolean is_written;

      g_assert_cmpuint (n, <, 1000);
      reopen_as (f, disk);
      change = test_store_new_organisation (name);
      faulty_disk_break (n, disk->mode);
      is_written = quitus_store_commit (f->store, change, "Claire", 0, 0, NULL, &error);
      has_failed = faulty_disk_repair ();
      if (is_written)
        quitus_book_apply (f->book, change);
      else
        {
          g_assert_nonnull (error);
          g_assert_true (has_failed);
          n_refused++;
        }
      /* A disk that never works again cannot forget what it was told first. */
      if (is_written || disk->mode == FAULTY_ONCE)
        assert_after_crash (f, f->book);
      else if (quitus_store_get_db (f->store) == NULL)
        adopt (f, disk, change);
      test_store_assert_says (f->store, f->book);
      test_store_grow (f, 1);
      test_store_assert_says (f->store, f->book);
      test_store_assert_sound (f->store);
      assert_after_crash (f, f->book);
    }
  g_assert_cmpuint (n_refused, >, 0);
}

/* A register is made whole or not at all, wherever the disk fails: there are many such places. */
static void
test_creation (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "new.sqlite");
  gboolean has_failed = TRUE;

  for (guint n = test_store_pick (f, 0, 4); has_failed; n = test_store_pick (f, n, 4))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusStore) store = NULL;

      g_assert_cmpuint (n, <, 3000);
      faulty_disk_break (n, FAULTY_ONCE);
      store = quitus_store_open (path, QUITUS_STORE_WRITE, "Claire", &error);
      has_failed = faulty_disk_repair ();
      g_assert_true (store != NULL || has_failed);
      if (store == NULL)
        store = quitus_store_open (path, QUITUS_STORE_WRITE, "Claire", NULL);
      g_assert_nonnull (store);
      test_store_assert_sound (store);
      g_assert_true (quitus_store_close (store, NULL));
      g_unlink (path);
    }
}

/* So is a copy; and a failed one leaves nothing behind. */
static void
test_copy (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (GDir) dir = NULL;
  gboolean has_failed = TRUE;
  const char *left;

  prepare (f);
  for (guint n = test_store_pick (f, 0, 1); has_failed; n = test_store_pick (f, n, 1))
    {
      g_autoptr (GError) error = NULL;
      gboolean is_made;

      g_assert_cmpuint (n, <, 3000);
      faulty_disk_break (n, FAULTY_ONCE);
      is_made = quitus_store_backup (f->store, path, NULL, NULL, &error);
      has_failed = faulty_disk_repair ();
      g_assert_true (is_made || has_failed);
      g_assert_true (is_made == (error == NULL));
      g_assert_true (is_made == g_file_test (path, G_FILE_TEST_EXISTS));
      if (is_made)
        test_store_assert_file_says (path, f->book);
      g_unlink (path);
      test_store_assert_says (f->store, f->book);
    }
  dir = g_dir_open (f->folder, 0, NULL);
  while ((left = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (left, "backup.sqlite."));
}

/* Writes without end until it is killed; returns the last number it spoke of. */
static guint64
write_until_killed (TestStore *f)
{
  g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (f->rand));
  g_autoptr (TestChild) child = test_child_start ("loop", f->path, seed);
  guint n_before = g_rand_int_range (f->rand, 0, 60);
  guint64 last = 0;
  char *line;

  for (guint i = 0; i < n_before; i++)
    {
      line = test_child_read (child);
      g_assert_nonnull (line);
      last = g_ascii_strtoull (line, NULL, 10);
      g_free (line);
    }
  g_usleep (g_rand_int_range (f->rand, 0, 5000));
  test_child_kill (child);
  while ((line = test_child_read (child)) != NULL)
    {
      last = g_ascii_strtoull (line, NULL, 10);
      g_free (line);
    }
  return last;
}

/* Every change that a program has acknowledged is there after it was killed, and none by half. */
static void
test_killed (TestStore *f, gconstpointer unused)
{
  int n_rounds = g_test_thorough () ? 200 : 25;
  guint64 before = 0;

  for (int round = 0; round < n_rounds; round++)
    {
      guint64 acknowledged, last;

      test_store_close (f);
      acknowledged = write_until_killed (f);
      test_store_reopen (f);
      g_assert_true (quitus_store_get_last (f->store, &last, NULL));
      g_assert_cmpuint (last, >=, MAX (acknowledged, before));
      /* At most the one that was under way. */
      if (acknowledged > 0)
        g_assert_cmpuint (last, <=, acknowledged + 1);
      test_store_assert_says (f->store, f->book);
      test_store_assert_sound (f->store);
      before = last;
    }
  g_assert_cmpuint (before, >, 100);
}

/* Killed while it makes the register. */
static void
test_killed_at_birth (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "born.sqlite");

  for (int round = 0; round < 25; round++)
    {
      g_autoptr (TestChild) child = test_child_start ("loop", path, "1");
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusStore) store = NULL;

      g_usleep (g_rand_int_range (f->rand, 0, 20000));
      test_child_kill (child);
      store = quitus_store_open (path, QUITUS_STORE_WRITE, "Claire", &error);
      g_assert_no_error (error);
      test_store_assert_sound (store);
      g_assert_true (quitus_store_close (store, NULL));
      g_unlink (path);
    }
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_test_init (&argc, &argv, NULL);
  faulty_disk_install ();
  ADD ("/crash/every-step", test_every_step);
  for (guint i = 0; i < G_N_ELEMENTS (disk_cases); i++)
    g_test_add (disk_cases[i].path, TestStore, &disk_cases[i], test_store_set_up, test_disk,
                test_store_tear_down);
  ADD ("/crash/creation", test_creation);
  ADD ("/crash/copy", test_copy);
  ADD ("/crash/killed", test_killed);
  ADD ("/crash/killed-at-birth", test_killed_at_birth);
  return g_test_run ();
}
