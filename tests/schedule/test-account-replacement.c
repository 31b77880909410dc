/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bank account is closed and another one takes its place. */

#include "quitus-account-replacement.h"

#include "quitus-error.h"
#include "quitus-test-dossier.h"

typedef struct
{
  QuitusTestDossier *dossier;
  QuitusBook *book;
  QuitusAccountValue *account;
  QuitusInstalmentValue *first, *second, *cancelled, *elsewhere;
  QuitusRefundValue *paid, *planned;
} Case;

/* Helpers */

static const QuitusValue *
look_up (Case *test, gconstpointer value)
{
  return quitus_record_get_value (quitus_book_lookup (test->book,
                                                      ((const QuitusValue *) value)->id));
}

static const QuitusAccountValue *
look_up_account (Case *test, gconstpointer value)
{
  return quitus_account_value (look_up (test, value));
}

static void
assert_account_of (Case *test, const QuitusInstalmentValue *instalment, gconstpointer account)
{
  g_assert_true (quitus_id_equal (quitus_instalment_value (look_up (test, instalment))->account,
                                  account != NULL ? ((const QuitusValue *) account)->id
                                                  : QUITUS_ID_NONE));
}

static QuitusAccountValue *
make_account (const QuitusAccountValue *former)
{
  QuitusAccountValue *account = quitus_account_value_new ();

  account->organisation = former->organisation;
  account->holder = g_strdup (former->holder);
  account->iban = g_strdup ("FR7610071750000000100516120");
  return account;
}

static QuitusRefundValue *
add_refund (Case *test, QuitusDay paid_on)
{
  QuitusRefundValue *refund = quitus_test_dossier_add (test->dossier, QUITUS_KIND_REFUND);

  refund->payer =
      ((QuitusValue *) quitus_test_dossier_get (test->dossier, QUITUS_KIND_PARTY, 1))->id;
  refund->payee =
      ((QuitusValue *) quitus_test_dossier_get (test->dossier, QUITUS_KIND_PARTY, 0))->id;
  refund->account = test->account->value.id;
  refund->amount = 100;
  refund->paid_on = paid_on;
  return refund;
}

static void
set_up (Case *test, gconstpointer unused)
{
  test->dossier = quitus_test_dossier_new_seed ();
  test->account = quitus_test_dossier_add (test->dossier, QUITUS_KIND_ACCOUNT);
  test->account->organisation =
      ((QuitusPartyValue *) quitus_test_dossier_get (test->dossier, QUITUS_KIND_PARTY, 1))
          ->organisation;
  test->account->holder = g_strdup ("SCBCM");
  test->account->iban = g_strdup ("FR7630001000640000009244140");
  test->account->valid_from = quitus_test_day ("2020-01-01");
  test->account->confirmed_by = g_strdup ("C. Martin");
  test->account->confirmed_on = quitus_test_day ("2023-01-10");
  test->account->evidence = g_strdup ("Letter");
  test->dossier->agreement->refund_account = test->account->value.id;
  test->first = quitus_test_dossier_get (test->dossier, QUITUS_KIND_INSTALMENT, 0);
  test->second = quitus_test_dossier_get (test->dossier, QUITUS_KIND_INSTALMENT, 1);
  test->cancelled =
      quitus_test_dossier_add_instalment (test->dossier, QUITUS_AMOUNT_FIXED, 100, "signature");
  test->cancelled->cancelled_on = quitus_test_day ("2023-05-01");
  test->elsewhere =
      quitus_test_dossier_add_instalment (test->dossier, QUITUS_AMOUNT_FIXED, 100, "signature");
  test->first->account = test->account->value.id;
  test->second->account = test->account->value.id;
  test->cancelled->account = test->account->value.id;
  test->elsewhere->account = QUITUS_ID_NONE;
  /* All of the first payment came in, and a part of the second. */
  quitus_test_dossier_receive (test->dossier, test->first, 7500000, "2023-02-20");
  quitus_test_dossier_receive (test->dossier, test->second, 100, "2023-08-20");
  test->paid = add_refund (test, quitus_test_day ("2023-09-01"));
  test->planned = add_refund (test, QUITUS_DAY_NONE);
  test->book = quitus_book_new ();
  quitus_book_fill (test->book, test->dossier->values);
}

