/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-undo.h"

/* Helpers */

static QuitusChange *
change_new (const char *label)
{
  QuitusChange *change = quitus_change_new (label);
  g_autoptr (QuitusValue) value = quitus_value_new (QUITUS_KIND_STARTUP);

  quitus_change_insert (change, value);
  return change;
}

/* A journal of changes made at random; @undo takes them in as they come. */
static GPtrArray *
make_journal (GRand *rand, QuitusUndo *undo, guint n_changes)
{
  GPtrArray *journal = g_ptr_array_new_with_free_func (g_object_unref);

  while (journal->len < n_changes)
    {
      int what = g_rand_int_range (rand, 0, 5);
      guint64 number = journal->len + 1, undoes = 0;
      g_autofree char *label = g_strdup_printf ("Change %u", journal->len + 1);
      g_autoptr (QuitusChange) change = NULL;

      if (what < 2)
        change = change_new (label);
      else
        change = quitus_undo_make_change (undo, what < 4 ? QUITUS_UNDO : QUITUS_REDO, &undoes);
      if (change == NULL)
        continue;
      quitus_undo_record (undo, number, undoes, change);
      g_ptr_array_add (journal, quitus_journal_entry_new (number, 0, "A", undoes, change));
    }
  return journal;
}

static void
assert_same (QuitusUndo *a, QuitusUndo *b, QuitusUndoWay way)
{
  g_autoptr (QuitusChange) change_a = NULL;
  g_autoptr (QuitusChange) change_b = NULL;
  guint64 undoes_a = 0, undoes_b = 0;

  g_assert_cmpstr (quitus_undo_get_label (a, way), ==, quitus_undo_get_label (b, way));
  change_a = quitus_undo_make_change (a, way, &undoes_a);
  change_b = quitus_undo_make_change (b, way, &undoes_b);
  g_assert_cmpuint (undoes_a, ==, undoes_b);
  g_assert_cmpint (change_a == NULL, ==, change_b == NULL);
  if (change_a == NULL)
    return;
  g_assert_cmpstr (quitus_change_get_label (change_a), ==, quitus_change_get_label (change_b));
  g_assert_true (quitus_change_get_edit (change_a, 0)->before ==
                 quitus_change_get_edit (change_b, 0)->before);
}

/* Goes the same way on both sides. */
static gboolean
step (QuitusUndo *undo, QuitusUndoWay way, guint64 number)
{
  guint64 undoes = 0;
  g_autoptr (QuitusChange) change = quitus_undo_make_change (undo, way, &undoes);

  if (change != NULL)
    quitus_undo_record (undo, number, undoes, change);
  return change != NULL;
}

/* Tests */

static void
test_stacks (void)
{
  g_autoptr (QuitusUndo) undo = quitus_undo_new ();
  g_autoptr (QuitusChange) first = change_new ("First");
  g_autoptr (QuitusChange) second = change_new ("Second");
  g_autoptr (QuitusChange) third = change_new ("Third");
  g_autoptr (QuitusChange) made = NULL;
  guint64 undoes = 0;

  g_assert_null (quitus_undo_get_label (undo, QUITUS_UNDO));
  g_assert_null (quitus_undo_get_label (undo, QUITUS_REDO));
  g_assert_null (quitus_undo_make_change (undo, QUITUS_UNDO, &undoes));

  quitus_undo_record (undo, 7, 0, first);
  quitus_undo_record (undo, 8, 0, second);
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_UNDO), ==, "Second");
  g_assert_cmpuint (quitus_undo_count (undo, QUITUS_UNDO), ==, 2);

  /* Nothing moves before it is recorded. */
  made = quitus_undo_make_change (undo, QUITUS_UNDO, &undoes);
  g_assert_cmpstr (quitus_change_get_label (made), ==, "Undo: Second");
  g_assert_cmpuint (undoes, ==, 8);
  g_assert_true (quitus_change_get_edit (made, 0)->before ==
                 quitus_change_get_edit (second, 0)->after);
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_UNDO), ==, "Second");
  quitus_undo_record (undo, 9, undoes, made);
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_UNDO), ==, "First");
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_REDO), ==, "Second");

  g_clear_object (&made);
  made = quitus_undo_make_change (undo, QUITUS_REDO, &undoes);
  g_assert_cmpstr (quitus_change_get_label (made), ==, "Redo: Second");
  g_assert_cmpuint (undoes, ==, 9);
  quitus_undo_record (undo, 10, undoes, made);
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_UNDO), ==, "Second");
  g_assert_null (quitus_undo_get_label (undo, QUITUS_REDO));

  /* What is done again can be undone again, under the same name. */
  g_assert_true (step (undo, QUITUS_UNDO, 11));
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_REDO), ==, "Second");
  quitus_undo_record (undo, 12, 0, third);
  g_assert_null (quitus_undo_get_label (undo, QUITUS_REDO));
  g_assert_cmpstr (quitus_undo_get_label (undo, QUITUS_UNDO), ==, "Third");
}

/* Reading the journal back, whole, gives what recording it gave. */
static void
test_recall (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (QuitusUndo) recorded = quitus_undo_new ();
      g_autoptr (QuitusUndo) recalled = quitus_undo_new ();
      g_autoptr (GPtrArray) journal =
          make_journal (rand, recorded, (guint) g_rand_int_range (rand, 0, 60));
      guint64 number = journal->len + 1;

      for (guint i = journal->len; i > 0; i--)
        quitus_undo_recall (recalled, journal->pdata[i - 1]);
      g_assert_true (quitus_undo_is_complete (recalled));
      for (int way = 0; way < 2; way++)
        {
          g_assert_cmpuint (quitus_undo_count (recorded, way), ==,
                            quitus_undo_count (recalled, way));
          assert_same (recorded, recalled, way);
        }
      /* Through all of it, forth and back. */
      for (int way = QUITUS_REDO; way >= QUITUS_UNDO; way--)
        while (step (recorded, way, number))
          {
            g_assert_true (step (recalled, way, number++));
            assert_same (recorded, recalled, QUITUS_UNDO);
            assert_same (recorded, recalled, QUITUS_REDO);
          }
    }
}

/* The journal is read back only as far as is needed: what is known by then is right. */
static void
test_recall_partly (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (QuitusUndo) recorded = quitus_undo_new ();
      g_autoptr (QuitusUndo) recalled = quitus_undo_new ();
      g_autoptr (GPtrArray) journal = make_journal (rand, recorded, 60);
      guint64 number = journal->len + 1;
      guint i = journal->len;

      while (i > 0 &&
             (quitus_undo_count (recalled, QUITUS_UNDO) < 3 || !quitus_undo_is_complete (recalled)))
        quitus_undo_recall (recalled, journal->pdata[--i]);
      assert_same (recorded, recalled, QUITUS_REDO);
      for (guint n = quitus_undo_count (recalled, QUITUS_UNDO); n > 0; n--, number++)
        {
          assert_same (recorded, recalled, QUITUS_UNDO);
          g_assert_true (step (recorded, QUITUS_UNDO, number));
          g_assert_true (step (recalled, QUITUS_UNDO, number));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/stacks", test_stacks);
  g_test_add_func ("/undo/recall", test_recall);
  g_test_add_func ("/undo/recall-partly", test_recall_partly);
  return g_test_run ();
}
