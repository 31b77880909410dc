/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreement of 2023 under its amendments: IGN pays 75 000 at the signature, 8 February, and the
 * balance of 200 000 six months later; the end is 31 December. */

#include "quitus-agreement-state.h"
#include "quitus-amendment-effects.h"
#include "quitus-amendments.h"
#include "quitus-consumption.h"
#include "quitus-instalment-state.h"
#include "quitus-operation.h"
#include "quitus-refund.h"

#include "quitus-test-dossier.h"

typedef QuitusAmendmentOperationValue Operation;

/* Helpers */

static QuitusTestDossier *
new_signed (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();

  quitus_test_dossier_sign (test, "2023-02-08");
  return test;
}

static QuitusInstalmentValue *
get_instalment (QuitusTestDossier *test, guint index)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, index);
}

static QuitusAmendmentValue *
amend (QuitusTestDossier *test)
{
  QuitusAmendmentValue *amendment = quitus_test_dossier_add (test, QUITUS_KIND_AMENDMENT);

  quitus_test_set_text (&amendment->label, "Avenant");
  return amendment;
}

static void
sign_by (QuitusTestDossier *test,
         const QuitusAmendmentValue *amendment,
         gconstpointer party,
         const char *day)
{
  QuitusAmendmentSignatureValue *signature =
      quitus_test_dossier_add (test, QUITUS_KIND_AMENDMENT_SIGNATURE);

  signature->amendment = amendment->value.id;
  signature->party = ((const QuitusValue *) party)->id;
  signature->signed_on = quitus_test_day (day);
}

/* Both parties sign, IGN one day before. */
static void
sign (QuitusTestDossier *test, const QuitusAmendmentValue *amendment, const char *day)
{
  g_autofree char *eve = quitus_day_to_iso (quitus_test_day (day) - 1);

  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0), eve);
  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1), day);
}

static Operation *
add_operation (QuitusTestDossier *test,
               const QuitusAmendmentValue *amendment,
               QuitusAmendmentAction action,
               gconstpointer record,
               const char *content)
{
  Operation *operation = quitus_test_dossier_add (test, QUITUS_KIND_AMENDMENT_OPERATION);
  const QuitusValue *value = record;

  operation->amendment = amendment->value.id;
  operation->action = action;
  quitus_test_set_text (&operation->kind, quitus_kind_get_info (value->kind)->name);
  operation->record = quitus_id_to_text (value->id);
  quitus_test_set_text (&operation->content, content);
  return operation;
}

/* An amendment, signed that day, that changes fields of one record. */
static QuitusAmendmentValue *
amend_on (QuitusTestDossier *test, gconstpointer record, const char *content, const char *day)
{
  QuitusAmendmentValue *amendment = amend (test);

  add_operation (test, amendment, QUITUS_AMENDMENT_SET, record, content);
  if (day != NULL)
    sign (test, amendment, day);
  return amendment;
}

static void
call (QuitusTestDossier *test, const QuitusInstalmentValue *instalment, const char *day)
{
  QuitusCallValue *value = quitus_test_dossier_add (test, QUITUS_KIND_CALL);

  value->instalment = instalment->value.id;
  value->type = QUITUS_CALL_COLLECTION_ORDER;
  value->called_on = quitus_test_day (day);
}

static QuitusInstalmentState
compute (QuitusTestDossier *test, const QuitusInstalmentValue *instalment, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), QUITUS_DAY_NONE };
  QuitusInstalmentState state;

  quitus_instalment_compute (dossier, instalment, &outlook, &state);
  return state;
}

static QuitusAgreementState
compute_agreement (QuitusTestDossier *test, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), QUITUS_DAY_NONE };
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, &outlook, &state);
  return state;
}

static QuitusAmendmentState
read_state (QuitusTestDossier *test, guint index, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  g_autoptr (GArray) states = quitus_amendments_list (dossier, quitus_test_day (today));

  g_assert_cmpuint (states->len, >, index);
  return g_array_index (states, QuitusAmendmentState, index);
}

