/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that happens to the credits of an agreement, day by day, seen from one side. */

#include "quitus-amendments.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-movement-private.h"
#include "quitus-order.h"
#include "quitus-refund.h"

typedef struct
{
  const QuitusLaw *law;
  QuitusDossier *dossier;
  QuitusId payer;
  GArray *movements;
} Collector;

#define COUNT(collector, KIND) quitus_dossier_count ((collector)->dossier, QUITUS_KIND_##KIND)
#define GET(collector, KIND, prefix, index)                                                        \
  quitus_##prefix##_value (quitus_dossier_get ((collector)->dossier, QUITUS_KIND_##KIND, index))

/* Helpers */

static void
add (Collector *collector, QuitusDay day, QuitusId record, QuitusCredits credits)
{
  QuitusMovement movement = { day, record, credits };

  g_array_append_val (collector->movements, movement);
}

/* Openings come before what uses them on the same day. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const QuitusMovement *first = a, *second = b;
  QuitusMoney uses[] = { first->credits.ae_committed + first->credits.cp_paid,
                         second->credits.ae_committed + second->credits.cp_paid };

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (uses[0] != uses[1])
    return uses[0] < uses[1] ? -1 : 1;
  return quitus_id_compare (first->record, second->record);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const QuitusDay *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static QuitusId
get_organisation (QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));

  return value != NULL ? value->organisation : QUITUS_ID_NONE;
}

static gboolean
has_cash (QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    if (quitus_instalment_is_cash (
            quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i))))
      return TRUE;
  return FALSE;
}

static gboolean
has_own_credits (const QuitusOpeningValue *opening)
{
  return opening->ae != QUITUS_MONEY_NONE || opening->cp != QUITUS_MONEY_NONE;
}

static gboolean
opens_own_credits (QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OPENING); i++)
    if (has_own_credits (quitus_opening_value (quitus_dossier_get (dossier, QUITUS_KIND_OPENING,
                                                                   i))))
      return TRUE;
  return FALSE;
}

static void
add_receipts (Collector *collector, gboolean opens_ae, gboolean opens_cp)
{
  for (guint i = 0; i < COUNT (collector, RECEIPT); i++)
    {
      const QuitusReceiptValue *receipt = GET (collector, RECEIPT, receipt, i);

      add (collector, receipt->received_on, QUITUS_ID_NONE,
           (QuitusCredits) { .received = receipt->amount,
                             .ae_opened = opens_ae ? receipt->amount : 0,
                             .cp_opened = opens_cp ? receipt->amount : 0 });
    }
}

/* R8: the credits of a contribution fund are opened receipt by receipt, by published orders. */
static void
add_openings (Collector *collector, gboolean opens_ae)
{
  for (guint i = 0; i < COUNT (collector, OPENING_ALLOCATION); i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          GET (collector, OPENING_ALLOCATION, opening_allocation, i);
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_lookup (collector->dossier, QUITUS_KIND_OPENING,
                                                       allocation->opening));

      if (opening != NULL && opening->published_on != QUITUS_DAY_NONE)
        add (collector, opening->published_on, QUITUS_ID_NONE,
             (QuitusCredits) { .ae_opened = opens_ae ? allocation->ae : 0,
                               .cp_opened = allocation->cp });
    }
}

/* What a delegating body opens on its own budget comes with no receipt. */
static void
add_own_openings (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, OPENING); i++)
    {
      const QuitusOpeningValue *opening = GET (collector, OPENING, opening, i);

      if (opening->published_on != QUITUS_DAY_NONE && has_own_credits (opening))
        add (collector, opening->published_on, QUITUS_ID_NONE,
             (QuitusCredits) { .ae_opened = MAX (opening->ae, 0),
                               .cp_opened = MAX (opening->cp, 0) });
    }
}

/* The days on which what the parties agreed on changed, and its first state before them. */
static GArray *
list_law_days (QuitusDossier *dossier)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (QuitusDay));
  GArray *amendments = quitus_dossier_get_amendments (dossier);
  QuitusDay first = QUITUS_DAY_NONE;

  g_array_append_val (days, first);
  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    {
      QuitusDay day = g_array_index (amendments, QuitusAmendmentDay, i).day;

      if (day <= quitus_dossier_get_day (dossier))
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
  return days;
}

/* A sum that was agreed on: what an amendment adds to it counts from the day of that amendment, the
 * rest from @day. */
static void
add_agreed (Collector *collector,
            QuitusDay day,
            QuitusMoney (*get) (Collector *, QuitusDossier *),
            QuitusCredits of_each)
{
  g_autoptr (GArray) days = list_law_days (collector->dossier);
  QuitusMoney before = 0;

  for (guint i = 0; i < days->len; i++)
    {
      QuitusDay since = g_array_index (days, QuitusDay, i);
      g_autoptr (QuitusDossier) law = quitus_amendments_apply (collector->dossier, since);
      QuitusMoney amount = get (collector, law);
      QuitusMoney more = amount - before;

      before = amount;
      if (more != 0)
        add (collector, MAX (day, since), QUITUS_ID_NONE,
             (QuitusCredits) { .ae_opened = of_each.ae_opened * more,
                               .cp_opened = of_each.cp_opened * more,
                               .ae_committed = of_each.ae_committed * more });
    }
}

