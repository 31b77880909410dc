/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which deadlines are shown: every aspect by itself and with others, what is kept of a filter, and
 * a part of a model that follows the model and the filter, told or in slices. */

#include "quitus-deadline-model.h"
#include "quitus-filter-run.h"
#include "quitus-test-dossier.h"

/* A book of copies of the seed, all its deadlines, those shown, and a list that follows these only
 * by what it is told. */
typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *all;
  QuitusDeadlineFilter *filter;
  QuitusDeadlineModel *shown;
  GPtrArray *mirror;
  guint n_told;
} Fixture;

/* Helpers */

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  fixture->n_told++;
  if (n_removed > 0)
    g_ptr_array_remove_range (fixture->mirror, (int) position, (int) n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (fixture->mirror, (int) (position + i),
                        g_list_model_get_item (G_LIST_MODEL (fixture->shown), position + i));
}

static void
set_up (Fixture *fixture, gconstpointer n_agreements)
{
  guint n = GPOINTER_TO_UINT (n_agreements);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) seeds =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_test_dossier_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *reference = g_strdup_printf ("TEST-%u", i);
      g_autofree char *startup = g_strdup_printf ("Forêt%u", i);
      QuitusTestDossier *seed = quitus_test_dossier_new_seed ();

      quitus_test_set_text (&seed->agreement->reference, reference);
      quitus_test_set_text (&seed->agreement->incubator, i % 2 == 0 ? "GeoTech" : "Fabrique");
      quitus_test_dossier_add_startup (seed, startup, NULL);
      if (i % 3 == 0)
        quitus_test_dossier_sign (seed, "2023-02-08");
      g_ptr_array_extend (values, seed->values, NULL, NULL);
      g_ptr_array_add (seeds, seed);
    }
  fixture->book = quitus_book_new ();
  quitus_book_fill (fixture->book, values);
  fixture->all = quitus_deadline_model_new (fixture->book, quitus_test_day ("2023-10-20"));
  fixture->filter = quitus_deadline_filter_new ();
  fixture->shown = quitus_deadline_model_new_filtered (fixture->all, fixture->filter);
  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed_cb (fixture, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->shown)));
  g_signal_connect_swapped (fixture->shown, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->mirror);
  g_assert_finalize_object (fixture->shown);
  g_assert_finalize_object (fixture->filter);
  g_assert_finalize_object (fixture->all);
  g_assert_finalize_object (fixture->book);
}

static const QuitusValue *
get_value (Fixture *fixture, QuitusKind kind, guint index)
{
  return quitus_record_get_value (quitus_book_get (fixture->book, kind, index));
}

static void
add_id (Fixture *fixture, QuitusFilterAspect aspect, QuitusId id)
{
  g_autofree char *text = quitus_id_to_text (id);

  quitus_deadline_filter_add (fixture->filter, aspect, text);
}

typedef gboolean (*Predicate) (const QuitusDeadline *deadline, gconstpointer data);

/* What is shown is what the predicate lets pass, in order, and so was it told. */
static guint
assert_shown (Fixture *fixture, Predicate predicate, gconstpointer data)
{
  guint n = 0;

  while (quitus_deadline_model_advance (fixture->shown))
    ;
  for (guint i = 0; i < quitus_deadline_model_size (fixture->all); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (fixture->all, i);
      g_autoptr (QuitusDeadlineItem) item = NULL;

      if (!predicate (deadline, data))
        continue;
      g_assert_cmpuint (n, <, quitus_deadline_model_size (fixture->shown));
      g_assert_true (quitus_deadline_model_get (fixture->shown, n) == deadline);
      item = g_list_model_get_item (G_LIST_MODEL (fixture->shown), n);
      g_assert_cmpuint (n, <, fixture->mirror->len);
      g_assert_true (fixture->mirror->pdata[n] == item);
      n++;
    }
  g_assert_cmpuint (quitus_deadline_model_size (fixture->shown), ==, n);
  g_assert_cmpuint (fixture->mirror->len, ==, n);
  return n;
}

