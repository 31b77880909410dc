/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several programs on one register: one writes, the others read and follow. */

#include <glib/gstdio.h>
#include <unistd.h>

#include "quitus-error.h"
#include "quitus-test-child.h"
#include "quitus-test-store.h"

static void
assert_busy (TestStore *f, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (f->path, QUITUS_STORE_WRITE, "Paul", &error);

  g_assert_null (store);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static QuitusStore *
open_reader (TestStore *f)
{
  g_autoptr (GError) error = NULL;
  QuitusStore *reader = quitus_store_open (f->path, QUITUS_STORE_READ, "Paul", &error);

  g_assert_no_error (error);
  return reader;
}

static guint64
get_last (QuitusStore *store)
{
  g_autoptr (GError) error = NULL;
  guint64 last = 0;

  quitus_store_get_last (store, &last, &error);
  g_assert_no_error (error);
  return last;
}

static void
test_second_writer (TestStore *f, gconstpointer unused)
{
  g_autoptr (TestChild) child = test_child_start ("talk", f->path, "Marie Dupont");
  g_autofree char *holder = NULL;
  g_autoptr (QuitusStore) reader = NULL;

  test_child_expect (child, "write", "error 0");
  test_store_close (f);
  g_assert_null (quitus_store_get_holder (f->path));
  test_child_expect (child, "write", "done");
  holder = quitus_store_get_holder (f->path);
  g_assert_nonnull (strstr (holder, "Marie Dupont"));
  g_assert_nonnull (strstr (holder, g_subprocess_get_identifier (child->process)));
  g_assert_nonnull (strstr (holder, g_get_host_name ()));
  assert_busy (f, "Marie Dupont");
  assert_busy (f, g_subprocess_get_identifier (child->process));
  /* Who may not write may read. */
  reader = open_reader (f);
  g_assert_cmpuint (get_last (reader), ==, 0);
  test_child_expect (child, "commit IGN", "done");
  g_assert_cmpuint (get_last (reader), ==, 1);
  /* The kernel lets go when the program is killed. */
  test_child_kill (child);
  g_assert_null (quitus_store_get_holder (f->path));
  test_store_reopen (f);
  g_assert_cmpuint (quitus_book_count (f->book, QUITUS_KIND_ORGANISATION), ==, 1);
  holder = (g_free (holder), quitus_store_get_holder (f->path));
  g_assert_nonnull (strstr (holder, "Claire"));
}

static void
test_same_program (TestStore *f, gconstpointer unused)
{
  g_autofree char *link = test_store_get_path (f, "link.sqlite");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) other = NULL;

  assert_busy (f, "Claire");
  g_assert_cmpint (symlink (f->path, link), ==, 0);
  other = quitus_store_open (link, QUITUS_STORE_WRITE, "Paul", &error);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  /* A failed attempt does not take the lock away from who has it. */
  assert_busy (f, "Claire");
  test_store_grow (f, 3);
  test_store_close (f);
  other = quitus_store_open (link, QUITUS_STORE_WRITE, "Two\nlines\r", &error);
  g_assert_no_error (error);
  assert_busy (f, "Two lines");
}

static void
test_following (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusStore) reader = open_reader (f);
  g_autoptr (TestChild) child = test_child_start ("talk", f->path, "Marie");
  g_autoptr (GPtrArray) entries = NULL;

  test_child_expect (child, "read", "done");
  for (guint i = 1; i <= 30; i++)
    {
      g_autofree char *last = NULL;

      test_store_grow (f, 1);
      g_assert_cmpuint (get_last (reader), ==, i);
      last = test_child_ask (child, "last");
      g_assert_cmpuint (g_ascii_strtoull (last, NULL, 10), ==, i);
      test_store_assert_says (reader, f->book);
    }
  entries = quitus_store_read_journal (reader, 10, 100, QUITUS_ID_NONE, NULL);
  g_assert_cmpuint (entries->len, ==, 20);
  test_store_assert_sound (reader);
}

/* What a reader reads is of one moment, whatever is written meanwhile. */
static void
test_one_moment (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusStore) reader = open_reader (f);
  g_autoptr (GError) error = NULL;
  gint64 before, after;

  test_store_grow (f, 5);
  g_assert_true (quitus_store_begin_reading (reader, &error));
  quitus_db_get_number (quitus_store_get_db (reader), "SELECT count (*) FROM journal_line", &before,
                        &error);
  test_store_grow (f, 20);
  quitus_db_get_number (quitus_store_get_db (reader), "SELECT count (*) FROM journal_line", &after,
                        &error);
  g_assert_no_error (error);
  g_assert_cmpint (before, ==, after);
  g_assert_true (quitus_store_end_reading (reader, TRUE, &error));
  g_assert_cmpuint (get_last (reader), ==, 25);
}

