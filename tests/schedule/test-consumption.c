/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-consumption.h"
#include "quitus-order.h"
#include "quitus-test-dossier.h"

/* Helpers */

static QuitusConsumption *
compute_on (QuitusTestDossier *test, QuitusSide side, const char *day)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (day), QUITUS_DAY_NONE };

  return quitus_consumption_new (dossier, &outlook, side);
}

/* Once all has happened. */
static QuitusConsumption *
compute (QuitusTestDossier *test, QuitusSide side)
{
  return compute_on (test, side, "2026-01-01");
}

static QuitusMoney
get_free_ae (QuitusTestDossier *test, const char *day, gconstpointer without)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (day), QUITUS_DAY_NONE };

  return quitus_consumption_get_free_ae (dossier, &outlook, quitus_test_day (day),
                                         without != NULL ? ((const QuitusValue *) without)->id
                                                         : QUITUS_ID_NONE);
}

static QuitusMoney
get_free_cp (QuitusTestDossier *test, const char *day)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (day), QUITUS_DAY_NONE };

  return quitus_consumption_get_free_cp (dossier, &outlook, quitus_test_day (day), QUITUS_ID_NONE);
}

static const QuitusBudgetYear *
get_year (QuitusConsumption *consumption, guint index)
{
  g_assert_cmpuint (index, <, consumption->years->len);
  return &g_array_index (consumption->years, QuitusBudgetYear, index);
}

static void
set_owner (QuitusTestDossier *test, guint party)
{
  test->agreement->owner =
      ((const QuitusPartyValue *) quitus_test_dossier_get (test, QUITUS_KIND_PARTY, party))
          ->organisation;
}

/* The seed, signed on 8 February 2023, with both payments received and their credits open. */
static QuitusTestDossier *
make_received (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-03-31");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1),
                               12500000, "2023-09-01");
  quitus_test_dossier_attach (test, 1, 12500000, 12500000, "2023-10-02");
  return test;
}

/* Tests */

/* R8: on 1 April 2023 the State cannot commit 200 000 €, only 75 000 €; the payer has committed
 * 200 000 € at the signature and pays its CP with each payment. */
static void
test_two_views (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  g_autoptr (QuitusConsumption) state = compute (test, QUITUS_SIDE_RECIPIENT);
  g_autoptr (QuitusConsumption) payer = compute (test, QUITUS_SIDE_PAYER);

  g_assert_cmpint (get_free_ae (test, "2023-03-30", NULL), ==, 0);
  g_assert_cmpint (get_free_ae (test, "2023-04-01", NULL), ==, 7500000);
  g_assert_cmpint (get_free_cp (test, "2023-04-01"), ==, 7500000);
  g_assert_cmpint (get_free_ae (test, "2023-10-02", NULL), ==, 20000000);
  g_assert_cmpint (state->sum.ae_opened, ==, 20000000);
  g_assert_cmpint (state->sum.ae_committed, ==, 0);
  g_assert_cmpint (state->ae_left, ==, 20000000);
  g_assert_cmpint (state->left_to_receive, ==, 0);
  g_assert_cmpint (payer->sum.ae_opened, ==, 20000000);
  g_assert_cmpint (payer->sum.ae_committed, ==, 20000000);
  g_assert_cmpint (payer->sum.cp_paid, ==, 20000000);
  g_assert_cmpint (payer->ae_left, ==, 0);
  g_assert_cmpint (payer->left_to_pay, ==, 0);
}

static void
test_payer_between (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusConsumption) before = compute (test, QUITUS_SIDE_PAYER);
  g_autoptr (QuitusConsumption) after = NULL;

  /* Nothing is committed before the signature, and what is due has no day. */
  g_assert_cmpint (before->sum.ae_committed, ==, 0);
  g_assert_cmpint (before->ae_left, ==, 20000000);
  g_assert_cmpuint (before->years->len, ==, 1);
  g_assert_cmpint (get_year (before, 0)->year, ==, 0);
  g_assert_cmpint (get_year (before, 0)->credits.cp_opened, ==, 20000000);
  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  after = compute (test, QUITUS_SIDE_PAYER);
  g_assert_cmpint (after->sum.ae_committed, ==, 20000000);
  g_assert_cmpint (after->sum.cp_paid, ==, 7500000);
  g_assert_cmpint (after->left_to_pay, ==, 12500000);
  g_assert_cmpint (after->left_to_receive, ==, 12500000);
}

