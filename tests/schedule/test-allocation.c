/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a receipt is for, what a credit opening opens, and what is to be recorded next. */

#include "quitus-allocation.h"
#include "quitus-instalment-step.h"
#include "quitus-test-dossier.h"

#define TODAY "2023-09-15"

/* Helpers */

static GArray *
list_payments (QuitusTestDossier *test, QuitusId receipt)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (TODAY), QUITUS_DAY_NONE };

  return quitus_allocation_list_payments (dossier, &outlook, receipt);
}

static GArray *
list_receipts (QuitusTestDossier *test, QuitusId opening)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (TODAY), QUITUS_DAY_NONE };

  return quitus_allocation_list_receipts (dossier, &outlook, opening);
}

static int
find_excess (QuitusTestDossier *test, GArray *shares, QuitusId opening)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  return quitus_allocation_find_excess (dossier, shares, opening);
}

static QuitusInstalmentStep
get_step (QuitusTestDossier *test, const QuitusInstalmentValue *instalment, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), QUITUS_DAY_NONE };
  QuitusInstalmentState state;

  quitus_instalment_compute (dossier, instalment, &outlook, &state);
  return quitus_instalment_get_step (dossier, instalment, &state);
}

#define PAYMENT(shares, i) (&g_array_index (shares, QuitusReceiptShare, i))
#define RECEIPT(shares, i) (&g_array_index (shares, QuitusOpeningShare, i))

static QuitusOpeningValue *
open_credits (QuitusTestDossier *test,
              const QuitusReceiptValue *receipt,
              QuitusMoney ae,
              QuitusMoney cp)
{
  QuitusOpeningValue *opening = quitus_test_dossier_add (test, QUITUS_KIND_OPENING);
  QuitusOpeningAllocationValue *allocation =
      quitus_test_dossier_add (test, QUITUS_KIND_OPENING_ALLOCATION);

  allocation->opening = opening->value.id;
  allocation->receipt = receipt->value.id;
  allocation->ae = ae;
  allocation->cp = cp;
  return opening;
}

/* Tests */

/* What is received goes to what is due first; the rest was paid too much. */
static void
test_spread (void)
{
  static const struct
  {
    QuitusMoney amount;
    guint first;
    QuitusMoney advance;
    QuitusMoney balance;
    QuitusMoney rest;
  } cases[] = {
    { 7000000,  0, 7000000, 0,        0       },
    { 7500000,  0, 7500000, 0,        0       },
    { 7500001,  0, 7500000, 1,        0       },
    { 20000000, 0, 7500000, 12500000, 0       },
    { 20000001, 0, 7500000, 12500000, 1       },
    { 21500000, 0, 7500000, 12500000, 1500000 },
    /* Somebody says that it is for the balance. */
    { 12500000, 1, 0,       12500000, 0       },
    { 13000000, 1, 500000,  12500000, 0       },
    { 0,        0, 0,       0,        0       },
  };
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) shares = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  shares = list_payments (test, QUITUS_ID_NONE);
  g_assert_cmpuint (shares->len, ==, 2);
  assert_day (PAYMENT (shares, 0)->date, "2023-02-08");
  assert_day (PAYMENT (shares, 1)->date, "2023-08-08");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QuitusInstalmentValue *first =
          quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, cases[i].first);

      g_assert_cmpint (quitus_allocation_spread (shares, first->value.id, cases[i].amount), ==,
                       cases[i].rest);
      g_assert_cmpint (PAYMENT (shares, 0)->amount, ==, cases[i].advance);
      g_assert_cmpint (PAYMENT (shares, 1)->amount, ==, cases[i].balance);
      g_assert_cmpint (quitus_allocation_sum (shares), ==, cases[i].amount - cases[i].rest);
    }
}

