/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund.h"

#include "quitus-error.h"
#include "quitus-test-dossier.h"

#define MOST_PAYERS 4

/* Tests */

/* R9, with the figures of the example, and A11. */
static void
test_amounts (void)
{
  static const struct
  {
    QuitusUse use;
    QuitusMoney strict, tolerant;
  } cases[] = {
    { { 20000000, 19000000, 16325040, 0 },      3674960, 1000000 },
    { { 20000000, 19000000, 16325040, 250000 }, 3924960, 1250000 },
    { { 20000000, 20000000, 20000000, 0 },      0,       0       },
    { { 20000000, 21000000, 20500000, 0 },      0,       0       },
    { { 20000000, 20000000, 20000000, 100 },    100,     100     },
    { { 7500000, 0, 0, 0 },                     7500000, 7500000 },
    { { 7500000, 0, 0, 9000000 },               7500000, 7500000 },
    { { 0, 0, 0, 0 },                           0,       0       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (quitus_refund_compute (&cases[i].use, QUITUS_REFUND_STRICT), ==,
                       cases[i].strict);
      g_assert_cmpint (quitus_refund_compute (&cases[i].use, QUITUS_REFUND_TOLERANT), ==,
                       cases[i].tolerant);
    }
}

/* R9 and A10: pledged and paid amounts, and the shares. */
static void
test_shares (void)
{
  static const struct
  {
    QuitusRefundBasis basis;
    QuitusMoney refund;
    QuitusMoney pledged[MOST_PAYERS], paid[MOST_PAYERS], shares[MOST_PAYERS];
  } cases[] = {
    { QUITUS_REFUND_BASIS_PLEDGED,
     3674960,                               { 12000000, 8000000 },
     { 12000000, 8000000 },
     { 2204976, 1469984 }                                                                                   },
    { QUITUS_REFUND_BASIS_PLEDGED,
     1000000,                               { 1, 1, 1 },
     { 1000000, 1000000, 1000000 },
     { 333334, 333333, 333333 }                                                                             },
    { QUITUS_REFUND_BASIS_PLEDGED,
     10001,                                 { 50, 30, 20 },
     { 10000, 10000, 10000 },
     { 5001, 3000, 2000 }                                                                                   },
    /* A9: one payer gets all of it back. */
    { QUITUS_REFUND_BASIS_PLEDGED, 3674960, { 20000000 },          { 20000000 },          { 3674960 }       },
    /* A10: A pledged and paid 120 000, B pledged 80 000 and paid 30 000. */
    { QUITUS_REFUND_BASIS_PLEDGED,
     5000000,                               { 12000000, 8000000 },
     { 12000000, 3000000 },
     { 3000000, 2000000 }                                                                                   },
    { QUITUS_REFUND_BASIS_PAID,
     5000000,                               { 12000000, 8000000 },
     { 12000000, 3000000 },
     { 4000000, 1000000 }                                                                                   },
    /* The cap: B would get 40 000 and has paid 30 000. */
    { QUITUS_REFUND_BASIS_PLEDGED,
     10000000,                              { 12000000, 8000000 },
     { 12000000, 3000000 },
     { 7000000, 3000000 }                                                                                   },
    /* One cap makes another. */
    { QUITUS_REFUND_BASIS_PLEDGED, 900,     { 1, 1, 1, 0 },        { 100, 350, 1000, 0 }, { 100, 350, 450 } },
    /* Whoever paid without pledge gets what the pledges leave. */
    { QUITUS_REFUND_BASIS_PLEDGED, 900,     { 1, 0 },              { 500, 1000 },         { 500, 400 }      },
    { QUITUS_REFUND_BASIS_PLEDGED, 0,       { 1, 1 },              { 5, 5 },              { 0, 0 }          },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusPayer payers[MOST_PAYERS] = { 0 };

      for (guint j = 0; j < MOST_PAYERS; j++)
        {
          payers[j].pledged = cases[i].pledged[j];
          payers[j].paid = cases[i].paid[j];
        }
      g_test_message ("case %u", i);
      g_assert_true (quitus_refund_share (cases[i].refund, cases[i].basis, payers, MOST_PAYERS));
      for (guint j = 0; j < MOST_PAYERS; j++)
        g_assert_cmpint (payers[j].share, ==, cases[i].shares[j]);
    }
}

/* A9, the alternative: which receipt the money comes from. */
static void
test_instalments (void)
{
  const gint64 weights[] = { 7500000, 12500000 };
  QuitusMoney shares[2];

  g_assert_true (quitus_money_share (3674960, weights, 2, shares));
  g_assert_cmpint (shares[0], ==, 1378110);
  g_assert_cmpint (shares[1], ==, 2296850);
}

static void
test_impossible (void)
{
  QuitusPayer payers[] = {
    { .pledged = 100, .paid = 40 },
    { .pledged = 100, .paid = 50 }
  };

  g_assert_false (quitus_refund_share (91, QUITUS_REFUND_BASIS_PLEDGED, payers, 2));
  g_assert_cmpint (payers[0].share, ==, 0);
  g_assert_true (quitus_refund_share (90, QUITUS_REFUND_BASIS_PLEDGED, payers, 2));
  g_assert_cmpint (payers[0].share, ==, 40);
  g_assert_false (quitus_refund_share (1, QUITUS_REFUND_BASIS_PLEDGED, NULL, 0));
}

/* Shares always add up, and nobody gets more than it has paid. */
static void
test_random_shares (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      QuitusPayer payers[MOST_PAYERS] = { 0 };
      gsize n = (gsize) g_test_rand_int_range (1, MOST_PAYERS + 1);
      QuitusMoney paid = 0, sum = 0, refund;
      QuitusRefundBasis basis =
          g_test_rand_bit () ? QUITUS_REFUND_BASIS_PLEDGED : QUITUS_REFUND_BASIS_PAID;

      for (gsize j = 0; j < n; j++)
        {
          payers[j].pledged = g_test_rand_int_range (0, 5) * g_test_rand_int_range (0, 9999999);
          payers[j].paid = g_test_rand_int_range (0, 5) * g_test_rand_int_range (0, 9999999);
          paid += payers[j].paid;
        }
      refund = (QuitusMoney) (g_test_rand_double () * (double) paid);
      g_assert_true (quitus_refund_share (refund, basis, payers, n));
      for (gsize j = 0; j < n; j++)
        {
          g_assert_cmpint (payers[j].share, >=, 0);
          g_assert_cmpint (payers[j].share, <=, payers[j].paid);
          sum += payers[j].share;
        }
      g_assert_cmpint (sum, ==, refund);
    }
}

