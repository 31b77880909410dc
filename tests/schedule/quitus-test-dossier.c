/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-test-dossier.h"

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

static gpointer
add (QuitusTestDossier *self, gpointer value)
{
  g_ptr_array_add (self->values, value);
  return value;
}

static gint64
count (QuitusTestDossier *self, QuitusKind kind)
{
  gint64 n = 0;

  for (guint i = 0; i < self->values->len; i++)
    n += ((const QuitusValue *) self->values->pdata[i])->kind == kind;
  return n;
}

static void
add_seed_obligation (QuitusTestDossier *self,
                     QuitusNature nature,
                     QuitusScope scope,
                     const char *article,
                     const char *label,
                     const char *due)
{
  QuitusObligationValue *obligation = quitus_test_dossier_add_obligation (self, nature, label, due);

  obligation->scope = scope;
  quitus_test_set_text (&obligation->article, article);
}

static void
fill_seed_agreement (QuitusAgreementValue *agreement)
{
  quitus_test_set_text (&agreement->reference, "IGN-DINUM-2023");
  agreement->total = 20000000;
  quitus_test_set_text (&agreement->total_in_words, "deux cent mille euros");
  quitus_test_set_text (&agreement->total_article, "5.1");
  agreement->start = quitus_test_rule ("signature");
  quitus_test_set_text (&agreement->start_article, "2");
  agreement->end = quitus_test_rule ("day:2023-12-31");
  quitus_test_set_text (&agreement->end_article, "2");
  agreement->amendment_request = quitus_test_rule ("end -4 weeks clear");
  quitus_test_set_text (&agreement->amendment_article, "6");
  agreement->notice = quitus_test_rule ("letter-received +1 months");
  quitus_test_set_text (&agreement->termination_article, "6");
  quitus_test_set_text (&agreement->refund_clause, "Les crédits non utilisés seront restitués.");
  quitus_test_set_text (&agreement->refund_article, "5.5");
}

static void
add_seed_instalments (QuitusTestDossier *self, QuitusId payer, QuitusId payee)
{
  QuitusInstalmentValue *first =
      quitus_test_dossier_add_instalment (self, QUITUS_AMOUNT_FIXED, 7500000, "signature");
  QuitusInstalmentValue *balance =
      quitus_test_dossier_add_instalment (self, QUITUS_AMOUNT_BALANCE, QUITUS_MONEY_NONE,
                                          "signature +6 months");

  quitus_test_set_text (&first->article, "5.2");
  quitus_test_set_text (&balance->article, "5.2");
  quitus_test_set_text (&balance->label, "Solde");
  first->payer = balance->payer = payer;
  first->payee = balance->payee = payee;
}

/* Public */

QuitusTestDossier *
quitus_test_dossier_new (void)
{
  QuitusTestDossier *self = g_new0 (QuitusTestDossier, 1);

  self->values = g_ptr_array_new_with_free_func (unref_value);
  self->agreement = add (self, quitus_agreement_value_new ());
  quitus_test_set_text (&self->agreement->reference, "TEST");
  quitus_test_set_text (&self->agreement->title, "Convention de partenariat");
  self->agreement->type = QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  self->agreement->renewal = QUITUS_RENEWAL_NONE;
  return self;
}

/* The agreement of 2023 between IGN and DINUM, without signatures as on its paper. */
QuitusTestDossier *
quitus_test_dossier_new_seed (void)
{
  QuitusTestDossier *self = quitus_test_dossier_new ();
  QuitusPartyValue *ign, *dinum;
  QuitusCommitteeSeriesValue *series;
  QuitusVisaValue *visa;

  fill_seed_agreement (self->agreement);
  ign = quitus_test_dossier_add_party (self, "IGN", QUITUS_ROLE_CONTRIBUTOR);
  dinum = quitus_test_dossier_add_party (self, "DINUM", QUITUS_ROLE_BENEFICIARY);
  add_seed_instalments (self, ign->value.id, dinum->value.id);
  visa = quitus_test_dossier_add (self, QUITUS_KIND_VISA);
  visa->type = QUITUS_VISA_APPROVAL;
  quitus_test_set_text (&visa->authority, "Contrôleur budgétaire");
  visa->granted_on = quitus_test_day ("2023-02-08");
  series = quitus_test_dossier_add (self, QUITUS_KIND_COMMITTEE_SERIES);
  quitus_test_set_text (&series->label, "Comité d’investissement");
  quitus_test_set_text (&series->article, "4");
  series->chair = ign->value.id;
  series->due = quitus_test_rule ("effective +6 months every 6 months");
  series->documents = quitus_test_rule ("deadline -1 weeks");
  add_seed_obligation (self, QUITUS_NATURE_REPORT, QUITUS_SCOPE_AGREEMENT, "5.6",
                       "Compte rendu de gestion", "final-budget-year +1 months");
  add_seed_obligation (self, QUITUS_NATURE_PUBLICATION, QUITUS_SCOPE_AGREEMENT, "7",
                       "Publication sur data.gouv.fr", NULL);
  add_seed_obligation (self, QUITUS_NATURE_OBLIGATION, QUITUS_SCOPE_EACH_STARTUP, "4",
                       "Code source ouvert", NULL);
  add_seed_obligation (self, QUITUS_NATURE_TRANSMISSION, QUITUS_SCOPE_AGREEMENT, "6",
                       "Exemplaire au CBCM", NULL);
  return self;
}