/* How many payments the law of a day has. */
static guint
count_payments (QuitusTestDossier *test, const char *day)
{
  g_autoptr (QuitusDossier) facts = quitus_test_dossier_build (test);
  g_autoptr (QuitusDossier) law = quitus_amendments_apply (facts, quitus_test_day (day));

  return quitus_dossier_count (law, QUITUS_KIND_INSTALMENT);
}

static gboolean
has_problem (QuitusTestDossier *test, const char *today, const char *words)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), QUITUS_DAY_NONE };
  g_autoptr (GPtrArray) problems =
      quitus_agreement_find_problems (dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);

  for (guint i = 0; i < problems->len; i++)
    if (strstr (problems->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

#define assert_due(test, instalment, today, expected_amount, expected_day)                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    QuitusInstalmentState due_state = compute (test, instalment, today);                           \
                                                                                                   \
    g_assert_cmpint (due_state.amount, ==, (expected_amount));                                     \
    assert_day (due_state.date, expected_day);                                                     \
  }                                                                                                \
  G_STMT_END

/* Tests */

/* An agreement without amendments costs nothing. */
static void
test_none (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  g_autoptr (QuitusDossier) same =
      quitus_amendments_apply (dossier, quitus_test_day ("2023-03-01"));

  g_assert_true (same == dossier);
}

/* Not in force until the last party has signed, nor before the stated day. */
static void
test_states (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusAmendmentValue *amendment = amend_on (test, test->agreement, "total=25000000\n", NULL);
  QuitusAmendmentState state = read_state (test, 0, "2023-03-01");

  g_assert_cmpint (state.status, ==, QUITUS_AMENDMENT_DRAFT);
  g_assert_cmpuint (state.n_signers, ==, 2);
  assert_day (state.last_day, "2023-12-31");
  /* R4: asked for by Friday 1 December, strictly by Saturday 2 December. */
  assert_day (state.ask_by, "2023-12-01");
  assert_day (state.ask_strictly_by, "2023-12-02");
  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1), "2023-03-10");
  state = read_state (test, 0, "2023-03-20");
  g_assert_cmpint (state.status, ==, QUITUS_AMENDMENT_BEING_SIGNED);
  g_assert_cmpuint (state.n_signatures, ==, 1);
  g_assert_cmpint (compute_agreement (test, "2023-03-20").total, ==, 20000000);
  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0), "2023-03-05");
  state = read_state (test, 0, "2023-03-20");
  g_assert_cmpint (state.status, ==, QUITUS_AMENDMENT_IN_FORCE);
  assert_day (state.in_force_on, "2023-03-10");
  g_assert_cmpint (compute_agreement (test, "2023-03-09").total, ==, 20000000);
  g_assert_cmpint (compute_agreement (test, "2023-03-10").total, ==, 25000000);
  amendment->effective_on = quitus_test_day ("2023-06-01");
  state = read_state (test, 0, "2023-03-20");
  g_assert_cmpint (state.status, ==, QUITUS_AMENDMENT_SIGNED);
  assert_day (state.in_force_on, "2023-06-01");
  g_assert_cmpint (compute_agreement (test, "2023-05-31").total, ==, 20000000);
  g_assert_cmpint (compute_agreement (test, "2023-06-01").total, ==, 25000000);
  /* A stated day before the last signature does not count back. */
  amendment->effective_on = quitus_test_day ("2023-03-01");
  assert_day (read_state (test, 0, "2023-03-20").in_force_on, "2023-03-10");
}

