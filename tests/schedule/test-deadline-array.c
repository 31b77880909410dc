/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-array.h"

#include "quitus-day.h"

/* Helpers */

static QuitusDeadline
random_deadline (void)
{
  QuitusDeadline deadline = {
    .owner = { 1, (guint64) g_test_rand_int_range (0, 50) },
    .kind = (guint8) g_test_rand_int_range (0, 3),
    .occurrence = g_test_rand_int_range (0, 1000000),
    .date =
        g_test_rand_int_range (0, 6) == 0 ? QUITUS_DAY_NONE : 19000 + g_test_rand_int_range (0, 400)
  };

  return deadline;
}

static GArray *
new_array (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
}

static void
assert_equal (GArray *a, GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const QuitusDeadline *x = &g_array_index (a, QuitusDeadline, i);
      const QuitusDeadline *y = &g_array_index (b, QuitusDeadline, i);

      g_assert_cmpint (quitus_deadline_compare (x, y), ==, 0);
      g_assert_cmpint (x->status, ==, y->status);
    }
}

/* A copy that knows of changes only what it is told. */
typedef struct
{
  GArray *deadlines;
  GArray *mirror;
  guint n_steps;
} Follower;

static void
step_cb (guint position, guint n_removed, guint n_added, gpointer data)
{
  Follower *follower = data;

  if (n_removed > 0)
    g_array_remove_range (follower->mirror, position, n_removed);
  if (n_added > 0)
    g_array_insert_vals (follower->mirror, position,
                         &g_array_index (follower->deadlines, QuitusDeadline, position), n_added);
  assert_equal (follower->mirror, follower->deadlines);
  follower->n_steps++;
}

/* Takes some out of @deadlines' copy, and puts in some that are the same, moved or new. */
static void
change_some (GArray *deadlines, guint one_in, GArray *before, GArray *after, GArray *expected)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusDeadline deadline = g_array_index (deadlines, QuitusDeadline, i);

      if (g_test_rand_int_range (0, (gint32) one_in) == 0)
        {
          g_array_append_val (before, deadline);
          if (g_test_rand_bit ())
            deadline.date = 19000 + g_test_rand_int_range (0, 400);
          deadline.status = QUITUS_STATUS_DONE;
          if (g_test_rand_int_range (0, 4) == 0)
            continue;
          g_array_append_val (after, deadline);
        }
      g_array_append_val (expected, deadline);
    }
  for (guint i = 0; i < deadlines->len / one_in / 4; i++)
    {
      QuitusDeadline deadline = random_deadline ();

      deadline.owner.high = 2;
      g_array_append_val (after, deadline);
      g_array_append_val (expected, deadline);
    }
  quitus_deadline_array_sort_few (after);
  quitus_deadline_array_sort_few (expected);
}

/* Tests */

static void
test_sort (void)
{
  for (guint size = 0; size < 2000; size += 1 + size)
    {
      g_autoptr (GArray) unsorted = new_array ();
      g_autoptr (GArray) plain = new_array ();
      g_autoptr (GArray) bucketed = NULL;

      for (guint i = 0; i < size; i++)
        {
          QuitusDeadline deadline = random_deadline ();

          if (g_test_rand_int_range (0, 20) == 0)
            deadline.date = QUITUS_DAY_MAX;
          if (g_test_rand_int_range (0, 20) == 0)
            deadline.date = QUITUS_DAY_MIN;
          g_array_append_val (unsorted, deadline);
          g_array_append_val (plain, deadline);
        }
      bucketed = quitus_deadline_array_sort (g_array_ref (unsorted));
      quitus_deadline_array_sort_few (plain);
      assert_equal (bucketed, plain);
    }
}

/* Whatever the parts, and even when one has nothing, as when all were sorted together. */
static void
test_merge (void)
{
  for (guint n_parts = 0; n_parts < 6; n_parts++)
    {
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      g_autoptr (GArray) merged = new_array ();
      g_autoptr (GArray) plain = new_array ();
      QuitusDeadline other = { .date = 1 };

      g_array_append_val (merged, other);
      for (guint i = 0; i < n_parts; i++)
        {
          GArray *part = new_array ();

          for (guint j = 0; j < 100 * i; j++)
            {
              QuitusDeadline deadline = random_deadline ();

              g_array_append_val (part, deadline);
              g_array_append_val (plain, deadline);
            }
          g_ptr_array_add (parts, quitus_deadline_array_sort (part));
        }
      quitus_deadline_array_sort_few (plain);
      quitus_deadline_array_merge (parts, merged);
      assert_equal (merged, plain);
    }
}

/* Few steps when little changes, one when much does, and in the end what was wanted. */
static void
test_replace (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GArray) deadlines = new_array ();
      g_autoptr (GArray) mirror = new_array ();
      g_autoptr (GArray) before = new_array ();
      g_autoptr (GArray) after = new_array ();
      g_autoptr (GArray) expected = new_array ();
      Follower follower = { deadlines, mirror, 0 };
      gboolean is_much = i % 2 == 0;
      guint size = (guint) g_test_rand_int_range (is_much ? 600 : 0, 1000);

      for (guint j = 0; j < size; j++)
        {
          QuitusDeadline deadline = random_deadline ();

          g_array_append_val (deadlines, deadline);
        }
      quitus_deadline_array_sort_few (deadlines);
      if (size > 0)
        g_array_append_vals (mirror, deadlines->data, deadlines->len);
      change_some (deadlines, is_much ? 3 : 100, before, after, expected);
      quitus_deadline_array_replace (deadlines, before, after, step_cb, &follower);
      assert_equal (deadlines, expected);
      assert_equal (mirror, expected);
      if (is_much)
        g_assert_cmpuint (follower.n_steps, ==, 1);
      else
        g_assert_cmpuint (follower.n_steps, <=, before->len + after->len);
    }
}

static void
test_find_day (void)
{
  g_autoptr (GArray) deadlines = new_array ();
  static const QuitusDay days[] = { 19000, 19000, 19002, QUITUS_DAY_NONE };

  g_assert_cmpuint (quitus_deadline_array_find_day (deadlines, 19000), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      QuitusDeadline deadline = { .occurrence = (gint32) i, .date = days[i] };

      g_array_append_val (deadlines, deadline);
    }
  g_assert_cmpuint (quitus_deadline_array_find_day (deadlines, 18999), ==, 0);
  g_assert_cmpuint (quitus_deadline_array_find_day (deadlines, 19000), ==, 0);
  g_assert_cmpuint (quitus_deadline_array_find_day (deadlines, 19001), ==, 2);
  g_assert_cmpuint (quitus_deadline_array_find_day (deadlines, 19003), ==, 3);
  g_assert_cmpuint (quitus_deadline_array_find_day (deadlines, QUITUS_DAY_NONE), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline-array/sort", test_sort);
  g_test_add_func ("/deadline-array/merge", test_merge);
  g_test_add_func ("/deadline-array/replace", test_replace);
  g_test_add_func ("/deadline-array/find-day", test_find_day);

  return g_test_run ();
}
