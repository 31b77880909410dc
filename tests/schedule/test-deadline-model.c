/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-model.h"
#include "quitus-test-dossier.h"

#define N_AGREEMENTS 12

/* A book of copies of the seed, a list that follows the model only by what it is told, and the
 * model. */
typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  GPtrArray *mirror;
} Fixture;

/* Helpers */

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (fixture->mirror, (int) position, (int) n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (fixture->mirror, (int) (position + i),
                        g_list_model_get_item (G_LIST_MODEL (fixture->model), position + i));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  QuitusTestDossier *seeds[N_AGREEMENTS];

  for (guint i = 0; i < N_AGREEMENTS; i++)
    {
      g_autofree char *reference = g_strdup_printf ("TEST-%u", i);

      seeds[i] = quitus_test_dossier_new_seed ();
      quitus_test_set_text (&seeds[i]->agreement->reference, reference);
      quitus_test_dossier_add_startup (seeds[i], "Carte", NULL);
      g_ptr_array_extend (values, seeds[i]->values, NULL, NULL);
    }
  fixture->book = quitus_book_new ();
  quitus_book_fill (fixture->book, values);
  for (guint i = 0; i < N_AGREEMENTS; i++)
    quitus_test_dossier_free (seeds[i]);
  fixture->model = quitus_deadline_model_new (fixture->book, quitus_test_day ("2023-02-01"));
  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed_cb (fixture, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->model)));
  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->mirror);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->book);
}

static gboolean
is_equal (const QuitusDeadline *a, const QuitusDeadline *b)
{
  return quitus_deadline_compare (a, b) == 0 && quitus_id_equal (a->agreement, b->agreement) &&
         a->status == b->status && a->is_supposed == b->is_supposed &&
         a->strict_date == b->strict_date && a->amount == b->amount;
}

/* What the model holds, and what it told, is what computing everything anew gives. */
static void
assert_model_is_right (Fixture *fixture)
{
  g_autoptr (GArray) fresh = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  const QuitusOutlook *outlook = quitus_deadline_model_get_outlook (fixture->model);

  for (guint i = 0; i < quitus_book_count (fixture->book, QUITUS_KIND_AGREEMENT); i++)
    {
      g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (
          fixture->book,
          quitus_record_get_id (quitus_book_get (fixture->book, QUITUS_KIND_AGREEMENT, i)));

      quitus_deadlines_compute (dossier, outlook, fresh);
    }
  g_array_sort (fresh, (GCompareFunc) quitus_deadline_compare);
  g_assert_cmpuint (quitus_deadline_model_size (fixture->model), ==, fresh->len);
  g_assert_cmpuint (fixture->mirror->len, ==, fresh->len);
  for (guint i = 0; i < fresh->len; i++)
    {
      const QuitusDeadline *expected = &g_array_index (fresh, QuitusDeadline, i);
      g_autoptr (QuitusDeadlineItem) item =
          g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      g_assert_true (is_equal (quitus_deadline_model_get (fixture->model, i), expected));
      g_assert_true (is_equal (quitus_deadline_item_get_deadline (item), expected));
      /* Who holds an item and was not told otherwise holds the right one. */
      g_assert_true (fixture->mirror->pdata[i] == item);
    }
}

/* Takes @after. */
static void
apply_edit (Fixture *fixture, const QuitusValue *before, QuitusValue *after)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("A change");
  g_autoptr (QuitusValue) own = after;

  if (before == NULL)
    quitus_change_insert (change, after);
  else if (after == NULL)
    quitus_change_delete (change, before);
  else
    quitus_change_update (change, before, after);
  quitus_book_apply (fixture->book, change);
}

static QuitusRecord *
pick (Fixture *fixture, QuitusKind kind)
{
  return quitus_book_get (
      fixture->book, kind,
      (guint) g_test_rand_int_range (0, (gint32) quitus_book_count (fixture->book, kind)));
}

static void
sign_some (Fixture *fixture)
{
  const QuitusValue *before = quitus_record_get_value (pick (fixture, QUITUS_KIND_PARTY));
  QuitusPartyValue *after = (gpointer) quitus_value_copy (before);

  after->signed_on = g_test_rand_int_range (0, 5) == 0
                         ? QUITUS_DAY_NONE
                         : quitus_test_day ("2022-06-01") + g_test_rand_int_range (0, 700);
  apply_edit (fixture, before, &after->value);
}

