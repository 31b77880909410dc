/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-state.h"
#include "quitus-instalment-state.h"
#include "quitus-test-dossier.h"

/* Helpers */

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
compute_agreement (QuitusTestDossier *test, const char *today, const char *supposed)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), quitus_test_day (supposed) };
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, &outlook, &state);
  return state;
}

static QuitusMoney
get_amount (QuitusTestDossier *test, const QuitusInstalmentValue *instalment)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  return quitus_instalment_get_amount (dossier, instalment);
}

static QuitusOpeningAllocationValue *
open_credits (QuitusTestDossier *test, const QuitusReceiptValue *receipt, QuitusMoney amount)
{
  QuitusOpeningValue *opening = quitus_test_dossier_add (test, QUITUS_KIND_OPENING);
  QuitusOpeningAllocationValue *allocation =
      quitus_test_dossier_add (test, QUITUS_KIND_OPENING_ALLOCATION);

  allocation->opening = opening->value.id;
  allocation->receipt = receipt->value.id;
  allocation->ae = allocation->cp = amount;
  return allocation;
}

/* Tests */

/* What was put off is neither due nor late before its new day, in payments as in deadlines. */
static void
test_put_off (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  g_autoptr (GArray) deadlines = NULL;
  QuitusRemarkValue *remark;

  quitus_test_dossier_sign (test, "2023-02-08");
  g_assert_cmpint (compute (test, first, "2023-06-15").status, ==, QUITUS_INSTALMENT_LATE);
  deadlines = quitus_test_compute (test, "2023-06-15", NULL);
  remark = quitus_test_dossier_add (test, QUITUS_KIND_REMARK);
  remark->deadline =
      quitus_deadline_get_id (quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, first));
  quitus_test_set_text (&remark->reason, "The budget is late");
  remark->postponed_to = quitus_test_day ("2023-06-15");
  g_assert_cmpint (compute (test, first, "2023-06-14").status, ==, QUITUS_INSTALMENT_PLANNED);
  g_assert_cmpint (compute (test, first, "2023-06-15").status, ==, QUITUS_INSTALMENT_DUE);
  g_assert_cmpint (compute (test, first, "2023-06-16").status, ==, QUITUS_INSTALMENT_LATE);
  g_assert_cmpint (compute (test, first, "2023-06-18").days_late, ==, 3);
  assert_day (compute (test, first, "2023-06-18").date, "2023-02-08");
}

/* The whole way of one payment. */
static void
test_chain (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusConditionValue *condition;
  QuitusCallValue *call;
  QuitusOpeningValue *opening;
  QuitusInstalmentState state;

#define ASSERT(today, expected)                                                                    \
  g_assert_cmpint (compute (test, first, today).status, ==, QUITUS_INSTALMENT_##expected)
  ASSERT ("2023-03-01", DRAFT);
  quitus_test_dossier_sign (test, "2023-02-08");
  ASSERT ("2023-02-07", PLANNED);
  ASSERT ("2023-02-08", DUE);
  condition = quitus_test_dossier_add (test, QUITUS_KIND_CONDITION);
  condition->instalment = first->value.id;
  ASSERT ("2023-02-07", PLANNED);
  ASSERT ("2023-06-01", AWAITING_CONDITION);
  condition->fulfilled_on = quitus_test_day ("2023-02-08");
  call = quitus_test_dossier_add (test, QUITUS_KIND_CALL);
  call->instalment = first->value.id;
  call->called_on = quitus_test_day ("2023-02-10");
  ASSERT ("2023-03-13", CALLED);
  ASSERT ("2023-03-14", LATE);
  g_assert_cmpint (compute (test, first, "2023-03-17").days_late, ==, 4);
  call->cancelled_on = quitus_test_day ("2023-02-12");
  ASSERT ("2023-03-13", DUE);
  call->cancelled_on = QUITUS_DAY_NONE;
  quitus_test_dossier_receive (test, first, 7000000, "2023-03-01");
  ASSERT ("2023-03-13", PARTLY_RECEIVED);
  g_assert_cmpint (compute (test, first, "2023-03-17").days_late, ==, 4);
  quitus_test_dossier_receive (test, first, 500000, "2023-03-20");
  ASSERT ("2023-03-20", RECEIVED);
  g_assert_cmpint (compute (test, first, "2023-05-14").days_late, ==, 0);
  open_credits (test, quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0), 7000000);
  open_credits (test, quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 1), 500000);
  opening = quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 0);
  opening->requested_on = quitus_test_day ("2023-03-21");
  ASSERT ("2023-03-21", ATTACHMENT_REQUESTED);
  opening->published_on = quitus_test_day ("2023-04-01");
  ASSERT ("2023-04-01", ATTACHMENT_REQUESTED);
  opening = quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 1);
  opening->published_on = quitus_test_day ("2023-04-02");
  ASSERT ("2023-04-02", ATTACHED);
  opening->available_on = quitus_test_day ("2023-04-05");
  ASSERT ("2023-04-05", ATTACHED);
  opening = quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 0);
  opening->available_on = quitus_test_day ("2023-04-06");
  ASSERT ("2023-04-06", AVAILABLE);
