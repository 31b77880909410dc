/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two programs on one register: one writes, the other reads, follows and waits. */

#include <glib/gstdio.h>

#include "sample-values.h"
#include "waiting.h"

typedef struct
{
  QuitusRegister *writer;
  QuitusRegister *reader;
  GError *problem;
} Fixture;

/* Callbacks */

static void
problem_cb (QuitusRegister *reg, GError *problem, gpointer user_data)
{
  Fixture *f = user_data;

  g_clear_error (&f->problem);
  f->problem = g_error_copy (problem);
}

static void
count_cb (gpointer object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

/* Helpers */

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  f->writer = waiting_open_new ("Ada");
  commit_startup (f->writer, "A");
  f->reader = quitus_register_new (quitus_register_get_path (f->writer), "Bob");
  g_signal_connect (f->reader, "problem", G_CALLBACK (problem_cb), f);
  g_assert_true (waiting_open (f->reader, QUITUS_REGISTER_WRITE_IF_FREE, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->writer != NULL)
    waiting_close (f->writer);
  waiting_close (f->reader);
  g_clear_error (&f->problem);
}

static gboolean
is_same (gpointer data)
{
  Fixture *f = data;
  g_autoptr (GHashTable) a = sample_take_snapshot (quitus_register_get_book (f->writer));
  g_autoptr (GHashTable) b = sample_take_snapshot (quitus_register_get_book (f->reader));
  GHashTableIter iter;
  gpointer id, text;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &text))
    if (g_strcmp0 (text, g_hash_table_lookup (b, id)) != 0)
      return FALSE;
  return g_hash_table_size (a) == g_hash_table_size (b);
}

static gboolean
reader_writes (gpointer data)
{
  return !quitus_register_is_read_only (((Fixture *) data)->reader);
}

static gboolean
has_problem (gpointer data)
{
  return ((Fixture *) data)->problem != NULL;
}

static gboolean
reader_has_z (gpointer data)
{
  return has_startup (((Fixture *) data)->reader, "Z");
}

/* Tests */

static void
test_refused (Fixture *f, gconstpointer unused)
{
  QuitusRegister *third = quitus_register_new (quitus_register_get_path (f->writer), "Eve");
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  g_autoptr (GError) error = NULL;

  g_assert_true (quitus_register_is_read_only (f->reader));
  g_assert_nonnull (strstr (quitus_register_get_holder (f->reader), "Ada"));
  g_assert_true (has_startup (f->reader, "A"));
  g_assert_false (waiting_commit (f->reader, change, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "Ada"));
  g_clear_error (&error);
  /* Who must write is told at once. */
  g_assert_false (waiting_open (third, QUITUS_REGISTER_WRITE, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "Ada"));
  g_assert_finalize_object (third);
}

static void
test_follow (Fixture *f, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  QuitusBook *book = quitus_register_get_book (f->reader);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (QuitusChange) change =
          sample_change_new (rand, quitus_register_get_book (f->writer), "At random");

      if (i % 3 == 2)
        waiting_undo (f->writer, &error);
      else
        waiting_commit (f->writer, change, &error);
      g_assert_no_error (error);
      if (i % 10 == 0)
        waiting_until (is_same, f);
    }
  waiting_until (is_same, f);
  sample_assert_whole (quitus_register_get_book (f->reader));
  /* The same book, brought up to date change by change. */
  g_assert_true (quitus_register_get_book (f->reader) == book);
  /* What the other did is not for this one to undo. */
  g_assert_null (quitus_register_get_undo_label (f->reader));
  g_assert_no_error (f->problem);
}

static void
test_take_over (Fixture *f, gconstpointer unused)
{
  guint n_read_only = 0, n_holder = 0;

  g_signal_connect (f->reader, "notify::read-only", G_CALLBACK (count_cb), &n_read_only);
  g_signal_connect (f->reader, "notify::holder", G_CALLBACK (count_cb), &n_holder);
  /* What is written last, just before the other lets go, is not lost on the way. */
  commit_startup (f->writer, "B");
  waiting_close (g_steal_pointer (&f->writer));
  waiting_until (reader_writes, f);
  g_assert_cmpuint (n_read_only, ==, 1);
  g_assert_cmpuint (n_holder, >, 0);
  g_assert_null (quitus_register_get_holder (f->reader));
  g_assert_true (has_startup (f->reader, "B"));
  commit_startup (f->reader, "C");
  g_assert_cmpstr (quitus_register_get_undo_label (f->reader), ==, "Add C");
  g_assert_no_error (f->problem);
}