/* An agreement whose end has passed is not extended any more. */
static void
test_too_late (void)
{
  static const struct
  {
    const char *signed_on;
    QuitusAmendmentStatus status;
    const char *end;
  } cases[] = {
    { "2023-12-31", QUITUS_AMENDMENT_IN_FORCE, "2024-12-31" },
    { "2024-01-01", QUITUS_AMENDMENT_TOO_LATE, "2023-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = new_signed ();

      amend_on (test, test->agreement, "end=day:2024-12-31\n", cases[i].signed_on);
      g_assert_cmpint (read_state (test, 0, "2024-06-01").status, ==, cases[i].status);
      assert_day (compute_agreement (test, "2024-06-01").end, cases[i].end);
    }
}

/* What is asked for or signed too late is told. */
static void
test_problems (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusAmendmentValue *amendment =
      amend_on (test, test->agreement, "end=day:2024-12-31\n", "2023-12-20");

  amendment->requested_on = quitus_test_day ("2023-12-02");
  g_assert_false (has_problem (test, "2024-02-01", "Amendment no. 1"));
  amendment->requested_on = quitus_test_day ("2023-12-03");
  g_assert_true (has_problem (test, "2024-02-01",
                              "asked for on 3 December 2023, after the last day, 2 December 2023"));
  amendment = amend_on (test, test->agreement, "end=day:2025-12-31\n", "2025-01-02");
  g_assert_true (has_problem (test, "2025-02-01",
                              "Amendment no. 2 of 2 January 2025: Avenant: Without effect: signed "
                              "on 2 January 2025, after the end of the agreement on 31 December "
                              "2024"));
}

/* The second extension counts on the first. */
static void
test_extensions (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();

  amend_on (test, test->agreement, "end=day:2024-06-30\n", "2023-11-15");
  amend_on (test, test->agreement, "end=day:2024-12-31\n", "2024-05-02");
  g_assert_cmpint (read_state (test, 1, "2024-07-01").status, ==, QUITUS_AMENDMENT_IN_FORCE);
  assert_day (read_state (test, 1, "2024-07-01").last_day, "2024-06-30");
  assert_day (compute_agreement (test, "2023-11-14").end, "2023-12-31");
  assert_day (compute_agreement (test, "2024-05-01").end, "2024-06-30");
  assert_day (compute_agreement (test, "2024-05-02").end, "2024-12-31");
  g_assert_cmpint (compute_agreement (test, "2024-07-01").status, ==, QUITUS_AGREEMENT_IN_FORCE);
}

/* The effective day may be the one after the end: nothing is interrupted. */
static void
test_effective_after_end (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusAmendmentValue *amendment =
      amend_on (test, test->agreement, "end=day:2024-12-31\n", "2023-12-15");

  amendment->effective_on = quitus_test_day ("2024-01-01");
  assert_day (compute_agreement (test, "2023-12-31").end, "2023-12-31");
  assert_day (compute_agreement (test, "2024-01-01").end, "2024-12-31");
}

/* A12: 250 000 before the balance: 175 000 on the same date. */
static void
test_total_rises (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusInstalmentValue *balance = get_instalment (test, 1);

  quitus_test_dossier_receive (test, get_instalment (test, 0), 7500000, "2023-02-20");
  amend_on (test, test->agreement, "total=25000000\n", "2023-05-02");
  assert_due (test, balance, "2023-05-01", 12500000, "2023-08-08");
  assert_due (test, balance, "2023-05-02", 17500000, "2023-08-08");
  assert_due (test, get_instalment (test, 0), "2023-05-02", 7500000, "2023-02-08");
}

/* A13: 250 000 after the balance was paid: 50 000 more, due when the amendment takes effect. */
static void
test_total_rises_after_balance (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusAmendmentValue *amendment;
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusDossier) law = NULL;
  QuitusInstalmentValue *extra;

  quitus_test_dossier_receive (test, get_instalment (test, 0), 7500000, "2023-02-20");
  quitus_test_dossier_receive (test, get_instalment (test, 1), 12500000, "2023-08-20");
  amendment = amend_on (test, test->agreement, "total=25000000\n", "2023-10-02");
  assert_due (test, get_instalment (test, 1), "2023-10-03", 12500000, "2023-08-08");
  g_assert_cmpint (compute (test, get_instalment (test, 1), "2023-10-03").status, ==,
                   QUITUS_INSTALMENT_RECEIVED);
  /* The program says that it is missing, and what it should be. */
  g_assert_true (has_problem (test, "2023-10-03", "€50,000.00 less than the total"));
  dossier = quitus_test_dossier_build (test);
  law = quitus_amendments_apply (dossier, quitus_test_day ("2023-10-03"));
  extra = quitus_amendments_propose_instalment (law, amendment->value.id);
  g_assert_nonnull (extra);
  g_assert_cmpint (extra->amount, ==, 5000000);
  g_assert_cmpint (extra->position, ==, 3);
  g_ptr_array_add (test->values, extra);
  add_operation (test, amendment, QUITUS_AMENDMENT_ADD, extra, NULL);
  g_assert_false (has_problem (test, "2023-10-03", "less than the total"));
  assert_due (test, extra, "2023-10-03", 5000000, "2023-10-02");
  g_assert_cmpuint (count_payments (test, "2023-10-01"), ==, 2);
  g_assert_cmpuint (count_payments (test, "2023-10-02"), ==, 3);
  /* It is called and received like any other. */
  quitus_test_dossier_receive (test, extra, 5000000, "2023-10-20");
  g_assert_cmpint (compute (test, extra, "2023-11-01").status, ==, QUITUS_INSTALMENT_RECEIVED);
}

