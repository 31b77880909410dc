/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change and then its inverse is as if nothing had been, whatever the change. */

#include "sample-values.h"

#define N_CHANGES 150

/* A list of the book, followed by its signals alone. */
typedef struct
{
  GListModel *model;
  GPtrArray *items;
} Mirror;

/* Callbacks */

static void
items_changed_cb (GListModel *model,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  gpointer user_data)
{
  Mirror *mirror = user_data;

  g_assert_cmpuint (n_removed + n_added, >, 0);
  g_assert_cmpuint (position + n_removed, <=, mirror->items->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (mirror->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));
}

static void
changed_cb (QuitusBook *book, QuitusChange *change, gpointer user_data)
{
  QuitusChange **last = user_data;

  g_assert_null (*last);
  *last = change;
  /* Whoever listens sees the whole book as it is now. */
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      QuitusRecord *record = quitus_book_lookup (book, quitus_edit_get_id (edit));

      g_assert_true ((record != NULL ? quitus_record_get_value (record) : NULL) == edit->after);
    }
}

/* Helpers */

static void
start_mirrors (QuitusBook *book, Mirror mirrors[QUITUS_N_KINDS])
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      mirrors[kind].model = quitus_book_get_records (book, kind);
      mirrors[kind].items = g_ptr_array_new_with_free_func (g_object_unref);
      g_signal_connect (mirrors[kind].model, "items-changed", G_CALLBACK (items_changed_cb),
                        &mirrors[kind]);
    }
}

static void
stop_mirrors (Mirror mirrors[QUITUS_N_KINDS])
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      g_signal_handlers_disconnect_by_data (mirrors[kind].model, &mirrors[kind]);
      g_ptr_array_unref (mirrors[kind].items);
    }
}

static void
assert_mirrored (Mirror mirrors[QUITUS_N_KINDS])
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      guint n_items = g_list_model_get_n_items (mirrors[kind].model);

      g_assert_true (g_list_model_get_item_type (mirrors[kind].model) ==
                     quitus_record_type_of_kind (kind));
      g_assert_cmpuint (mirrors[kind].items->len, ==, n_items);
      for (guint i = 0; i < n_items; i++)
        {
          g_autoptr (QuitusRecord) record = g_list_model_get_item (mirrors[kind].model, i);

          g_assert_true (mirrors[kind].items->pdata[i] == record);
        }
      g_assert_null (g_list_model_get_item (mirrors[kind].model, n_items));
    }
}

static void
apply_checked (QuitusBook *book, QuitusChange *change, QuitusChange **last)
{
  *last = NULL;
  quitus_book_apply (book, change);
  g_assert_true (*last == change);
}

static void
apply (QuitusBook *book, QuitusChange *change, QuitusChange **last)
{
  g_autoptr (GError) error = NULL;
  gboolean accepted = quitus_book_check (book, change, &error);

  g_assert_no_error (error);
  g_assert_true (accepted);
  apply_checked (book, change, last);
}

/* A recorded change may have closed an agreement and touched its parts; back it goes all the same. */
static void
apply_recorded (QuitusBook *book, QuitusChange *change, QuitusChange **last)
{
  g_autoptr (GError) error = NULL;
  gboolean accepted = quitus_book_check_recorded (book, change, &error);

  g_assert_no_error (error);
  g_assert_true (accepted);
  apply_checked (book, change, last);
}

/* Tests */

static void
test_undo_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) snapshots =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  Mirror mirrors[QUITUS_N_KINDS];
  QuitusChange *last = NULL;
  guint n_records = 0;

  start_mirrors (book, mirrors);
  g_signal_connect (book, "changed", G_CALLBACK (changed_cb), &last);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      QuitusChange *change = sample_change_new (rand, book, "At random");

      g_ptr_array_add (changes, change);
      g_ptr_array_add (snapshots, sample_take_snapshot (book));
      apply (book, change, &last);
      sample_assert_whole (book);
      assert_mirrored (mirrors);
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    n_records += quitus_book_count (book, kind);
  g_test_message ("%u records", n_records);
  g_assert_cmpuint (n_records, >, 5);
  for (guint i = N_CHANGES; i > 0; i--)
    {
      g_autoptr (QuitusChange) inverse = quitus_change_invert (changes->pdata[i - 1], "Undo");
      g_autoptr (GHashTable) snapshot = NULL;

      apply_recorded (book, inverse, &last);
      snapshot = sample_take_snapshot (book);
      sample_assert_snapshots_equal (snapshots->pdata[i - 1], snapshot);
      sample_assert_whole (book);
      assert_mirrored (mirrors);
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_assert_cmpuint (quitus_book_count (book, kind), ==, 0);
  stop_mirrors (mirrors);
}