static QuitusMoney
get_total (Collector *collector, QuitusDossier *law)
{
  QuitusMoney total = quitus_dossier_get_agreement (law)->total;

  return total != QUITUS_MONEY_NONE ? total : 0;
}

/* What may be spent, and since when.  Where no money goes between the parties, expenses are made on
 * the budget of the other one, up to the credits that it opens or, while none are recorded, to the
 * total. */
static void
add_resources (Collector *collector)
{
  const QuitusAgreementValue *agreement = collector->law->agreement;
  gboolean is_fund = agreement->type == QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  gboolean is_delegated = quitus_side_is_delegated (collector->dossier);
  gboolean is_opened = is_delegated && opens_own_credits (collector->dossier);
  gboolean in_advance = agreement->advance_commitments || is_delegated;

  add_own_openings (collector);
  add_receipts (collector, !is_fund && !in_advance, !is_fund && !is_delegated);
  if (is_fund)
    add_openings (collector, !in_advance);
  if (in_advance && !is_opened && collector->law->effective.day != QUITUS_DAY_NONE)
    add_agreed (collector, collector->law->effective.day, get_total,
                (QuitusCredits) { .ae_opened = 1, .cp_opened = is_delegated ? 1 : 0 });
}

static void
add_order (Collector *collector, const QuitusCommitmentValue *order)
{
  QuitusOrder sums;

  quitus_order_init (&sums, collector->dossier, order);
  add (collector, order->ordered_on, order->value.id,
       (QuitusCredits) { .ae_committed = order->amount });
  if (order->closed_on != QUITUS_DAY_NONE && sums.committed < order->amount)
    add (collector, order->closed_on, order->value.id,
         (QuitusCredits) { .ae_committed = sums.committed - order->amount });
}

static void
add_expenses (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, COMMITMENT); i++)
    add_order (collector, GET (collector, COMMITMENT, commitment, i));
  for (guint i = 0; i < COUNT (collector, DELIVERY); i++)
    {
      const QuitusDeliveryValue *delivery = GET (collector, DELIVERY, delivery, i);

      add (collector, delivery->certified_on, QUITUS_ID_NONE,
           (QuitusCredits) { .certified = delivery->amount });
    }
  for (guint i = 0; i < COUNT (collector, DISBURSEMENT); i++)
    {
      const QuitusDisbursementValue *payment = GET (collector, DISBURSEMENT, disbursement, i);

      add (collector, payment->paid_on, payment->value.id,
           (QuitusCredits) { .cp_paid = payment->amount });
    }
}

static void
add_refunds (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, REFUND); i++)
    {
      const QuitusRefundValue *refund = GET (collector, REFUND, refund, i);

      if (refund->paid_on != QUITUS_DAY_NONE && (quitus_id_is_none (collector->payer) ||
                                                 quitus_id_equal (refund->payee, collector->payer)))
        add (collector, refund->paid_on, QUITUS_ID_NONE,
             (QuitusCredits) { .refunded = refund->amount });
    }
}

static QuitusMoney
get_pledged (Collector *collector, QuitusDossier *law)
{
  g_autoptr (GArray) payers = quitus_refund_list_payers (law);
  QuitusMoney pledged = 0;

  for (guint i = 0; i < payers->len; i++)
    {
      const QuitusPayer *payer = &g_array_index (payers, QuitusPayer, i);

      if (quitus_id_is_none (collector->payer) || quitus_id_equal (payer->party, collector->payer))
        pledged += payer->pledged;
    }
  return pledged;
}

/* A payer commits all it has promised when it signs (decree 2012-1246, article 206), and pays what
 * falls due. */
static void
add_pledges (Collector *collector)
{
  QuitusDay day = collector->law->signature.day;

  add_agreed (collector, day, get_pledged,
              (QuitusCredits) { .ae_opened = 1, .ae_committed = day != QUITUS_DAY_NONE ? 1 : 0 });
}

