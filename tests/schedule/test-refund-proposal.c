/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-state.h"
#include "quitus-instalment-step.h"
#include "quitus-refund-account.h"
#include "quitus-refund-proposal.h"
#include "quitus-test-dossier.h"

/* Helpers */

static QuitusRefundProposal *
propose (QuitusTestDossier *test, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), QUITUS_DAY_NONE };

  return quitus_refund_propose (dossier, &outlook);
}

static const QuitusRefundShare *
get_share (const QuitusRefundProposal *proposal, QuitusRefundReading reading, guint index)
{
  g_assert_cmpuint (index, <, proposal->shares[reading]->len);
  return &g_array_index (proposal->shares[reading], QuitusRefundShare, index);
}

/* R9: received 200 000, committed 190 000, paid 163 250.40. */
static QuitusTestDossier *
make_example (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();
  QuitusCommitmentValue *order;

  test->agreement->payments_within_period = TRUE;
  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1),
                               12500000, "2023-09-01");
  order = quitus_test_dossier_order (test, "Coaching", 19000000, "2023-10-03");
  quitus_test_dossier_pay (test, order, 16325040, "2023-11-30");
  return test;
}

/* An agreement that has several payers and has spent a part of the money. */
static QuitusTestDossier *
make_payers (const QuitusMoney *pledged, const QuitusMoney *paid, guint n, QuitusMoney spent)
{
  QuitusTestDossier *test = quitus_test_dossier_new ();
  QuitusPartyValue *state = quitus_test_dossier_add_party (test, "DINUM", QUITUS_ROLE_BENEFICIARY);
  QuitusCommitmentValue *order;

  test->agreement->end = quitus_test_rule ("day:2023-12-31");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Payer %u", i);
      QuitusPartyValue *party = quitus_test_dossier_add_party (test, name, QUITUS_ROLE_CONTRIBUTOR);
      QuitusInstalmentValue *instalment =
          quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, pledged[i],
                                              "day:2023-03-01");

      instalment->payer = party->value.id;
      instalment->payee = state->value.id;
      quitus_test_dossier_receive (test, instalment, paid[i], "2023-03-01");
    }
  order = quitus_test_dossier_order (test, "Coaching", spent, "2023-05-02");
  quitus_test_dossier_pay (test, order, spent, "2023-08-01");
  return test;
}

static QuitusMoney
get_room (QuitusTestDossier *test, QuitusId payee, QuitusId without)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2024-01-08"), QUITUS_DAY_NONE };

  return quitus_refund_get_room (dossier, &outlook, payee, without);
}

/* Tests */

/* The strict reading leaves 36 749.60; decisions made already come off it. */
static void
test_room (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  const QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusRefundValue *refund;

  g_assert_cmpint (get_room (test, first->payer, QUITUS_ID_NONE), ==, 3674960);
  g_assert_cmpint (get_room (test, first->payee, QUITUS_ID_NONE), ==, 0);
  refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  refund->payer = first->payee;
  refund->payee = first->payer;
  refund->amount = 3000000;
  /* Decided tomorrow, it is decided. */
  refund->decided_on = quitus_test_day ("2024-01-09");
  g_assert_cmpint (get_room (test, first->payer, QUITUS_ID_NONE), ==, 674960);
  g_assert_cmpint (get_room (test, first->payer, refund->value.id), ==, 3674960);
  refund->amount = 4000000;
  g_assert_cmpint (get_room (test, first->payer, QUITUS_ID_NONE), ==, -325040);
  /* What was received above the pledge goes back although all of it was spent. */
  refund->amount = 1;
  quitus_test_dossier_pay (test, quitus_test_dossier_get (test, QUITUS_KIND_COMMITMENT, 0), 2500000,
                           "2023-12-01");
  quitus_test_dossier_pay (test, quitus_test_dossier_get (test, QUITUS_KIND_COMMITMENT, 0), 2674960,
                           "2023-12-02");
  quitus_test_dossier_receive (test, first, 1000000, "2023-12-01");
  g_assert_cmpint (get_room (test, first->payer, refund->value.id), ==, 2000000);
}

