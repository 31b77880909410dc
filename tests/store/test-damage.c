/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are damaged, that may not be written, and disks that are full. */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "quitus-error.h"
#include "quitus-test-child.h"
#include "quitus-test-store.h"

static void
assert_corrupt (const char *path)
{
  for (int mode = QUITUS_STORE_READ; mode <= QUITUS_STORE_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusStore) store = quitus_store_open (path, mode, "Claire", &error);

      g_assert_null (store);
      g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, path));
    }
}

/* What is no database is not touched. */
static void
test_no_database (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "letter.sqlite");
  g_autofree char *long_text = g_strnfill (100000, 'q');
  const char *const texts[] = { "", "x", "Convention de partenariat", long_text,
                                "SQLite format 3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      assert_corrupt (path);
      g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, texts[i]);
    }
}

static void
test_folder_is_no_register (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "folder.sqlite");

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  for (int mode = QUITUS_STORE_READ; mode <= QUITUS_STORE_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusStore) store = quitus_store_open (path, mode, "Claire", &error);

      g_assert_null (store);
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, QUITUS_STORE_ERROR);
    }
}

static void
assert_damage (GError *error)
{
  if (!g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT))
    g_error ("%s %d: %s", g_quark_to_string (error->domain), error->code, error->message);
}

/* Either the register says that it is damaged, or it says what it said before. */
static void
assert_noticed_or_harmless (const char *path, GHashTable *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (path, QUITUS_STORE_READ, "Claire", &error);
  g_autoptr (QuitusBook) book = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GHashTable) found = NULL;

  if (store == NULL)
    {
      assert_damage (error);
      return;
    }
  entries = quitus_store_read_journal (store, 0, -1000, QUITUS_ID_NONE, &error);
  if (entries == NULL)
    assert_damage (error);
  g_clear_error (&error);
  book = quitus_store_load (store, NULL, &error);
  if (book == NULL)
    assert_damage (error);
  g_clear_error (&error);
  problems = quitus_store_check (store, &error);
  if (problems == NULL)
    assert_damage (error);
  if (problems == NULL || problems->len > 0)
    return;
  g_assert_nonnull (entries);
  g_assert_nonnull (book);
  found = sample_take_snapshot (book);
  sample_assert_snapshots_equal (expected, found);
}

static void
test_flipped_bytes (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "flipped.sqlite");
  g_autofree char *contents = NULL;
  g_autoptr (GHashTable) expected = NULL;
  guint n_rounds = g_test_thorough () ? 5000 : 200;
  gsize length;

  test_store_grow (f, 60);
  expected = sample_take_snapshot (f->book);
  test_store_close (f);
  g_assert_true (g_file_get_contents (f->path, &contents, &length, NULL));
  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *flipped = g_memdup2 (contents, length);
      int n_flips = g_rand_int_range (f->rand, 1, 4);

      for (int flip = 0; flip < n_flips; flip++)
        {
          /* The heads of pages are where it hurts. */
          gsize place = g_rand_int_range (f->rand, 0, length);
          gsize offset = i % 2 ? place : place / 4096 * 4096 + place % 64;

          flipped[offset] ^= 1 << g_rand_int_range (f->rand, 0, 8);
        }
      g_assert_true (g_file_set_contents (path, flipped, length, NULL));
      assert_noticed_or_harmless (path, expected);
    }
}

static void
test_truncated (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "truncated.sqlite");
  g_autofree char *contents = NULL;
  g_autoptr (GHashTable) expected = NULL;
  gsize length;

  test_store_grow (f, 40);
  expected = sample_take_snapshot (f->book);
  test_store_close (f);
  g_assert_true (g_file_get_contents (f->path, &contents, &length, NULL));
  for (gsize kept = 0; kept < length; kept += kept < 8192 ? 512 : 4096 + 512)
    {
      g_assert_true (g_file_set_contents (path, contents, kept, NULL));
      assert_noticed_or_harmless (path, expected);
    }
}

/* Values that no field may have name their place. */
static void
test_unreadable_values (TestStore *f, gconstpointer unused)
{
  static const char *const cases[][2] = {
    { "name = CAST (x'ff41' AS TEXT)", "Name"           },
    { "name = 'a' || char (0) || 'b'", "Name"           },
    { "type = 'song'",                 "Type"           },
    { "id = 'nothing'",                "its identifier" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
      g_autofree char *sql = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusBook) book = NULL;

      test_store_commit (f, change);
      test_store_close (f);
      sql = g_strdup_printf ("PRAGMA ignore_check_constraints = ON; UPDATE organisation SET %s",
                             cases[i][0]);
      test_store_run_sql (f->path, sql);
      f->store = quitus_store_open (f->path, QUITUS_STORE_WRITE, "Claire", &error);
      g_assert_no_error (error);
      book = quitus_store_load (f->store, NULL, &error);
      g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, cases[i][1]));
      g_assert_true (quitus_store_close (f->store, NULL));
      g_clear_object (&f->store);
      g_unlink (f->path);
      test_store_reopen (f);
    }
}