/* One lets go, one of two others writes, the third follows it. */
static void
test_take_over_one (Fixture *f, gconstpointer unused)
{
  QuitusRegister *third = quitus_register_new (quitus_register_get_path (f->writer), "Eve");
  g_autoptr (GError) error = NULL;

  g_assert_true (waiting_open (third, QUITUS_REGISTER_WRITE_IF_FREE, &error));
  waiting_close (f->writer);
  f->writer = third;
  while (quitus_register_is_read_only (f->reader) && quitus_register_is_read_only (third))
    g_main_context_iteration (NULL, TRUE);
  if (!quitus_register_is_read_only (f->reader))
    {
      f->writer = f->reader;
      f->reader = third;
    }
  g_assert_true (quitus_register_is_read_only (f->reader));
  commit_startup (f->writer, "B");
  waiting_until (is_same, f);
  g_assert_nonnull (strstr (quitus_register_get_holder (f->reader),
                            quitus_register_get_author (f->writer)));
}

/* A register that was opened to read never writes. */
static void
test_read_stays (Fixture *f, gconstpointer unused)
{
  QuitusRegister *third = quitus_register_new (quitus_register_get_path (f->writer), "Eve");
  g_autoptr (GError) error = NULL;

  g_assert_true (waiting_open (third, QUITUS_REGISTER_READ, &error));
  waiting_close (g_steal_pointer (&f->writer));
  waiting_until (reader_writes, f);
  commit_startup (f->reader, "B");
  f->writer = third;
  waiting_until (is_same, f);
  g_assert_true (quitus_register_is_read_only (third));
  g_assert_null (quitus_register_get_holder (third));
}

static void
test_restore (Fixture *f, gconstpointer unused)
{
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "copy.sqlite", NULL);
  g_autoptr (QuitusBook) book = g_object_ref (quitus_register_get_book (f->reader));
  g_autoptr (GError) error = NULL;

  g_assert_true (waiting_backup (f->writer, copy, &error));
  commit_startup (f->writer, "B");
  waiting_until (is_same, f);
  /* Who does not write cannot restore. */
  g_assert_false (waiting_restore (f->reader, copy, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (quitus_register_is_read_only (f->reader));
  g_assert_true (has_startup (f->reader, "B"));

  g_assert_true (waiting_restore (f->writer, copy, NULL, &error));
  g_assert_no_error (error);
  waiting_until (is_same, f);
  g_assert_false (has_startup (f->reader, "B"));
  g_assert_true (quitus_register_get_book (f->reader) != book);
  g_assert_false (quitus_register_is_read_only (f->writer));
  g_assert_true (quitus_register_is_read_only (f->reader));
  commit_startup (f->writer, "C");
  waiting_until (is_same, f);
}

static void
test_problem (Fixture *f, gconstpointer unused)
{
  const char *path = quitus_register_get_path (f->reader);
  g_autofree char *elsewhere = g_strconcat (path, ".old", NULL);
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "copy.sqlite", NULL);
  g_autoptr (GError) error = NULL;

  commit_startup (f->writer, "Z");
  g_assert_true (waiting_backup (f->writer, copy, &error));
  waiting_close (g_steal_pointer (&f->writer));
  waiting_until (reader_writes, f);
  f->writer = f->reader;
  f->reader = quitus_register_new (path, "Eve");
  g_signal_connect (f->reader, "problem", G_CALLBACK (problem_cb), f);
  g_assert_true (waiting_open (f->reader, QUITUS_REGISTER_READ, &error));
  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  waiting_until (has_problem, f);
  g_assert_true (f->problem->domain == QUITUS_STORE_ERROR);
  g_assert_nonnull (strstr (f->problem->message, path));
  /* The book stays; when the file is there again, so is what it says. */
  g_assert_true (has_startup (f->reader, "A"));
  g_clear_error (&f->problem);
  g_assert_cmpint (g_rename (elsewhere, path), ==, 0);
  waiting_until (is_same, f);
  waiting_until (reader_has_z, f);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/register/shared/refused", test_refused);
  ADD ("/register/shared/follow", test_follow);
  ADD ("/register/shared/take-over", test_take_over);
  ADD ("/register/shared/take-over-one", test_take_over_one);
  ADD ("/register/shared/read-stays", test_read_stays);
  ADD ("/register/shared/restore", test_restore);
  ADD ("/register/shared/problem", test_problem);
  return g_test_run ();
}