static void
rename_startup (Fixture *fixture)
{
  const QuitusValue *before = quitus_record_get_value (pick (fixture, QUITUS_KIND_STARTUP));
  QuitusStartupValue *after = (gpointer) quitus_value_copy (before);

  quitus_test_set_text (&after->name, g_test_rand_bit () ? "Carte" : "Plan");
  after->online_procedure = g_test_rand_bit ();
  apply_edit (fixture, before, &after->value);
}

static void
add_phase (Fixture *fixture)
{
  QuitusPhaseValue *phase = quitus_phase_value_new ();

  phase->startup = quitus_record_get_id (pick (fixture, QUITUS_KIND_STARTUP));
  quitus_test_set_text (&phase->name, g_test_rand_bit () ? "transfere" : "construction");
  phase->start = quitus_test_day ("2022-01-01") + g_test_rand_int_range (0, 600);
  apply_edit (fixture, NULL, &phase->value);
}

static void
hold_committee (Fixture *fixture)
{
  QuitusCommitteeValue *committee = quitus_committee_value_new ();

  committee->series = quitus_record_get_id (pick (fixture, QUITUS_KIND_COMMITTEE_SERIES));
  committee->held_on = quitus_test_day ("2023-01-01") + g_test_rand_int_range (0, 300);
  apply_edit (fixture, NULL, &committee->value);
}

static void
remove_obligation (Fixture *fixture)
{
  if (quitus_book_count (fixture->book, QUITUS_KIND_OBLIGATION) > 0)
    apply_edit (fixture, quitus_record_get_value (pick (fixture, QUITUS_KIND_OBLIGATION)), NULL);
}

static void
add_agreement (Fixture *fixture)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusChange) change = quitus_change_new ("A new agreement");

  for (guint i = 0; i < seed->values->len; i++)
    quitus_change_insert (change, seed->values->pdata[i]);
  quitus_book_apply (fixture->book, change);
}

static void
remove_agreement (Fixture *fixture)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("An agreement goes");
  QuitusRecord *agreement = pick (fixture, QUITUS_KIND_AGREEMENT);
  GPtrArray *parts = quitus_book_get_parts (fixture->book, quitus_record_get_id (agreement));

  if (quitus_book_count (fixture->book, QUITUS_KIND_AGREEMENT) < 3)
    return;
  for (guint i = parts->len; i-- > 0;)
    quitus_change_delete (change, quitus_record_get_value (parts->pdata[i]));
  quitus_change_delete (change, quitus_record_get_value (agreement));
  quitus_book_apply (fixture->book, change);
}

static void
change_settings (Fixture *fixture)
{
  QuitusSettingsValue *after;

  if (quitus_book_count (fixture->book, QUITUS_KIND_SETTINGS) == 0)
    {
      after = quitus_settings_value_new ();
      apply_edit (fixture, NULL, &after->value);
      return;
    }
  after = (gpointer) quitus_value_copy (
      quitus_record_get_value (quitus_book_get (fixture->book, QUITUS_KIND_SETTINGS, 0)));
  after->settlement_delay = g_test_rand_int_range (0, 60);
  apply_edit (fixture,
              quitus_record_get_value (quitus_book_get (fixture->book, QUITUS_KIND_SETTINGS, 0)),
              &after->value);
}

/* Tests */

static void
test_random_changes (Fixture *fixture, gconstpointer data)
{
  static void (*const actions[]) (Fixture *) = { sign_some,         sign_some,     sign_some,
                                                 rename_startup,    add_phase,     hold_committee,
                                                 remove_obligation, add_agreement, remove_agreement,
                                                 change_settings };

  assert_model_is_right (fixture);
  for (guint i = 0; i < 300; i++)
    {
      actions[g_test_rand_int_range (0, G_N_ELEMENTS (actions))](fixture);
      assert_model_is_right (fixture);
    }
}

static void
test_outlook (Fixture *fixture, gconstpointer data)
{
  quitus_deadline_model_suppose (fixture->model, quitus_test_day ("2023-02-08"));
  assert_model_is_right (fixture);
  quitus_deadline_model_set_today (fixture->model, quitus_test_day ("2023-09-01"));
  assert_model_is_right (fixture);
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  assert_model_is_right (fixture);
}

