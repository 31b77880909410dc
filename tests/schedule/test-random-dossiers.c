/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for any agreement. */

#include "quitus-agreement-state.h"
#include "quitus-instalment-state.h"
#include "quitus-test-dossier.h"

#define N_DOSSIERS 2000

/* Helpers */

static int
below (int n)
{
  return g_test_rand_int_range (0, n);
}

static QuitusDay
random_day (void)
{
  return below (8) == 0 ? QUITUS_DAY_NONE : quitus_day_new (2020, 1, 1) + below (2500);
}

static QuitusDateRule
random_rule (QuitusTestDossier *test)
{
  QuitusDateRule rule = QUITUS_DATE_RULE_NONE;

  rule.anchor = below (QUITUS_ANCHOR_FINAL_BUDGET_YEAR + 1);
  rule.shift = below (4);
  rule.unit = below (6);
  rule.count = below (3) == 0 ? 0 : below (80) - 30;
  rule.clear = rule.count != 0 && below (4) == 0;
  rule.calendar = below (4) == 0 ? below (QUITUS_N_HOLIDAY_CALENDARS) : QUITUS_CHOICE_NONE;
  if (rule.anchor == QUITUS_ANCHOR_DAY)
    rule.day = quitus_day_new (2021, 1, 1) + below (2000);
  if (below (5) == 0)
    {
      rule.every = 1 + below (12);
      rule.every_unit = below (6);
    }
  /* Sometimes a record of the right kind, sometimes any. */
  if (rule.anchor != QUITUS_ANCHOR_DAY && below (2) == 0)
    rule.record = ((const QuitusValue *) test->values->pdata[below ((int) test->values->len)])->id;
  return rule;
}

static void
add_parties (QuitusTestDossier *test, QuitusId parties[3])
{
  for (guint i = 0; i < 3; i++)
    {
      QuitusPartyValue *party = quitus_test_dossier_add_party (test, "P", (QuitusRole) below (3));

      party->signed_on = random_day ();
      parties[i] = party->value.id;
    }
}

static void
add_instalments (QuitusTestDossier *test, const QuitusId parties[3])
{
  int n = below (7);

  for (int i = 0; i < n; i++)
    {
      QuitusInstalmentValue *instalment =
          quitus_test_dossier_add_instalment (test, (QuitusAmountRule) below (3), below (4000000),
                                              NULL);

      instalment->payer = parties[0];
      instalment->payee = parties[1];
      instalment->due = random_rule (test);
      if (instalment->amount_rule == QUITUS_AMOUNT_PERCENTAGE)
        instalment->percentage = below (3000);
      instalment->quantity = below (50);
      instalment->unit_price = below (50000);
      if (below (8) == 0)
        instalment->cancelled_on = random_day ();
      if (below (3) == 0)
        quitus_test_dossier_receive (test, instalment, below (4000000), "2023-05-05");
      if (below (4) == 0)
        {
          QuitusConditionValue *condition = quitus_test_dossier_add (test, QUITUS_KIND_CONDITION);

          condition->instalment = instalment->value.id;
          condition->fulfilled_on = random_day ();
        }
    }
}

static void
add_work (QuitusTestDossier *test)
{
  int n_startups = below (4), n_obligations = below (5), n_committees = below (4);
  QuitusCommitteeSeriesValue *series = quitus_test_dossier_add (test, QUITUS_KIND_COMMITTEE_SERIES);

  quitus_test_set_text (&series->label, "Comité");
  series->due = random_rule (test);
  series->documents = random_rule (test);
  for (int i = 0; i < n_startups; i++)
    {
      QuitusStartupValue *startup = quitus_test_dossier_add_startup (test, "S", NULL);

      startup->online_procedure = below (2) == 0;
    }
  for (int i = 0; i < n_obligations; i++)
    {
      QuitusObligationValue *obligation =
          quitus_test_dossier_add_obligation (test, (QuitusNature) below (5), "Obligation", NULL);

      obligation->due = random_rule (test);
      obligation->scope = below (2);
    }
  for (int i = 0; i < n_committees; i++)
    {
      QuitusCommitteeValue *committee = quitus_test_dossier_add (test, QUITUS_KIND_COMMITTEE);

      committee->series = series->value.id;
      committee->held_on = quitus_day_new (2022, 1, 1) + below (900);
      committee->decision = below (5) - 1;
    }
}

