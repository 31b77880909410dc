/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever fails, the book and what may be undone stay as they were, and the error says why. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include "sample-values.h"
#include "waiting.h"

#define N_DONE 3

typedef struct
{
  QuitusRegister *reg;
  GHashTable *snapshot;
} Fixture;

/* Helpers */

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->reg = waiting_open_new ("Ada");
  commit_startup (f->reg, "A");
  f->snapshot = sample_take_snapshot (quitus_register_get_book (f->reg));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_hash_table_unref (f->snapshot);
  waiting_close (f->reg);
}

/* As if nothing had been asked. */
static void
assert_untouched (Fixture *f)
{
  g_autoptr (GHashTable) now = sample_take_snapshot (quitus_register_get_book (f->reg));

  sample_assert_snapshots_equal (f->snapshot, now);
  sample_assert_whole (quitus_register_get_book (f->reg));
  g_assert_cmpstr (quitus_register_get_undo_label (f->reg), ==, "Add A");
  g_assert_null (quitus_register_get_redo_label (f->reg));
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Tests */

static void
test_refused (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Nameless");
  g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();
  g_autoptr (GError) error = NULL;

  quitus_change_insert (change, &startup->value);
  g_assert_false (waiting_commit (f->reg, change, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "Name"));
  assert_untouched (f);
}

/* Each change is checked against what those before it have left. */
static void
test_refused_in_turn (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) first = rename_change_new (quitus_register_get_book (f->reg), "A", "B");
  g_autoptr (QuitusChange) second = rename_change_new (quitus_register_get_book (f->reg), "A", "C");
  g_autoptr (QuitusChange) third = startup_change_new ("D");
  g_autoptr (GAsyncResult) first_result = NULL;
  g_autoptr (GAsyncResult) second_result = NULL;
  g_autoptr (GError) error = NULL;

  quitus_register_commit_async (f->reg, first, NULL, waiting_cb, &first_result);
  quitus_register_commit_async (f->reg, second, NULL, waiting_cb, &second_result);
  g_assert_true (waiting_commit (f->reg, third, &error));
  g_assert_true (quitus_register_commit_finish (f->reg, first_result, &error));
  g_assert_false (quitus_register_commit_finish (f->reg, second_result, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_CONFLICT);
  g_assert_true (has_startup (f->reg, "B"));
  g_assert_false (has_startup (f->reg, "C"));
  g_assert_true (has_startup (f->reg, "D"));
  g_assert_cmpstr (quitus_register_get_undo_label (f->reg), ==, "Add D");
}

static void
test_full (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Too much");
  g_autoptr (GError) error = NULL;
  g_autofree char *note = g_strnfill (60000, 'x');

  for (int i = 0; i < 50; i++)
    {
      g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();

      startup->name = g_strdup ("Big");
      startup->note = g_strdup (note);
      quitus_change_insert (change, &startup->value);
    }
  limit_files (1024 * 1024);
  g_assert_false (waiting_commit (f->reg, change, &error));
  limit_files (RLIM_INFINITY);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FULL);
  assert_untouched (f);
  g_clear_error (&error);

  /* There is room again. */
  g_assert_true (waiting_commit (f->reg, change, &error));
  g_assert_true (waiting_undo (f->reg, &error));
  g_assert_no_error (error);
}

/* An undo that fails can be tried again. */
static void
test_full_undo (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  limit_files (1);
  g_assert_false (waiting_undo (f->reg, &error));
  limit_files (RLIM_INFINITY);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FULL);
  assert_untouched (f);
  g_clear_error (&error);
  g_assert_true (waiting_undo (f->reg, &error));
  g_assert_cmpstr (quitus_register_get_redo_label (f->reg), ==, "Add A");
}

