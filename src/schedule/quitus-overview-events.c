/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to the money of one agreement, or will, and whose money it is. */

#include "quitus-overview-private.h"

#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-movement-private.h"

typedef struct
{
  const QuitusLaw *law;
  QuitusDossier *dossier;
  /* The party whose payments alone count, none for all of them. */
  QuitusId payer;
  /* Whose money all of it is, where there is one payer only. */
  const QuitusOrganisationValue *sole_payer;
  GArray *events;
  guint n_unknown;
} Collector;

#define COUNT(collector, KIND) quitus_dossier_count ((collector)->dossier, QUITUS_KIND_##KIND)
#define GET(collector, KIND, prefix, index)                                                        \
  quitus_##prefix##_value (quitus_dossier_get ((collector)->dossier, QUITUS_KIND_##KIND, index))
#define LOOKUP(collector, KIND, prefix, id)                                                        \
  quitus_##prefix##_value (quitus_dossier_lookup ((collector)->dossier, QUITUS_KIND_##KIND, id))

/* Helpers */

static void
add_event (Collector *collector, QuitusMoneyEvent event)
{
  if (event.payer == NULL)
    event.payer = collector->sole_payer;
  if (event.amount != 0)
    g_array_append_val (collector->events, event);
}

static void
add (Collector *collector,
     QuitusMeasure measure,
     QuitusDay day,
     QuitusMoney amount,
     const QuitusOrganisationValue *payer,
     QuitusId programme)
{
  add_event (collector, (QuitusMoneyEvent) { .measure = measure,
                                             .day = day,
                                             .amount = amount,
                                             .payer = payer,
                                             .programme = programme });
}

static const QuitusOrganisationValue *
get_organisation (const Collector *collector, QuitusId party)
{
  const QuitusPartyValue *value = LOOKUP (collector, PARTY, party, party);

  return value != NULL ? LOOKUP (collector, ORGANISATION, organisation, value->organisation) : NULL;
}

static gboolean
is_counted (const Collector *collector, const QuitusInstalmentValue *instalment)
{
  return instalment != NULL && quitus_instalment_is_cash (instalment) &&
         (quitus_id_is_none (collector->payer) ||
          quitus_id_equal (instalment->payer, collector->payer));
}

/* A payer that stands alone needs no share. */
static void
find_sole_payer (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (collector, INSTALMENT, instalment, i);
      const QuitusOrganisationValue *payer;

      if (!is_counted (collector, instalment))
        continue;
      payer = get_organisation (collector, instalment->payer);
      if (collector->sole_payer != NULL && payer != collector->sole_payer)
        {
          collector->sole_payer = NULL;
          return;
        }
      collector->sole_payer = payer;
    }
}

static void
add_plan (Collector *collector, const QuitusInstalmentValue *instalment)
{
  QuitusRuleContext context = { .instalment = instalment, .accompanied = QUITUS_MOMENT_NONE };
  QuitusMoney amount = quitus_instalment_get_amount (collector->dossier, instalment);
  QuitusInstalmentFacts facts;
  QuitusTrace trace;

  quitus_instalment_trace (collector->law, instalment, &context, &trace);
  quitus_instalment_collect (collector->dossier, instalment, amount, &facts);
  if (quitus_instalment_is_dropped (collector->law, instalment, amount, trace.date, &facts))
    return;
  if (amount == QUITUS_MONEY_NONE)
    collector->n_unknown++;
  else
    add_event (collector, (QuitusMoneyEvent) {
                              .measure = QUITUS_MEASURE_PLANNED,
                              .day = trace.date,
                              .amount = amount,
                              .payer = get_organisation (collector, instalment->payer),
                              .is_supposed = trace.date != QUITUS_DAY_NONE && trace.is_supposed });
}

static void
add_plans (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (collector, INSTALMENT, instalment, i);

      if (is_counted (collector, instalment))
        add_plan (collector, instalment);
    }
}

static void
add_calls (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, CALL); i++)
    {
      const QuitusCallValue *call = GET (collector, CALL, call, i);
      const QuitusInstalmentValue *instalment =
          LOOKUP (collector, INSTALMENT, instalment, call->instalment);
      QuitusMoney amount = call->amount;

      if (call->cancelled_on != QUITUS_DAY_NONE || !is_counted (collector, instalment))
        continue;
      if (amount == QUITUS_MONEY_NONE)
        amount = quitus_instalment_get_amount (collector->dossier, instalment);
      if (amount != QUITUS_MONEY_NONE)
        add (collector, QUITUS_MEASURE_CALLED, call->called_on, amount,
             get_organisation (collector, instalment->payer), QUITUS_ID_NONE);
    }
}