/* The words of the total follow it: before the amendment is in force, and on the agreement after. */
static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autoptr (QuitusTestDossier) right = new_signed ();
  QuitusAmendmentValue *amendment = amend_on (test, test->agreement, "total=25000000\n", NULL);

  g_assert_true (has_problem (test, "2023-03-01", "The words still say €200,000.00"));
  g_assert_false (has_problem (test, "2023-03-01", "the figure says"));
  sign (test, amendment, "2023-03-10");
  g_assert_false (has_problem (test, "2023-03-11", "The words still say"));
  g_assert_true (has_problem (test, "2023-03-11",
                              "the figure says €250,000.00 and the words €200,000.00"));
  amend_on (right, right->agreement,
            "total=25000000\ntotal_in_words=deux cent cinquante mille euros\n", "2023-05-02");
  g_assert_false (has_problem (right, "2023-03-01", "The words still say"));
  g_assert_false (has_problem (right, "2023-05-03", "the figure says"));
}

/* What the agreement would not agree in once amended is told before; and so is a signature that comes
 * before there is anything to amend. */
static void
test_brought (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autoptr (QuitusTestDossier) right = new_signed ();
  QuitusAmendmentValue *amendment = amend_on (test, test->agreement, "end=day:2020-01-01\n", NULL);

  g_assert_true (has_problem (test, "2023-03-01",
                              "The agreement ends on 1 January 2020, before it takes effect on "
                              "8 February 2023"));
  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0), "2023-02-08");
  g_assert_false (has_problem (test, "2023-03-01", "before the agreement itself was"));
  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1), "2022-01-01");
  g_assert_true (has_problem (test, "2023-03-01",
                              "signed on 1 January 2022, before the agreement itself was, on 8 "
                              "February 2023"));
  amend_on (right, right->agreement, "end=day:2024-12-31\n", NULL);
  g_assert_false (has_problem (right, "2023-03-01", "before it takes effect"));
}

/* A14: 150 000 with 75 000 paid: the balance is 75 000. */
static void
test_total_falls (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();

  quitus_test_dossier_receive (test, get_instalment (test, 0), 7500000, "2023-02-20");
  amend_on (test, test->agreement, "total=15000000\n", "2023-05-02");
  assert_due (test, get_instalment (test, 1), "2023-05-02", 7500000, "2023-08-08");
}

/* A15: 60 000 with 75 000 paid: no balance, 15 000 to give back, no negative payment. */
static void
test_total_falls_below_paid (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  const QuitusDeadline *refund;

  quitus_test_dossier_receive (test, get_instalment (test, 0), 7500000, "2023-02-20");
  amend_on (test, test->agreement, "total=6000000\n", "2023-05-02");
  assert_due (test, get_instalment (test, 0), "2023-05-02", 7500000, "2023-02-08");
  assert_due (test, get_instalment (test, 1), "2023-05-02", 0, "2023-08-08");
  before = quitus_test_compute (test, "2023-05-01", NULL);
  refund = quitus_test_find (before, QUITUS_DEADLINE_REFUND, NULL);
  g_assert_cmpint (refund->amount, ==, QUITUS_MONEY_NONE);
  after = quitus_test_compute (test, "2023-05-02", NULL);
  refund = quitus_test_find (after, QUITUS_DEADLINE_REFUND, NULL);
  g_assert_cmpint (refund->amount, ==, 1500000);
}

