/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bank details on which somebody relies are never overwritten. */

#include "quitus-account.h"
#include "quitus-error.h"

#include "two-agreements.h"

/* Helpers */

static const QuitusAccountValue *
get_account (TwoAgreements *f)
{
  return quitus_account_value (quitus_record_get_value (quitus_book_lookup (f->book,
                                                                            f->account->value.id)));
}

static void
apply (TwoAgreements *f, QuitusChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (quitus_book_check (f->book, change, &error));
  g_assert_no_error (error);
  quitus_book_apply (f->book, change);
}

static void
apply_update (TwoAgreements *f, const QuitusValue *before, const QuitusValue *after)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Update");

  quitus_change_update (change, before, after);
  apply (f, change);
}

static void
stop_using (TwoAgreements *f)
{
  g_autoptr (QuitusInstalmentValue) after = (gpointer) quitus_value_copy (&f->instalment->value);

  after->account = QUITUS_ID_NONE;
  apply_update (f, &f->instalment->value, &after->value);
}

static void
confirm (TwoAgreements *f)
{
  g_autoptr (QuitusAccountValue) after = (gpointer) quitus_value_copy (&get_account (f)->value);

  g_set_str (&after->confirmed_by, "C. Martin");
  g_set_str (&after->evidence, "Letter");
  after->confirmed_on = quitus_day_new (2023, 3, 1);
  apply_update (f, &get_account (f)->value, &after->value);
}

static QuitusRefundValue *
add_refund (TwoAgreements *f, QuitusDay paid_on)
{
  QuitusRefundValue *refund = quitus_refund_value_new ();

  refund->agreement = f->agreement->value.id;
  refund->payer = f->payee->value.id;
  refund->payee = f->payer->value.id;
  refund->account = f->account->value.id;
  refund->amount = 100;
  refund->paid_on = paid_on;
  return refund;
}

/* What can be typed over the account of the fixture, which has an IBAN alone. */

static void
another_holder (QuitusAccountValue *account)
{
  g_set_str (&account->holder, "Somebody else");
}

static void
another_iban (QuitusAccountValue *account)
{
  g_set_str (&account->iban, "FR7610071750000000100516120");
}

static void
another_form (QuitusAccountValue *account)
{
  g_clear_pointer (&account->iban, g_free);
  g_set_str (&account->bank_code, "10071");
  g_set_str (&account->branch_code, "75000");
  g_set_str (&account->account_number, "00001005161");
  g_set_str (&account->rib_key, "20");
}

static void
its_rib (QuitusAccountValue *account)
{
  g_set_str (&account->bank_code, "30001");
  g_set_str (&account->branch_code, "00064");
  g_set_str (&account->account_number, "00000092441");
  g_set_str (&account->rib_key, "40");
}

static void
its_bic (QuitusAccountValue *account)
{
  g_set_str (&account->bic, "BDFEFRPPCCT");
}

static void
its_validity (QuitusAccountValue *account)
{
  account->valid_to = quitus_day_new (2024, 1, 1);
}

typedef struct
{
  const char *name;
  void (*type) (QuitusAccountValue *account);
  gboolean is_used;
  gboolean is_confirmed;
  gboolean is_refused;
} Typing;

static const Typing typings[] = {
  { "free-holder",        another_holder, FALSE, FALSE, FALSE },
  { "free-iban",          another_iban,   FALSE, FALSE, FALSE },
  { "free-form",          another_form,   FALSE, FALSE, FALSE },
  { "used-holder",        another_holder, TRUE,  FALSE, TRUE  },
  { "used-iban",          another_iban,   TRUE,  FALSE, TRUE  },
  { "used-completed",     its_rib,        TRUE,  FALSE, FALSE },
  { "used-completed-bic", its_bic,        TRUE,  FALSE, FALSE },
  { "used-validity",      its_validity,   TRUE,  FALSE, FALSE },
  { "confirmed-holder",   another_holder, FALSE, TRUE,  TRUE  },
  { "confirmed-iban",     another_iban,   FALSE, TRUE,  TRUE  },
  { "confirmed-rib",      its_rib,        FALSE, TRUE,  TRUE  },
  { "confirmed-bic",      its_bic,        TRUE,  TRUE,  TRUE  },
  { "confirmed-validity", its_validity,   TRUE,  TRUE,  FALSE },
};

static void
test_typing (TwoAgreements *f, gconstpointer data)
{
  const Typing *typing = data;
  g_autoptr (QuitusChange) change = quitus_change_new ("Typed over");
  g_autoptr (QuitusChange) inverse = NULL;
  g_autoptr (QuitusAccountValue) after = NULL;
  g_autoptr (GError) error = NULL;

  if (!typing->is_used)
    stop_using (f);
  g_assert_cmpint (quitus_account_is_used (f->book, f->account->value.id), ==, typing->is_used);
  if (typing->is_confirmed)
    confirm (f);
  g_assert_cmpint (quitus_account_is_confirmed (get_account (f)), ==, typing->is_confirmed);
  after = (gpointer) quitus_value_copy (&get_account (f)->value);
  typing->type (after);
  quitus_change_update (change, &get_account (f)->value, &after->value);
  if (typing->is_refused)
    {
      g_assert_false (quitus_book_check (f->book, change, &error));
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_SETTLED);
      g_assert_true (g_str_has_prefix (error->message, "Bank account “"));
      g_assert_nonnull (strstr (error->message, "close it and add the new one"));
      return;
    }
  apply (f, change);
  inverse = quitus_change_invert (change, "Undo");
  apply (f, inverse);
}