void
quitus_test_dossier_free (QuitusTestDossier *self)
{
  g_ptr_array_unref (self->values);
  g_free (self);
}

/* A new record, part of the agreement where its kind can be. */
gpointer
quitus_test_dossier_add (QuitusTestDossier *self, QuitusKind kind)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  QuitusValue *value = quitus_value_new (kind);

  if (info->owner != NULL && info->owner->target == QUITUS_KIND_AGREEMENT)
    *(QuitusId *) QUITUS_FIELD_PLACE (info->owner, value) = self->agreement->value.id;
  if (info->order != NULL)
    *(gint64 *) QUITUS_FIELD_PLACE (info->order, value) = count (self, kind) + 1;
  return add (self, value);
}

gpointer
quitus_test_dossier_get (QuitusTestDossier *self, QuitusKind kind, guint index)
{
  for (guint i = 0; i < self->values->len; i++)
    if (((const QuitusValue *) self->values->pdata[i])->kind == kind && index-- == 0)
      return self->values->pdata[i];
  g_assert_not_reached ();
}

QuitusPartyValue *
quitus_test_dossier_add_party (QuitusTestDossier *self, const char *name, QuitusRole role)
{
  QuitusOrganisationValue *organisation = quitus_test_dossier_add (self, QUITUS_KIND_ORGANISATION);
  QuitusPartyValue *party = quitus_test_dossier_add (self, QUITUS_KIND_PARTY);

  quitus_test_set_text (&organisation->name, name);
  quitus_test_set_text (&organisation->short_name, name);
  party->organisation = organisation->value.id;
  party->role = role;
  return party;
}

/* @amount is in cents, or in ten-thousandths for a percentage. */
QuitusInstalmentValue *
quitus_test_dossier_add_instalment (QuitusTestDossier *self,
                                    QuitusAmountRule amount_rule,
                                    gint64 amount,
                                    const char *due)
{
  QuitusInstalmentValue *instalment = quitus_test_dossier_add (self, QUITUS_KIND_INSTALMENT);

  instalment->amount_rule = amount_rule;
  if (amount_rule == QUITUS_AMOUNT_PERCENTAGE)
    instalment->percentage = amount;
  else
    instalment->amount = amount;
  instalment->due = quitus_test_rule (due);
  return instalment;
}

QuitusObligationValue *
quitus_test_dossier_add_obligation (QuitusTestDossier *self,
                                    QuitusNature nature,
                                    const char *label,
                                    const char *due)
{
  QuitusObligationValue *obligation = quitus_test_dossier_add (self, QUITUS_KIND_OBLIGATION);

  obligation->nature = nature;
  obligation->scope = QUITUS_SCOPE_AGREEMENT;
  quitus_test_set_text (&obligation->label, label);
  obligation->due = quitus_test_rule (due);
  return obligation;
}

QuitusStartupValue *
quitus_test_dossier_add_startup (QuitusTestDossier *self, const char *name, const char *joined_on)
{
  QuitusStartupValue *startup = quitus_test_dossier_add (self, QUITUS_KIND_STARTUP);
  QuitusCoverageValue *coverage = quitus_test_dossier_add (self, QUITUS_KIND_COVERAGE);

  quitus_test_set_text (&startup->name, name);
  coverage->startup = startup->value.id;
  coverage->joined_on = quitus_test_day (joined_on);
  return startup;
}