static gboolean
is_any (const QuitusDeadline *deadline, gconstpointer data)
{
  return TRUE;
}

static gboolean
is_undetermined_payment (const QuitusDeadline *deadline, gconstpointer data)
{
  return deadline->kind == QUITUS_DEADLINE_PAYMENT &&
         deadline->status == QUITUS_STATUS_UNDETERMINED;
}

static gboolean
is_late_or_due (const QuitusDeadline *deadline, gconstpointer data)
{
  return deadline->status == QUITUS_STATUS_LATE || deadline->status == QUITUS_STATUS_DUE;
}

static gboolean
is_in_agreement (const QuitusDeadline *deadline, gconstpointer agreement)
{
  return quitus_id_equal (deadline->agreement, *(const QuitusId *) agreement);
}

static gboolean
is_large (const QuitusDeadline *deadline, gconstpointer data)
{
  return deadline->amount != QUITUS_MONEY_NONE && deadline->amount >= 12500000;
}

static gboolean
is_small (const QuitusDeadline *deadline, gconstpointer data)
{
  return deadline->amount != QUITUS_MONEY_NONE && deadline->amount <= 7500000;
}

static gboolean
is_end (const QuitusDeadline *deadline, gconstpointer data)
{
  return deadline->kind == QUITUS_DEADLINE_END;
}

static gboolean
is_none (const QuitusDeadline *deadline, gconstpointer data)
{
  return FALSE;
}

/* Tests */

static void
test_aspects (Fixture *fixture, gconstpointer data)
{
  QuitusDeadlineFilter *filter = fixture->filter;
  QuitusId agreement = get_value (fixture, QUITUS_KIND_AGREEMENT, 4)->id;

  g_assert_cmpuint (assert_shown (fixture, is_any, NULL), >, 100);
  quitus_deadline_filter_add (filter, QUITUS_FILTER_STATUS, "undetermined");
  quitus_deadline_filter_add (filter, QUITUS_FILTER_KIND, "payment");
  g_assert_cmpuint (assert_shown (fixture, is_undetermined_payment, NULL), ==, 16);
  quitus_deadline_filter_clear (filter);
  assert_shown (fixture, is_any, NULL);
  quitus_deadline_filter_add (filter, QUITUS_FILTER_STATUS, "late");
  quitus_deadline_filter_add (filter, QUITUS_FILTER_STATUS, "due");
  g_assert_cmpuint (assert_shown (fixture, is_late_or_due, NULL), >, 0);
  quitus_deadline_filter_clear (filter);
  add_id (fixture, QUITUS_FILTER_AGREEMENT, agreement);
  g_assert_cmpuint (assert_shown (fixture, is_in_agreement, &agreement), >, 5);
  quitus_deadline_filter_clear (filter);
  quitus_deadline_filter_set_amounts (filter, 12500000, QUITUS_MONEY_NONE);
  g_assert_cmpuint (assert_shown (fixture, is_large, NULL), >=, 12);
  quitus_deadline_filter_set_amounts (filter, QUITUS_MONEY_NONE, 7500000);
  g_assert_cmpuint (assert_shown (fixture, is_small, NULL), >=, 12);
  quitus_deadline_filter_set_amounts (filter, QUITUS_MONEY_NONE, QUITUS_MONEY_NONE);
  g_assert_true (quitus_deadline_filter_is_empty (filter));
}