/* R6: the balance stands on the total in force when it was called. */
static void
test_called_balance (void)
{
  static const struct
  {
    const char *called_on;
    QuitusMoney amount;
    const char *date;
  } cases[] = {
    { NULL,         17500000, "2023-09-08" },
    { "2023-05-01", 12500000, "2023-08-08" },
    { "2023-05-02", 17500000, "2023-09-08" },
    { "2023-05-03", 17500000, "2023-09-08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = new_signed ();
      QuitusInstalmentValue *balance = get_instalment (test, 1);
      QuitusAmendmentValue *amendment =
          amend_on (test, test->agreement, "total=25000000\n", "2023-05-02");

      add_operation (test, amendment, QUITUS_AMENDMENT_SET, balance, "due=signature +7 months\n");
      if (cases[i].called_on != NULL)
        call (test, balance, cases[i].called_on);
      assert_due (test, balance, "2023-06-01", cases[i].amount, cases[i].date);
      g_assert_cmpint (compute (test, balance, "2023-06-01").called, ==,
                       cases[i].called_on != NULL ? cases[i].amount : 0);
    }
}

/* A fixed day of what was called keeps the law of its day too, even where it counts from the end. */
static void
test_called_date (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusInstalmentValue *balance = get_instalment (test, 1);
  g_autoptr (GArray) deadlines = NULL;

  balance->due = quitus_test_rule ("end -2 months");
  amend_on (test, test->agreement, "end=day:2024-12-31\n", "2023-11-02");
  assert_due (test, balance, "2023-11-03", 12500000, "2024-10-31");
  call (test, balance, "2023-10-15");
  assert_due (test, balance, "2023-11-03", 12500000, "2023-10-31");
  deadlines = quitus_test_compute (test, "2023-11-03", NULL);
  assert_day (quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, balance)->date, "2023-10-31");
}

/* A16: the delays run from the first signature, unless the amendment says otherwise. */
static void
test_origin (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusInstalmentValue *balance = get_instalment (test, 1);
  QuitusAmendmentValue *amendment = amend_on (test, test->agreement, "title=Autre\n", "2023-04-03");
  g_autofree char *id = quitus_id_to_text (amendment->value.id);
  g_autofree char *content = g_strdup_printf ("due=amendment:%s +6 months\n", id);
  g_autoptr (GArray) deadlines = NULL;
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autofree char *why = NULL;
  QuitusOutlook outlook = { quitus_test_day ("2023-05-01"), QUITUS_DAY_NONE };

  assert_due (test, balance, "2023-05-01", 12500000, "2023-08-08");
  add_operation (test, amendment, QUITUS_AMENDMENT_SET, balance, content);
  assert_due (test, balance, "2023-05-01", 12500000, "2023-10-03");
  assert_due (test, balance, "2023-04-02", 12500000, "2023-08-08");
  deadlines = quitus_test_compute (test, "2023-05-01", NULL);
  dossier = quitus_test_dossier_build (test);
  why = quitus_deadline_get_why (quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, balance),
                                 dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_cmpstr (why, ==,
                   "Article 5.2: 6 months after the effective day of amendment no. 1, "
                   "3 April 2023");
}

/* Who comes in signs the amendment, not the first agreement; who leaves has signed it. */
static void
test_parties (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  QuitusPartyValue *ademe = quitus_test_dossier_add_party (test, "ADEME", QUITUS_ROLE_CONTRIBUTOR);
  QuitusAmendmentValue *amendment = amend (test);
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GPtrArray) signers = NULL;

  add_operation (test, amendment, QUITUS_AMENDMENT_ADD, ademe, NULL);
  add_operation (test, amendment, QUITUS_AMENDMENT_REMOVE, ign, NULL);
  sign (test, amendment, "2023-04-03");
  g_assert_cmpint (read_state (test, 0, "2023-05-01").status, ==, QUITUS_AMENDMENT_BEING_SIGNED);
  g_assert_cmpuint (compute_agreement (test, "2023-05-01").n_parties, ==, 2);
  sign_by (test, amendment, ademe, "2023-04-17");
  g_assert_cmpint (read_state (test, 0, "2023-05-01").status, ==, QUITUS_AMENDMENT_IN_FORCE);
  assert_day (compute_agreement (test, "2023-05-01").signed_on, "2023-02-08");
  assert_due (test, get_instalment (test, 1), "2023-05-01", 12500000, "2023-08-08");
  dossier = quitus_test_dossier_build (test);
  signers = quitus_amendments_list_signers (dossier, amendment->value.id);
  g_assert_cmpuint (signers->len, ==, 3);
  /* The next one is signed by those who are party then. */
  amendment = amend (test);
  sign_by (test, amendment, ademe, "2023-06-01");
  sign_by (test, amendment, quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1), "2023-06-02");
  g_assert_cmpint (read_state (test, 1, "2023-07-01").status, ==, QUITUS_AMENDMENT_IN_FORCE);
}