static void
test_worked_example (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  g_autoptr (QuitusRefundProposal) proposal = propose (test, "2024-01-08");
  const QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  const QuitusRefundShare *only = get_share (proposal, QUITUS_REFUND_STRICT, 0);

  g_assert_true (proposal->is_final);
  g_assert_cmpint (proposal->use.received, ==, 20000000);
  g_assert_cmpint (proposal->use.committed, ==, 19000000);
  g_assert_cmpint (proposal->use.paid, ==, 16325040);
  g_assert_cmpint (proposal->amounts[QUITUS_REFUND_STRICT], ==, 3674960);
  g_assert_cmpint (proposal->amounts[QUITUS_REFUND_TOLERANT], ==, 1000000);
  g_assert_cmpint (proposal->settlement, ==, 2674960);
  /* A9: one payer gets all of it back, from whom it paid. */
  g_assert_cmpuint (proposal->shares[QUITUS_REFUND_STRICT]->len, ==, 1);
  g_assert_cmpint (only->payer.share, ==, 3674960);
  g_assert_true (quitus_id_equal (only->payer.party, first->payer));
  g_assert_true (quitus_id_equal (only->giver, first->payee));
}

/* What is paid in January is use of the money only by the tolerant reading, and settles orders. */
static void
test_after_end (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  QuitusCommitmentValue *order = quitus_test_dossier_get (test, QUITUS_KIND_COMMITMENT, 0);
  g_autoptr (QuitusRefundProposal) paid = NULL;
  g_autoptr (QuitusRefundProposal) settled = NULL;
  g_autoptr (QuitusRefundProposal) without = NULL;

  quitus_test_dossier_pay (test, order, 2000000, "2024-01-22");
  paid = propose (test, "2024-02-01");
  g_assert_cmpint (paid->amounts[QUITUS_REFUND_STRICT], ==, 3674960);
  g_assert_cmpint (paid->amounts[QUITUS_REFUND_TOLERANT], ==, 1000000);
  order->closed_on = quitus_test_day ("2024-01-31");
  settled = propose (test, "2024-02-01");
  g_assert_cmpint (settled->amounts[QUITUS_REFUND_TOLERANT], ==, 1674960);
  g_assert_cmpint (settled->use.committed, ==, 18325040);
  /* An order after the end is no use at all. */
  quitus_test_dossier_order (test, "Trop tard", 500000, "2024-01-15");
  test->agreement->payments_within_period = FALSE;
  without = propose (test, "2024-02-01");
  g_assert_cmpint (without->use.committed, ==, 18325040);
  g_assert_cmpint (without->amounts[QUITUS_REFUND_STRICT], ==, 1674960);
}

/* A11: what was spent for other purposes comes on top. */
static void
test_irregular (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  QuitusCommitmentValue *regular = quitus_test_dossier_get (test, QUITUS_KIND_COMMITMENT, 0);
  QuitusCommitmentValue *irregular =
      quitus_test_dossier_order (test, "Mobilier", 300000, "2023-06-01");
  g_autoptr (QuitusRefundProposal) proposal = NULL;

  regular->amount -= 300000;
  irregular->irregular = TRUE;
  quitus_test_dossier_pay (test, irregular, 250000, "2023-07-01");
  ((QuitusDisbursementValue *) quitus_test_dossier_get (test, QUITUS_KIND_DISBURSEMENT, 0))
      ->amount -= 250000;
  proposal = propose (test, "2024-01-08");
  g_assert_cmpint (proposal->use.paid, ==, 16325040);
  g_assert_cmpint (proposal->amounts[QUITUS_REFUND_STRICT], ==, 3674960 + 250000);
  g_assert_cmpint (proposal->amounts[QUITUS_REFUND_TOLERANT], ==, 1000000 + 300000);
}