void
quitus_test_dossier_receive (QuitusTestDossier *self,
                             const QuitusInstalmentValue *instalment,
                             QuitusMoney amount,
                             const char *day)
{
  QuitusReceiptValue *receipt = quitus_test_dossier_add (self, QUITUS_KIND_RECEIPT);
  QuitusReceiptAllocationValue *allocation =
      quitus_test_dossier_add (self, QUITUS_KIND_RECEIPT_ALLOCATION);

  receipt->received_on = quitus_test_day (day);
  receipt->amount = amount;
  allocation->receipt = receipt->value.id;
  allocation->instalment = instalment->value.id;
  allocation->amount = amount;
}

void
quitus_test_dossier_attach (QuitusTestDossier *self,
                            guint receipt,
                            QuitusMoney ae,
                            QuitusMoney cp,
                            const char *day)
{
  QuitusOpeningValue *opening = quitus_test_dossier_add (self, QUITUS_KIND_OPENING);
  QuitusOpeningAllocationValue *allocation =
      quitus_test_dossier_add (self, QUITUS_KIND_OPENING_ALLOCATION);
  const QuitusReceiptValue *value = quitus_test_dossier_get (self, QUITUS_KIND_RECEIPT, receipt);

  opening->published_on = quitus_test_day (day);
  allocation->opening = opening->value.id;
  allocation->receipt = value->value.id;
  allocation->ae = ae;
  allocation->cp = cp;
}

QuitusCommitmentValue *
quitus_test_dossier_order (QuitusTestDossier *self,
                           const char *label,
                           QuitusMoney amount,
                           const char *day)
{
  QuitusCommitmentValue *order = quitus_test_dossier_add (self, QUITUS_KIND_COMMITMENT);

  quitus_test_set_text (&order->label, label);
  order->amount = amount;
  order->ordered_on = quitus_test_day (day);
  return order;
}

void
quitus_test_dossier_deliver (QuitusTestDossier *self,
                             const QuitusCommitmentValue *order,
                             QuitusMoney amount,
                             const char *day)
{
  QuitusDeliveryValue *delivery = quitus_test_dossier_add (self, QUITUS_KIND_DELIVERY);

  delivery->commitment = order->value.id;
  delivery->amount = amount;
  delivery->certified_on = quitus_test_day (day);
}

void
quitus_test_dossier_pay (QuitusTestDossier *self,
                         const QuitusCommitmentValue *order,
                         QuitusMoney amount,
                         const char *day)
{
  QuitusDisbursementValue *payment = quitus_test_dossier_add (self, QUITUS_KIND_DISBURSEMENT);

  payment->commitment = order->value.id;
  payment->amount = amount;
  payment->paid_on = quitus_test_day (day);
}

/* All parties sign on that day, or nobody has signed. */
void
quitus_test_dossier_sign (QuitusTestDossier *self, const char *day)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      QuitusValue *value = self->values->pdata[i];

      if (value->kind == QUITUS_KIND_PARTY)
        ((QuitusPartyValue *) (gpointer) value)->signed_on = quitus_test_day (day);
    }
}

QuitusDossier *
quitus_test_dossier_build (QuitusTestDossier *self)
{
  return quitus_dossier_new (self->values);
}

QuitusDay
quitus_test_day (const char *text)
{
  QuitusDay day = text != NULL ? quitus_day_from_iso (text) : QUITUS_DAY_NONE;

  g_assert_true (text == NULL || day != QUITUS_DAY_NONE);
  return day;
}

QuitusDateRule
quitus_test_rule (const char *text)
{
  g_autoptr (GError) error = NULL;
  QuitusDateRule rule;

  quitus_date_rule_parse (text, &rule, &error);
  g_assert_no_error (error);
  return rule;
}

void
quitus_test_set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

GArray *
quitus_test_compute (QuitusTestDossier *self, const char *today, const char *supposed)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (self);
  QuitusOutlook outlook = { quitus_test_day (today), quitus_test_day (supposed) };
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, &outlook, deadlines);
  return deadlines;
}

const QuitusDeadline *
quitus_test_find (GArray *deadlines, QuitusDeadlineKind kind, gconstpointer owner)
{
  const QuitusDeadline *found = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (deadline->kind != kind ||
          (owner != NULL && !quitus_id_equal (deadline->owner, ((const QuitusValue *) owner)->id)))
        continue;
      g_assert_null (found);
      found = deadline;
    }
  return found;
}

guint
quitus_test_count (GArray *deadlines, QuitusDeadlineKind kind)
{
  guint n = 0;

  for (guint i = 0; i < deadlines->len; i++)
    n += g_array_index (deadlines, QuitusDeadline, i).kind == kind;
  return n;
}
