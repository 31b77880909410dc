/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers of any size that look like real ones: for the benchmarks, and to try the program with
 * much in it.  The same seed gives the same register, ids included. */

#include "quitus-generator.h"

#define N_ORGANISATIONS 240
#define N_STARTUPS 660
#define N_INSTALMENTS 10
#define N_OBLIGATIONS 8

typedef struct
{
  GRand *rand;
  GPtrArray *values;
  QuitusId organisations[N_ORGANISATIONS];
  QuitusId people[N_ORGANISATIONS];
  QuitusId startups[N_STARTUPS];
} Generator;

static const char *const syllables[] = {
  "ban", "car", "dos", "éco", "fab", "géo", "his", "lab", "mon", "nav", "ori", "par",
  "rel", "sim", "tra", "uni", "val", "zon", "api", "bat", "cit", "dia", "fil", "lien",
};

/* Helpers */

static guint
pick (Generator *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static QuitusId
make_id (Generator *self)
{
  QuitusId id = {
    .high = ((guint64) g_rand_int (self->rand) << 32 | g_rand_int (self->rand)),
    .low = ((guint64) g_rand_int (self->rand) << 32 | g_rand_int (self->rand)),
  };

  /* The bits that make a random UUID of version 4. */
  id.high = (id.high & ~G_GUINT64_CONSTANT (0xf000)) | 0x4000;
  id.low = (id.low & G_GUINT64_CONSTANT (0x3fffffffffffffff)) | G_GUINT64_CONSTANT (1) << 63;
  return id;
}

static gpointer
add (Generator *self, QuitusKind kind)
{
  QuitusValue *value = quitus_value_new_with_id (kind, make_id (self));

  g_ptr_array_add (self->values, value);
  return value;
}

static char *
make_name (Generator *self)
{
  char *name = g_strconcat (syllables[pick (self, G_N_ELEMENTS (syllables))],
                            syllables[pick (self, G_N_ELEMENTS (syllables))],
                            syllables[pick (self, G_N_ELEMENTS (syllables))], NULL);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  char *capitalised = g_strconcat (upper, g_utf8_next_char (name), NULL);

  g_free (name);
  return capitalised;
}

static QuitusDateRule
make_rule (const char *text)
{
  QuitusDateRule rule;

  if (!quitus_date_rule_parse (text, &rule, NULL))
    g_assert_not_reached ();
  return rule;
}

static void
add_shared (Generator *self)
{
  QuitusSettingsValue *settings = add (self, QUITUS_KIND_SETTINGS);

  for (int i = 0; i < N_ORGANISATIONS; i++)
    {
      QuitusOrganisationValue *organisation = add (self, QUITUS_KIND_ORGANISATION);
      QuitusPersonValue *person = add (self, QUITUS_KIND_PERSON);

      organisation->name = make_name (self);
      organisation->type = i % 8;
      person->organisation = organisation->value.id;
      person->name = make_name (self);
      self->organisations[i] = organisation->value.id;
      self->people[i] = person->value.id;
    }
  settings->owner = self->organisations[0];
  for (int i = 0; i < N_STARTUPS; i++)
    {
      QuitusStartupValue *startup = add (self, QUITUS_KIND_STARTUP);
      QuitusPhaseValue *phase = add (self, QUITUS_KIND_PHASE);

      startup->name = make_name (self);
      startup->incubator = make_name (self);
      phase->startup = startup->value.id;
      phase->name = g_strdup (i % 10 == 0 ? "transfere" : "construction");
      phase->start = quitus_day_new (2015 + i % 10, 1 + i % 12, 1 + i % 28);
      self->startups[i] = startup->value.id;
    }
}

static QuitusPartyValue *
add_party (Generator *self,
           QuitusId agreement,
           int position,
           guint organisation,
           QuitusDay signed_on)
{
  QuitusPartyValue *party = add (self, QUITUS_KIND_PARTY);

  party->agreement = agreement;
  party->position = position;
  party->organisation = self->organisations[organisation];
  party->role = position == 0 ? QUITUS_ROLE_CONTRIBUTOR : QUITUS_ROLE_BENEFICIARY;
  party->representative = self->people[organisation];
  party->signed_on = signed_on;
  return party;
}

static void
add_receipt (Generator *self, const QuitusInstalmentValue *instalment, QuitusDay received_on)
{
  QuitusReceiptValue *receipt = add (self, QUITUS_KIND_RECEIPT);
  QuitusReceiptAllocationValue *allocation = add (self, QUITUS_KIND_RECEIPT_ALLOCATION);

  receipt->agreement = instalment->agreement;
  receipt->received_on = received_on;
  receipt->amount = instalment->amount;
  allocation->receipt = receipt->value.id;
  allocation->instalment = instalment->value.id;
  allocation->amount = instalment->amount;
}

static void
add_instalments (Generator *self,
                 QuitusAgreementValue *agreement,
                 QuitusId payer,
                 QuitusId payee,
                 QuitusDay signed_on)
{
  QuitusMoney amount = (1 + pick (self, 60)) * 500000;

  agreement->total = amount * N_INSTALMENTS;
  for (int i = 0; i < N_INSTALMENTS; i++)
    {
      QuitusInstalmentValue *instalment = add (self, QUITUS_KIND_INSTALMENT);
      g_autofree char *rule = g_strdup_printf ("signature +%d months", 3 * i);

      instalment->agreement = agreement->value.id;
      instalment->position = i;
      instalment->article = g_strdup ("5.2");
      instalment->payer = payer;
      instalment->payee = payee;
      instalment->due = make_rule (i == 0 ? "signature" : rule);
      instalment->amount_rule =
          i == N_INSTALMENTS - 1 ? QUITUS_AMOUNT_BALANCE : QUITUS_AMOUNT_FIXED;
      instalment->amount = i == N_INSTALMENTS - 1 ? QUITUS_MONEY_NONE : amount;
      if (i < 4 && signed_on != QUITUS_DAY_NONE && pick (self, 4) != 0)
        add_receipt (self, instalment, quitus_day_add_months (signed_on, 3 * i) + 20);
    }
}

static void
add_obligations (Generator *self, QuitusId agreement, QuitusId debtor)
{
  static const char *const rules[N_OBLIGATIONS] = {
    "",
    "end +1 months",
    "budget-year +1 months",
    "effective +3 months every 3 months",
    "",
    "effective +10 working-days",
    "end -2 months",
    "",
  };
  QuitusCommitteeSeriesValue *series = add (self, QUITUS_KIND_COMMITTEE_SERIES);

  series->agreement = agreement;
  series->label = g_strdup ("Comité d’investissement");
  series->article = g_strdup ("4");
  series->due = make_rule ("effective +6 months every 6 months");
  series->documents = make_rule ("deadline -1 weeks");
  for (int i = 0; i < N_OBLIGATIONS; i++)
    {
      QuitusObligationValue *obligation = add (self, QUITUS_KIND_OBLIGATION);

      obligation->agreement = agreement;
      obligation->position = i;
      obligation->nature = i % 5;
      obligation->article = g_strdup ("4");
      obligation->label = make_name (self);
      obligation->debtor = debtor;
      obligation->due = make_rule (rules[i]);
    }
}

static void
add_agreement (Generator *self, guint number)
{
  QuitusAgreementValue *agreement = add (self, QUITUS_KIND_AGREEMENT);
  QuitusDay signed_on = quitus_day_new (2021, 1, 4) + (int) pick (self, 2000);
  guint payer = 1 + pick (self, N_ORGANISATIONS - 1);
  g_autofree char *end = NULL;
  g_autofree char *rule = NULL;
  QuitusPartyValue *first, *second;
  QuitusCoverageValue *coverage = add (self, QUITUS_KIND_COVERAGE);

  agreement->reference = g_strdup_printf ("CONV-%05u", number);
  agreement->title = make_name (self);
  agreement->start = make_rule ("signature");
  end = quitus_day_to_iso (quitus_day_add_months (signed_on, 36));
  rule = g_strconcat ("day:", end, NULL);
  agreement->end = make_rule (rule);
  agreement->amendment_request = make_rule ("end -4 weeks clear");
  agreement->refund_clause = g_strdup ("Les crédits non utilisés sont restitués.");
  coverage->agreement = agreement->value.id;
  coverage->startup = self->startups[pick (self, N_STARTUPS)];
  if (pick (self, 10) == 0)
    signed_on = QUITUS_DAY_NONE;
  first = add_party (self, agreement->value.id, 0, payer, signed_on);
  second = add_party (self, agreement->value.id, 1, 0, signed_on);
  add_instalments (self, agreement, first->value.id, second->value.id, signed_on);
  add_obligations (self, agreement->value.id, second->value.id);
}

/* Public */

/**
 * quitus_generator_make:
 * @n_agreements: how many agreements
 * @seed: the same seed gives the same register
 *
 * Returns: (transfer full) (element-type QuitusValue): everything that a register with so many
 *   agreements holds
 */
GPtrArray *
quitus_generator_make (guint n_agreements, guint32 seed)
{
  Generator self = {
    .rand = g_rand_new_with_seed (seed),
    .values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref),
  };

  add_shared (&self);
  for (guint i = 0; i < n_agreements; i++)
    add_agreement (&self, i + 1);
  g_rand_free (self.rand);
  return self.values;
}