/* A party, a startup and an incubator bring the agreements that have them. */
static void
test_agreements (Fixture *fixture, gconstpointer data)
{
  QuitusDeadlineFilter *filter = fixture->filter;
  QuitusId agreement = get_value (fixture, QUITUS_KIND_AGREEMENT, 4)->id;
  guint n_half, n_all = assert_shown (fixture, is_any, NULL);

  for (guint i = 0; i < quitus_book_count (fixture->book, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (get_value (fixture, QUITUS_KIND_PARTY, i));

      if (quitus_id_equal (party->agreement, agreement) && quitus_deadline_filter_is_empty (filter))
        add_id (fixture, QUITUS_FILTER_PARTY, party->organisation);
    }
  g_assert_cmpuint (assert_shown (fixture, is_in_agreement, &agreement), >, 5);
  quitus_deadline_filter_clear (filter);
  for (guint i = 0; i < quitus_book_count (fixture->book, QUITUS_KIND_STARTUP); i++)
    if (g_str_equal (quitus_startup_value (get_value (fixture, QUITUS_KIND_STARTUP, i))->name,
                     "Forêt4"))
      add_id (fixture, QUITUS_FILTER_STARTUP, get_value (fixture, QUITUS_KIND_STARTUP, i)->id);
  g_assert_cmpuint (assert_shown (fixture, is_in_agreement,
                                  &get_value (fixture, QUITUS_KIND_AGREEMENT, 4)->id),
                    >, 5);
  quitus_deadline_filter_clear (filter);
  quitus_deadline_filter_add (filter, QUITUS_FILTER_INCUBATOR, "GeoTech");
  n_half = quitus_deadline_model_size (fixture->shown);
  g_assert_cmpuint (n_half, >, n_all / 3);
  g_assert_cmpuint (n_half, <, n_all);
  quitus_deadline_filter_add (filter, QUITUS_FILTER_INCUBATOR, "Fabrique");
  assert_shown (fixture, is_any, NULL);
}

/* The same words as in every search, in the agreement and in the deadline together. */
static void
test_text (Fixture *fixture, gconstpointer data)
{
  QuitusDeadlineFilter *filter = fixture->filter;
  QuitusId agreement = get_value (fixture, QUITUS_KIND_AGREEMENT, 4)->id;

  quitus_deadline_filter_set_text (filter, "foret4");
  g_assert_cmpuint (assert_shown (fixture, is_in_agreement, &agreement), >, 5);
  quitus_deadline_filter_set_text (filter, "125 000");
  g_assert_cmpuint (assert_shown (fixture, is_large, NULL), >=, 12);
  quitus_deadline_filter_set_text (filter, "125k€ ign");
  assert_shown (fixture, is_large, NULL);
  quitus_deadline_filter_set_text (filter, "31/12/2023");
  g_assert_cmpuint (assert_shown (fixture, is_end, NULL), ==, 12);
  quitus_deadline_filter_set_text (filter, "TEST-4 31 december 2023");
  while (quitus_deadline_model_advance (fixture->shown))
    ;
  g_assert_cmpuint (quitus_deadline_model_size (fixture->shown), ==, 1);
  g_assert_true (is_end (quitus_deadline_model_get (fixture->shown, 0), NULL));
  g_assert_true (is_in_agreement (quitus_deadline_model_get (fixture->shown, 0), &agreement));
  quitus_deadline_filter_set_text (filter, "nowhere 31 december 2023");
  assert_shown (fixture, is_none, NULL);
}

/* A deadline is found where it is shown, and nowhere when it is not. */
static void
test_find (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0, position;

  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "payment");
  while (quitus_deadline_model_advance (fixture->shown))
    ;
  for (guint i = 0; i < quitus_deadline_model_size (fixture->all); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (fixture->all, i);
      gboolean is_shown = quitus_deadline_model_find (fixture->shown, deadline, &position);

      g_assert_cmpint (is_shown, ==, deadline->kind == QUITUS_DEADLINE_PAYMENT);
      if (is_shown)
        g_assert_cmpuint (position, ==, n_found++);
      g_assert_nonnull (quitus_deadline_model_get_dossier (fixture->shown, deadline->agreement));
    }
  g_assert_cmpuint (n_found, ==, quitus_deadline_model_size (fixture->shown));
  g_assert_cmpuint (n_found, >, 0);
}