/* Credits that were asked for are not open before their order is published. */
static void
test_requested (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusOpeningValue *opening = quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 0);

  opening->published_on = QUITUS_DAY_NONE;
  opening->requested_on = quitus_test_day ("2023-03-03");
  g_assert_cmpint (get_free_ae (test, "2023-04-01", NULL), ==, 0);
  g_assert_cmpint (get_free_ae (test, "2023-10-02", NULL), ==, 12500000);
}

/* Decree 2007-44, article 5, second paragraph. */
static void
test_advance (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();

  quitus_test_dossier_sign (test, "2023-02-08");
  g_assert_cmpint (get_free_ae (test, "2023-03-01", NULL), ==, 0);
  test->agreement->advance_commitments = TRUE;
  g_assert_cmpint (get_free_ae (test, "2023-03-01", NULL), ==, 20000000);
  g_assert_cmpint (get_free_cp (test, "2023-03-01"), ==, 0);
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-03-31");
  g_assert_cmpint (get_free_ae (test, "2023-04-01", NULL), ==, 20000000);
  g_assert_cmpint (get_free_cp (test, "2023-04-01"), ==, 7500000);
}

/* A subsidy is no contribution to a fund: what was received can be spent.  A delegation moves no
 * money: its limit is the total. */
static void
test_other_types (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTestDossier) delegation = quitus_test_dossier_new ();

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  g_assert_cmpint (get_free_ae (test, "2023-03-02", NULL), ==, 0);
  test->agreement->type = QUITUS_AGREEMENT_SUBSIDY;
  g_assert_cmpint (get_free_ae (test, "2023-03-02", NULL), ==, 7500000);
  g_assert_cmpint (get_free_cp (test, "2023-03-02"), ==, 7500000);
  quitus_test_dossier_add_party (delegation, "DGITM", QUITUS_ROLE_DELEGATING);
  quitus_test_dossier_add_party (delegation, "DINUM", QUITUS_ROLE_DELEGATED);
  quitus_test_dossier_sign (delegation, "2023-02-08");
  delegation->agreement->type = QUITUS_AGREEMENT_MANAGEMENT_DELEGATION;
  delegation->agreement->total = 5000000;
  g_assert_cmpint (get_free_ae (delegation, "2023-02-07", NULL), ==, 0);
  g_assert_cmpint (get_free_ae (delegation, "2023-02-08", NULL), ==, 5000000);
}

/* R9, the figures of the example: committed 190 000, paid 163 250.40. */
static void
test_sums (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusCommitmentValue *first =
      quitus_test_dossier_order (test, "Coaching", 7500000, "2023-04-03");
  QuitusCommitmentValue *second =
      quitus_test_dossier_order (test, "Développement", 11500000, "2023-10-03");
  g_autoptr (QuitusConsumption) sums = NULL;
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) orders = NULL;

  quitus_test_dossier_deliver (test, first, 7500000, "2023-06-30");
  quitus_test_dossier_pay (test, first, 7500000, "2023-07-20");
  quitus_test_dossier_deliver (test, second, 10000000, "2023-11-10");
  quitus_test_dossier_pay (test, second, 8825040, "2023-11-30");
  sums = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (sums->sum.received, ==, 20000000);
  g_assert_cmpint (sums->sum.ae_committed, ==, 19000000);
  g_assert_cmpint (sums->sum.cp_paid, ==, 16325040);
  g_assert_cmpint (sums->ae_left, ==, 1000000);
  g_assert_cmpint (sums->cp_left, ==, 3674960);
  g_assert_cmpint (sums->left_to_pay, ==, 2674960);
  g_assert_cmpint (sums->sum.certified, ==, 17500000);
  g_assert_cmpint (sums->certified_unpaid, ==, 1174960);
  /* 3.9: received = CP paid + left to pay + free balance. */
  g_assert_cmpint (sums->sum.received, ==, sums->sum.cp_paid + sums->left_to_pay + sums->balance);
  dossier = quitus_test_dossier_build (test);
  orders = quitus_order_list (dossier);
  g_assert_cmpuint (orders->len, ==, 2);
  g_assert_true (g_array_index (orders, QuitusOrder, 0).value == first);
  g_assert_cmpint (g_array_index (orders, QuitusOrder, 1).left_to_pay, ==, 2674960);
  g_assert_cmpint (g_array_index (orders, QuitusOrder, 1).certified_unpaid, ==, 1174960);
}