/* R9 and A10, with orders and receipts that lead to the amounts. */
static void
test_shares (void)
{
  static const struct
  {
    guint n;
    QuitusMoney pledged[3], paid[3], spent;
    int basis;
    QuitusMoney shares[3];
  } cases[] = {
    { 2,
     { 12000000, 8000000 },
     { 12000000, 8000000 },
     16325040, QUITUS_CHOICE_NONE,
     { 2204976, 1469984 }       },
    { 3,
     { 1000000, 1000000, 1000000 },
     { 1000000, 1000000, 1000000 },
     2000000,  QUITUS_CHOICE_NONE,
     { 333334, 333333, 333333 } },
    { 3,
     { 5000, 3000, 2001 },
     { 5000, 3000, 2001 },
     0,        QUITUS_REFUND_BASIS_PAID,
     { 5000, 3000, 2001 }       },
    { 3,
     { 500000, 300000, 200000 },
     { 500000, 300000, 200000 },
     989999,   QUITUS_REFUND_BASIS_PLEDGED,
     { 5001, 3000, 2000 }       },
    { 2,
     { 12000000, 8000000 },
     { 12000000, 3000000 },
     10000000, QUITUS_REFUND_BASIS_PLEDGED,
     { 3000000, 2000000 }       },
    { 2,
     { 12000000, 8000000 },
     { 12000000, 3000000 },
     10000000, QUITUS_REFUND_BASIS_PAID,
     { 4000000, 1000000 }       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test =
          make_payers (cases[i].pledged, cases[i].paid, cases[i].n, cases[i].spent);
      g_autoptr (QuitusRefundProposal) proposal = NULL;

      test->agreement->refund_basis = cases[i].basis;
      proposal = propose (test, "2024-01-08");
      g_test_message ("case %u", i);
      for (guint j = 0; j < cases[i].n; j++)
        g_assert_cmpint (get_share (proposal, QUITUS_REFUND_STRICT, j)->payer.share, ==,
                         cases[i].shares[j]);
    }
}

/* What was decided is not proposed again. */
static void
test_recorded (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  const QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  g_autoptr (QuitusRefundProposal) proposal = NULL;

  refund->payer = first->payee;
  refund->payee = first->payer;
  refund->amount = 1000000;
  proposal = propose (test, "2024-01-08");
  g_assert_cmpint (quitus_refund_proposal_get_left (proposal, QUITUS_REFUND_STRICT), ==, 2674960);
  g_assert_cmpint (quitus_refund_proposal_get_left (proposal, QUITUS_REFUND_TOLERANT), ==, 0);
  g_assert_cmpint (proposal->recorded, ==, 1000000);
}

/* The deadline of the refund says how much, once the end has passed. */
static void
test_deadline (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  g_autoptr (GArray) before = quitus_test_compute (test, "2023-12-01", NULL);
  g_autoptr (GArray) after = quitus_test_compute (test, "2024-01-08", NULL);

  g_assert_cmpint (quitus_test_find (before, QUITUS_DEADLINE_REFUND, NULL)->amount, ==,
                   QUITUS_MONEY_NONE);
  g_assert_cmpint (quitus_test_find (after, QUITUS_DEADLINE_REFUND, NULL)->amount, ==, 3674960);
}

/* Receives 150 000 for both payments, then 60 000.01 of which only 50 000 are for one. */
static QuitusTestDossier *
make_overpaid (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();
  const QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusReceiptAllocationValue *part;
  QuitusReceiptValue *receipt;

  test->agreement->payments_within_period = TRUE;
  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0);
  receipt->amount = 15000000;
  part = quitus_test_dossier_add (test, QUITUS_KIND_RECEIPT_ALLOCATION);
  part->receipt = receipt->value.id;
  part->instalment = balance->value.id;
  part->amount = 7500000;
  quitus_test_dossier_receive (test, balance, 5000000, "2023-09-01");
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 1);
  receipt->amount = 6000001;
  return test;
}

static QuitusMoney
get_expected (QuitusTestDossier *test, const char *today)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, today, NULL);

  return quitus_test_find (deadlines, QUITUS_DEADLINE_REFUND, test->agreement)->amount;
}

/* What was paid too much is received, and goes back: at once alone, after the end with the rest. */
static void
test_overpaid (void)
{
  g_autoptr (QuitusTestDossier) test = make_overpaid ();
  const QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (QuitusRefundProposal) proposal = propose (test, "2024-02-20");
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2024-02-20"), QUITUS_DAY_NONE };
  QuitusInstalmentState state;
  QuitusRefundValue *refund;

  g_assert_cmpint (proposal->use.received, ==, 21000001);
  g_assert_cmpint (proposal->amounts[QUITUS_REFUND_STRICT], ==, 21000001);
  g_assert_cmpint (proposal->amounts[QUITUS_REFUND_TOLERANT], ==, 21000001);
  g_assert_cmpint (get_share (proposal, QUITUS_REFUND_STRICT, 0)->payer.share, ==, 21000001);
  g_assert_cmpint (get_expected (test, "2023-10-02"), ==, 1000001);
  g_assert_cmpint (get_expected (test, "2024-02-20"), ==, 21000001);
  quitus_instalment_compute (dossier, balance, &outlook, &state);
  g_assert_cmpint (state.received, ==, 12500000);
  g_assert_cmpint (quitus_instalment_get_overpaid (&state), ==, 1000001);
  quitus_instalment_compute (dossier, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                             &outlook, &state);
  g_assert_cmpint (quitus_instalment_get_overpaid (&state), ==, 0);
  refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  refund->payer = balance->payee;
  refund->payee = balance->payer;
  refund->reading = QUITUS_REFUND_STRICT;
  refund->amount = 1000001;
  g_assert_cmpint (get_expected (test, "2024-02-20"), ==, 20000000);
  quitus_test_dossier_pay (test,
                           quitus_test_dossier_order (test, "Coaching", 19000000, "2023-10-03"),
                           16325040, "2023-11-30");
  g_assert_cmpint (get_expected (test, "2024-02-20"), ==, 3674960);
  refund->reading = QUITUS_REFUND_TOLERANT;
  g_assert_cmpint (get_expected (test, "2024-02-20"), ==, 1000000);
}