#undef ASSERT
  state = compute (test, first, "2023-04-06");
  g_assert_cmpint (state.called, ==, 7500000);
  g_assert_cmpint (state.received, ==, 7500000);
  g_assert_cmpint (state.attached_ae, ==, 7500000);
  assert_day (state.called_on, "2023-02-10");
  assert_day (state.received_on, "2023-03-20");
  assert_day (state.attached_on, "2023-04-02");
  assert_day (state.available_on, "2023-04-06");
  first->cancelled_on = quitus_test_day ("2023-05-01");
  g_assert_cmpint (compute (test, first, "2023-05-01").status, ==, QUITUS_INSTALMENT_CANCELLED);
}

/* One receipt for two payments: its credits are shared in proportion, to the cent. */
static void
test_shared_receipt (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusReceiptValue *receipt;
  QuitusReceiptAllocationValue *allocation;
  const QuitusOpeningValue *opening;
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusMoney ae, cp;

  quitus_test_dossier_receive (test, first, 7500000, "2023-03-01");
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0);
  receipt->amount = 20000000;
  allocation = quitus_test_dossier_add (test, QUITUS_KIND_RECEIPT_ALLOCATION);
  allocation->receipt = receipt->value.id;
  allocation->instalment = balance->value.id;
  allocation->amount = 12500000;
  open_credits (test, receipt, 10000001);
  ((QuitusOpeningValue *) quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 0))->published_on =
      quitus_test_day ("2023-04-01");
  g_assert_cmpint (compute (test, first, "2023-04-01").attached_cp +
                       compute (test, balance, "2023-04-01").attached_cp,
                   ==, 10000001);
  g_assert_cmpint (compute (test, first, "2023-04-01").attached_cp, ==, 3750000);
  g_assert_cmpint (compute (test, first, "2023-04-01").status, ==, QUITUS_INSTALMENT_RECEIVED);
  dossier = quitus_test_dossier_build (test);
  opening = quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 0);
  g_assert_true (quitus_instalment_share_opening (dossier, balance, opening->value.id, &ae, &cp));
  g_assert_cmpint (ae, ==, 6250001);
  g_assert_cmpint (cp, ==, 6250001);
  g_assert_false (quitus_instalment_share_opening (dossier, first, QUITUS_ID_NONE, &ae, &cp));
}

static void
test_flow (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusOrganisationValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_ORGANISATION, 0);
  QuitusOrganisationValue *dinum = quitus_test_dossier_get (test, QUITUS_KIND_ORGANISATION, 1);
  QuitusSettingsValue *settings;