static void
add_instalment (Collector *collector, const QuitusInstalmentValue *instalment)
{
  QuitusRuleContext context = { .instalment = instalment, .accompanied = QUITUS_MOMENT_NONE };
  QuitusMoney amount = quitus_instalment_get_amount (collector->dossier, instalment);
  QuitusInstalmentFacts facts;
  QuitusTrace trace;

  quitus_law_trace (collector->law, &instalment->due, &context, QUITUS_DEADLINE_PAYMENT, 0, &trace);
  quitus_instalment_collect (collector->dossier, instalment, amount, &facts);
  if (amount != QUITUS_MONEY_NONE &&
      !quitus_instalment_is_dropped (collector->law, instalment, amount, trace.date, &facts))
    add (collector, trace.date, QUITUS_ID_NONE, (QuitusCredits) { .cp_opened = amount });
  for (guint i = 0; i < COUNT (collector, RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          GET (collector, RECEIPT_ALLOCATION, receipt_allocation, i);
      const QuitusReceiptValue *receipt =
          quitus_receipt_value (quitus_dossier_lookup (collector->dossier, QUITUS_KIND_RECEIPT,
                                                       allocation->receipt));

      if (receipt != NULL && quitus_id_equal (allocation->instalment, instalment->value.id))
        add (collector, receipt->received_on, QUITUS_ID_NONE,
             (QuitusCredits) { .received = allocation->amount, .cp_paid = allocation->amount });
    }
}

static void
add_instalments (Collector *collector)
{
  for (guint i = 0; i < COUNT (collector, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (collector, INSTALMENT, instalment, i);

      if (quitus_instalment_is_cash (instalment) &&
          (quitus_id_is_none (collector->payer) ||
           quitus_id_equal (instalment->payer, collector->payer)))
        add_instalment (collector, instalment);
    }
}

/* Private to the sums */

void
quitus_credits_add (QuitusCredits *sum, const QuitusCredits *credits)
{
  sum->received += credits->received;
  sum->ae_opened += credits->ae_opened;
  sum->ae_committed += credits->ae_committed;
  sum->certified += credits->certified;
  sum->cp_opened += credits->cp_opened;
  sum->cp_paid += credits->cp_paid;
  sum->refunded += credits->refunded;
}

/* The owner of the agreement or else that of the register, none when neither is known. */
QuitusId
quitus_side_get_owner (QuitusDossier *dossier)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  QuitusId owner = quitus_dossier_get_agreement (dossier)->owner;

  return quitus_id_is_none (owner) && settings != NULL ? settings->owner : owner;
}

/* The party of the owner of the register, where it is among those that pay; none otherwise. */
QuitusId
quitus_side_get_payer (QuitusDossier *dossier)
{
  QuitusId owner = quitus_side_get_owner (dossier);
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; !quitus_id_is_none (owner) && i < n; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));

      if (quitus_id_equal (get_organisation (dossier, instalment->payer), owner) &&
          !quitus_id_equal (get_organisation (dossier, instalment->payee), owner))
        return instalment->payer;
    }
  return QUITUS_ID_NONE;
}

/* Whether the owner of the register is among those that get the money. */
static gboolean
is_payee (QuitusDossier *dossier, QuitusId owner)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; !quitus_id_is_none (owner) && i < n; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));

      if (quitus_id_equal (get_organisation (dossier, instalment->payee), owner) &&
          !quitus_id_equal (get_organisation (dossier, instalment->payer), owner))
        return TRUE;
    }
  return FALSE;
}

/**
 * quitus_side_get_flow:
 * @dossier: a dossier
 *
 * Where the money of an agreement goes, seen from its own owner or else that of the register.
 *
 * Returns: out where the owner is one of those that pay, in where it gets money, neither where there
 *   is no owner or it does neither
 */
QuitusFlow
quitus_side_get_flow (QuitusDossier *dossier)
{
  if (!quitus_id_is_none (quitus_side_get_payer (dossier)))
    return QUITUS_FLOW_OUT;
  return is_payee (dossier, quitus_side_get_owner (dossier)) ? QUITUS_FLOW_IN : QUITUS_FLOW_NEITHER;
}

/* All that happened, in the order of its days. */
GArray *
quitus_movements_collect (const QuitusLaw *law, QuitusSide side, QuitusId payer)
{
  Collector collector = { law, law->dossier, payer,
                          g_array_new (FALSE, FALSE, sizeof (QuitusMovement)) };

  if (side == QUITUS_SIDE_RECIPIENT)
    {
      add_resources (&collector);
      add_expenses (&collector);
    }
  else
    {
      add_pledges (&collector);
      add_instalments (&collector);
    }
  add_refunds (&collector);
  g_array_sort (collector.movements, compare);
  return collector.movements;
}

/* Whether anybody knows what may be spent: without a total and before any credits are opened, what a
 * delegated service may spend stands in the budget of the other body only. */
gboolean
quitus_movements_know_resources (QuitusDossier *dossier)
{
  return !quitus_side_is_delegated (dossier) || opens_own_credits (dossier) ||
         quitus_dossier_get_agreement (dossier)->total != QUITUS_MONEY_NONE;
}

/**
 * quitus_side_is_delegated:
 * @dossier: a dossier
 *
 * Returns: whether what is spent is on the budget of another body (decree 2004-1085): the agreement
 *   is not of a contribution fund and no money goes between its parties
 */
gboolean
quitus_side_is_delegated (QuitusDossier *dossier)
{
  return quitus_dossier_get_agreement (dossier)->type != QUITUS_AGREEMENT_CONTRIBUTION_FUND &&
         !has_cash (dossier);
}
