/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-order.h"
#include "quitus-test-dossier.h"

/* Helpers */

/* The only problem is @expected. */
static void
assert_problem (QuitusTestDossier *test, const char *expected)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2024-02-01"), QUITUS_DAY_NONE };
  g_autoptr (GPtrArray) problems =
      quitus_order_find_problems (dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (problems->pdata[0], ==, expected);
}

/* The seed with 75 000 € open since 31 March 2023 and an order of 60 000 €, half of it delivered
 * and paid. */
static QuitusTestDossier *
make_spent (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();
  QuitusCommitmentValue *order;

  test->agreement->payments_within_period = TRUE;
  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-03-31");
  order = quitus_test_dossier_order (test, "Coaching", 6000000, "2023-04-03");
  quitus_test_dossier_deliver (test, order, 3000000, "2023-06-30");
  quitus_test_dossier_pay (test, order, 3000000, "2023-07-20");
  return test;
}

static QuitusCommitmentValue *
get_order (QuitusTestDossier *test)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_COMMITMENT, 0);
}

static QuitusDisbursementValue *
get_payment (QuitusTestDossier *test)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_DISBURSEMENT, 0);
}

static QuitusDeliveryValue *
get_delivery (QuitusTestDossier *test)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_DELIVERY, 0);
}

/* Tests */

static void
test_above_open (void)
{
  g_autoptr (QuitusTestDossier) test = make_spent ();
  QuitusCommitmentValue *second;

  assert_problem (test, NULL);
  second = quitus_test_dossier_order (test, "Audit", 2000000, "2023-05-02");
  quitus_test_set_text (&second->number, "1400012345");
  assert_problem (test,
                  "Order 1400012345 (Audit): the order of €20,000.00 exceeds the AE open on its "
                  "day by €5,000.00");
  /* What opens later does not make it right. */
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1),
                               12500000, "2023-09-01");
  quitus_test_dossier_attach (test, 1, 12500000, 12500000, "2023-10-02");
  assert_problem (test,
                  "Order 1400012345 (Audit): the order of €20,000.00 exceeds the AE open on its "
                  "day by €5,000.00");
  second->ordered_on = quitus_test_day ("2023-10-02");
  assert_problem (test, NULL);
}

/* A payer does not know what is open where its money is spent. */
static void
test_payer (void)
{
  g_autoptr (QuitusTestDossier) test = make_spent ();
  const QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);

  quitus_test_dossier_order (test, "Audit", 2000000, "2023-05-02");
  test->agreement->owner = ign->organisation;
  assert_problem (test, NULL);
}

static void
test_sums (void)
{
  g_autoptr (QuitusTestDossier) test = make_spent ();

  get_payment (test)->amount = 3500000;
  assert_problem (test,
                  "Order “Coaching”: €35,000.00 were paid, but deliveries of €30,000.00 only are "
                  "certified");
  get_delivery (test)->amount = 6500000;
  assert_problem (
      test, "Order “Coaching”: deliveries of €65,000.00 are certified, more than the order of "
            "€60,000.00");
  get_delivery (test)->amount = 6000000;
  get_payment (test)->amount = 6100000;
  assert_problem (test,
                  "Order “Coaching”: €61,000.00 were paid, more than the order of €60,000.00");
}

static void
test_cp (void)
{
  g_autoptr (QuitusTestDossier) test = make_spent ();
  QuitusOpeningAllocationValue *allocation =
      quitus_test_dossier_get (test, QUITUS_KIND_OPENING_ALLOCATION, 0);

  allocation->cp = 2000000;
  assert_problem (test,
                  "Order “Coaching”: the payment of €30,000.00 exceeds the CP open on its day by "
                  "€10,000.00");
}

static void
test_days (void)
{
  g_autoptr (QuitusTestDossier) test = make_spent ();

  get_payment (test)->paid_on = quitus_test_day ("2024-01-10");
  assert_problem (test,
                  "Order “Coaching”: a payment was made on 10 January 2024, after the end on 31 "
                  "December 2023");
  test->agreement->payments_within_period = FALSE;
  assert_problem (test, NULL);
  get_delivery (test)->certified_on = quitus_test_day ("2023-04-01");
  assert_problem (test,
                  "Order “Coaching”: a delivery was certified on 1 April 2023, before the order of "
                  "3 April 2023");
  get_delivery (test)->certified_on = quitus_test_day ("2024-01-05");
  get_order (test)->ordered_on = quitus_test_day ("2024-01-02");
  assert_problem (test,
                  "Order “Coaching”: it was placed on 2 January 2024, after the end on 31 December "
                  "2023");
  get_order (test)->ordered_on = quitus_test_day ("2023-04-03");
  get_payment (test)->paid_on = quitus_test_day ("2023-04-01");
  assert_problem (test,
                  "Order “Coaching”: a payment was made on 1 April 2023, before the order of 3 "
                  "April 2023");
}

static void
test_refund (void)
{
  g_autoptr (QuitusTestDossier) test = make_spent ();
  const QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  const QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  QuitusAccountValue *account = quitus_test_dossier_add (test, QUITUS_KIND_ACCOUNT);

  refund->payer = first->payee;
  refund->payee = first->payer;
  refund->amount = 100;
  account->organisation = ign->organisation;
  quitus_test_set_text (&account->holder, "Agent comptable");
  refund->account = account->value.id;
  assert_problem (test, NULL);
  refund->decided_on = quitus_test_day ("2024-01-15");
  assert_problem (test,
                  "The account of Agent comptable is not confirmed by a second person: nothing can "
                  "be refunded to it");
  account->confirmed_on = quitus_test_day ("2023-02-01");
  quitus_test_set_text (&account->confirmed_by, "C. Martin");
  assert_problem (test, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spending-problems/above-open", test_above_open);
  g_test_add_func ("/spending-problems/payer", test_payer);
  g_test_add_func ("/spending-problems/sums", test_sums);
  g_test_add_func ("/spending-problems/cp", test_cp);
  g_test_add_func ("/spending-problems/days", test_days);
  g_test_add_func ("/spending-problems/refund", test_refund);

  return g_test_run ();
}