#define ASSERT(expected)                                                                           \
  g_assert_cmpint (compute (test, first, "2023-02-01").flow, ==, QUITUS_FLOW_##expected)
  ASSERT (NEITHER);
  settings = quitus_test_dossier_add (test, QUITUS_KIND_SETTINGS);
  settings->owner = dinum->value.id;
  ASSERT (IN);
  settings->owner = ign->value.id;
  ASSERT (OUT);
  test->agreement->owner = dinum->value.id;
  ASSERT (IN);
  first->amount_rule = QUITUS_AMOUNT_IN_KIND;
  ASSERT (NEITHER);
#undef ASSERT
}

/* R6, A12–A15, A19, quantities and what is in kind. */
static void
test_amounts (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusInstalmentValue *training, *kind;

  g_assert_cmpint (get_amount (test, balance), ==, 12500000);
  quitus_test_dossier_receive (test, first, 7000000, "2023-03-01");
  g_assert_cmpint (get_amount (test, balance), ==, 12500000);
  test->agreement->total = 25000000;
  g_assert_cmpint (get_amount (test, balance), ==, 17500000);
  test->agreement->total = 15000000;
  g_assert_cmpint (get_amount (test, balance), ==, 7500000);
  test->agreement->total = 6000000;
  g_assert_cmpint (get_amount (test, balance), ==, 0);
  test->agreement->total = 20000000;
  training = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_QUANTITY, 2000000, NULL);
  training->quantity = 62;
  training->unit_price = 32200;
  g_assert_cmpint (get_amount (test, training), ==, 1996400);
  g_assert_cmpint (get_amount (test, balance), ==, 12500000 - 1996400);
  kind = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_IN_KIND, 3000000, NULL);
  g_assert_cmpint (get_amount (test, kind), ==, 3000000);
  g_assert_cmpint (get_amount (test, balance), ==, 12500000 - 1996400);
  first->cancelled_on = quitus_test_day ("2023-05-01");
  g_assert_cmpint (get_amount (test, balance), ==, 20000000 - 1996400);
  training->unit_price = QUITUS_MONEY_NONE;
  g_assert_cmpint (get_amount (test, training), ==, QUITUS_MONEY_NONE);
  g_assert_cmpint (get_amount (test, balance), ==, QUITUS_MONEY_NONE);
  training->cancelled_on = quitus_test_day ("2023-05-01");
  test->agreement->total = QUITUS_MONEY_NONE;
  g_assert_cmpint (get_amount (test, balance), ==, QUITUS_MONEY_NONE);
}

static void
test_percentages (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusInstalmentValue *parts[3];
  QuitusInstalmentValue *other;

  test->agreement->total = 10001;
  for (guint i = 0; i < 3; i++)
    parts[i] = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_PERCENTAGE,
                                                   i < 2 ? 3333 : 3334, NULL);
  g_assert_cmpint (get_amount (test, parts[0]), ==, 3333);
  g_assert_cmpint (get_amount (test, parts[1]), ==, 3333);
  g_assert_cmpint (get_amount (test, parts[2]), ==, 3335);
  /* Another base is another group. */
  other = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_PERCENTAGE, 5000, NULL);
  other->base = 101;
  g_assert_cmpint (get_amount (test, other), ==, 51);
  g_assert_cmpint (get_amount (test, parts[2]), ==, 3335);
  /* Half and half of an odd sum: the last takes what is left. */
  parts[2]->cancelled_on = quitus_test_day ("2023-01-01");
  parts[0]->percentage = parts[1]->percentage = 5000;
  g_assert_cmpint (get_amount (test, parts[0]), ==, 5001);
  g_assert_cmpint (get_amount (test, parts[1]), ==, 5000);
}