/* What was paid too much for one order is not taken off what another one still costs. */
static void
test_overpaid (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusCommitmentValue *first =
      quitus_test_dossier_order (test, "Coaching", 7500000, "2023-04-03");
  QuitusCommitmentValue *second =
      quitus_test_dossier_order (test, "Développement", 5000000, "2023-10-03");
  g_autoptr (QuitusConsumption) sums = NULL;

  quitus_test_dossier_pay (test, first, 8000000, "2023-07-20");
  quitus_test_dossier_pay (test, second, 2000000, "2024-01-30");
  sums = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (sums->left_to_pay, ==, 3000000);
  g_assert_cmpint (get_year (sums, 0)->left_to_pay, ==, 5000000);
  g_assert_cmpint (get_year (sums, 1)->left_to_pay, ==, 3000000);
  second->closed_on = quitus_test_day ("2024-02-01");
  quitus_consumption_free (g_steal_pointer (&sums));
  sums = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (sums->left_to_pay, ==, 0);
}

/* What a closed order leaves can be ordered again. */
static void
test_closed (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusCommitmentValue *order =
      quitus_test_dossier_order (test, "Coaching", 7500000, "2023-04-03");
  g_autoptr (QuitusConsumption) sums = NULL;

  quitus_test_dossier_deliver (test, order, 6000000, "2023-06-30");
  quitus_test_dossier_pay (test, order, 6000000, "2023-07-20");
  g_assert_cmpint (get_free_ae (test, "2023-08-01", NULL), ==, 0);
  order->closed_on = quitus_test_day ("2023-07-31");
  g_assert_cmpint (get_free_ae (test, "2023-07-30", NULL), ==, 0);
  g_assert_cmpint (get_free_ae (test, "2023-08-01", NULL), ==, 1500000);
  sums = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (sums->sum.ae_committed, ==, 6000000);
  g_assert_cmpint (sums->left_to_pay, ==, 0);
}

/* An order that is entered late must not take what later orders used. */
static void
test_free_between (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusCommitmentValue *later =
      quitus_test_dossier_order (test, "Coaching", 7000000, "2023-05-02");

  g_assert_cmpint (get_free_ae (test, "2023-04-03", NULL), ==, 500000);
  g_assert_cmpint (get_free_ae (test, "2023-04-03", later), ==, 7500000);
  g_assert_cmpint (get_free_ae (test, "2023-10-02", NULL), ==, 13000000);
}

/* R12 and R13: a payment due on 20 December 2023 and received on 4 January 2024 is a receipt of
 * 2024; what 2023 leaves is carried over. */
static void
test_years (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusCommitmentValue *order;
  g_autoptr (QuitusConsumption) sums = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  balance->due = quitus_test_rule ("day:2023-12-20");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-03-31");
  quitus_test_dossier_receive (test, balance, 12500000, "2024-01-04");
  quitus_test_dossier_attach (test, 1, 12500000, 12500000, "2024-02-05");
  order = quitus_test_dossier_order (test, "Coaching", 6000000, "2023-04-03");
  quitus_test_dossier_deliver (test, order, 5000000, "2023-06-30");
  quitus_test_dossier_pay (test, order, 4000000, "2023-07-20");
  quitus_test_dossier_pay (test, order, 1000000, "2024-02-01");
  sums = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpuint (sums->years->len, ==, 2);
  g_assert_cmpint (get_year (sums, 0)->year, ==, 2023);
  g_assert_cmpint (get_year (sums, 0)->credits.received, ==, 7500000);
  g_assert_cmpint (get_year (sums, 0)->ae_left, ==, 1500000);
  g_assert_cmpint (get_year (sums, 0)->cp_left, ==, 3500000);
  g_assert_cmpint (get_year (sums, 0)->left_to_pay, ==, 2000000);
  g_assert_cmpint (get_year (sums, 1)->year, ==, 2024);
  g_assert_cmpint (get_year (sums, 1)->credits.received, ==, 12500000);
  g_assert_cmpint (get_year (sums, 1)->ae_carried, ==, 1500000);
  g_assert_cmpint (get_year (sums, 1)->cp_carried, ==, 3500000);
  g_assert_cmpint (get_year (sums, 1)->ae_left, ==, 14000000);
  g_assert_cmpint (get_year (sums, 1)->cp_left, ==, 15000000);
  g_assert_cmpint (get_year (sums, 1)->left_to_pay, ==, 1000000);
}