static void
test_payers (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusFundingLineValue *line;
  g_autoptr (QuitusDossier) without = NULL;
  g_autoptr (QuitusDossier) with = NULL;
  g_autoptr (GArray) by_payments = NULL;
  g_autoptr (GArray) by_lines = NULL;

  quitus_test_dossier_receive (test, first, 7000000, "2023-02-20");
  without = quitus_test_dossier_build (test);
  by_payments = quitus_refund_list_payers (without);
  g_assert_cmpuint (by_payments->len, ==, 1);
  g_assert_cmpint (g_array_index (by_payments, QuitusPayer, 0).pledged, ==, 20000000);
  g_assert_cmpint (g_array_index (by_payments, QuitusPayer, 0).paid, ==, 7000000);
  line = quitus_test_dossier_add (test, QUITUS_KIND_FUNDING_LINE);
  line->payer = first->payer;
  line->amount = 15000000;
  with = quitus_test_dossier_build (test);
  by_lines = quitus_refund_list_payers (with);
  g_assert_cmpint (g_array_index (by_lines, QuitusPayer, 0).pledged, ==, 15000000);
}

/* R10: two lines, never one for the difference, and no movement settles both. */
static void
test_never_netted (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  QuitusId both[] = { balance->value.id, refund->value.id };
  QuitusId payments[] = { first->value.id, balance->value.id };
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) claims = NULL;
  g_autoptr (GError) error = NULL;

  refund->payer = balance->payee;
  refund->payee = balance->payer;
  refund->amount = 500000;
  quitus_test_dossier_receive (test, first, 7500000, "2023-02-20");
  dossier = quitus_test_dossier_build (test);
  claims = quitus_refund_list_claims (dossier);
  g_assert_cmpuint (claims->len, ==, 2);
  g_assert_cmpint (g_array_index (claims, QuitusClaim, 0).amount, ==, 12500000);
  g_assert_cmpint (g_array_index (claims, QuitusClaim, 1).amount, ==, 500000);
  g_assert_true (quitus_refund_check_settlement (dossier, payments, 2, &error));
  g_assert_no_error (error);
  g_assert_false (quitus_refund_check_settlement (dossier, both, 2, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
}

/* A15: what was received above the total is given back; no payment is negative. */
static void
test_overpayment (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) deadlines = NULL;
  const QuitusDeadline *deadline;

  quitus_test_dossier_receive (test, first, 7500000, "2023-02-20");
  test->agreement->total = 6000000;
  dossier = quitus_test_dossier_build (test);
  g_assert_cmpint (quitus_refund_get_overpayment (dossier), ==, 1500000);
  deadlines = quitus_test_compute (test, "2023-03-01", NULL);
  deadline = quitus_test_find (deadlines, QUITUS_DEADLINE_REFUND, NULL);
  g_assert_cmpint (deadline->amount, ==, 1500000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refund/amounts", test_amounts);
  g_test_add_func ("/refund/shares", test_shares);
  g_test_add_func ("/refund/instalments", test_instalments);
  g_test_add_func ("/refund/impossible", test_impossible);
  g_test_add_func ("/refund/random-shares", test_random_shares);
  g_test_add_func ("/refund/payers", test_payers);
  g_test_add_func ("/refund/never-netted", test_never_netted);
  g_test_add_func ("/refund/overpayment", test_overpayment);

  return g_test_run ();
}