/* Several payers may each have a balance: that of their own pledge. */
static void
test_balances (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusPartyValue *payers[2];
  QuitusInstalmentValue *advances[2], *balances[2];

  test->agreement->total = 20000000;
  for (guint i = 0; i < 2; i++)
    {
      QuitusFundingLineValue *line = quitus_test_dossier_add (test, QUITUS_KIND_FUNDING_LINE);

      payers[i] = quitus_test_dossier_add_party (test, "P", QUITUS_ROLE_CONTRIBUTOR);
      line->payer = payers[i]->value.id;
      line->amount = i == 0 ? 12000000 : 8000000;
      advances[i] = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 3000000, NULL);
      balances[i] =
          quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_BALANCE, QUITUS_MONEY_NONE, NULL);
      advances[i]->payer = balances[i]->payer = line->payer;
    }
  g_assert_cmpint (get_amount (test, balances[0]), ==, 9000000);
  g_assert_cmpint (get_amount (test, balances[1]), ==, 5000000);
  /* Of two balances of the same money the first takes it all. */
  balances[1]->payer = payers[0]->value.id;
  g_assert_cmpint (get_amount (test, balances[0]), ==, 14000000);
  g_assert_cmpint (get_amount (test, balances[1]), ==, 0);
}

static void
test_agreement (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusVisaValue *visa = quitus_test_dossier_get (test, QUITUS_KIND_VISA, 0);
  QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  QuitusRefundValue *refund;
  QuitusAgreementState state;

#define ASSERT(today, expected)                                                                    \
  g_assert_cmpint (compute_agreement (test, today, NULL).status, ==, QUITUS_AGREEMENT_##expected)
  /* The approval of 8 February 2023 is awaited until that day. */
  ASSERT ("2023-02-07", UNDER_CONTROL);
  ASSERT ("2023-02-08", BEING_SIGNED);
  visa->granted_on = QUITUS_DAY_NONE;
  ASSERT ("2023-02-01", UNDER_CONTROL);
  ign->signed_on = quitus_test_day ("2023-01-30");
  ASSERT ("2023-02-01", BEING_SIGNED);
  quitus_test_dossier_sign (test, "2023-02-08");
  ASSERT ("2023-02-07", BEING_SIGNED);
  ASSERT ("2023-02-08", IN_FORCE);
  ASSERT ("2023-12-31", IN_FORCE);
  ASSERT ("2024-01-01", EXPIRED);
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1),
                               12500000, "2023-09-01");
  ASSERT ("2023-12-31", IN_FORCE);
  ASSERT ("2024-01-01", SETTLED);
  refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  refund->amount = 500000;
  ASSERT ("2024-01-01", EXPIRED);
  refund->paid_on = quitus_test_day ("2024-02-01");
  ASSERT ("2024-02-01", SETTLED);
  test->agreement->terminated_on = quitus_test_day ("2023-10-01");
  ASSERT ("2023-09-30", IN_FORCE);
  ASSERT ("2023-10-01", TERMINATED);
  test->agreement->closed_on = quitus_test_day ("2024-03-01");
  ASSERT ("2024-03-01", CLOSED);
#undef ASSERT
  state = compute_agreement (test, "2024-03-01", NULL);
  g_assert_cmpint (state.planned, ==, 20000000);
  g_assert_cmpint (state.received, ==, 20000000);
  g_assert_cmpint (state.refunded, ==, 500000);
  g_assert_cmpuint (state.n_signatures, ==, 2);
  assert_day (state.effective_on, "2023-02-08");
  assert_day (state.end, "2023-12-31");
  assert_day (state.last_day, "2023-10-01");
}

typedef struct
{
  const char *name;
  const char *requested_on; /* NULL: not known */
  const char *granted_on;
  const char *first_signed_on;
  const char *second_signed_on;
  const char *terminated_on;
  const char *closed_on;
  gboolean is_paid;
  gboolean has_visa;
  const char *today;
  QuitusAgreementStatus status;
} Transition;

static void
assert_transition (const Transition *transition)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusPartyValue *payer = quitus_test_dossier_add_party (test, "IGN", QUITUS_ROLE_CONTRIBUTOR);
  QuitusPartyValue *payee = quitus_test_dossier_add_party (test, "DINUM", QUITUS_ROLE_BENEFICIARY);
  QuitusInstalmentValue *instalment =
      quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 100, "signature");