/* Only a confirmed, valid account of whoever gets the money may receive it. */
static void
assert_status (QuitusTestDossier *test, QuitusAgreementStatus status)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2024-01-15"), QUITUS_DAY_NONE };
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, &outlook, &state);
  g_assert_cmpint (state.status, ==, status);
}

/* Nothing is settled while money is known to be owed, recorded as a refund or not. */
static void
test_status (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  QuitusRefundValue *refund;

  assert_status (test, QUITUS_AGREEMENT_EXPIRED);
  refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  refund->payee =
      ((QuitusInstalmentValue *) quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0))->payer;
  refund->amount = 3674959;
  refund->paid_on = quitus_test_day ("2024-01-15");
  assert_status (test, QUITUS_AGREEMENT_EXPIRED);
  refund->amount = 3674960;
  refund->paid_on = QUITUS_DAY_NONE;
  assert_status (test, QUITUS_AGREEMENT_EXPIRED);
  refund->paid_on = quitus_test_day ("2024-01-15");
  assert_status (test, QUITUS_AGREEMENT_SETTLED);
}

static void
test_accounts (void)
{
  g_autoptr (QuitusTestDossier) test = make_example ();
  const QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  const QuitusPartyValue *dinum = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1);
  QuitusAccountValue *account = quitus_test_dossier_add (test, QUITUS_KIND_ACCOUNT);
  QuitusAccountValue *other = quitus_test_dossier_add (test, QUITUS_KIND_ACCOUNT);
  g_autoptr (QuitusDossier) dossier = NULL;

#define PROBLEM(account, party, day)                                                               \
  quitus_refund_account_find_problem ((account), (party)->organisation, "IGN",                     \
                                      quitus_test_day (day), QUITUS_LANGUAGE_ENGLISH)
#define assert_problem(account, party, day, expected)                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *problem = PROBLEM (account, party, day);                                      \
    g_assert_cmpstr (problem, ==, (expected));                                                     \
  }                                                                                                \
  G_STMT_END

  account->organisation = other->organisation = ign->organisation;
  quitus_test_set_text (&account->holder, "IGN");
  quitus_test_set_text (&other->holder, "Agent comptable");
  assert_problem (NULL, ign, "2024-01-08", "No bank account of IGN is named for the refund");
  assert_problem (account, dinum, "2024-01-08", "The account of IGN is not an account of IGN");
  assert_problem (account, ign, "2024-01-08",
                  "The account of IGN is not confirmed by a second person: nothing can be refunded "
                  "to it");
  account->confirmed_on = quitus_test_day ("2023-02-01");
  quitus_test_set_text (&account->confirmed_by, "C. Martin");
  assert_problem (account, ign, "2024-01-08", NULL);
  account->iban_derived = TRUE;
  assert_problem (account, ign, "2024-01-08",
                  "The IBAN of IGN was computed from the RIB: have it confirmed before anything is "
                  "refunded to it");
  account->iban_derived = FALSE;
  account->valid_to = quitus_test_day ("2023-12-31");
  assert_problem (account, ign, "2023-12-31", NULL);
  assert_problem (account, ign, "2024-01-01", "The account of IGN was closed on 31 December 2023");
  account->valid_from = quitus_test_day ("2023-06-01");
  assert_problem (account, ign, "2023-05-31", "The account of IGN is valid from 1 June 2023 only");
  other->confirmed_on = quitus_test_day ("2023-02-01");
  quitus_test_set_text (&other->confirmed_by, "C. Martin");
  dossier = quitus_test_dossier_build (test);
  g_assert_true (quitus_refund_account_find (dossier, ign->organisation,
                                             quitus_test_day ("2024-01-08")) == other);
  g_assert_null (quitus_refund_account_find (dossier, dinum->organisation,
                                             quitus_test_day ("2024-01-08")));
#undef assert_problem
#undef PROBLEM
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refund-proposal/overpaid", test_overpaid);
  g_test_add_func ("/refund-proposal/worked-example", test_worked_example);
  g_test_add_func ("/refund-proposal/room", test_room);
  g_test_add_func ("/refund-proposal/after-end", test_after_end);
  g_test_add_func ("/refund-proposal/irregular", test_irregular);
  g_test_add_func ("/refund-proposal/shares", test_shares);
  g_test_add_func ("/refund-proposal/recorded", test_recorded);
  g_test_add_func ("/refund-proposal/deadline", test_deadline);
  g_test_add_func ("/refund-proposal/status", test_status);
  g_test_add_func ("/refund-proposal/accounts", test_accounts);

  return g_test_run ();
}
