/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-print-fixtures.h"

typedef struct
{
  const PrintFixture *fixture;
  GPtrArray *values;
  QuitusAgreementValue *agreement;
  QuitusPartyValue *payer;
  QuitusPartyValue *payee;
  QuitusAccountValue *account;
} Builder;

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

/* Keeps a value for the dossier. */
static gpointer
keep (Builder *self, QuitusValue *value)
{
  g_ptr_array_add (self->values, value);
  return value;
}

#define NEW(builder, Type, prefix)                                                                 \
  ((Quitus##Type##Value *) keep (builder, &quitus_##prefix##_value_new ()->value))

/* The words of the fixture, else those of the agreement. */
static char *
word (Builder *self, const char *text)
{
  return g_strdup (self->fixture->label != NULL ? self->fixture->label : text);
}

static QuitusDateRule
rule (const char *text)
{
  g_autoptr (GError) error = NULL;
  QuitusDateRule parsed;

  g_assert_true (quitus_date_rule_parse (text, &parsed, &error));
  g_assert_no_error (error);
  return parsed;
}

static void
add_agreement (Builder *self)
{
  QuitusAgreementValue *agreement = NEW (self, Agreement, agreement);

  self->agreement = agreement;
  agreement->reference = g_strdup ("IGN-DINUM-2023");
  agreement->title = word (self, "Convention de partenariat entre l’IGN et la DINUM");
  agreement->type = QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  agreement->renewal = QUITUS_RENEWAL_NONE;
  if (self->fixture->is_bare)
    return;
  agreement->purpose = word (self, "Coaching des services publics numériques de l’incubateur");
  if (self->fixture->settlement_delay > 0)
    agreement->settlement_delay = self->fixture->settlement_delay;
  agreement->total = 20000000;
  agreement->total_in_words = g_strdup ("deux cent mille euros");
  agreement->total_article = g_strdup ("5.1");
  agreement->start = rule ("signature");
  agreement->start_article = g_strdup ("2");
  agreement->end = rule ("day:2023-12-31");
  agreement->end_article = g_strdup ("2");
  agreement->amendment_request = rule ("end -4 weeks clear");
  agreement->amendment_article = g_strdup ("6");
  agreement->assigned_accountant =
      word (self, "CBCM placé auprès des services du Premier ministre");
}

static QuitusOrganisationValue *
add_organisation (Builder *self, const char *name, const char *short_name, const char *address)
{
  QuitusOrganisationValue *organisation = NEW (self, Organisation, organisation);

  organisation->name = word (self, name);
  organisation->short_name = word (self, short_name);
  organisation->address = g_strdup (address);
  return organisation;
}

static QuitusPersonValue *
add_person (Builder *self, const char *name, const char *function)
{
  QuitusPersonValue *person = NEW (self, Person, person);

  person->name = word (self, name);
  person->function = g_strdup (function);
  return person;
}

static void
add_parties (Builder *self)
{
  QuitusOrganisationValue *ign =
      add_organisation (self, "Institut national de l’information géographique et forestière",
                        "IGN", "73 avenue de Paris\n94165 SAINT-MANDÉ");
  QuitusOrganisationValue *dinum =
      add_organisation (self, "Direction interministérielle du numérique", "DINUM",
                        "20 avenue de Ségur – TSA 30719\n75334 PARIS Cedex 07");
  QuitusPersonValue *soriano = add_person (self, "Sébastien Soriano", "Directeur général");
  QuitusPersonValue *mellier = add_person (self, "Guillaume Mellier", NULL);
  QuitusPersonValue *schaer =
      add_person (self, "Stéphanie Schaer", "Directrice interministérielle du numérique");

  self->payer = NEW (self, Party, party);
  self->payer->agreement = self->agreement->value.id;
  self->payer->position = 1;
  self->payer->organisation = ign->value.id;
  self->payer->role = QUITUS_ROLE_CONTRIBUTOR;
  self->payer->representative = soriano->value.id;
  self->payer->signatory = mellier->value.id;
  self->payer->by_delegation = TRUE;
  self->payer->delegation = word (self, "Pour le directeur général et par délégation");
  self->payer->signed_on = self->fixture->signed_on;
  self->payee = NEW (self, Party, party);
  self->payee->agreement = self->agreement->value.id;
  self->payee->position = 2;
  self->payee->organisation = dinum->value.id;
  self->payee->role = QUITUS_ROLE_BENEFICIARY;
  self->payee->representative = schaer->value.id;
  self->payee->signatory = schaer->value.id;
  self->payee->signed_on = self->fixture->signed_on;
}

static void
add_visa (Builder *self)
{
  QuitusVisaValue *visa = NEW (self, Visa, visa);

  visa->agreement = self->agreement->value.id;
  visa->type = QUITUS_VISA_APPROVAL;
  visa->authority = word (self, "Contrôleur budgétaire");
  visa->person = add_person (self, "B. Dingremont", NULL)->value.id;
  visa->number = g_strdup ("94/2023");
  visa->granted_on = quitus_day_new (2023, 2, 8);
}

/* The State's account has no IBAN: it can only be computed.  That of the IGN has one. */
static void
add_accounts (Builder *self)
{
  QuitusAccountValue *refund = NEW (self, Account, account);

  self->account = NEW (self, Account, account);
  self->account->organisation = self->payee->organisation;
  self->account->holder = word (self, "SCBCM SERVICES PREMIER MINISTRE");
  self->account->domiciliation =
      word (self, "DGO DSB SEGPS – 2310 31 RUE CROIX DES PETITS-CHAMPS PARIS 1ER");
  self->account->bank_code = g_strdup ("30001");
  self->account->branch_code = g_strdup ("00064");
  self->account->account_number = g_strdup ("00000092441");
  self->account->rib_key = g_strdup ("40");
  refund->organisation = self->payer->organisation;
  refund->holder = word (self, "INSTITUT NATIONAL DE L’INFORMATION GEOGRAPHIQUE ET FORESTIERE");
  refund->domiciliation = g_strdup ("TTPARIS RGF");
  refund->bank_code = g_strdup ("10071");
  refund->branch_code = g_strdup ("75000");
  refund->account_number = g_strdup ("00001005161");
  refund->rib_key = g_strdup ("20");
  refund->iban = g_strdup ("FR7610071750000000100516120");
  refund->bic = g_strdup ("TRPUFRP1");
  refund->confirmed_by = word (self, "C. Martin");
  refund->confirmed_on = quitus_day_new (2023, 3, 1);
  self->agreement->refund_account = refund->value.id;
}

static void
add_budget_code (Builder *self)
{
  QuitusProgrammeValue *programme = NEW (self, Programme, programme);
  QuitusBudgetCodeValue *code = NEW (self, BudgetCode, budget_code);

  programme->number = g_strdup ("352");
  for (int i = 0; i < 2; i++)
    {
      QuitusProgrammeLabelValue *label = NEW (self, ProgrammeLabel, programme_label);

      label->programme = programme->value.id;
      label->label = word (self, i == 0 ? "Fonds pour l’accélération"
                                        : "Innovation et transformation numériques");
      *(i == 0 ? &label->valid_to : &label->valid_from) =
          i == 0 ? quitus_day_new (2020, 12, 31) : quitus_day_new (2021, 1, 1);
    }
  code->agreement = self->agreement->value.id;
  code->position = 1;
  code->fund = g_strdup ("1-2-00548");
  code->fund_label =
      word (self, "Participations diverses à la création de services publics innovants");
  code->programme = programme->value.id;
  code->operational_budget = g_strdup ("0352-CFSE");
}

static QuitusInstalmentValue *
add_instalment (Builder *self, guint position, const char *label, const char *due)
{
  QuitusInstalmentValue *instalment = NEW (self, Instalment, instalment);

  instalment->agreement = self->agreement->value.id;
  instalment->position = position;
  instalment->label = word (self, label);
  instalment->article = g_strdup ("5.2");
  instalment->payer = self->payer->value.id;
  instalment->payee = self->payee->value.id;
  instalment->account = self->account->value.id;
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->due = rule (due);
  return instalment;
}

static void
add_instalments (Builder *self)
{
  guint n = self->fixture->n_instalments;

  if (n == 0)
    {
      add_instalment (self, 1, "Premier versement", "signature")->amount = 7500000;
      add_instalment (self, 2, "Solde", "signature +6 months")->amount_rule = QUITUS_AMOUNT_BALANCE;
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Versement mensuel %u", i + 1);
      g_autofree char *due =
          i > 0 ? g_strdup_printf ("signature +%u months", i) : g_strdup ("signature");

      QuitusInstalmentValue *instalment = add_instalment (self, i + 1, label, due);

      if (!self->fixture->ends_with_balance)
        instalment->amount = 20000000 / n;
      else if (i + 1 < n)
        instalment->amount = 123456;
      else
        instalment->amount_rule = QUITUS_AMOUNT_BALANCE;
    }
}

static void
add_obligation (Builder *self,
                guint position,
                QuitusNature nature,
                const char *label,
                const char *due)
{
  QuitusObligationValue *obligation = NEW (self, Obligation, obligation);

  obligation->agreement = self->agreement->value.id;
  obligation->position = position;
  obligation->nature = nature;
  obligation->scope =
      nature == QUITUS_NATURE_OBLIGATION ? QUITUS_SCOPE_EACH_STARTUP : QUITUS_SCOPE_AGREEMENT;
  obligation->article = g_strdup ("3.1");
  obligation->label = word (self, label);
  obligation->debtor = self->payer->value.id;
  if (due != NULL)
    obligation->due = rule (due);
  if (nature == QUITUS_NATURE_PUBLICATION)
    {
      QuitusEvidenceValue *evidence = NEW (self, Evidence, evidence);

      evidence->obligation = obligation->value.id;
      evidence->occurrence = 0;
      evidence->state = QUITUS_EVIDENCE_DONE;
      evidence->done_on = quitus_day_new (2023, 3, 1);
    }
}

/* Two startups, a committee, an obligation for each startup, a report and what was published. */
static void
add_work (Builder *self)
{
  static const char *const names[] = { "Carnet de terrain", "Panoramax" };
  QuitusCommitteeSeriesValue *series = NEW (self, CommitteeSeries, committee_series);
  QuitusLegalBasisValue *basis = NEW (self, LegalBasis, legal_basis);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      QuitusStartupValue *startup = NEW (self, Startup, startup);
      QuitusCoverageValue *coverage = NEW (self, Coverage, coverage);

      startup->name = word (self, names[i]);
      coverage->agreement = self->agreement->value.id;
      coverage->startup = startup->value.id;
    }
  series->agreement = self->agreement->value.id;
  series->label = word (self, "Comité d’investissement");
  series->article = g_strdup ("4");
  series->chair = self->payer->value.id;
  series->due = rule ("effective +6 months every 6 months");
  basis->agreement = self->agreement->value.id;
  basis->position = 1;
  basis->text = word (self, "Article L2511-6 du code de la commande publique");
  add_obligation (self, 1, QUITUS_NATURE_OBLIGATION, "Nommer un intrapreneur", NULL);
  add_obligation (self, 2, QUITUS_NATURE_REPORT, "Envoyer le compte rendu de gestion",
                  "final-budget-year +1 months");
  add_obligation (self, 3, QUITUS_NATURE_PUBLICATION, "Publier la convention", NULL);
}

static const QuitusValue *
find_first (Builder *self, QuitusKind kind)
{
  for (guint i = 0; i < self->values->len; i++)
    if (((const QuitusValue *) self->values->pdata[i])->kind == kind)
      return self->values->pdata[i];
  g_assert_not_reached ();
}

static void
add_committee (Builder *self)
{
  QuitusCommitteeValue *committee = NEW (self, Committee, committee);

  committee->series = find_first (self, QUITUS_KIND_COMMITTEE_SERIES)->id;
  committee->startup = find_first (self, QUITUS_KIND_STARTUP)->id;
  committee->held_on = quitus_day_new (2023, 9, 12);
  committee->decision = QUITUS_DECISION_PROVISIONAL;
  committee->months = 2;
  committee->amount = 3000000;
  committee->late_reason = word (self, "Le sponsor était absent");
}

static void
add_receipt (Builder *self, QuitusInstalmentValue *instalment, QuitusMoney amount, QuitusDay day)
{
  QuitusReceiptValue *receipt = NEW (self, Receipt, receipt);
  QuitusReceiptAllocationValue *allocation = NEW (self, ReceiptAllocation, receipt_allocation);
  QuitusOpeningValue *opening = NEW (self, Opening, opening);
  QuitusOpeningAllocationValue *credits = NEW (self, OpeningAllocation, opening_allocation);

  receipt->agreement = opening->agreement = self->agreement->value.id;
  receipt->amount = allocation->amount = credits->ae = credits->cp = amount;
  receipt->received_on = day;
  allocation->receipt = credits->receipt = receipt->value.id;
  allocation->instalment = instalment->value.id;
  opening->published_on = day + 30;
  credits->opening = opening->value.id;
}

static QuitusCommitmentValue *
add_order (Builder *self, const char *number, QuitusMoney ordered, QuitusMoney paid, QuitusDay day)
{
  QuitusCommitmentValue *order = NEW (self, Commitment, commitment);
  QuitusDeliveryValue *delivery = NEW (self, Delivery, delivery);
  QuitusDisbursementValue *payment = NEW (self, Disbursement, disbursement);

  order->agreement = self->agreement->value.id;
  order->label = word (self, "Coaching des équipes");
  order->supplier = word (self, "Octo Technology");
  order->number = g_strdup (number);
  order->ordered_on = day;
  order->amount = ordered;
  delivery->commitment = payment->commitment = order->value.id;
  delivery->amount = payment->amount = paid;
  delivery->certified_on = day + 30;
  payment->paid_on = day + 50;
  return order;
}

static void
add_spending (Builder *self)
{
  QuitusInstalmentValue *instalments[2];
  QuitusCommitmentValue *first, *second;
  guint n = 0;

  for (guint i = 0; i < self->values->len && n < 2; i++)
    if (((const QuitusValue *) self->values->pdata[i])->kind == QUITUS_KIND_INSTALMENT)
      instalments[n++] = self->values->pdata[i];
  self->agreement->payments_within_period = TRUE;
  add_receipt (self, instalments[0], 7500000, quitus_day_new (2023, 3, 1));
  add_receipt (self, instalments[1], 12500000, quitus_day_new (2023, 9, 1));
  first = add_order (self, "1405132208", 7200000, 7200000, quitus_day_new (2023, 4, 6));
  second = add_order (self, "1405139871", 11800000, 9125040, quitus_day_new (2023, 10, 9));
  if (!self->fixture->is_placed)
    return;
  first->placed_by = self->payee->value.id;
  second->placed_by = self->payer->value.id;
}

static void
add_calls (Builder *self)
{
  static const char *const numbers[] = { "TP 1203", "TP 4410" };
  QuitusReceiptValue *receipt = NEW (self, Receipt, receipt);
  QuitusReceiptAllocationValue *allocation = NEW (self, ReceiptAllocation, receipt_allocation);
  guint n = 0, n_values = self->values->len;

  receipt->agreement = self->agreement->value.id;
  receipt->amount = allocation->amount = 3000050;
  receipt->received_on = quitus_day_new (2023, 3, 1);
  allocation->receipt = receipt->value.id;
  for (guint i = 0; i < n_values; i++)
    {
      QuitusValue *value = self->values->pdata[i];
      QuitusCallValue *call;

      if (value->kind != QUITUS_KIND_INSTALMENT)
        continue;
      if (n == 0)
        allocation->instalment = value->id;
      call = NEW (self, Call, call);
      call->instalment = value->id;
      call->number = n < G_N_ELEMENTS (numbers) ? g_strdup (numbers[n]) : NULL;
      call->called_on = n == 1 ? quitus_day_new (2023, 8, 9) : quitus_day_new (2023, 2, 10);
      n++;
    }
}

/* A body of which nothing but the name is known pays the second payment. */
static void
add_other_payer (Builder *self)
{
  QuitusOrganisationValue *organisation = add_organisation (self, "Cerema", NULL, NULL);
  QuitusPartyValue *party = NEW (self, Party, party);
  guint n = 0;

  party->agreement = self->agreement->value.id;
  party->position = 3;
  party->organisation = organisation->value.id;
  party->role = QUITUS_ROLE_CONTRIBUTOR;
  party->signed_on = self->fixture->signed_on;
  for (guint i = 0; i < self->values->len; i++)
    if (((const QuitusValue *) self->values->pdata[i])->kind == QUITUS_KIND_INSTALMENT && n++ == 1)
      ((QuitusInstalmentValue *) self->values->pdata[i])->payer = party->value.id;
}

static void
add_refund (Builder *self)
{
  QuitusRefundValue *refund = NEW (self, Refund, refund);

  refund->agreement = self->agreement->value.id;
  refund->payer = self->payee->value.id;
  refund->payee = self->payer->value.id;
  refund->account = self->agreement->refund_account;
  refund->reading = QUITUS_REFUND_STRICT;
  refund->amount = self->fixture->refund;
  refund->decision = g_strdup ("2024-07");
  refund->decided_on = quitus_day_new (2024, 1, 31);
  if (self->fixture->refunded_on != 0)
    refund->paid_on = self->fixture->refunded_on;
}

/* Public */

/* Returns an agreement, as it is known from the act between IGN and DINUM. */
QuitusDossier *
print_fixture_new (const PrintFixture *fixture)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (unref_value);
  Builder builder = { .fixture = fixture, .values = values };

  add_agreement (&builder);
  if (!fixture->is_bare)
    {
      add_parties (&builder);
      add_visa (&builder);
      add_accounts (&builder);
      add_budget_code (&builder);
      add_instalments (&builder);
      add_work (&builder);
      if (fixture->is_judged)
        add_committee (&builder);
      if (fixture->is_spent)
        add_spending (&builder);
      if (fixture->is_called)
        add_calls (&builder);
      if (fixture->has_other_payer)
        add_other_payer (&builder);
      if (fixture->refund > 0)
        add_refund (&builder);
    }
  return quitus_dossier_new (values);
}