/* Items are made once; after a change to their agreement there are others, which say what is now. */
static void
test_items (Fixture *fixture, gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);
  guint first;
  const QuitusValue *before;
  QuitusObligationValue *after;
  g_autoptr (QuitusDeadlineItem) item = NULL;
  g_autoptr (QuitusDeadlineItem) again = NULL;
  g_autoptr (QuitusDeadlineItem) other = NULL;

  g_assert_cmpuint (quitus_deadline_model_find_range (fixture->model,
                                                      quitus_test_day ("2024-01-31"),
                                                      quitus_test_day ("2024-01-31"), &first),
                    ==, N_AGREEMENTS);
  item = g_list_model_get_item (list, first);
  again = g_list_model_get_item (list, first);
  g_assert_true (item == again);
  g_assert_cmpstr (quitus_deadline_item_get_label (item), ==, "Compte rendu de gestion");
  before = quitus_record_get_value (
      quitus_book_lookup (fixture->book, quitus_deadline_item_get_deadline (item)->owner));
  after = (gpointer) quitus_value_copy (before);
  quitus_test_set_text (&after->label, "Bilan");
  apply_edit (fixture, before, &after->value);
  other = g_list_model_get_item (list, first);
  g_assert_true (other != item);
  g_assert_cmpstr (quitus_deadline_item_get_label (other), ==, "Bilan");
  g_assert_cmpstr (quitus_deadline_item_get_label (item), ==, "Compte rendu de gestion");
}

static void
test_ranges (Fixture *fixture, gconstpointer data)
{
  guint size = quitus_deadline_model_size (fixture->model), first, n, n_dated;

  n = quitus_deadline_model_find_range (fixture->model, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);
  n_dated = first;
  g_assert_cmpuint (first + n, ==, size);
  for (guint i = 0; i < size; i++)
    g_assert_true ((quitus_deadline_model_get (fixture->model, i)->date == QUITUS_DAY_NONE) ==
                   (i >= n_dated));
  g_assert_cmpuint (quitus_deadline_model_find_range (fixture->model, QUITUS_DAY_MIN,
                                                      QUITUS_DAY_MAX, &first),
                    ==, n_dated);
  g_assert_cmpuint (quitus_deadline_model_find_range (fixture->model,
                                                      quitus_test_day ("2023-12-01"),
                                                      quitus_test_day ("2023-12-30"), &first),
                    ==, N_AGREEMENTS);
  g_assert_cmpuint (quitus_deadline_model_find_range (fixture->model,
                                                      quitus_test_day ("2023-12-02"),
                                                      QUITUS_DAY_NONE, &first),
                    ==, 2 * N_AGREEMENTS);
  g_assert_cmpuint (quitus_deadline_model_find_range (fixture->model,
                                                      quitus_test_day ("2024-02-02"),
                                                      quitus_test_day ("2024-02-01"), &first),
                    ==, 0);
}

/* A signature moves a few deadlines: a list is not told to make everything anew. */
static void
count_changed_cb (guint *sum, guint position, guint n_removed, guint n_added)
{
  *sum += n_removed + n_added;
}

static void
test_few_steps (Fixture *fixture, gconstpointer data)
{
  const QuitusValue *before =
      quitus_record_get_value (quitus_book_get (fixture->book, QUITUS_KIND_PARTY, 0));
  QuitusPartyValue *after = (gpointer) quitus_value_copy (before);
  guint sum = 0;
  gulong handler = g_signal_connect_swapped (fixture->model, "items-changed",
                                             G_CALLBACK (count_changed_cb), &sum);

  after->signed_on = quitus_test_day ("2023-02-08");
  apply_edit (fixture, before, &after->value);
  g_signal_handler_disconnect (fixture->model, handler);
  g_assert_cmpuint (sum, >, 0);
  g_assert_cmpuint (sum, <=, 2 * quitus_deadline_model_size (fixture->model) / N_AGREEMENTS + 8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/deadline-model/random-changes", test_random_changes);
  ADD ("/deadline-model/outlook", test_outlook);
  ADD ("/deadline-model/items", test_items);
  ADD ("/deadline-model/ranges", test_ranges);
  ADD ("/deadline-model/few-steps", test_few_steps);
#undef ADD

  return g_test_run ();
}