/* What was read from the disk and what was entered are the same book. */
static void
test_fill (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (QuitusBook) entered = quitus_book_new ();
  g_autoptr (QuitusBook) filled = quitus_book_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GHashTable) a = NULL;
  g_autoptr (GHashTable) b = NULL;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, entered, "At random");

      quitus_book_apply (entered, change);
    }
  /* Parts before what they are a part of. */
  for (int kind = QUITUS_N_KINDS - 1; kind >= 0; kind--)
    for (guint i = 0; i < quitus_book_count (entered, kind); i++)
      g_ptr_array_add (values,
                       (gpointer) quitus_record_get_value (quitus_book_get (entered, kind, i)));
  quitus_book_fill (filled, values);
  a = sample_take_snapshot (entered);
  b = sample_take_snapshot (filled);
  sample_assert_snapshots_equal (a, b);
  sample_assert_whole (filled);
}

static void
test_invert (void)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Three things");
  g_autoptr (QuitusValue) first = sample_value_new (QUITUS_KIND_STARTUP, 0);
  g_autoptr (QuitusValue) second = sample_value_new (QUITUS_KIND_STARTUP, 2);
  g_autoptr (QuitusValue) renamed = quitus_value_copy (second);
  g_autoptr (QuitusValue) third = sample_value_new (QUITUS_KIND_STARTUP, 4);
  g_autoptr (QuitusChange) inverse = NULL;
  g_autoptr (QuitusChange) twice = NULL;

  sample_set_field (quitus_kind_get_field (QUITUS_KIND_STARTUP, "name"), renamed, 6);
  quitus_change_insert (change, first);
  quitus_change_update (change, second, renamed);
  quitus_change_update (change, second, second);
  quitus_change_delete (change, third);
  g_assert_cmpuint (quitus_change_get_size (change), ==, 3);

  inverse = quitus_change_invert (change, "Back");
  g_assert_cmpstr (quitus_change_get_label (inverse), ==, "Back");
  g_assert_true (quitus_change_get_edit (inverse, 0)->after == third);
  g_assert_null (quitus_change_get_edit (inverse, 0)->before);
  g_assert_true (quitus_change_get_edit (inverse, 1)->before == renamed);
  g_assert_true (quitus_change_get_edit (inverse, 1)->after == second);
  g_assert_true (quitus_change_get_edit (inverse, 2)->before == first);
  g_assert_null (quitus_change_get_edit (inverse, 2)->after);

  twice = quitus_change_invert (inverse, NULL);
  g_assert_cmpstr (quitus_change_get_label (twice), ==, "Back");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (quitus_change_get_edit (twice, i)->before ==
                     quitus_change_get_edit (change, i)->before);
      g_assert_true (quitus_change_get_edit (twice, i)->after ==
                     quitus_change_get_edit (change, i)->after);
    }
}

/* Screens keep the handle of a record through its changes, and its last value when it goes. */
static void
test_handles (void)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (QuitusValue) value = sample_value_new (QUITUS_KIND_STARTUP, 0);
  g_autoptr (QuitusValue) renamed = quitus_value_copy (value);
  g_autoptr (QuitusChange) insertion = quitus_change_new ("Insert");
  g_autoptr (QuitusChange) update = quitus_change_new ("Update");
  g_autoptr (QuitusChange) deletion = quitus_change_new ("Delete");
  g_autoptr (QuitusRecord) record = NULL;
  QuitusChange *last = NULL;

  g_signal_connect (book, "changed", G_CALLBACK (changed_cb), &last);
  sample_set_field (quitus_kind_get_field (QUITUS_KIND_STARTUP, "name"), renamed, 6);
  quitus_change_insert (insertion, value);
  quitus_change_update (update, value, renamed);
  quitus_change_delete (deletion, renamed);
  apply (book, insertion, &last);
  record = g_object_ref (quitus_book_lookup (book, value->id));
  apply (book, update, &last);
  g_assert_true (quitus_book_lookup (book, value->id) == record);
  apply (book, deletion, &last);
  g_assert_null (quitus_book_lookup (book, value->id));
  g_assert_true (quitus_record_get_value (record) == renamed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/undo-all", test_undo_all);
  g_test_add_func ("/change/fill", test_fill);
  g_test_add_func ("/change/invert", test_invert);
  g_test_add_func ("/change/handles", test_handles);
  return g_test_run ();
}
