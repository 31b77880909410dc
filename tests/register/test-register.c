/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register that nobody else has open. */

#include <glib/gstdio.h>

#include "sample-values.h"
#include "waiting.h"

#define N_QUEUED 100
#define N_RANDOM 200

typedef struct
{
  QuitusRegister *reg;
  GThread *thread;
  guint n_answers;
  guint n_changes;
  /* What was answered when the register was closed. */
  guint n_answers_at_close;
} Counter;

/* Callbacks */

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Counter *counter = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_thread_self () == counter->thread);
  quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);
  g_assert_no_error (error);
  /* The change is in the book when it is answered. */
  counter->n_answers++;
  g_assert_cmpuint (counter->n_answers, ==, counter->n_changes);
}

static void
changed_cb (QuitusBook *book, QuitusChange *change, gpointer user_data)
{
  Counter *counter = user_data;

  g_assert_true (g_thread_self () == counter->thread);
  counter->n_changes++;
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Counter *counter = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (quitus_register_close_finish (QUITUS_REGISTER (object), result, &error));
  counter->n_answers_at_close = counter->n_answers;
}

static void
notified_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  GString *names = user_data;

  g_string_append_printf (names, "%s ", pspec->name);
}

/* Helpers */

static gboolean
is_closed (gpointer data)
{
  return ((Counter *) data)->n_answers_at_close > 0;
}

