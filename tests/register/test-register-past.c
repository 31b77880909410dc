/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others recorded before is undone last first, beside the undo of this session; and whatever
 * was done to a real register is undone to the byte. */

#include "quitus-export.h"
#include "quitus-sample.h"
#include "sample-values.h"
#include "waiting.h"

#define N_CHANGES 200

/* Helpers */

static guint64
find_undoable (QuitusRegister *reg, guint64 *barrier)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint64 number = G_MAXUINT64;

  quitus_register_find_undoable_async (reg, NULL, waiting_cb, &result);
  quitus_register_find_undoable_finish (reg, waiting_for (&result), &number, barrier, &error);
  g_assert_no_error (error);
  return number;
}

static gboolean
undo_past (QuitusRegister *reg, guint64 number, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_undo_past_async (reg, number, NULL, waiting_cb, &result);
  return quitus_register_undo_past_finish (reg, waiting_for (&result), error);
}

static void
assert_undo_past (QuitusRegister *reg, guint64 number)
{
  g_autoptr (GError) error = NULL;
  guint64 barrier;

  g_assert_cmpuint (find_undoable (reg, &barrier), ==, number);
  undo_past (reg, number, &error);
  g_assert_no_error (error);
}

static void
assert_labels (QuitusRegister *reg, const char *undo, const char *redo)
{
  g_assert_cmpstr (quitus_register_get_undo_label (reg), ==, undo);
  g_assert_cmpstr (quitus_register_get_redo_label (reg), ==, redo);
}

static char *export (QuitusRegister *reg)
{
  QuitusOutlook outlook = { .today = 19396, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      quitus_export (QUITUS_EXPORT_JSON, quitus_register_get_book (reg), QUITUS_ID_NONE, &outlook,
                     QUITUS_LANGUAGE_FRENCH, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static QuitusRegister *
open_sample (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_sample_import (quitus_register_get_book (reg), &error);

  g_assert_no_error (error);
  waiting_commit (reg, change, &error);
  g_assert_no_error (error);
  return reg;
}

/* Tests */

static void
test_past (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GError) error = NULL;
  guint64 barrier = 1;

  g_assert_cmpuint (find_undoable (reg, &barrier), ==, 0);
  g_assert_cmpuint (barrier, ==, 0);
  commit_startup (reg, "A");
  commit_startup (reg, "B");
  waiting_close (reg);
  reg = waiting_open_new ("Bob");

  /* Not before the last one, and not what is not there. */
  g_assert_false (undo_past (reg, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (undo_past (reg, 7, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (has_startup (reg, "B"));

  /* Looking back leaves undo as it was: it has what this session did only. */
  assert_undo_past (reg, 2);
  g_assert_false (has_startup (reg, "B"));
  assert_labels (reg, NULL, "Add B");
  assert_undo_past (reg, 1);
  assert_labels (reg, NULL, "Add A");
  g_assert_false (undo_past (reg, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* What was undone is done again, in order. */
  g_assert_true (waiting_redo (reg, &error));
  assert_labels (reg, "Add A", "Add B");
  g_assert_true (waiting_redo (reg, &error));
  g_assert_true (has_startup (reg, "A") && has_startup (reg, "B"));
  assert_labels (reg, "Add B", NULL);

  /* What this session did last goes the same way. */
  commit_startup (reg, "C");
  assert_undo_past (reg, 7);
  assert_labels (reg, "Add B", "Add C");
  waiting_close (reg);
}

static void
test_past_barrier (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "copy.sqlite", NULL);
  g_autoptr (GError) error = NULL;
  guint64 barrier = 0;

  commit_startup (reg, "A");
  g_assert_true (waiting_backup (reg, copy, &error));
  g_assert_true (waiting_restore (reg, copy, NULL, &error));
  g_assert_cmpuint (find_undoable (reg, &barrier), ==, 0);
  g_assert_cmpuint (barrier, >=, 1);
  g_assert_false (undo_past (reg, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "restored"));
  g_assert_true (has_startup (reg, "A"));
  waiting_close (reg);
}

/* An import of what is closed is undone although nothing else may touch it. */
static void
test_closed (void)
{
  QuitusRegister *reg = open_sample ();
  QuitusBook *book = quitus_register_get_book (reg);
  QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0);
  g_autoptr (QuitusChange) closing = quitus_change_new ("Close");
  g_autoptr (QuitusChange) change = quitus_change_new ("Change");
  g_autoptr (GError) error = NULL;
  QuitusAgreementValue *closed =
      (QuitusAgreementValue *) (gpointer) quitus_value_copy (quitus_record_get_value (record));
  QuitusAgreementValue *other;

  closed->closed_on = 19800;
  quitus_change_update (closing, quitus_record_get_value (record), &closed->value);
  quitus_value_unref (&closed->value);
  waiting_commit (reg, closing, &error);
  g_assert_no_error (error);

  other = (QuitusAgreementValue *) (gpointer) quitus_value_copy (quitus_record_get_value (record));
  g_set_str (&other->title, "Another");
  quitus_change_update (change, quitus_record_get_value (record), &other->value);
  quitus_value_unref (&other->value);
  g_assert_false (waiting_commit (reg, change, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_CLOSED);
  g_clear_error (&error);

  for (int i = 0; i < 2; i++)
    {
      g_assert_true (waiting_undo (reg, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_AGREEMENT), ==, 0);
  for (int i = 0; i < 2; i++)
    g_assert_true (waiting_redo (reg, &error));
  g_assert_cmpint (quitus_agreement_value (
                       quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0)))
                       ->closed_on,
                   ==, 19800);
  waiting_close (reg);
}

/* A register like those of an office is what it was after two hundred changes and their undo, and
 * what it became after their redo: record by record, and in the file that export writes. */
static void
test_there_and_back (void)
{
  QuitusRegister *reg = open_sample ();
  QuitusBook *book = quitus_register_get_book (reg);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GHashTable) first = sample_take_snapshot (book);
  g_autofree char *first_file = export (reg);
  g_autoptr (GHashTable) last = NULL;
  g_autofree char *last_file = NULL;
  g_autoptr (GHashTable) back = NULL;
  g_autofree char *back_file = NULL;
  g_autoptr (GHashTable) again = NULL;
  g_autofree char *again_file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, book, "At random");

      waiting_commit (reg, change, &error);
      g_assert_no_error (error);
    }
  last = sample_take_snapshot (book);
  last_file = export (reg);
  g_assert_cmpstr (first_file, !=, last_file);

  for (int i = 0; i < N_CHANGES; i++)
    {
      waiting_undo (reg, &error);
      g_assert_no_error (error);
    }
  back = sample_take_snapshot (book);
  back_file = export (reg);
  sample_assert_snapshots_equal (first, back);
  g_assert_cmpstr (back_file, ==, first_file);
  sample_assert_whole (book);

  for (int i = 0; i < N_CHANGES; i++)
    {
      waiting_redo (reg, &error);
      g_assert_no_error (error);
    }
  again = sample_take_snapshot (book);
  again_file = export (reg);
  sample_assert_snapshots_equal (last, again);
  g_assert_cmpstr (again_file, ==, last_file);
  g_assert_null (quitus_register_get_redo_label (reg));
  problems = waiting_check (reg, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  waiting_close (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/register/past/undo", test_past);
  g_test_add_func ("/register/past/barrier", test_past_barrier);
  g_test_add_func ("/register/past/closed", test_closed);
  g_test_add_func ("/register/past/there-and-back", test_there_and_back);
  return g_test_run ();
}