/* A folder in which somebody may only read: nothing can be made beside the register there. */
static void
test_read_only (TestStore *f, gconstpointer unused)
{
  g_autoptr (TestChild) child = NULL;
  g_autofree char *answer = NULL;

  for (int i = 0; i < 7; i++)
    {
      g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");

      test_store_commit (f, change);
    }
  test_store_close (f);
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0555), ==, 0);
  child = test_child_start ("visit", f->path, NULL);
  answer = test_child_ask (child, "write");
  if (g_str_equal (answer, "done"))
    {
      g_test_skip ("skipped: nobody can be kept from writing here");
      g_chmod (f->folder, 0700);
      return;
    }
  g_assert_true (g_str_has_prefix (answer, "error 1"));
  test_child_expect (child, "read", "done");
  test_child_expect (child, "last", "7");
  test_child_expect (child, "count", "7");
  test_child_expect (child, "commit DINUM", "error 1");
  /* The owner writes: the visitor sees it once it is in the file. */
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (f->path, 0644), ==, 0);
  test_store_reopen (f);
  test_store_grow (f, 3);
  test_store_close (f);
  test_child_expect (child, "last", "10");
  test_child_expect (child, "close", "done");
}

static void
assert_full (TestStore *f, GError *error)
{
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FULL);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

/* Commits until it fails; returns how many went well. */
static guint
fill_up (TestStore *f, GError **error)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (f->rand, f->book, "fill");

      if (!quitus_store_commit (f->store, change, "Claire", 0, 0, NULL, error))
        return i;
      quitus_book_apply (f->book, change);
    }
  g_assert_not_reached ();
}

static void
test_page_limit (TestStore *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  QuitusDb *db = quitus_store_get_db (f->store);

  g_assert_true (quitus_db_run (db, "PRAGMA max_page_count = 200", NULL));
  g_assert_cmpuint (fill_up (f, &error), >, 0);
  assert_full (f, error);
  g_assert_true (quitus_db_run (db, "PRAGMA max_page_count = 1000000", NULL));
  test_store_grow (f, 20);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

/* Files may not grow beyond a size: the log, then the register itself when it is emptied into it. */
static void
test_file_size_limit (TestStore *f, gconstpointer unused)
{
  static const rlim_t sizes[] = { 450000, 600000, 800000 };
  struct rlimit before, limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;

      limit = before;
      limit.rlim_cur = sizes[i];
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      fill_up (f, &error);
      assert_full (f, error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      test_store_grow (f, 5);
      test_store_assert_says (f->store, f->book);
      test_store_reopen (f);
      test_store_assert_sound (f->store);
    }
  signal (SIGXFSZ, SIG_DFL);
}

/* No copy is better than half a one. */
static void
test_backup_on_full_disk (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (GError) error = NULL;
  struct rlimit before, limit;
  gboolean is_made;

  test_store_grow (f, 50);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  is_made = quitus_store_backup (f->store, path, NULL, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_false (is_made);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  test_store_assert_sound (f->store);
}

/* A disk that is really full, where one can be made. */
static void
test_full_disk (TestStore *f, gconstpointer unused)
{
  g_autofree char *folder = test_store_get_path (f, "disk");
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) filler = g_string_new (NULL);
  g_autofree char *filler_path = g_build_filename (folder, "filler", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  if (mount ("quitus", folder, "tmpfs", MS_NOSUID | MS_NODEV, "size=2m") != 0)
    {
      g_test_skip ("skipped: no disk can be made here");
      return;
    }
  test_store_close (f);
  g_free (f->path);
  f->path = g_build_filename (folder, "register.sqlite", NULL);
  test_store_reopen (f);
  g_assert_cmpuint (fill_up (f, &error), >, 0);
  assert_full (f, error);
  test_store_close (f);
  test_store_reopen (f);
  test_store_assert_sound (f->store);
  test_store_close (f);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("/damage/no-database", test_no_database);
  ADD ("/damage/folder-is-no-register", test_folder_is_no_register);
  ADD ("/damage/flipped-bytes", test_flipped_bytes);
  ADD ("/damage/truncated", test_truncated);
  ADD ("/damage/unreadable-values", test_unreadable_values);
  ADD ("/damage/read-only", test_read_only);
  ADD ("/damage/page-limit", test_page_limit);
  ADD ("/damage/file-size-limit", test_file_size_limit);
  ADD ("/damage/backup-on-full-disk", test_backup_on_full_disk);
  ADD ("/damage/full-disk", test_full_disk);
  return g_test_run ();
}