#define DAY(text) ((text) != NULL ? quitus_test_day (text) : QUITUS_DAY_NONE)
  test->agreement->start = quitus_test_rule ("signature");
  test->agreement->end = quitus_test_rule ("day:2023-12-31");
  test->agreement->terminated_on = DAY (transition->terminated_on);
  test->agreement->closed_on = DAY (transition->closed_on);
  payer->signed_on = DAY (transition->first_signed_on);
  payee->signed_on = DAY (transition->second_signed_on);
  if (transition->has_visa)
    {
      QuitusVisaValue *visa = quitus_test_dossier_add (test, QUITUS_KIND_VISA);

      visa->requested_on = DAY (transition->requested_on);
      visa->granted_on = DAY (transition->granted_on);
    }
#undef DAY
  if (transition->is_paid)
    quitus_test_dossier_receive (test, instalment, 100, "2023-03-01");
  g_test_message ("%s", transition->name);
  g_assert_cmpint (compute_agreement (test, transition->today, NULL).status, ==,
                   transition->status);
}

/* Each way from one status to the next, by the facts that lead there, seen on a day: the glossary,
 * and R1 for the taking effect. */
static void
test_transitions (void)
{
  static const Transition cases[] = {
#define D NULL
    { "nothing",                     D,            D,            D,            D,            D,            D,            FALSE, FALSE, "2023-01-01", QUITUS_AGREEMENT_DRAFT         },
    { "to be asked",                 "2023-01-10", D,            D,            D,            D,            D,            FALSE, TRUE,  "2023-01-09",
                  QUITUS_AGREEMENT_DRAFT                                                                                                                                                         },
    { "asked",                       "2023-01-10", D,            D,            D,            D,            D,            FALSE, TRUE,  "2023-01-10",
                  QUITUS_AGREEMENT_UNDER_CONTROL                                                                                                                                                 },
    { "expected",                    D,            D,            D,            D,            D,            D,            FALSE, TRUE,  "2023-01-01", QUITUS_AGREEMENT_UNDER_CONTROL },
    { "to be granted",               "2023-01-10", "2023-01-20", D,            D,            D,            D,            FALSE, TRUE,  "2023-01-19",
                  QUITUS_AGREEMENT_UNDER_CONTROL                                                                                                                                                 },
    { "granted",                     "2023-01-10", "2023-01-20", D,            D,            D,            D,            FALSE, TRUE,  "2023-01-20",
                  QUITUS_AGREEMENT_BEING_SIGNED                                                                                                                                                  },
    { "granted unasked",             D,            "2023-01-20", D,            D,            D,            D,            FALSE, TRUE,  "2023-01-20",
                  QUITUS_AGREEMENT_BEING_SIGNED                                                                                                                                                  },
    { "one signature",               D,            D,            "2023-01-30", D,            D,            D,            FALSE, FALSE, "2023-02-01",
                  QUITUS_AGREEMENT_BEING_SIGNED                                                                                                                                                  },
    { "signed before the control",   "2023-01-10", D,            "2023-01-30", D,            D,            D,            FALSE, TRUE,
                  "2023-02-01",                                                                                                                                   QUITUS_AGREEMENT_BEING_SIGNED  },
    { "day before effect",           D,            D,            "2023-01-30", "2023-02-08", D,            D,            FALSE, FALSE, "2023-02-07",
                  QUITUS_AGREEMENT_BEING_SIGNED                                                                                                                                                  },
    { "day of effect",               D,            D,            "2023-01-30", "2023-02-08", D,            D,            FALSE, FALSE, "2023-02-08",
                  QUITUS_AGREEMENT_IN_FORCE                                                                                                                                                      },
    { "last day",                    D,            D,            "2023-01-30", "2023-02-08", D,            D,            TRUE,  FALSE, "2023-12-31",
                  QUITUS_AGREEMENT_IN_FORCE                                                                                                                                                      },
    { "day after, owed",             D,            D,            "2023-01-30", "2023-02-08", D,            D,            FALSE, FALSE, "2024-01-01",
                  QUITUS_AGREEMENT_EXPIRED                                                                                                                                                       },
    { "day after, paid",             D,            D,            "2023-01-30", "2023-02-08", D,            D,            TRUE,  FALSE, "2024-01-01",
                  QUITUS_AGREEMENT_SETTLED                                                                                                                                                       },
    { "before termination",          D,            D,            "2023-01-30", "2023-02-08", "2023-06-30", D,            FALSE, FALSE,
                  "2023-06-29",                                                                                                                                   QUITUS_AGREEMENT_IN_FORCE      },
    { "termination",                 D,            D,            "2023-01-30", "2023-02-08", "2023-06-30", D,            FALSE, FALSE, "2023-06-30",
                  QUITUS_AGREEMENT_TERMINATED                                                                                                                                                    },
    { "before closing",              D,            D,            "2023-01-30", "2023-02-08", D,            "2024-03-01", TRUE,  FALSE,
                  "2024-02-29",                                                                                                                                   QUITUS_AGREEMENT_SETTLED       },
    { "closing",                     D,            D,            "2023-01-30", "2023-02-08", D,            "2024-03-01", TRUE,  FALSE, "2024-03-01",
                  QUITUS_AGREEMENT_CLOSED                                                                                                                                                        },
    { "closing of a terminated one", D,            D,            "2023-01-30", "2023-02-08", "2023-06-30", "2023-09-01",
                  FALSE,                                                                                                                     FALSE, "2023-09-01", QUITUS_AGREEMENT_CLOSED        },
    { "closing of a draft",          D,            D,            D,            D,            D,            "2023-01-15", FALSE, FALSE, "2023-01-15",
                  QUITUS_AGREEMENT_CLOSED                                                                                                                                                        },
#undef D
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_transition (&cases[i]);
}

static void
test_draft (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusAgreementState state = compute_agreement (test, "2023-02-01", NULL);

  g_assert_cmpint (state.status, ==, QUITUS_AGREEMENT_DRAFT);
  g_assert_cmpint (state.signed_on, ==, QUITUS_DAY_NONE);
  /* Nobody agrees alone. */
  quitus_test_dossier_add_party (test, "IGN", QUITUS_ROLE_CONTRIBUTOR);
  state = compute_agreement (test, "2023-03-01", "2023-02-08");
  g_assert_cmpint (state.status, ==, QUITUS_AGREEMENT_DRAFT);
  g_assert_cmpint (state.signed_on, ==, QUITUS_DAY_NONE);
  quitus_test_dossier_add_party (test, "DINUM", QUITUS_ROLE_BENEFICIARY);
  state = compute_agreement (test, "2023-03-01", "2023-02-08");
  g_assert_cmpint (state.status, ==, QUITUS_AGREEMENT_IN_FORCE);
  g_assert_true (state.is_supposed);
  g_assert_cmpuint (state.n_signatures, ==, 0);
  /* In force at the notification. */
  test->agreement->start = quitus_test_rule ("notification");
  quitus_test_dossier_sign (test, "2023-02-08");
  g_assert_cmpint (compute_agreement (test, "2023-03-01", NULL).status, ==,
                   QUITUS_AGREEMENT_BEING_SIGNED);
  test->agreement->notified_on = quitus_test_day ("2023-02-20");
  g_assert_cmpint (compute_agreement (test, "2023-03-01", NULL).status, ==,
                   QUITUS_AGREEMENT_IN_FORCE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/states/put-off", test_put_off);
  g_test_add_func ("/states/chain", test_chain);
  g_test_add_func ("/states/shared-receipt", test_shared_receipt);
  g_test_add_func ("/states/flow", test_flow);
  g_test_add_func ("/states/amounts", test_amounts);
  g_test_add_func ("/states/percentages", test_percentages);
  g_test_add_func ("/states/balances", test_balances);
  g_test_add_func ("/states/agreement", test_agreement);
  g_test_add_func ("/states/draft", test_draft);
  g_test_add_func ("/states/transitions", test_transitions);

  return g_test_run ();
}