/* V10: an envelope of 150 M€ becomes 126 M€, then 110.6 M€; the second act also changes the calendar
 * of payments. */
static void
test_envelope (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusAmendmentValue *second;
  QuitusInstalmentValue *first, *balance;

  test->agreement->total = G_GINT64_CONSTANT (15000000000);
  test->agreement->end = quitus_test_rule ("day:2026-12-31");
  quitus_test_dossier_add_party (test, "État", QUITUS_ROLE_CONTRIBUTOR);
  quitus_test_dossier_add_party (test, "CDC", QUITUS_ROLE_BENEFICIARY);
  quitus_test_dossier_sign (test, "2014-12-12");
  first = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED,
                                              G_GINT64_CONSTANT (5000000000), "day:2015-01-31");
  balance = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_BALANCE, QUITUS_MONEY_NONE,
                                                "day:2018-01-31");
  amend_on (test, test->agreement, "total=12600000000\n", "2016-11-24");
  second = amend_on (test, test->agreement, "total=11060000000\n", "2017-09-04");
  add_operation (test, second, QUITUS_AMENDMENT_SET, balance, "due=day:2019-06-30\n");
  assert_due (test, balance, "2016-11-23", G_GINT64_CONSTANT (10000000000), "2018-01-31");
  assert_due (test, balance, "2016-11-24", G_GINT64_CONSTANT (7600000000), "2018-01-31");
  assert_due (test, balance, "2017-09-04", G_GINT64_CONSTANT (6060000000), "2019-06-30");
  assert_due (test, first, "2017-09-04", G_GINT64_CONSTANT (5000000000), "2015-01-31");
  g_assert_cmpint (compute_agreement (test, "2017-09-04").planned, ==,
                   G_GINT64_CONSTANT (11060000000));
}

/* Operations go in the order of the numbers, whatever was signed first. */
static void
test_order (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();

  amend_on (test, test->agreement, "total=25000000\n", "2023-07-03");
  amend_on (test, test->agreement, "total=30000000\n", "2023-05-02");
  g_assert_cmpint (compute_agreement (test, "2023-05-02").total, ==, 30000000);
  g_assert_cmpint (compute_agreement (test, "2023-07-03").total, ==, 30000000);
}

/* What is taken away is gone with what hangs on it, unless it was called. */
static void
test_removal (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusInstalmentValue *balance = get_instalment (test, 1);
  QuitusConditionValue *condition = quitus_test_dossier_add (test, QUITUS_KIND_CONDITION);
  QuitusAmendmentValue *amendment = amend (test);
  g_autoptr (GArray) deadlines = NULL;

  condition->instalment = balance->value.id;
  quitus_test_set_text (&condition->label, "Rapport");
  add_operation (test, amendment, QUITUS_AMENDMENT_REMOVE, balance, NULL);
  sign (test, amendment, "2023-05-02");
  g_assert_cmpuint (count_payments (test, "2023-05-01"), ==, 2);
  g_assert_cmpuint (count_payments (test, "2023-05-02"), ==, 1);
  deadlines = quitus_test_compute (test, "2023-05-02", NULL);
  g_assert_null (quitus_test_find (deadlines, QUITUS_DEADLINE_CONDITION, NULL));
  call (test, balance, "2023-07-15");
  g_assert_cmpuint (count_payments (test, "2023-08-01"), ==, 2);
}