/* A year in which nothing happens still carries credits over. */
static void
test_empty_year (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  g_autoptr (QuitusConsumption) sums = NULL;

  quitus_test_dossier_order (test, "Coaching", 1000000, "2025-03-03");
  sums = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpuint (sums->years->len, ==, 3);
  g_assert_cmpint (get_year (sums, 1)->year, ==, 2024);
  g_assert_cmpint (get_year (sums, 1)->ae_left, ==, 20000000);
  g_assert_cmpint (get_year (sums, 2)->ae_left, ==, 19000000);
}

static void
test_refunded (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  g_autoptr (QuitusConsumption) decided = NULL;
  g_autoptr (QuitusConsumption) paid = NULL;

  refund->payer = first->payee;
  refund->payee = first->payer;
  refund->amount = 3000000;
  decided = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (decided->balance, ==, 20000000);
  refund->paid_on = quitus_test_day ("2024-03-01");
  paid = compute (test, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (paid->ae_left, ==, 17000000);
  g_assert_cmpint (paid->balance, ==, 17000000);
  /* R10: what was received stays what it was. */
  g_assert_cmpint (paid->sum.received, ==, 20000000);
}

/* Whose register it is decides which view comes first; one of two payers has a budget of its own. */
static void
test_own_side (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusPartyValue *third;
  QuitusInstalmentValue *extra;
  g_autoptr (QuitusDossier) ign = NULL;
  g_autoptr (QuitusDossier) dinum = NULL;
  g_autoptr (QuitusDossier) nobody = NULL;
  g_autoptr (QuitusConsumption) own = NULL;

  set_owner (test, 1);
  dinum = quitus_test_dossier_build (test);
  g_assert_cmpint (quitus_side_get_own (dinum), ==, QUITUS_SIDE_RECIPIENT);
  g_assert_cmpint (quitus_side_get_flow (dinum), ==, QUITUS_FLOW_IN);
  set_owner (test, 0);
  ign = quitus_test_dossier_build (test);
  g_assert_cmpint (quitus_side_get_own (ign), ==, QUITUS_SIDE_PAYER);
  g_assert_cmpint (quitus_side_get_flow (ign), ==, QUITUS_FLOW_OUT);
  test->agreement->owner = QUITUS_ID_NONE;
  nobody = quitus_test_dossier_build (test);
  g_assert_cmpint (quitus_side_get_flow (nobody), ==, QUITUS_FLOW_NEITHER);
  set_owner (test, 0);
  third = quitus_test_dossier_add_party (test, "ANCT", QUITUS_ROLE_CONTRIBUTOR);
  extra = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 500000, "signature");
  extra->payer = third->value.id;
  quitus_test_dossier_sign (test, "2023-02-08");
  own = compute (test, QUITUS_SIDE_PAYER);
  g_assert_cmpint (own->total, ==, 19500000);
  g_assert_cmpint (own->sum.ae_committed, ==, 19500000);
}

/* A sum is that of a day: what came later is not in it. */
static void
test_as_of_a_day (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusCommitmentValue *order =
      quitus_test_dossier_order (test, "Coaching", 7500000, "2023-04-12");
  g_autoptr (QuitusConsumption) before = compute_on (test, QUITUS_SIDE_RECIPIENT, "2023-02-28");
  g_autoptr (QuitusConsumption) payer = compute_on (test, QUITUS_SIDE_PAYER, "2023-02-28");
  g_autoptr (QuitusConsumption) between = compute_on (test, QUITUS_SIDE_RECIPIENT, "2023-04-01");
  g_autoptr (QuitusConsumption) ordered = compute_on (test, QUITUS_SIDE_RECIPIENT, "2023-04-12");
  g_autoptr (QuitusConsumption) over = NULL;

  g_assert_cmpint (before->sum.received, ==, 0);
  g_assert_cmpint (before->left_to_receive, ==, 20000000);
  g_assert_cmpint (payer->sum.cp_paid, ==, 0);
  g_assert_cmpint (between->sum.received, ==, 7500000);
  g_assert_cmpint (between->sum.ae_opened, ==, 7500000);
  g_assert_cmpint (between->ae_left, ==, 7500000);
  g_assert_cmpint (ordered->ae_left, ==, 0);
  /* An order that will be closed later is whole until then. */
  order->closed_on = quitus_test_day ("2023-12-31");
  over = compute_on (test, QUITUS_SIDE_RECIPIENT, "2023-12-30");
  g_assert_cmpint (over->sum.ae_committed, ==, 7500000);
  /* What is left on a day heeds what is recorded of later ones. */
  g_assert_cmpint (get_free_ae (test, "2023-04-01", NULL), ==, 0);
}