/* R6: 70 000 of 75 000 leave an arrear of 5 000; the balance stays 125 000, 130 000 are left. */
static void
test_arrear (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *advance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusReceiptValue *receipt;
  g_autoptr (GArray) shares = NULL;
  g_autoptr (GArray) edited = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, advance, 7000000, "2023-03-01");
  shares = list_payments (test, QUITUS_ID_NONE);
  g_assert_cmpint (PAYMENT (shares, 0)->open, ==, 500000);
  g_assert_cmpint (PAYMENT (shares, 1)->open, ==, 12500000);
  g_assert_cmpint (PAYMENT (shares, 0)->open + PAYMENT (shares, 1)->open, ==, 13000000);
  g_assert_cmpint (quitus_allocation_spread (shares, QUITUS_ID_NONE, 13000000), ==, 0);
  g_assert_cmpint (PAYMENT (shares, 0)->amount, ==, 500000);
  /* The receipt that is corrected does not count against itself. */
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0);
  edited = list_payments (test, receipt->value.id);
  g_assert_cmpint (PAYMENT (edited, 0)->open, ==, 7500000);
  g_assert_cmpint (PAYMENT (edited, 0)->amount, ==, 7000000);
  g_assert_cmpint (PAYMENT (edited, 1)->amount, ==, 0);
}

/* A15: the total falls to 60 000 when 75 000 are paid: nothing is negative, nothing is open. */
static void
test_overpaid (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *advance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  g_autoptr (GArray) shares = NULL;

  quitus_test_dossier_receive (test, advance, 7500000, "2023-03-01");
  test->agreement->total = 6000000;
  advance->amount = 6000000;
  shares = list_payments (test, QUITUS_ID_NONE);
  g_assert_cmpuint (shares->len, ==, 0);
  g_assert_cmpint (quitus_allocation_spread (shares, QUITUS_ID_NONE, 1500000), ==, 1500000);
}

/* What is cancelled, given in kind or paid by somebody else gets nothing. */
static void
test_others (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *advance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusPartyValue *other = quitus_test_dossier_add_party (test, "ANCT", QUITUS_ROLE_PARTNER);
  g_autoptr (GArray) shares = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_IN_KIND, 100000, NULL);
  balance->payer = other->value.id;
  shares = list_payments (test, QUITUS_ID_NONE);
  g_assert_cmpuint (shares->len, ==, 2);
  g_assert_cmpint (quitus_allocation_spread (shares, advance->value.id, 20000000), ==, 12500000);
  g_clear_pointer (&shares, g_array_unref);
  advance->cancelled_on = quitus_test_day ("2023-03-01");
  shares = list_payments (test, QUITUS_ID_NONE);
  g_assert_cmpuint (shares->len, ==, 1);
  g_assert_true (quitus_id_equal (PAYMENT (shares, 0)->instalment, balance->value.id));
}

/* AE = CP = what is left of each receipt; never more of either, unless AE may come in advance. */
static void
test_openings (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *advance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusOpeningValue *opening;
  g_autoptr (GArray) shares = NULL;
  g_autoptr (GArray) edited = NULL;

  quitus_test_dossier_receive (test, advance, 7000000, "2023-03-01");
  quitus_test_dossier_receive (test, advance, 500000, "2023-03-20");
  opening =
      open_credits (test, quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0), 7000000, 6999999);
  shares = list_receipts (test, QUITUS_ID_NONE);
  g_assert_cmpuint (shares->len, ==, 2);
  g_assert_cmpint (RECEIPT (shares, 0)->free_ae, ==, 0);
  g_assert_cmpint (RECEIPT (shares, 0)->cp, ==, 1);
  g_assert_cmpint (RECEIPT (shares, 1)->ae, ==, 500000);
  g_assert_cmpint (RECEIPT (shares, 1)->cp, ==, 500000);
  RECEIPT (shares, 1)->is_included = TRUE;
  g_assert_cmpint (find_excess (test, shares, QUITUS_ID_NONE), ==, -1);
  RECEIPT (shares, 1)->cp = 500001;
  g_assert_cmpint (find_excess (test, shares, QUITUS_ID_NONE), ==, 1);
  RECEIPT (shares, 1)->cp = 500000;
  RECEIPT (shares, 1)->ae = 13000000;
  g_assert_cmpint (find_excess (test, shares, QUITUS_ID_NONE), ==, 1);
  test->agreement->advance_commitments = TRUE;
  g_assert_cmpint (find_excess (test, shares, QUITUS_ID_NONE), ==, -1);
  RECEIPT (shares, 1)->ae = 13000001;
  g_assert_cmpint (find_excess (test, shares, QUITUS_ID_NONE), ==, 1);
  /* The opening that is corrected does not count against itself. */
  edited = list_receipts (test, opening->value.id);
  g_assert_true (RECEIPT (edited, 0)->is_included);
  g_assert_cmpint (RECEIPT (edited, 0)->free_cp, ==, 7000000);
  g_assert_cmpint (RECEIPT (edited, 0)->cp, ==, 6999999);
  g_assert_false (RECEIPT (edited, 1)->is_included);
}