/* Somebody wrote into the file with another program, which knows of no lock. */
static void
test_written_behind (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = rename_change_new (quitus_register_get_book (f->reg), "A", "B");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  run_sql (quitus_register_get_path (f->reg), "UPDATE startup SET name = 'Z' WHERE name = 'A'");
  g_assert_false (waiting_commit (f->reg, change, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT);
  assert_untouched (f);
  g_clear_error (&error);
  g_assert_false (waiting_undo (f->reg, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT);
  assert_untouched (f);
  g_clear_error (&error);
  problems = waiting_check (f->reg, &error);
  g_assert_cmpuint (problems->len, >, 0);
}

/* Another file came in the place of the register. */
static void
test_moved (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  g_autofree char *elsewhere = g_strconcat (quitus_register_get_path (f->reg), ".old", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (quitus_register_get_path (f->reg), elsewhere), ==, 0);
  g_assert_false (waiting_commit (f->reg, change, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT);
  assert_untouched (f);
  g_assert_cmpint (g_rename (elsewhere, quitus_register_get_path (f->reg)), ==, 0);
}

static void
test_read_only (Fixture *f, gconstpointer unused)
{
  QuitusRegister *reader = quitus_register_new (quitus_register_get_path (f->reg), "Bob");
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  g_autoptr (GError) error = NULL;

  g_assert_true (waiting_open (reader, QUITUS_REGISTER_READ, &error));
  g_assert_true (quitus_register_is_read_only (reader));
  g_assert_null (quitus_register_get_holder (reader));
  g_assert_false (waiting_commit (reader, change, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (waiting_undo (reader, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY);
  waiting_close (reader);
  assert_untouched (f);
}

static void
test_read_only_folder (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *path = g_strdup (quitus_register_get_path (reg));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  waiting_close (reg);
  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  reg = quitus_register_new (path, "Ada");
  g_assert_true (waiting_open (reg, QUITUS_REGISTER_WRITE_IF_FREE, &error));
  g_assert_true (quitus_register_is_read_only (reg));
  g_assert_null (quitus_register_get_holder (reg));
  g_assert_true (has_startup (reg, "A"));
  g_assert_false (waiting_commit (reg, change, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY);
  waiting_close (reg);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

static void
test_missing (void)
{
  g_autofree char *path = quitus_register_get_default_path ();
  QuitusRegister *reg = quitus_register_new (path, "Ada");
  g_autoptr (GError) error = NULL;

  g_assert_false (waiting_open (reg, QUITUS_REGISTER_READ, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (quitus_register_get_book (reg));
  g_assert_finalize_object (reg);
}

/* A change is taken back as long as its turn has not come; never half. */
static void
test_cancel (Fixture *f, gconstpointer unused)
{
  GCancellable *cancellables[N_DONE] = { NULL };
  GAsyncResult *results[N_DONE] = { NULL };
  static const char *const names[N_DONE] = { "B", "C", "D" };
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_DONE; i++)
    {
      g_autoptr (QuitusChange) change = startup_change_new (names[i]);

      cancellables[i] = g_cancellable_new ();
      quitus_register_commit_async (f->reg, change, cancellables[i], waiting_cb, &results[i]);
    }
  /* The first is being written; the second waits. */
  g_cancellable_cancel (cancellables[0]);
  g_cancellable_cancel (cancellables[1]);
  waiting_for (&results[2]);
  g_assert_true (quitus_register_commit_finish (f->reg, results[0], &error));
  g_assert_false (quitus_register_commit_finish (f->reg, results[1], &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (quitus_register_commit_finish (f->reg, results[2], &error));
  g_assert_true (has_startup (f->reg, "B"));
  g_assert_false (has_startup (f->reg, "C"));
  g_assert_true (has_startup (f->reg, "D"));
  for (int i = 0; i < N_DONE; i++)
    {
      g_object_unref (results[i]);
      g_clear_object (&cancellables[i]);
    }
}

/* Who cancels a long job need not wait for its end. */
static void
test_cancel_check (Fixture *f, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_busy;

  quitus_register_check_async (f->reg, cancellable, waiting_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (quitus_register_check_finish (f->reg, waiting_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_object_get (f->reg, "busy", &is_busy, NULL);
  g_assert_false (is_busy);
  problems = waiting_check (f->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_bad_copies (Fixture *f, gconstpointer unused)
{
  g_autofree char *bad = g_build_filename (g_get_user_data_dir (), "bad.sqlite", NULL);
  g_autofree char *none = g_build_filename (g_get_user_data_dir (), "none.sqlite", NULL);
  g_autofree char *aside = NULL;
  QuitusBook *book = quitus_register_get_book (f->reg);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (bad, "not a register", -1, &error));
  g_assert_false (waiting_restore (f->reg, bad, &aside, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (aside);
  g_assert_false (waiting_restore (f->reg, none, &aside, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (waiting_backup (f->reg, quitus_register_get_path (f->reg), &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_assert_true (quitus_register_get_book (f->reg) == book);
  assert_untouched (f);
}

/* The register goes on with what it was when the last step of a restore fails. */
static void
test_restore_itself (Fixture *f, gconstpointer unused)
{
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (waiting_restore (f->reg, quitus_register_get_path (f->reg), &aside, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_assert_null (aside);
  g_assert_true (has_startup (f->reg, "A"));
  commit_startup (f->reg, "B");
  g_assert_false (quitus_register_is_read_only (f->reg));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  signal (SIGXFSZ, SIG_IGN);
  ADD ("/register/failures/refused", test_refused);
  ADD ("/register/failures/refused-in-turn", test_refused_in_turn);
  ADD ("/register/failures/full", test_full);
  ADD ("/register/failures/full-undo", test_full_undo);
  ADD ("/register/failures/written-behind", test_written_behind);
  ADD ("/register/failures/moved", test_moved);
  ADD ("/register/failures/read-only", test_read_only);
  g_test_add_func ("/register/failures/read-only-folder", test_read_only_folder);
  g_test_add_func ("/register/failures/missing", test_missing);
  ADD ("/register/failures/cancel", test_cancel);
  ADD ("/register/failures/cancel-check", test_cancel_check);
  ADD ("/register/failures/bad-copies", test_bad_copies);
  ADD ("/register/failures/restore-itself", test_restore_itself);
  return g_test_run ();
}
