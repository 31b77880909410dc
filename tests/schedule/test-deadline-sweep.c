/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-sweep.h"

#include "quitus-amendments.h"
#include "quitus-deadline-array.h"
#include "quitus-test-dossier.h"

/* Enough for several threads. */
#define N_AGREEMENTS 1000

static const QuitusOutlook outlook = { .supposed_signature = QUITUS_DAY_NONE };

/* Helpers */

static QuitusBook *
make_book (guint n)
{
  QuitusBook *book = quitus_book_new ();
  g_autoptr (GPtrArray) values =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);

  for (guint i = 0; i < n; i++)
    {
      QuitusTestDossier *made = quitus_test_dossier_new_seed ();

      /* Not all have as much, so that parts differ. */
      for (guint j = 0; j < i % 7; j++)
        quitus_test_dossier_add_obligation (made, QUITUS_NATURE_OBLIGATION, "Task", "end");
      for (guint j = 0; j < made->values->len; j++)
        g_ptr_array_add (values, quitus_value_ref (made->values->pdata[j]));
      quitus_test_dossier_free (made);
    }
  quitus_book_fill (book, values);
  return book;
}

static void
assert_swept (QuitusBook *book)
{
  QuitusOutlook from = outlook;
  g_autoptr (GPtrArray) laws = NULL;
  g_autoptr (GArray) swept = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  guint n = quitus_book_count (book, QUITUS_KIND_AGREEMENT);

  from.today = quitus_day_new (2024, 6, 3);
  laws = quitus_deadline_sweep_laws (book, from.today);
  g_assert_cmpuint (laws->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      QuitusId id = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));
      g_autoptr (QuitusDossier) law = quitus_amendments_get_law (book, id, from.today);

      g_assert_true (quitus_id_equal (quitus_dossier_get_agreement (laws->pdata[i])->value.id, id));
      quitus_deadlines_compute (law, &from, plain);
    }
  quitus_deadline_array_sort_few (plain);
  quitus_deadline_sweep (laws, &from, swept);
  g_assert_cmpuint (swept->len, ==, plain->len);
  for (guint i = 0; i < plain->len; i++)
    {
      const QuitusDeadline *a = &g_array_index (swept, QuitusDeadline, i);
      const QuitusDeadline *b = &g_array_index (plain, QuitusDeadline, i);

      g_assert_cmpint (quitus_deadline_compare (a, b), ==, 0);
      g_assert_true (quitus_id_equal (a->agreement, b->agreement));
      g_assert_cmpint (a->status, ==, b->status);
      g_assert_cmpint (a->amount, ==, b->amount);
    }
}

/* Tests */

static void
test_as_one_by_one (void)
{
  static const guint sizes[] = { 0, 1, 250, N_AGREEMENTS };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (QuitusBook) book = make_book (sizes[i]);

      assert_swept (book);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline-sweep/as-one-by-one", test_as_one_by_one);

  return g_test_run ();
}