/* What a supposed signature fills in is the first agreement, not its amendments. */
static void
test_supposed (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) deadlines = NULL;
  const QuitusDeadline *deadline;

  amend_on (test, test->agreement, "total=25000000\n", NULL);
  deadlines = quitus_test_compute (test, "2023-01-15", "2023-02-08");
  deadline = quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, get_instalment (test, 1));
  assert_day (deadline->date, "2023-08-08");
  g_assert_true (deadline->is_supposed);
  g_assert_cmpint (deadline->amount, ==, 12500000);
}

/* The law of a day is asked for again of any law, and replaced facts are facts. */
static void
test_as_of (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autoptr (QuitusDossier) facts = NULL;
  g_autoptr (QuitusDossier) now = NULL;
  g_autoptr (QuitusDossier) then = NULL;
  g_autoptr (QuitusDossier) replaced = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  QuitusOutlook outlook = { quitus_test_day ("2023-06-01"), QUITUS_DAY_NONE };
  QuitusAgreementState state;

  amend_on (test, test->agreement, "total=25000000\n", "2023-05-02");
  facts = quitus_test_dossier_build (test);
  now = quitus_amendments_apply (facts, quitus_test_day ("2023-06-01"));
  then = quitus_amendments_apply (now, quitus_test_day ("2023-03-01"));
  g_assert_cmpint (quitus_dossier_get_agreement (now)->total, ==, 25000000);
  g_assert_cmpint (quitus_dossier_get_agreement (then)->total, ==, 20000000);
  assert_day (quitus_dossier_get_day (then), "2023-03-01");
  /* Seen from June with the law of March. */
  quitus_agreement_compute (then, &outlook, &state);
  g_assert_cmpint (state.total, ==, 20000000);
  g_ptr_array_add (values, test->agreement);
  replaced = quitus_dossier_replace (now, values);
  g_assert_false (quitus_dossier_is_amended (replaced));
  g_assert_cmpint (quitus_dossier_get_agreement (replaced)->total, ==, 20000000);
}

/* How many deadlines an amendment moved, by what they are. */
typedef struct
{
  guint n_payments;
  guint n_ends;
  guint n_requests;
} Moves;

static void
check_move (const QuitusDeadlineMove *move, QuitusId balance, QuitusId extra, Moves *moves)
{
  if (move->after.kind == QUITUS_DEADLINE_PAYMENT && quitus_id_equal (move->after.owner, balance))
    {
      g_assert_true (move->is_before && move->is_after);
      g_assert_cmpint (move->before.amount, ==, 12500000);
      g_assert_cmpint (move->after.amount, ==, 16500000);
      g_assert_cmpint (move->before.date, ==, move->after.date);
      moves->n_payments++;
    }
  if (move->after.kind == QUITUS_DEADLINE_PAYMENT && quitus_id_equal (move->after.owner, extra))
    {
      g_assert_false (move->is_before);
      assert_day (move->after.date, "2024-03-01");
      moves->n_payments++;
    }
  if (move->after.kind == QUITUS_DEADLINE_END)
    {
      assert_day (move->before.date, "2023-12-31");
      assert_day (move->after.date, "2024-06-30");
      moves->n_ends++;
    }
  if (move->after.kind == QUITUS_DEADLINE_AMENDMENT_REQUEST)
    {
      /* R4 */
      assert_day (move->before.date, "2023-12-01");
      assert_day (move->after.date, "2024-05-31");
      moves->n_requests++;
    }
}

/* Every field that changes and every deadline that moves, before anybody signs. */
static void
test_effects (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusInstalmentValue *balance = get_instalment (test, 1);
  QuitusInstalmentValue *extra =
      quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 1000000, "day:2024-03-01");
  QuitusAmendmentValue *amendment =
      amend_on (test, test->agreement, "total=25000000\nend=day:2024-06-30\n", NULL);
  g_autoptr (QuitusDossier) facts = NULL;
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (GArray) terms = NULL;
  g_autoptr (GArray) moves = NULL;
  QuitusOutlook outlook = { quitus_test_day ("2023-05-01"), QUITUS_DAY_NONE };
  Moves found = { 0 };

  add_operation (test, amendment, QUITUS_AMENDMENT_ADD, extra, NULL);
  facts = quitus_test_dossier_build (test);
  quitus_amendments_surround (facts, amendment->value.id, quitus_test_day ("2023-05-10"), &before,
                              &after);
  terms = quitus_amendment_effects_list_terms (before, after);
  g_assert_cmpuint (terms->len, ==, 3);