static void
test_reader_does_not_write (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusStore) reader = open_reader (f);
  g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = test_store_get_path (f, "none.sqlite");
  g_autoptr (QuitusStore) none = NULL;

  g_assert_false (quitus_store_commit (reader, change, "Paul", 0, 0, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (quitus_db_run (quitus_store_get_db (reader), "DELETE FROM meta", &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  none = quitus_store_open (path, QUITUS_STORE_READ, "Paul", &error);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_closed (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
  g_autoptr (GError) error = NULL;
  guint64 last;

  g_assert_true (quitus_store_close (f->store, &error));
  g_assert_true (quitus_store_close (f->store, &error));
  g_assert_null (quitus_store_get_holder (f->path));
  g_assert_false (quitus_store_commit (f->store, change, "Claire", 0, 0, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (quitus_store_load (f->store, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (quitus_store_get_last (f->store, &last, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
}

/* A program that does not know of the lock: the change waits a little, then is refused. */
static void
test_foreign_writer (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;

  test_store_grow (f, 2);
  g_assert_cmpint (sqlite3_open (f->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (quitus_store_commit (f->store, change, "Claire", 0, 0, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  test_store_assert_says (f->store, f->book);
  g_assert_cmpint (sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  test_store_commit (f, change);
  test_store_assert_says (f->store, f->book);
}

/* Nothing goes into a file that is no longer the register, and its followers are told. */
static void
test_replaced (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusStore) reader = open_reader (f);
  g_autofree char *away = test_store_get_path (f, "away.sqlite");
  g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
  g_autoptr (GError) error = NULL;
  guint64 last;

  test_store_grow (f, 3);
  g_assert_cmpint (g_rename (f->path, away), ==, 0);
  g_assert_false (quitus_store_commit (f->store, change, "Claire", 0, 0, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (quitus_store_get_last (reader, &last, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (quitus_store_load (reader, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT);
  g_assert_cmpint (g_rename (away, f->path), ==, 0);
  test_store_commit (f, change);
  test_store_assert_says (reader, f->book);
}

static void
test_network_decision (TestStore *f, gconstpointer unused)
{
  static const struct
  {
    guint64 type;
    QuitusSharing expected;
  } cases[] = {
    { 0xef53,     QUITUS_SHARING_LOCAL   }, /* ext4 */
    { 0x9123683e, QUITUS_SHARING_LOCAL   }, /* btrfs */
    { 0x58465342, QUITUS_SHARING_LOCAL   }, /* XFS */
    { 0x01021994, QUITUS_SHARING_LOCAL   }, /* tmpfs */
    { 0x794c7630, QUITUS_SHARING_LOCAL   }, /* overlayfs */
    { 0xf2f52010, QUITUS_SHARING_LOCAL   }, /* F2FS */
    { 0x6969,     QUITUS_SHARING_NETWORK }, /* NFS */
    { 0xff534d42, QUITUS_SHARING_NETWORK }, /* CIFS */
    { 0xfe534d42, QUITUS_SHARING_NETWORK }, /* SMB2 */
    { 0x517b,     QUITUS_SHARING_NETWORK }, /* SMB */
    { 0x65735546, QUITUS_SHARING_NETWORK }, /* FUSE */
    { 0x01021997, QUITUS_SHARING_NETWORK }, /* 9P */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (quitus_sharing_of_file_system (cases[i].type), ==, cases[i].expected);
  g_assert_cmpint (quitus_sharing_of_path ("/proc"), ==, QUITUS_SHARING_LOCAL);
  g_assert_cmpint (quitus_sharing_of_path ("/nowhere/at/all"), ==, QUITUS_SHARING_LOCAL);
}

static QuitusStore *
open_on_network (TestStore *f, QuitusStoreMode mode, GError **error)
{
  return quitus_store_open_as (f->path, mode, "Claire", quitus_scripts_get_default (),
                               QUITUS_SHARING_NETWORK, error);
}

/* No shared memory, no write-ahead log, and whoever writes has the file alone. */
static void
test_network (TestStore *f, gconstpointer unused)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *memory = g_strconcat (f->path, "-shm", NULL);
  g_autofree char *answer = NULL;
  g_autoptr (TestChild) child = NULL;
  g_autoptr (GError) error = NULL;

  test_store_grow (f, 5);
  g_assert_true (quitus_store_close (f->store, NULL));
  g_clear_object (&f->store);
  f->store = open_on_network (f, QUITUS_STORE_WRITE, &error);
  g_assert_no_error (error);
  test_store_grow (f, 20);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (memory, G_FILE_TEST_EXISTS));
  child = test_child_start ("talk", f->path, "Marie");
  test_child_expect (child, "write", "error 0");
  answer = test_child_ask (child, "read");
  g_assert_true (g_str_has_prefix (answer, "error 0"));
  g_assert_nonnull (strstr (answer, "Claire"));
  g_assert_true (quitus_store_close (f->store, NULL));
  g_clear_object (&f->store);
  test_child_expect (child, "read", "done");
  test_child_expect (child, "last", "25");
  f->store = open_on_network (f, QUITUS_STORE_READ, &error);
  g_assert_no_error (error);
  test_store_assert_says (f->store, f->book);
  test_child_expect (child, "last", "25");
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("/programs/second-writer", test_second_writer);
  ADD ("/programs/same-program", test_same_program);
  ADD ("/programs/following", test_following);
  ADD ("/programs/one-moment", test_one_moment);
  ADD ("/programs/reader-does-not-write", test_reader_does_not_write);
  ADD ("/programs/closed", test_closed);
  ADD ("/programs/foreign-writer", test_foreign_writer);
  ADD ("/programs/replaced", test_replaced);
  ADD ("/programs/network-decision", test_network_decision);
  ADD ("/programs/network", test_network);
  return g_test_run ();
}