static QuitusTestDossier *
new_random (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new ();
  QuitusId parties[3];
  QuitusRefundValue *refund;
  QuitusNoticeValue *notice;

  add_parties (test, parties);
  add_instalments (test, parties);
  add_work (test);
  test->agreement->type = below (3);
  test->agreement->total = below (10) == 0 ? QUITUS_MONEY_NONE : below (30000000);
  test->agreement->start = random_rule (test);
  test->agreement->end = random_rule (test);
  test->agreement->amendment_request = random_rule (test);
  test->agreement->notice = random_rule (test);
  test->agreement->refund_due = random_rule (test);
  quitus_test_set_text (&test->agreement->refund_clause, "Restitution");
  test->agreement->long_stop = random_day ();
  if (below (4) == 0)
    test->agreement->terminated_on = random_day ();
  if (below (4) == 0)
    test->agreement->closed_on = random_day ();
  notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);
  notice->received_on = random_day ();
  refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  refund->payer = parties[1];
  refund->payee = parties[0];
  refund->amount = below (100000);
  return test;
}

static GHashTable *
list_ids (GArray *deadlines)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    g_assert_true (g_hash_table_add (
        ids, quitus_deadline_get_id (&g_array_index (deadlines, QuitusDeadline, i))));
  return ids;
}

static void
assert_is_sound (const QuitusDeadline *deadline, const QuitusOutlook *outlook)
{
  gboolean is_dated = deadline->date != QUITUS_DAY_NONE;

  g_assert_cmpint (is_dated, ==, deadline->strict_date != QUITUS_DAY_NONE);
  switch ((QuitusDeadlineStatus) deadline->status)
    {
    case QUITUS_STATUS_UPCOMING:
      g_assert_cmpint (outlook->today, <, deadline->date);
      break;
    case QUITUS_STATUS_LATE:
      g_assert_cmpint (outlook->today, >, deadline->date);
      break;
    case QUITUS_STATUS_DUE:
      g_assert_true (is_dated);
      break;
    case QUITUS_STATUS_UNDATED:
    case QUITUS_STATUS_UNDETERMINED:
      g_assert_false (is_dated);
      break;
    case QUITUS_STATUS_DONE:
    case QUITUS_STATUS_NOT_APPLICABLE:
    default:
      break;
    }
}

/* Tests */

static void
test_soundness (void)
{
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (QuitusTestDossier) test = new_random ();
      g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
      QuitusOutlook outlook = { quitus_day_new (2023, 1, 1) + below (700), random_day () };
      g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
      g_autoptr (GHashTable) ids = NULL;

      quitus_deadlines_compute (dossier, &outlook, deadlines);
      ids = list_ids (deadlines);
      for (guint j = 0; j < deadlines->len; j++)
        {
          assert_is_sound (&g_array_index (deadlines, QuitusDeadline, j), &outlook);
          if (j > 0)
            g_assert_cmpint (
                quitus_deadline_compare (&g_array_index (deadlines, QuitusDeadline, j - 1),
                                         &g_array_index (deadlines, QuitusDeadline, j)),
                <, 0);
        }
    }
}

/* Every deadline can be named and explained in both languages, from what it was computed from. */
static void
test_texts (void)
{
  for (guint i = 0; i < N_DOSSIERS / 20; i++)
    {
      g_autoptr (QuitusTestDossier) test = new_random ();
      g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
      QuitusOutlook outlook = { quitus_day_new (2023, 1, 1) + below (700), random_day () };
      g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

      quitus_deadlines_compute (dossier, &outlook, deadlines);
      for (guint j = 0; j < MIN (deadlines->len, 60); j++)
        for (int language = 0; language < 2; language++)
          {
            const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, j);
            g_autofree char *why = quitus_deadline_get_why (deadline, dossier, &outlook, language);
            g_autofree char *label = quitus_deadline_get_label (deadline, dossier, language);
            g_autofree char *rule = quitus_deadline_get_rule (deadline, dossier, language);
            g_autofree char *parties = quitus_deadline_get_parties (deadline, dossier);

            g_assert_cmpstr (why, !=, "This deadline no longer exists");
            g_assert_cmpstr (why, !=, "Cette échéance n’existe plus");
            g_assert_null (strstr (why, "(null)"));
            g_assert_cmpuint (strlen (label), >, 0);
          }
    }
}

