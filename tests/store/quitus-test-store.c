/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-test-store.h"

#include <glib/gstdio.h>

/**
 * test_store_set_up:
 * @f: the fixture
 * @unused: nothing
 *
 * Makes a folder with an empty register in it, open for writing, and its book.
 */
void
test_store_set_up (TestStore *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("quitus-store-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "register.sqlite", NULL);
  f->rand = g_rand_new_with_seed (g_test_rand_int ());
  test_store_reopen (f);
}

/**
 * test_store_tear_down:
 * @f: the fixture
 * @unused: nothing
 *
 * Closes the register and takes the folder away.
 */
void
test_store_tear_down (TestStore *f, gconstpointer unused)
{
  test_store_close (f);
  test_store_remove_folder (f->folder);
  g_rand_free (f->rand);
  g_free (f->path);
  g_free (f->folder);
}

/**
 * test_store_remove_folder:
 * @folder: a folder that a test made
 *
 * Takes it away with all that is in it.
 */
void
test_store_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        test_store_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * test_store_get_path:
 * @f: the fixture
 * @name: the name of a file
 *
 * Returns: (transfer full): its path in the folder of the test
 */
char *
test_store_get_path (TestStore *f, const char *name)
{
  return g_build_filename (f->folder, name, NULL);
}

/**
 * test_store_close:
 * @f: the fixture
 *
 * Closes the register and forgets the book.
 */
void
test_store_close (TestStore *f)
{
  g_autoptr (GError) error = NULL;

  if (f->store != NULL)
    {
      quitus_store_close (f->store, &error);
      g_assert_no_error (error);
    }
  g_clear_object (&f->book);
  if (f->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&f->store));
}

/**
 * test_store_reopen:
 * @f: the fixture
 *
 * Opens the register for writing and loads its book.
 */
void
test_store_reopen (TestStore *f)
{
  g_autoptr (GError) error = NULL;

  test_store_close (f);
  f->store = quitus_store_open (f->path, QUITUS_STORE_WRITE, "Claire", &error);
  g_assert_no_error (error);
  f->book = quitus_store_load (f->store, NULL, &error);
  g_assert_no_error (error);
}

/**
 * test_store_commit:
 * @f: the fixture
 * @change: a change that the book accepts
 *
 * Writes a change, then applies it to the book.
 *
 * Returns: its number
 */
guint64
test_store_commit (TestStore *f, QuitusChange *change)
{
  g_autoptr (GError) error = NULL;
  guint64 number = 0;

  quitus_store_commit (f->store, change, "Claire", 1675852200, 0, &number, &error);
  g_assert_no_error (error);
  quitus_book_apply (f->book, change);
  return number;
}

/**
 * test_store_pick:
 * @f: the fixture
 * @n: the number of the last place where a failure was tried, or 0
 * @stride: of how many places one is tried, at random
 *
 * Where to let a failure strike next, of places that are tried in turn: at each where a thorough
 * test was asked for.  A sanitizer makes everything several times slower, and tries one in three of
 * the others.
 *
 * Returns: the number of the place
 */
guint
test_store_pick (TestStore *f, guint n, guint stride)
{
#ifdef __SANITIZE_ADDRESS__
  stride *= 3;
#endif
  return g_test_thorough () ? n + 1 : n + g_rand_int_range (f->rand, 1, 2 * stride);
}

/**
 * test_store_grow:
 * @f: the fixture
 * @n_changes: how many
 *
 * Writes changes made at random.
 */
void
test_store_grow (TestStore *f, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (f->rand, f->book, "at random");

      test_store_commit (f, change);
    }
}

/**
 * test_store_new_organisation:
 * @name: a name
 *
 * Returns: (transfer full): a change that brings an organisation of that name
 */
QuitusChange *
test_store_new_organisation (const char *name)
{
  g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();
  QuitusChange *change = quitus_change_new (name);

  organisation->name = g_strdup (name);
  quitus_change_insert (change, &organisation->value);
  return change;
}

/**
 * test_store_assert_says:
 * @store: a register
 * @book: a book
 *
 * Fails unless the register says what the book says.
 */
void
test_store_assert_says (QuitusStore *store, QuitusBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusBook) loaded = quitus_store_load (store, NULL, &error);
  g_autoptr (GHashTable) expected = sample_take_snapshot (book);
  g_autoptr (GHashTable) found = NULL;

  g_assert_no_error (error);
  found = sample_take_snapshot (loaded);
  sample_assert_snapshots_equal (expected, found);
  sample_assert_whole (loaded);
}

/**
 * test_store_assert_sound:
 * @store: a register
 *
 * Fails when the check finds a fault.
 */
void
test_store_assert_sound (QuitusStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = quitus_store_check (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

/**
 * test_store_assert_file_says:
 * @path: the path of a register
 * @book: a book
 *
 * Fails unless the register at @path is sound and says what the book says.
 */
void
test_store_assert_file_says (const char *path, QuitusBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (path, QUITUS_STORE_READ, "Paul", &error);

  g_assert_no_error (error);
  test_store_assert_says (store, book);
  test_store_assert_sound (store);
}

/**
 * test_store_run_sql:
 * @path: the path of a register that no program has open
 * @sql: statements
 *
 * Changes a register behind the program's back.
 */
void
test_store_run_sql (const char *path, const char *sql)
{
  sqlite3 *handle;
  g_autofree char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  if (sqlite3_exec (handle, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/**
 * test_store_read_sql:
 * @path: the path of a register
 * @sql: a query for one text
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
test_store_read_sql (const char *path, const char *sql)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  char *text;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return text;
}