static void
test_ranges (Fixture *fixture, gconstpointer data)
{
  guint first = 0, n;

  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "end");
  n = quitus_deadline_model_find_range (fixture->shown, quitus_test_day ("2023-12-01"),
                                        quitus_test_day ("2023-12-31"), &first);
  g_assert_cmpuint (n, ==, 12);
  for (guint i = 0; i < n; i++)
    assert_day (quitus_deadline_model_get (fixture->shown, first + i)->date, "2023-12-31");
  n = quitus_deadline_model_find_range (fixture->shown, quitus_test_day ("2023-12-01"),
                                        quitus_test_day ("2023-12-30"), &first);
  g_assert_cmpuint (n, ==, 0);
  n = quitus_deadline_model_find_range (fixture->shown, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (first, ==, quitus_deadline_model_size (fixture->shown));
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QuitusDeadlineFilter) other = quitus_deadline_filter_new ();
  g_autoptr (GVariant) kept = NULL, again = NULL, strange = NULL;
  QuitusMoney least, greatest;
  g_autofree char *gone = quitus_id_to_text (quitus_id_new ());
  g_autofree char *printed = NULL;

  quitus_deadline_filter_set_text (fixture->filter, "é\"'");
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "payment");
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_INCUBATOR, "GeoTech");
  quitus_deadline_filter_set_amounts (fixture->filter, 100, 20000);
  add_id (fixture, QUITUS_FILTER_AGREEMENT, get_value (fixture, QUITUS_KIND_AGREEMENT, 0)->id);
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_PARTY, gone);
  kept = g_variant_ref_sink (quitus_deadline_filter_to_variant (fixture->filter));
  quitus_deadline_filter_set_variant (other, kept);
  again = g_variant_ref_sink (quitus_deadline_filter_to_variant (other));
  g_assert_cmpvariant (kept, again);
  quitus_deadline_filter_get_amounts (other, &least, &greatest);
  g_assert_cmpint (least, ==, 100);
  g_assert_cmpint (greatest, ==, 20000);
  g_assert_cmpstr (quitus_deadline_filter_get_text (other), ==, "é\"'");

  /* What has gone is dropped, and nothing else. */
  quitus_deadline_filter_add (other, QUITUS_FILTER_INCUBATOR, "Elsewhere");
  quitus_deadline_filter_drop_unknown (other, fixture->book);
  g_assert_false (quitus_deadline_filter_has (other, QUITUS_FILTER_PARTY, gone));
  g_assert_false (quitus_deadline_filter_has (other, QUITUS_FILTER_INCUBATOR, "Elsewhere"));
  g_assert_cmpuint (quitus_deadline_filter_size (other), ==, 5);

  strange = g_variant_ref_sink (g_variant_new_parsed (
      "[('kind', 'nonsense'), ('status', ''), ('party', 'x'), ('what', 'ever'), ('amount', '-'),"
      " ('amount', 'a-b'), ('amount', '200-100'), ('text', ''), ('text', 'one'), ('text', 'two'), "
      "('status', 'late'),"
      " ('status', 'late')]"));
  quitus_deadline_filter_set_variant (other, strange);
  g_clear_pointer (&again, g_variant_unref);
  again = g_variant_ref_sink (quitus_deadline_filter_to_variant (other));
  printed = g_variant_print (again, FALSE);
  g_assert_cmpstr (printed, ==, "[('status', 'late'), ('text', 'one')]");
}

static void
changed_cb (guint *n)
{
  ++*n;
}

/* Nothing is told when nothing changes. */
static void
test_told_once (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->filter, "changed", G_CALLBACK (changed_cb), &n);
  quitus_deadline_filter_clear (fixture->filter);
  quitus_deadline_filter_set_text (fixture->filter, "");
  quitus_deadline_filter_remove (fixture->filter, QUITUS_FILTER_KIND, NULL);
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "nonsense");
  g_assert_cmpuint (n, ==, 0);
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "payment");
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "payment");
  quitus_deadline_filter_set_text (fixture->filter, "ign");
  quitus_deadline_filter_set_text (fixture->filter, "ign");
  g_assert_cmpuint (n, ==, 2);
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "end");
  quitus_deadline_filter_remove (fixture->filter, QUITUS_FILTER_KIND, NULL);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (quitus_deadline_filter_count (fixture->filter, QUITUS_FILTER_KIND), ==, 0);
  g_signal_handlers_disconnect_by_func (fixture->filter, changed_cb, &n);
}