/* When days move, what stays due keeps its identity. */
static void
test_stable_ids (void)
{
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
      g_autoptr (GArray) before = NULL;
      g_autoptr (GArray) after = NULL;
      g_autoptr (GHashTable) ids_before = NULL;
      g_autoptr (GHashTable) ids_after = NULL;
      GHashTableIter iter;
      gpointer id;

      /* An end so late that no committee is dropped, and no repetition but that of the open one. */
      test->agreement->end = quitus_test_rule ("day:2060-12-31");
      quitus_test_dossier_add_startup (test, "Carte", NULL);
      before = quitus_test_compute (test, "2023-02-01", NULL);
      quitus_test_dossier_sign (test, below (2) == 0 ? "2023-02-08" : "2024-02-29");
      after = quitus_test_compute (test, "2023-09-01", NULL);
      ids_before = list_ids (before);
      ids_after = list_ids (after);
      g_hash_table_iter_init (&iter, ids_before);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_assert_true (g_hash_table_contains (ids_after, id));
    }
}

/* The balance and the other payments are the total, as long as the others do not exceed it. */
static void
test_balance (void)
{
  guint n_checked = 0;

  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (QuitusTestDossier) test = new_random ();
      QuitusInstalmentValue *balance =
          quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_BALANCE, QUITUS_MONEY_NONE, NULL);
      g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
      QuitusMoney total = test->agreement->total, others = 0;
      QuitusMoney amount = quitus_instalment_get_amount (dossier, balance);

      if (total == QUITUS_MONEY_NONE)
        {
          g_assert_cmpint (amount, ==, QUITUS_MONEY_NONE);
          continue;
        }
      for (guint j = 0; j < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); j++)
        {
          const QuitusInstalmentValue *other =
              quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, j));

          if (other != balance && other->cancelled_on == QUITUS_DAY_NONE)
            others += quitus_instalment_get_amount (dossier, other);
        }
      g_assert_cmpint (amount, ==, MAX (total - others, 0));
      if (others <= total)
        {
          g_assert_cmpint (amount + others, ==, total);
          n_checked++;
        }
    }
  g_assert_cmpuint (n_checked, >, N_DOSSIERS / 10);
}

/* Percentages that make a whole add up to it, however they are rounded. */
static void
test_percentages (void)
{
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
      g_autoptr (QuitusDossier) dossier = NULL;
      int left = 10000;
      QuitusMoney sum = 0;

      test->agreement->total = below (1000000);
      while (left > 0)
        {
          int part = 1 + below (MIN (left, 5000));

          quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_PERCENTAGE, part, NULL);
          left -= part;
        }
      dossier = quitus_test_dossier_build (test);
      for (guint j = 0; j < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); j++)
        sum += quitus_instalment_get_amount (dossier, quitus_instalment_value (quitus_dossier_get (
                                                          dossier, QUITUS_KIND_INSTALMENT, j)));
      g_assert_cmpint (sum, ==, test->agreement->total);
    }
}

/* What a payment's deadline says and what its state says is the same. */
static void
test_states_agree (void)
{
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (QuitusTestDossier) test = new_random ();
      g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
      QuitusOutlook outlook = { quitus_day_new (2023, 1, 1) + below (700), random_day () };
      g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

      quitus_deadlines_compute (dossier, &outlook, deadlines);
      for (guint j = 0; j < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); j++)
        {
          const QuitusValue *value = quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, j);
          const QuitusDeadline *deadline =
              quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, value);
          QuitusInstalmentState state;

          quitus_instalment_compute (dossier, quitus_instalment_value (value), &outlook, &state);
          g_assert_cmpint (state.date, ==, deadline->date);
          g_assert_cmpint (state.strict_date, ==, deadline->strict_date);
          g_assert_cmpint (state.is_supposed, ==, deadline->is_supposed);
          g_assert_cmpint (state.days_late > 0, ==, deadline->status == QUITUS_STATUS_LATE);
          g_assert_cmpint (state.status == QUITUS_INSTALMENT_CANCELLED, <=,
                           deadline->status == QUITUS_STATUS_NOT_APPLICABLE);
          g_assert_cmpint (deadline->status == QUITUS_STATUS_DONE, ==,
                           state.status >= QUITUS_INSTALMENT_RECEIVED &&
                               state.status <= QUITUS_INSTALMENT_AVAILABLE);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random-dossiers/soundness", test_soundness);
  g_test_add_func ("/random-dossiers/texts", test_texts);
  g_test_add_func ("/random-dossiers/stable-ids", test_stable_ids);
  g_test_add_func ("/random-dossiers/balance", test_balance);
  g_test_add_func ("/random-dossiers/percentages", test_percentages);
  g_test_add_func ("/random-dossiers/states-agree", test_states_agree);

  return g_test_run ();
}