static void
tear_down (Case *test, gconstpointer unused)
{
  quitus_test_dossier_free (test->dossier);
  g_assert_finalize_object (test->book);
}

/* Tests */

static void
test_replaced (Case *test, gconstpointer unused)
{
  g_autoptr (QuitusAccountValue) opened = make_account (test->account);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) undo = NULL;
  g_autoptr (QuitusChange) change =
      quitus_account_replace (test->book, test->account->value.id, opened,
                              quitus_test_day ("2023-10-01"), &error);

  g_assert_no_error (error);
  quitus_book_check (test->book, change, &error);
  g_assert_no_error (error);
  quitus_book_apply (test->book, change);
  assert_day (look_up_account (test, test->account)->valid_to, "2023-09-30");
  assert_day (look_up_account (test, opened)->valid_from, "2023-10-01");
  g_assert_true (quitus_account_is_confirmed (look_up_account (test, test->account)));
  g_assert_false (quitus_account_is_confirmed (look_up_account (test, opened)));
  /* What is still to come goes to the new one, and only that. */
  assert_account_of (test, test->first, test->account);
  assert_account_of (test, test->second, opened);
  assert_account_of (test, test->cancelled, test->account);
  assert_account_of (test, test->elsewhere, NULL);
  g_assert_true (quitus_id_equal (quitus_refund_value (look_up (test, test->paid))->account,
                                  test->account->value.id));
  g_assert_true (quitus_id_equal (quitus_refund_value (look_up (test, test->planned))->account,
                                  opened->value.id));
  g_assert_true (quitus_id_equal (
      quitus_agreement_value (look_up (test, test->dossier->agreement))->refund_account,
      opened->value.id));
  g_assert_cmpuint (quitus_account_count_open_uses (test->book, test->account->value.id, NULL), ==,
                    0);

  undo = quitus_change_invert (change, "Undo");
  quitus_book_check (test->book, undo, &error);
  g_assert_no_error (error);
  quitus_book_apply (test->book, undo);
  g_assert_null (quitus_book_lookup (test->book, opened->value.id));
  assert_day (look_up_account (test, test->account)->valid_to, NULL);
  assert_account_of (test, test->second, test->account);
}

static void
test_too_early (Case *test, gconstpointer unused)
{
  g_autoptr (QuitusAccountValue) opened = make_account (test->account);
  g_autoptr (GError) error = NULL;

  g_assert_null (quitus_account_replace (test->book, test->account->value.id, opened,
                                         quitus_test_day ("2020-01-01"), &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
}

/* What still sends money there keeps an account open. */
static void
test_open_uses (Case *test, gconstpointer unused)
{
  g_autoptr (QuitusChange) cancellation = quitus_change_new ("Nothing more to come");
  g_autoptr (QuitusInstalmentValue) second = (gpointer) quitus_value_copy (&test->second->value);
  g_autoptr (QuitusRefundValue) planned = (gpointer) quitus_value_copy (&test->planned->value);
  g_autoptr (QuitusAgreementValue) agreement =
      (gpointer) quitus_value_copy (&test->dossier->agreement->value);
  QuitusId account = test->account->value.id;

  /* The balance, the refund that is planned, and the agreement. */
  g_assert_cmpuint (quitus_account_count_open_uses (test->book, account, NULL), ==, 3);
  second->cancelled_on = quitus_test_day ("2023-10-01");
  planned->account = QUITUS_ID_NONE;
  agreement->closed_on = quitus_test_day ("2024-10-01");
  quitus_change_update (cancellation, &test->second->value, &second->value);
  quitus_change_update (cancellation, &test->planned->value, &planned->value);
  quitus_change_update (cancellation, &test->dossier->agreement->value, &agreement->value);
  quitus_book_apply (test->book, cancellation);
  g_assert_cmpuint (quitus_account_count_open_uses (test->book, account, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/account-replacement/replaced", Case, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/account-replacement/too-early", Case, NULL, set_up, test_too_early, tear_down);
  g_test_add ("/account-replacement/open-uses", Case, NULL, set_up, test_open_uses, tear_down);
  return g_test_run ();
}