/* Takes @after. */
static void
apply_edit (Fixture *fixture, const QuitusValue *before, QuitusValue *after)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("A change");
  g_autoptr (QuitusValue) own = after;

  quitus_change_update (change, before, after);
  quitus_book_apply (fixture->book, change);
}

/* Signatures come and go; what is shown follows step by step. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_STATUS, "undetermined");
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "payment");
  for (guint i = 0; i < 200; i++)
    {
      guint n = quitus_book_count (fixture->book, QUITUS_KIND_PARTY);
      const QuitusValue *before =
          get_value (fixture, QUITUS_KIND_PARTY, (guint) g_test_rand_int_range (0, (gint32) n));
      QuitusPartyValue *after = (gpointer) quitus_value_copy (before);

      after->signed_on = g_test_rand_int_range (0, 3) == 0
                             ? QUITUS_DAY_NONE
                             : quitus_test_day ("2023-02-08") + g_test_rand_int_range (0, 400);
      apply_edit (fixture, before, &after->value);
      assert_shown (fixture, is_undetermined_payment, NULL);
    }
  quitus_deadline_model_suppose (fixture->shown, quitus_test_day ("2023-03-01"));
  g_assert_cmpuint (assert_shown (fixture, is_undetermined_payment, NULL), ==, 0);
  quitus_deadline_model_suppose (fixture->all, QUITUS_DAY_NONE);
  assert_shown (fixture, is_undetermined_payment, NULL);
  quitus_deadline_model_set_today (fixture->shown, quitus_test_day ("2025-01-01"));
  g_assert_cmpint (quitus_deadline_model_get_outlook (fixture->shown)->today, ==,
                   quitus_test_day ("2025-01-01"));
  assert_shown (fixture, is_undetermined_payment, NULL);
}

/* A long filtering leaves what is shown as it is until it has ended, and a change of the book or of
 * the filter meanwhile is not lost. */
static void
test_slices (Fixture *fixture, gconstpointer data)
{
  const QuitusValue *before = get_value (fixture, QUITUS_KIND_AGREEMENT, 4);
  QuitusAgreementValue *after = (gpointer) quitus_value_copy (before);
  QuitusId agreement = before->id;
  guint n_all = quitus_deadline_model_size (fixture->all), n_told = fixture->n_told;
  QuitusDeadlineModel *other;

  quitus_deadline_filter_set_text (fixture->filter, "renamed");
  g_assert_true (quitus_deadline_model_is_pending (fixture->shown));
  g_assert_cmpuint (quitus_deadline_model_size (fixture->shown), ==, n_all);
  g_assert_cmpuint (fixture->n_told, ==, n_told);
  g_assert_true (quitus_deadline_model_advance (fixture->shown));
  quitus_test_set_text (&after->title, "Renamed");
  apply_edit (fixture, before, &after->value);
  g_assert_cmpuint (assert_shown (fixture, is_in_agreement, &agreement), >, 5);
  g_assert_false (quitus_deadline_model_is_pending (fixture->shown));
  quitus_deadline_filter_set_text (fixture->filter, "foret");
  g_assert_true (quitus_deadline_model_is_pending (fixture->shown));
  quitus_deadline_filter_clear (fixture->filter);
  g_assert_false (quitus_deadline_model_is_pending (fixture->shown));
  g_assert_cmpuint (assert_shown (fixture, is_any, NULL), ==, n_all);

  /* Nothing that is not chosen is ever seen of a filter that was kept. */
  quitus_deadline_filter_set_text (fixture->filter, "foret4 nowhere");
  other = quitus_deadline_model_new_filtered (fixture->all, fixture->filter);
  g_assert_true (quitus_deadline_model_is_pending (other));
  g_assert_cmpuint (quitus_deadline_model_size (other), ==, 0);
  while (quitus_deadline_model_advance (other))
    ;
  g_assert_cmpuint (quitus_deadline_model_size (other), ==, 0);
  g_assert_finalize_object (other);
}