/* After a refund of 36 749,60 € an order of the year before is still closed, which gives up 26 749,60:
 * what it had committed it may commit again. */
static void
test_close_after_refund (void)
{
  g_autoptr (QuitusTestDossier) test = make_received ();
  QuitusCommitmentValue *first = quitus_test_dossier_order (test, "First", 7000000, "2023-04-12");
  QuitusCommitmentValue *order =
      quitus_test_dossier_order (test, "Coaching", 12000000, "2023-10-12");
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);

  g_assert_cmpint (get_free_ae (test, "2023-10-12", order), ==, 13000000);
  refund->amount = 3674960;
  refund->paid_on = quitus_test_day ("2024-02-12");
  g_assert_cmpint (get_free_ae (test, "2023-10-12", order), ==, 12000000);
  g_assert_cmpint (get_free_ae (test, "2023-10-12", NULL), ==, -2674960);
  /* Before its own day it is a new order. */
  g_assert_cmpint (get_free_ae (test, "2023-10-01", order), <, 12000000);
  g_assert_cmpint (get_free_ae (test, "2023-04-12", first), ==, 7000000);
}

/* V8: nothing is received; what a delegated service may spend is what the delegating body opens, or
 * is not known. */
static void
test_delegation (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusOpeningValue *opening;
  QuitusPartyValue *service;
  g_autoptr (QuitusConsumption) sums = NULL;

  test->agreement->type = QUITUS_AGREEMENT_MANAGEMENT_DELEGATION;
  test->agreement->start = quitus_test_rule ("signature");
  quitus_test_dossier_add_party (test, "MILDECA", QUITUS_ROLE_DELEGATING);
  service = quitus_test_dossier_add_party (test, "DGA", QUITUS_ROLE_DELEGATED);
  quitus_test_dossier_sign (test, "2023-11-24");
  g_assert_cmpint (get_free_ae (test, "2023-12-04", NULL), ==, QUITUS_MONEY_NONE);
  opening = quitus_test_dossier_add (test, QUITUS_KIND_OPENING);
  opening->party = service->value.id;
  opening->published_on = quitus_test_day ("2023-12-01");
  opening->ae = 500000;
  opening->cp = 300000;
  g_assert_cmpint (get_free_ae (test, "2023-11-30", NULL), ==, 0);
  g_assert_cmpint (get_free_ae (test, "2023-12-04", NULL), ==, 500000);
  g_assert_cmpint (get_free_cp (test, "2023-12-04"), ==, 300000);
  /* What is opened takes the place of the total. */
  test->agreement->total = 1000000;
  g_assert_cmpint (get_free_ae (test, "2023-12-04", NULL), ==, 500000);
  sums = compute_on (test, QUITUS_SIDE_RECIPIENT, "2023-12-04");
  g_assert_cmpint (sums->sum.ae_opened, ==, 500000);
  g_assert_cmpint (sums->sum.cp_opened, ==, 300000);
  g_assert_cmpint (sums->sum.received, ==, 0);
  opening->ae = opening->cp = QUITUS_MONEY_NONE;
  g_assert_cmpint (get_free_ae (test, "2023-12-04", NULL), ==, 1000000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consumption/two-views", test_two_views);
  g_test_add_func ("/consumption/payer-between", test_payer_between);
  g_test_add_func ("/consumption/requested", test_requested);
  g_test_add_func ("/consumption/advance", test_advance);
  g_test_add_func ("/consumption/other-types", test_other_types);
  g_test_add_func ("/consumption/sums", test_sums);
  g_test_add_func ("/consumption/overpaid", test_overpaid);
  g_test_add_func ("/consumption/closed", test_closed);
  g_test_add_func ("/consumption/free-between", test_free_between);
  g_test_add_func ("/consumption/years", test_years);
  g_test_add_func ("/consumption/empty-year", test_empty_year);
  g_test_add_func ("/consumption/refunded", test_refunded);
  g_test_add_func ("/consumption/as-of-a-day", test_as_of_a_day);
  g_test_add_func ("/consumption/close-after-refund", test_close_after_refund);
  g_test_add_func ("/consumption/delegation", test_delegation);
  g_test_add_func ("/consumption/own-side", test_own_side);

  return g_test_run ();
}