/* Step by step, seen from who is paid. */
static void
test_steps (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *advance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusConditionValue *condition;
  QuitusCallValue *call;
  QuitusOpeningValue *opening;

#define ASSERT(expected)                                                                           \
  g_assert_cmpint (get_step (test, advance, TODAY), ==, QUITUS_STEP_##expected)
  ASSERT (NONE);
  quitus_test_dossier_sign (test, "2023-02-08");
  ASSERT (CALL);
  condition = quitus_test_dossier_add (test, QUITUS_KIND_CONDITION);
  condition->instalment = advance->value.id;
  ASSERT (CONDITION);
  condition->fulfilled_on = quitus_test_day ("2023-02-09");
  ASSERT (CALL);
  call = quitus_test_dossier_add (test, QUITUS_KIND_CALL);
  call->instalment = advance->value.id;
  call->called_on = quitus_test_day ("2023-02-10");
  ASSERT (RECEIPT);
  quitus_test_dossier_receive (test, advance, 7000000, "2023-03-01");
  ASSERT (RECEIPT);
  quitus_test_dossier_receive (test, advance, 500000, "2023-03-20");
  ASSERT (REQUEST);
  opening =
      open_credits (test, quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0), 7000000, 7000000);
  opening->requested_on = quitus_test_day ("2023-03-21");
  /* The second receipt is not asked for yet. */
  ASSERT (REQUEST);
  opening->published_on = quitus_test_day ("2023-04-01");
  ASSERT (REQUEST);
  opening =
      open_credits (test, quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 1), 500000, 500000);
  opening->requested_on = quitus_test_day ("2023-03-22");
  ASSERT (ORDER);
  opening->published_on = opening->available_on = quitus_test_day ("2023-04-01");
  ASSERT (AVAILABILITY);
  opening = quitus_test_dossier_get (test, QUITUS_KIND_OPENING, 0);
  g_assert_true (quitus_id_equal (opening->value.id, ({
                                    g_autoptr (QuitusDossier) dossier =
                                        quitus_test_dossier_build (test);
                                    quitus_instalment_find_opening (dossier, advance->value.id,
                                                                    QUITUS_STEP_AVAILABILITY);
                                  })));
  opening->available_on = quitus_test_day ("2023-04-05");
  ASSERT (NONE);
  advance->cancelled_on = quitus_test_day ("2023-05-01");
  ASSERT (NONE);
#undef ASSERT
}

/* Whoever pays records the payment, and attaches nothing; without a fund nobody does. */
static void
test_steps_of_others (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *advance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusOrganisationValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_ORGANISATION, 0);
  QuitusSettingsValue *settings = quitus_test_dossier_add (test, QUITUS_KIND_SETTINGS);
  g_autoptr (GArray) receipts = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  settings->owner = ign->value.id;
  g_assert_cmpint (get_step (test, advance, TODAY), ==, QUITUS_STEP_PAYMENT);
  quitus_test_dossier_receive (test, advance, 7500000, "2023-03-01");
  g_assert_cmpint (get_step (test, advance, TODAY), ==, QUITUS_STEP_NONE);
  receipts = list_receipts (test, QUITUS_ID_NONE);
  g_assert_cmpuint (receipts->len, ==, 0);
  settings->owner = QUITUS_ID_NONE;
  g_assert_cmpint (get_step (test, advance, TODAY), ==, QUITUS_STEP_REQUEST);
  test->agreement->type = QUITUS_AGREEMENT_SUBSIDY;
  g_assert_cmpint (get_step (test, advance, TODAY), ==, QUITUS_STEP_NONE);
  advance->amount_rule = QUITUS_AMOUNT_IN_KIND;
  g_assert_cmpint (get_step (test, advance, TODAY), ==, QUITUS_STEP_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allocation/spread", test_spread);
  g_test_add_func ("/allocation/arrear", test_arrear);
  g_test_add_func ("/allocation/overpaid", test_overpaid);
  g_test_add_func ("/allocation/others", test_others);
  g_test_add_func ("/allocation/openings", test_openings);
  g_test_add_func ("/step/in", test_steps);
  g_test_add_func ("/step/others", test_steps_of_others);
  return g_test_run ();
}