static char *
in_data_folder (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static void
assert_labels (QuitusRegister *reg, const char *undo, const char *redo)
{
  gboolean can_undo, can_redo;

  g_object_get (reg, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_cmpstr (quitus_register_get_undo_label (reg), ==, undo);
  g_assert_cmpstr (quitus_register_get_redo_label (reg), ==, redo);
  g_assert_cmpint (can_undo, ==, undo != NULL);
  g_assert_cmpint (can_redo, ==, redo != NULL);
}

/* Tests */

/* Each step is a line of its own, which says what it undoes. */
static void
assert_history (QuitusRegister *reg)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  history = waiting_history (reg, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 6);
  for (guint i = 0; i < history->len; i++)
    {
      static const struct
      {
        const char *label;
        guint undoes;
      } expected[] = {
        { "Add C",       0 },
        { "Redo: Add A", 4 },
        { "Undo: Add A", 1 },
        { "Undo: Add B", 2 },
        { "Add B",       0 },
        { "Add A",       0 },
      };
      QuitusJournalEntry *entry = history->pdata[i];

      g_assert_cmpuint (quitus_journal_entry_get_number (entry), ==, 6 - i);
      g_assert_cmpuint (quitus_journal_entry_get_undoes (entry), ==, expected[i].undoes);
      g_assert_cmpstr (quitus_change_get_label (quitus_journal_entry_get_change (entry)), ==,
                       expected[i].label);
      g_assert_cmpstr (quitus_journal_entry_get_author (entry), ==, "Ada");
      g_assert_cmpint (ABS (quitus_journal_entry_get_time (entry) -
                            g_get_real_time () / G_USEC_PER_SEC),
                       <, 60);
    }
  g_clear_pointer (&history, g_ptr_array_unref);
  history = waiting_history (reg, 3, 1, &error);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpuint (quitus_journal_entry_get_number (history->pdata[0]), ==, 2);
}

/* Tests */

static void
test_defaults (void)
{
  g_autofree char *path = quitus_register_get_default_path ();
  g_autofree char *author = quitus_register_get_default_author ();
  g_autofree char *expected = in_data_folder ("quitus/register.sqlite");
  QuitusRegister *reg = quitus_register_new ("a/../b.sqlite", NULL);

  g_assert_cmpstr (path, ==, expected);
  g_assert_cmpstr (author, !=, "");
  g_assert_true (g_path_is_absolute (quitus_register_get_path (reg)));
  g_assert_true (g_str_has_suffix (quitus_register_get_path (reg), "/b.sqlite"));
  g_assert_cmpstr (quitus_register_get_author (reg), ==, "");
  quitus_register_set_author (reg, "Ada");
  g_assert_cmpstr (quitus_register_get_author (reg), ==, "Ada");
  g_assert_null (quitus_register_get_book (reg));
  g_assert_false (quitus_register_is_read_only (reg));
  assert_labels (reg, NULL, NULL);
  g_assert_finalize_object (reg);
}

static void
test_open (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *folder = in_data_folder ("quitus");
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (quitus_register_get_path (reg), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_false (quitus_register_is_read_only (reg));
  g_assert_null (quitus_register_get_holder (reg));
  g_assert_cmpuint (quitus_book_count (quitus_register_get_book (reg), QUITUS_KIND_STARTUP), ==, 0);
  g_assert_false (waiting_open (reg, QUITUS_REGISTER_WRITE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  waiting_close (reg);
}

static void
test_undo_redo (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) notified = g_string_new (NULL);

  assert_labels (reg, NULL, NULL);
  g_assert_false (waiting_undo (reg, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (waiting_redo (reg, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_signal_connect (reg, "notify", G_CALLBACK (notified_cb), notified);
  commit_startup (reg, "A");
  g_assert_nonnull (strstr (notified->str, "undo-label"));
  g_assert_nonnull (strstr (notified->str, "can-undo"));
  g_assert_null (strstr (notified->str, "can-redo"));
  g_string_truncate (notified, 0);
  commit_startup (reg, "B");
  g_assert_nonnull (strstr (notified->str, "undo-label"));
  g_assert_null (strstr (notified->str, "can-undo"));
  assert_labels (reg, "Add B", NULL);

  g_assert_true (waiting_undo (reg, &error));
  g_assert_false (has_startup (reg, "B"));
  assert_labels (reg, "Add A", "Add B");
  g_assert_true (waiting_undo (reg, &error));
  assert_labels (reg, NULL, "Add A");
  g_assert_true (waiting_redo (reg, &error));
  g_assert_true (has_startup (reg, "A"));
  g_assert_false (has_startup (reg, "B"));
  assert_labels (reg, "Add A", "Add B");
  commit_startup (reg, "C");
  assert_labels (reg, "Add C", NULL);

  assert_history (reg);
  waiting_close (reg);
}

static void
test_reopen (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  quitus_register_close_async (reg, NULL, waiting_cb, &result);
  g_assert_true (quitus_register_close_finish (reg, waiting_for (&result), &error));
  g_clear_object (&result);
  /* Who still shows the book can do so, but nothing more can be done. */
  g_assert_true (has_startup (reg, "A"));
  assert_labels (reg, NULL, NULL);
  g_assert_false (waiting_commit (reg, change, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_false (waiting_recall (reg, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);

  g_assert_true (waiting_open (reg, QUITUS_REGISTER_WRITE, &error));
  g_assert_true (has_startup (reg, "A"));
  commit_startup (reg, "B");
  waiting_close (reg);
}

static void
test_queue (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  Counter counter = { .thread = g_thread_self () };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_busy;

  g_signal_connect (quitus_register_get_book (reg), "changed", G_CALLBACK (changed_cb), &counter);
  for (guint i = 0; i < N_QUEUED; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autoptr (QuitusChange) change = startup_change_new (name);

      quitus_register_commit_async (reg, change, NULL, counted_cb, &counter);
    }
  g_object_get (reg, "busy", &is_busy, NULL);
  g_assert_true (is_busy);
  g_assert_cmpuint (counter.n_answers, ==, 0);
  /* Waits for them all. */
  quitus_register_close_async (reg, NULL, closed_cb, &counter);
  waiting_until (is_closed, &counter);
  g_assert_cmpuint (counter.n_answers_at_close, ==, N_QUEUED);
  g_object_get (reg, "busy", &is_busy, NULL);
  g_assert_false (is_busy);

  g_assert_true (waiting_open (reg, QUITUS_REGISTER_READ, &error));
  g_assert_cmpuint (quitus_book_count (quitus_register_get_book (reg), QUITUS_KIND_STARTUP), ==,
                    N_QUEUED);
  /* In the order in which they were given. */
  history = waiting_history (reg, 0, N_QUEUED + 1, &error);
  g_assert_cmpuint (history->len, ==, N_QUEUED);
  for (guint i = 0; i < N_QUEUED; i++)
    {
      g_autofree char *label = g_strdup_printf ("Add %u", N_QUEUED - 1 - i);
      QuitusChange *change = quitus_journal_entry_get_change (history->pdata[i]);

      g_assert_cmpstr (quitus_change_get_label (change), ==, label);
    }
  waiting_close (reg);
}

/* Changes, undos and redos given at once take their turns. */
static void
test_queue_undo (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (QuitusChange) a = startup_change_new ("A");
  g_autoptr (QuitusChange) b = startup_change_new ("B");
  g_autoptr (GError) error = NULL;

  quitus_register_commit_async (reg, a, NULL, NULL, NULL);
  quitus_register_commit_async (reg, b, NULL, NULL, NULL);
  quitus_register_undo_async (reg, NULL, NULL, NULL);
  quitus_register_undo_async (reg, NULL, NULL, NULL);
  g_assert_true (waiting_redo (reg, &error));
  g_assert_true (has_startup (reg, "A"));
  g_assert_false (has_startup (reg, "B"));
  assert_labels (reg, "Add A", "Add B");
  waiting_close (reg);
}

static void
test_empty_change (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (QuitusChange) change = quitus_change_new ("Nothing");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (waiting_commit (reg, change, &error));
  assert_labels (reg, NULL, NULL);
  history = waiting_history (reg, 0, 1, &error);
  g_assert_cmpuint (history->len, ==, 0);
  waiting_close (reg);
}

static void
test_random (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GHashTable) empty = sample_take_snapshot (quitus_register_get_book (reg));
  g_autoptr (GHashTable) full = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (QuitusChange) change =
          sample_change_new (rand, quitus_register_get_book (reg), "At random");

      waiting_commit (reg, change, &error);
      g_assert_no_error (error);
    }
  full = sample_take_snapshot (quitus_register_get_book (reg));
  for (guint i = 0; i < N_RANDOM; i++)
    {
      waiting_undo (reg, &error);
      g_assert_no_error (error);
    }
  after = sample_take_snapshot (quitus_register_get_book (reg));
  sample_assert_snapshots_equal (empty, after);
  sample_assert_whole (quitus_register_get_book (reg));
  assert_labels (reg, NULL, "At random");
  while (quitus_register_get_redo_label (reg) != NULL)
    g_assert_true (waiting_redo (reg, &error));
  g_clear_pointer (&after, g_hash_table_unref);
  after = sample_take_snapshot (quitus_register_get_book (reg));
  sample_assert_snapshots_equal (full, after);

  problems = waiting_check (reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  waiting_close (reg);

  /* And all of it is on the disk. */
  reg = waiting_open_new ("Ada");
  g_clear_pointer (&after, g_hash_table_unref);
  after = sample_take_snapshot (quitus_register_get_book (reg));
  sample_assert_snapshots_equal (full, after);
  waiting_close (reg);
}

/* Whoever forgets to close loses nothing. */
static void
test_finalize_open (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");

  commit_startup (reg, "A");
  /* The copy of the day still holds it. */
  while (G_OBJECT (reg)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (reg);
  reg = waiting_open_new ("Ada");
  g_assert_true (has_startup (reg, "A"));
  waiting_close (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/register/defaults", test_defaults);
  g_test_add_func ("/register/open", test_open);
  g_test_add_func ("/register/undo-redo", test_undo_redo);
  g_test_add_func ("/register/reopen", test_reopen);
  g_test_add_func ("/register/queue", test_queue);
  g_test_add_func ("/register/queue-undo", test_queue_undo);
  g_test_add_func ("/register/empty-change", test_empty_change);
  g_test_add_func ("/register/random", test_random);
  g_test_add_func ("/register/finalize-open", test_finalize_open);
  return g_test_run ();
}