/* How many agreements are chosen, and how many of their deadlines. */
static guint
choose_agreements (Fixture *fixture, guint *n_deadlines)
{
  g_autoptr (QuitusFilterRun) run =
      quitus_filter_run_new_of_agreements (fixture->filter, QUITUS_LANGUAGE_FRENCH);
  guint n = 0;

  for (guint i = 0; i < quitus_book_count (fixture->book, QUITUS_KIND_AGREEMENT); i++)
    n += quitus_filter_run_has_agreement (
        run, quitus_deadline_model_get_dossier (fixture->all,
                                                get_value (fixture, QUITUS_KIND_AGREEMENT, i)->id));
  *n_deadlines = 0;
  for (guint i = 0; i < quitus_deadline_model_size (fixture->all); i++)
    *n_deadlines += quitus_filter_run_has (run, quitus_deadline_model_get (fixture->all, i));
  return n;
}

/* Whole agreements are chosen by what they are; what is asked of deadlines alone does not act. */
static void
test_scope (Fixture *fixture, gconstpointer data)
{
  guint n_all = quitus_deadline_model_size (fixture->all), n;

  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 12);
  g_assert_cmpuint (n, ==, n_all);
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_KIND, "payment");
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_STATUS, "late");
  quitus_deadline_filter_set_amounts (fixture->filter, 1, 2);
  g_assert_false (quitus_deadline_filter_is_empty (fixture->filter));
  g_assert_true (quitus_deadline_filter_is_empty_in (fixture->filter, QUITUS_FILTER_OF_AGREEMENTS));
  g_assert_false (quitus_deadline_filter_is_empty_in (fixture->filter, QUITUS_FILTER_OF_DEADLINES));
  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 12);
  g_assert_cmpuint (n, ==, n_all);

  add_id (fixture, QUITUS_FILTER_AGREEMENT, get_value (fixture, QUITUS_KIND_AGREEMENT, 3)->id);
  g_assert_false (quitus_deadline_filter_is_empty_in (fixture->filter,
                                                      QUITUS_FILTER_OF_AGREEMENTS));
  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 1);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, n_all);
  quitus_deadline_filter_clear (fixture->filter);
  quitus_deadline_filter_add (fixture->filter, QUITUS_FILTER_INCUBATOR, "GeoTech");
  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 6);
  quitus_deadline_filter_clear (fixture->filter);
  add_id (fixture, QUITUS_FILTER_STARTUP, get_value (fixture, QUITUS_KIND_STARTUP, 0)->id);
  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 1);
  g_assert_cmpuint (n, >, 0);
  quitus_deadline_filter_clear (fixture->filter);

  /* The names of an agreement are looked into, the words of its deadlines are not. */
  quitus_deadline_filter_set_text (fixture->filter, "foret7");
  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 1);
  g_assert_cmpuint (n, >, 0);
  quitus_deadline_filter_set_text (fixture->filter, "solde");
  g_assert_cmpuint (choose_agreements (fixture, &n), ==, 0);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, n, test)                                                                         \
  g_test_add ("/deadline-filter/" name, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)
  ADD ("aspects", 12, test_aspects);
  ADD ("agreements", 12, test_agreements);
  ADD ("text", 12, test_text);
  ADD ("scope", 12, test_scope);
  ADD ("ranges", 12, test_ranges);
  ADD ("find", 12, test_find);
  ADD ("kept", 12, test_kept);
  ADD ("told-once", 12, test_told_once);
  ADD ("follows", 12, test_follows);
  ADD ("slices", 1500, test_slices);
#undef ADD
  return g_test_run ();
}