/* Nobody looked at what is typed in the same moment. */
static void
test_confirmed_while_typed (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Both");
  g_autoptr (QuitusAccountValue) after = NULL;
  g_autoptr (GError) error = NULL;

  stop_using (f);
  after = (gpointer) quitus_value_copy (&f->account->value);
  another_iban (after);
  g_set_str (&after->confirmed_by, "C. Martin");
  g_set_str (&after->evidence, "Letter");
  after->confirmed_on = quitus_day_new (2023, 3, 1);
  quitus_change_update (change, &f->account->value, &after->value);
  g_assert_false (quitus_book_check (f->book, change, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_SETTLED);
}

static void
test_evidence (TwoAgreements *f, gconstpointer unused)
{
  static const struct
  {
    const char *by;
    int year;
    const char *evidence;
    gboolean is_right;
  } cases[] = {
    { NULL,        0,    NULL,     TRUE  },
    { "C. Martin", 2023, "Letter", TRUE  },
    { "C. Martin", 2023, NULL,     FALSE },
    { "C. Martin", 0,    "Letter", FALSE },
    { NULL,        2023, "Letter", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusAccountValue) account = (gpointer) quitus_value_copy (&f->account->value);
      g_autoptr (GError) error = NULL;

      g_set_str (&account->confirmed_by, cases[i].by);
      g_set_str (&account->evidence, cases[i].evidence);
      if (cases[i].year != 0)
        account->confirmed_on = quitus_day_new (cases[i].year, 3, 1);
      g_assert_cmpint (quitus_value_check (&account->value, &error), ==, cases[i].is_right);
      if (!cases[i].is_right)
        g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
    }
}

/* Who created it can take the creation back, whatever was added meanwhile and taken back too. */
static void
test_creation_undone (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) creation = quitus_change_new ("New account");
  g_autoptr (QuitusChange) undo = NULL;
  g_autoptr (QuitusAccountValue) account = (gpointer) quitus_value_new (QUITUS_KIND_ACCOUNT);

  account->organisation = f->ign->value.id;
  account->holder = g_strdup ("IGN");
  account->iban = g_strdup ("FR7610071750000000100516120");
  quitus_change_insert (creation, &account->value);
  apply (f, creation);
  undo = quitus_change_invert (creation, "Undo");
  apply (f, undo);
  g_assert_null (quitus_book_lookup (f->book, account->value.id));
}

static void
test_refund (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusRefundValue) planned = add_refund (f, QUITUS_DAY_NONE);
  g_autoptr (QuitusRefundValue) paid = add_refund (f, quitus_day_new (2024, 2, 1));
  g_autoptr (QuitusChange) planning = quitus_change_new ("Planned");
  g_autoptr (QuitusChange) payment = quitus_change_new ("Paid");
  g_autoptr (QuitusChange) doubt = quitus_change_new ("No longer confirmed");
  g_autoptr (QuitusValue) unconfirmed = quitus_value_copy (&f->account->value);
  g_autoptr (GError) error = NULL;

  quitus_change_insert (planning, &planned->value);
  apply (f, planning);
  quitus_change_insert (payment, &paid->value);
  g_assert_false (quitus_book_check (f->book, payment, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_SETTLED);
  g_assert_nonnull (strstr (error->message, "Bank account: nobody has confirmed it"));
  confirm (f);
  apply (f, payment);

  g_clear_error (&error);
  quitus_change_update (doubt, &get_account (f)->value, unconfirmed);
  g_assert_false (quitus_book_check (f->book, doubt, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_SETTLED);
}

static void
test_open (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusAccountValue) account = (gpointer) quitus_value_copy (&f->account->value);

  g_assert_true (quitus_account_is_open (account, 0));
  account->valid_from = 100;
  account->valid_to = 200;
  g_assert_false (quitus_account_is_open (account, 99));
  g_assert_true (quitus_account_is_open (account, 100));
  g_assert_true (quitus_account_is_open (account, 200));
  g_assert_false (quitus_account_is_open (account, 201));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, TwoAgreements, NULL, two_agreements_set_up, function, two_agreements_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *path = g_strconcat ("/account/typed-over/", typings[i].name, NULL);

      g_test_add (path, TwoAgreements, &typings[i], two_agreements_set_up, test_typing,
                  two_agreements_tear_down);
    }
  ADD ("/account/confirmed-while-typed", test_confirmed_while_typed);
  ADD ("/account/evidence", test_evidence);
  ADD ("/account/creation-undone", test_creation_undone);
  ADD ("/account/refund", test_refund);
  ADD ("/account/open", test_open);
  return g_test_run ();
}