#define TERM(i) (&g_array_index (terms, QuitusTermChange, i))
  g_assert_cmpstr (TERM (0)->field->name, ==, "total");
  g_assert_cmpint (quitus_agreement_value (TERM (0)->before)->total, ==, 20000000);
  g_assert_cmpint (quitus_agreement_value (TERM (0)->after)->total, ==, 25000000);
  g_assert_cmpstr (TERM (1)->field->name, ==, "end");
  g_assert_null (TERM (2)->before);
  g_assert_true (quitus_id_equal (TERM (2)->after->id, extra->value.id));
  moves = quitus_amendment_effects_list_moves (before, after, &outlook);
  for (guint i = 0; i < moves->len; i++)
    check_move (&g_array_index (moves, QuitusDeadlineMove, i), balance->value.id, extra->value.id,
                &found);
  g_assert_cmpuint (found.n_payments, ==, 2);
  g_assert_cmpuint (found.n_ends, ==, 1);
  g_assert_cmpuint (found.n_requests, ==, 1);
}

/* A payer commits what an amendment adds when it signs that amendment (decree 2012-1246, article
 * 206), in the budget year of that day. */
static void
test_commitments (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusFundingLineValue *line = quitus_test_dossier_add (test, QUITUS_KIND_FUNDING_LINE);
  QuitusOutlook outlook = { quitus_test_day ("2024-06-01"), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusConsumption) payer = NULL;
  const QuitusBudgetYear *years;

  line->payer = ((const QuitusValue *) quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0))->id;
  line->amount = 20000000;
  quitus_test_dossier_sign (test, "2023-02-08");
  amend_on (test, test->agreement, "end=day:2024-12-31\n", "2023-11-02");
  amend_on (test, line, "amount=25000000\n", "2024-03-01");
  {
    g_autoptr (QuitusDossier) facts = quitus_test_dossier_build (test);

    dossier = quitus_amendments_apply (facts, outlook.today);
  }
  payer = quitus_consumption_new (dossier, &outlook, QUITUS_SIDE_PAYER);
  years = (const QuitusBudgetYear *) (gpointer) payer->years->data;
  g_assert_cmpuint (payer->years->len, ==, 2);
  g_assert_cmpint (years[0].credits.ae_committed, ==, 20000000);
  g_assert_cmpint (years[1].credits.ae_committed, ==, 5000000);
  g_assert_cmpint (payer->sum.ae_opened, ==, 25000000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amendments/none", test_none);
  g_test_add_func ("/amendments/states", test_states);
  g_test_add_func ("/amendments/too-late", test_too_late);
  g_test_add_func ("/amendments/problems", test_problems);
  g_test_add_func ("/amendments/extensions", test_extensions);
  g_test_add_func ("/amendments/effective-after-end", test_effective_after_end);
  g_test_add_func ("/amendments/total-rises", test_total_rises);
  g_test_add_func ("/amendments/total-rises-after-balance", test_total_rises_after_balance);
  g_test_add_func ("/amendments/words", test_words);
  g_test_add_func ("/amendments/brought", test_brought);
  g_test_add_func ("/amendments/total-falls", test_total_falls);
  g_test_add_func ("/amendments/total-falls-below-paid", test_total_falls_below_paid);
  g_test_add_func ("/amendments/called-balance", test_called_balance);
  g_test_add_func ("/amendments/called-date", test_called_date);
  g_test_add_func ("/amendments/origin", test_origin);
  g_test_add_func ("/amendments/parties", test_parties);
  g_test_add_func ("/amendments/envelope", test_envelope);
  g_test_add_func ("/amendments/order", test_order);
  g_test_add_func ("/amendments/removal", test_removal);
  g_test_add_func ("/amendments/supposed", test_supposed);
  g_test_add_func ("/amendments/as-of", test_as_of);
  g_test_add_func ("/amendments/effects", test_effects);
  g_test_add_func ("/amendments/commitments", test_commitments);

  return g_test_run ();
}
