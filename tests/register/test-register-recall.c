/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done in earlier sessions is undone and redone from the journal. */

#include "sample-values.h"
#include "waiting.h"

/* Helpers */

static void
assert_labels (QuitusRegister *reg, const char *undo, const char *redo)
{
  g_assert_cmpstr (quitus_register_get_undo_label (reg), ==, undo);
  g_assert_cmpstr (quitus_register_get_redo_label (reg), ==, redo);
}

/* A new session that looks back. */
static QuitusRegister *
next_session (QuitusRegister *reg)
{
  g_autoptr (GError) error = NULL;

  waiting_close (reg);
  reg = waiting_open_new ("Bob");
  assert_labels (reg, NULL, NULL);
  g_assert_true (waiting_recall (reg, &error));
  g_assert_no_error (error);
  return reg;
}

static void
undo (QuitusRegister *reg)
{
  g_autoptr (GError) error = NULL;

  waiting_undo (reg, &error);
  g_assert_no_error (error);
}

static void
redo (QuitusRegister *reg)
{
  g_autoptr (GError) error = NULL;

  waiting_redo (reg, &error);
  g_assert_no_error (error);
}

/* Tests */

static void
test_sessions (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");

  commit_startup (reg, "A");
  commit_startup (reg, "B");
  reg = next_session (reg);
  assert_labels (reg, "Add B", NULL);
  undo (reg);
  g_assert_false (has_startup (reg, "B"));
  assert_labels (reg, "Add A", "Add B");

  /* Undone in an earlier session, done again in this one. */
  reg = next_session (reg);
  assert_labels (reg, "Add A", "Add B");
  redo (reg);
  g_assert_true (has_startup (reg, "B"));
  reg = next_session (reg);
  assert_labels (reg, "Add B", NULL);
  undo (reg);
  undo (reg);
  reg = next_session (reg);
  assert_labels (reg, NULL, "Add A");
  redo (reg);
  assert_labels (reg, "Add A", "Add B");
  commit_startup (reg, "C");
  reg = next_session (reg);
  assert_labels (reg, "Add C", NULL);
  undo (reg);
  undo (reg);
  assert_labels (reg, NULL, "Add A");
  g_assert_cmpuint (quitus_book_count (quitus_register_get_book (reg), QUITUS_KIND_STARTUP), ==, 0);
  waiting_close (reg);
}

/* What was done in this session stays on top, and comes only once. */
static void
test_own_first (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  waiting_close (reg);
  reg = waiting_open_new ("Ada");
  commit_startup (reg, "B");
  commit_startup (reg, "C");
  undo (reg);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (waiting_recall (reg, &error));
      assert_labels (reg, "Add B", "Add C");
    }
  undo (reg);
  undo (reg);
  assert_labels (reg, NULL, "Add A");
  waiting_close (reg);
}

/* More than one page of the journal. */
static void
test_long (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GHashTable) empty = sample_take_snapshot (quitus_register_get_book (reg));
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  guint n_undone = 0;

  for (int i = 0; i < 450; i++)
    {
      g_autoptr (QuitusChange) change =
          sample_change_new (rand, quitus_register_get_book (reg), "At random");

      waiting_commit (reg, change, &error);
      g_assert_no_error (error);
    }
  reg = next_session (reg);
  while (quitus_register_get_undo_label (reg) != NULL)
    {
      undo (reg);
      n_undone++;
      if (quitus_register_get_undo_label (reg) == NULL)
        g_assert_true (waiting_recall (reg, &error));
    }
  g_assert_cmpuint (n_undone, ==, 450);
  after = sample_take_snapshot (quitus_register_get_book (reg));
  sample_assert_snapshots_equal (empty, after);
  problems = waiting_check (reg, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  waiting_close (reg);
}

/* Up to the last restore. */
static void
test_barrier (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "copy.sqlite", NULL);
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  commit_startup (reg, "B");
  undo (reg);
  g_assert_true (waiting_backup (reg, copy, &error));
  g_assert_true (waiting_restore (reg, copy, NULL, &error));
  g_assert_no_error (error);
  reg = next_session (reg);
  assert_labels (reg, NULL, NULL);
  commit_startup (reg, "C");
  reg = next_session (reg);
  assert_labels (reg, "Add C", NULL);
  undo (reg);
  assert_labels (reg, NULL, "Add C");
  g_assert_true (has_startup (reg, "A"));
  waiting_close (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/register/recall/sessions", test_sessions);
  g_test_add_func ("/register/recall/own-first", test_own_first);
  g_test_add_func ("/register/recall/long", test_long);
  g_test_add_func ("/register/recall/barrier", test_barrier);
  return g_test_run ();
}
