/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "two-agreements.h"

/* Helpers */

static char *
text (const char *value)
{
  return g_strdup (value);
}

static void
make_shared (TwoAgreements *f)
{
  f->ign = quitus_organisation_value_new ();
  f->ign->name = text ("IGN");
  f->dinum = quitus_organisation_value_new ();
  f->dinum->name = text ("DINUM");
  f->unused = quitus_organisation_value_new ();
  f->unused->name = text ("ANCT");
  f->settings = quitus_settings_value_new ();
  f->settings->owner = f->dinum->value.id;
  f->person = quitus_person_value_new ();
  f->person->name = text ("Directrice");
  f->person->organisation = f->ign->value.id;
  f->account = quitus_account_value_new ();
  f->account->organisation = f->dinum->value.id;
  f->account->holder = text ("SCBCM");
  f->account->iban = text ("FR7630001000640000009244140");
  f->programme = quitus_programme_value_new ();
  f->programme->number = text ("352");
  f->label = quitus_programme_label_value_new ();
  f->label->programme = f->programme->value.id;
  f->label->label = text ("Innovation");
  f->startup = quitus_startup_value_new ();
  f->startup->name = text ("Cartes");
  f->phase = quitus_phase_value_new ();
  f->phase->startup = f->startup->value.id;
  f->phase->name = text ("Construction");
}

static void
make_agreement (TwoAgreements *f)
{
  f->agreement = quitus_agreement_value_new ();
  f->agreement->reference = text ("A");
  f->agreement->title = text ("First");
  f->payer = quitus_party_value_new ();
  f->payer->agreement = f->agreement->value.id;
  f->payer->organisation = f->ign->value.id;
  f->payer->signatory = f->person->value.id;
  f->payer->position = 2;
  f->payee = quitus_party_value_new ();
  f->payee->agreement = f->agreement->value.id;
  f->payee->organisation = f->dinum->value.id;
  f->payee->position = 1;
  f->coverage = quitus_coverage_value_new ();
  f->coverage->agreement = f->agreement->value.id;
  f->coverage->startup = f->startup->value.id;
  f->budget_code = quitus_budget_code_value_new ();
  f->budget_code->agreement = f->agreement->value.id;
  f->budget_code->programme = f->programme->value.id;
  f->instalment = quitus_instalment_value_new ();
  f->instalment->agreement = f->agreement->value.id;
  f->instalment->label = text ("Balance");
  f->instalment->payer = f->payer->value.id;
  f->instalment->payee = f->payee->value.id;
  f->instalment->account = f->account->value.id;
  f->instalment->due.anchor = QUITUS_ANCHOR_PARTY_SIGNATURE;
  f->instalment->due.record = f->payer->value.id;
  f->condition = quitus_condition_value_new ();
  f->condition->instalment = f->instalment->value.id;
  f->condition->label = text ("Report");
}

static void
make_other_agreement (TwoAgreements *f)
{
  f->other_agreement = quitus_agreement_value_new ();
  f->other_agreement->reference = text ("B");
  f->other_agreement->title = text ("Second");
  f->other_party = quitus_party_value_new ();
  f->other_party->agreement = f->other_agreement->value.id;
  f->other_party->organisation = f->ign->value.id;
  f->other_party->name_in_act = text ("The other");
  f->other_instalment = quitus_instalment_value_new ();
  f->other_instalment->agreement = f->other_agreement->value.id;
}

/* The values of the fixture, whatever their kinds. */
static gpointer
get_value (TwoAgreements *f, gsize index)
{
  gpointer value;

  memcpy (&value, &f->ign + index, sizeof value);
  return value;
}

#define N_VALUES                                                                                   \
  ((sizeof (TwoAgreements) - G_STRUCT_OFFSET (TwoAgreements, ign)) / sizeof (gpointer))

/* Public */

/**
 * two_agreements_set_up:
 * @f: a fixture
 *
 * Makes a book with two agreements, what hangs on them and what they share.
 */
void
two_agreements_set_up (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  make_shared (f);
  make_agreement (f);
  make_other_agreement (f);
  for (guint i = 0; i < N_VALUES; i++)
    g_ptr_array_add (values, get_value (f, i));
  f->book = quitus_book_new ();
  quitus_book_fill (f->book, values);
}

/**
 * two_agreements_tear_down:
 * @f: a fixture
 *
 * Frees it; nobody may hold the book any more.
 */
void
two_agreements_tear_down (TwoAgreements *f, gconstpointer unused)
{
  for (guint i = 0; i < N_VALUES; i++)
    quitus_value_unref (get_value (f, i));
  g_assert_finalize_object (f->book);
}