/* What was received for payments is the money of those who owe them; what is left of a receipt, of
 * whoever is the only payer. */
static void
add_receipt (Collector *collector, const QuitusReceiptValue *receipt)
{
  QuitusMoney left = receipt->amount;

  for (guint i = 0; i < COUNT (collector, RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          GET (collector, RECEIPT_ALLOCATION, receipt_allocation, i);
      const QuitusInstalmentValue *instalment;

      if (!quitus_id_equal (allocation->receipt, receipt->value.id))
        continue;
      instalment = LOOKUP (collector, INSTALMENT, instalment, allocation->instalment);
      if (!is_counted (collector, instalment))
        continue;
      add (collector, QUITUS_MEASURE_RECEIVED, receipt->received_on, allocation->amount,
           get_organisation (collector, instalment->payer), QUITUS_ID_NONE);
      left -= allocation->amount;
    }
  if (quitus_id_is_none (collector->payer))
    add (collector, QUITUS_MEASURE_RECEIVED, receipt->received_on, left, NULL, QUITUS_ID_NONE);
}

/* The only payer of a receipt, none when several paid together. */
static const QuitusOrganisationValue *
find_receipt_payer (const Collector *collector, QuitusId receipt)
{
  const QuitusOrganisationValue *found = NULL;

  for (guint i = 0; i < COUNT (collector, RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          GET (collector, RECEIPT_ALLOCATION, receipt_allocation, i);
      const QuitusInstalmentValue *instalment;
      const QuitusOrganisationValue *payer;

      if (!quitus_id_equal (allocation->receipt, receipt))
        continue;
      instalment = LOOKUP (collector, INSTALMENT, instalment, allocation->instalment);
      payer = instalment != NULL ? get_organisation (collector, instalment->payer) : NULL;
      if (found != NULL && payer != found)
        return NULL;
      found = payer;
    }
  return found;
}

/* R8: money is attached by published orders. */
static void
add_openings (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, OPENING_ALLOCATION); i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          GET (collector, OPENING_ALLOCATION, opening_allocation, i);
      const QuitusOpeningValue *opening = LOOKUP (collector, OPENING, opening, allocation->opening);

      if (opening != NULL && opening->published_on != QUITUS_DAY_NONE)
        add (collector, QUITUS_MEASURE_ATTACHED, opening->published_on, allocation->cp,
             find_receipt_payer (collector, allocation->receipt), opening->programme);
    }
}

/* Orders and their payments are of all payers together.  What a payer commits, it commits when it
 * signs. */
static void
add_spending (Collector *collector, QuitusSide side)
{
  g_autoptr (GArray) movements = quitus_movements_collect (collector->law, side, collector->payer);

  for (guint i = 0; i < movements->len; i++)
    {
      const QuitusMovement *movement = &g_array_index (movements, QuitusMovement, i);

      add_event (collector,
                 (QuitusMoneyEvent) { .measure = QUITUS_MEASURE_COMMITTED,
                                      .day = movement->day,
                                      .amount = movement->credits.ae_committed,
                                      .is_supposed = side == QUITUS_SIDE_PAYER &&
                                                     collector->law->signature.is_supposed });
      add (collector, QUITUS_MEASURE_PAID, movement->day, movement->credits.cp_paid, NULL,
           QUITUS_ID_NONE);
    }
}

/* Private to the sums */

/* All that happened and is planned, in no order; counts the payments whose amount is not known. */
GArray *
quitus_money_events_collect (const QuitusLaw *law, QuitusSide side, guint *n_unknown)
{
  Collector collector = { .law = law, .dossier = law->dossier };

  if (side == QUITUS_SIDE_PAYER)
    collector.payer = quitus_side_get_payer (law->dossier);
  collector.events = g_array_new (FALSE, FALSE, sizeof (QuitusMoneyEvent));
  find_sole_payer (&collector);
  add_plans (&collector);
  add_calls (&collector);
  for (guint i = 0; i < COUNT (&collector, RECEIPT); i++)
    add_receipt (&collector, GET (&collector, RECEIPT, receipt, i));
  if (side == QUITUS_SIDE_RECIPIENT)
    add_openings (&collector);
  add_spending (&collector, side);
  *n_unknown = collector.n_unknown;
  return collector.events;
}
