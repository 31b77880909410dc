/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"

#include "quitus-amendments.h"
#include "quitus-remarks.h"
#include "quitus-working-days.h"

/* Helpers */

static QuitusDay
earliest (QuitusDay a, QuitusDay b)
{
  if (a == QUITUS_DAY_NONE || b == QUITUS_DAY_NONE)
    return MAX (a, b);
  return MIN (a, b);
}

static void
collect_calls (QuitusDossier *dossier,
               const QuitusInstalmentValue *instalment,
               QuitusMoney amount,
               QuitusInstalmentFacts *facts)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_CALL);

  for (guint i = 0; i < n; i++)
    {
      const QuitusCallValue *call =
          quitus_call_value (quitus_dossier_get (dossier, QUITUS_KIND_CALL, i));

      if (!quitus_id_equal (call->instalment, instalment->value.id) ||
          call->cancelled_on != QUITUS_DAY_NONE)
        continue;
      facts->is_called = TRUE;
      facts->called_on = earliest (facts->called_on, call->called_on);
      if (call->amount != QUITUS_MONEY_NONE)
        facts->called += call->amount;
      else if (amount != QUITUS_MONEY_NONE)
        facts->called += amount;
    }
}

static void
collect_conditions (QuitusDossier *dossier,
                    const QuitusInstalmentValue *instalment,
                    QuitusInstalmentFacts *facts)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_CONDITION);

  for (guint i = 0; i < n; i++)
    {
      const QuitusConditionValue *condition =
          quitus_condition_value (quitus_dossier_get (dossier, QUITUS_KIND_CONDITION, i));

      if (!quitus_id_equal (condition->instalment, instalment->value.id))
        continue;
      if (condition->fulfilled_on == QUITUS_DAY_NONE)
        facts->n_open_conditions++;
      facts->fulfilled_on = MAX (facts->fulfilled_on, condition->fulfilled_on);
    }
}

/* What of a receipt is for no payment: it stands with the last one that the receipt is for. */
static QuitusMoney
get_rest (QuitusDossier *dossier, const QuitusReceiptValue *receipt, guint last)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION);
  QuitusMoney rest = receipt->amount;

  for (guint i = 0; i < n; i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (!quitus_id_equal (allocation->receipt, receipt->value.id))
        continue;
      if (i > last)
        return 0;
      rest -= allocation->amount;
    }
  return MAX (rest, 0);
}

static void
collect_receipts (QuitusDossier *dossier,
                  const QuitusInstalmentValue *instalment,
                  QuitusInstalmentFacts *facts)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION);

  for (guint i = 0; i < n; i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));
      const QuitusReceiptValue *receipt;

      if (!quitus_id_equal (allocation->instalment, instalment->value.id))
        continue;
      facts->received += allocation->amount;
      receipt = quitus_receipt_value (quitus_dossier_lookup (dossier, QUITUS_KIND_RECEIPT,
                                                             allocation->receipt));
      if (receipt != NULL)
        {
          facts->unallocated += get_rest (dossier, receipt, i);
          facts->received_on = MAX (facts->received_on, receipt->received_on);
          facts->first_received_on = earliest (facts->first_received_on, receipt->received_on);
        }
    }
}

/* The part of a payment in what was opened for a receipt, which may have been for several payments:
 * in proportion, to the cent, the order of the allocations deciding. */
static QuitusMoney
share_of_opening (QuitusDossier *dossier,
                  const QuitusInstalmentValue *instalment,
                  QuitusId receipt,
                  QuitusMoney opened)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION);
  g_autofree gint64 *weights = g_new (gint64, n);
  g_autofree QuitusMoney *shares = g_new (QuitusMoney, n);
  g_autofree gboolean *is_own = g_new (gboolean, n);
  guint n_weights = 0;
  QuitusMoney sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (!quitus_id_equal (allocation->receipt, receipt))
        continue;
      is_own[n_weights] = quitus_id_equal (allocation->instalment, instalment->value.id);
      weights[n_weights++] = MAX (allocation->amount, 0);
    }
  if (opened < 0 || !quitus_money_share (opened, weights, n_weights, shares))
    return 0;
  for (guint i = 0; i < n_weights; i++)
    if (is_own[i])
      sum += shares[i];
  return sum;
}

static gboolean
is_allocated (QuitusDossier *dossier, QuitusId receipt, const QuitusInstalmentValue *instalment)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION);

  for (guint i = 0; i < n; i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (quitus_id_equal (allocation->receipt, receipt) &&
          quitus_id_equal (allocation->instalment, instalment->value.id))
        return TRUE;
    }
  return FALSE;
}

static void
collect_openings (QuitusDossier *dossier,
                  const QuitusInstalmentValue *instalment,
                  QuitusInstalmentFacts *facts)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_OPENING_ALLOCATION);

  for (guint i = 0; i < n; i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          quitus_opening_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_OPENING_ALLOCATION, i));
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_lookup (dossier, QUITUS_KIND_OPENING,
                                                       allocation->opening));
      QuitusMoney ae, cp;

      if (opening == NULL || !is_allocated (dossier, allocation->receipt, instalment))
        continue;
      facts->requested_on = earliest (facts->requested_on, opening->requested_on);
      ae = share_of_opening (dossier, instalment, allocation->receipt, allocation->ae);
      cp = share_of_opening (dossier, instalment, allocation->receipt, allocation->cp);
      facts->requested_ae += ae;
      facts->requested_cp += cp;
      if (opening->published_on == QUITUS_DAY_NONE)
        continue;
      facts->attached_ae += ae;
      facts->attached_cp += cp;
      facts->attached_on = MAX (facts->attached_on, opening->published_on);
      facts->available_on = MAX (facts->available_on, opening->available_on);
      if (opening->available_on != QUITUS_DAY_NONE)
        facts->available_cp += cp;
    }
}

/* Public */

/**
 * quitus_instalment_trace:
 * @law: the law of the agreement
 * @instalment: a payment
 * @context: who asks
 * @trace: (out caller-allocates): how its due day is found
 *
 * Follows the rule of a payment; that of one that was called, else received, before an amendment
 * took effect is followed in the law of that day.
 */
void
quitus_instalment_trace (const QuitusLaw *law,
                         const QuitusInstalmentValue *instalment,
                         const QuitusRuleContext *context,
                         QuitusTrace *trace)
{
  g_autoptr (QuitusDossier) settled =
      quitus_amendments_find_settled (law->dossier, instalment->value.id);
  const QuitusValue *then = NULL;
  QuitusRuleContext own = *context;
  QuitusLaw law_then;

  if (settled != NULL)
    then = quitus_dossier_lookup (settled, QUITUS_KIND_INSTALMENT, instalment->value.id);
  own.instalment = instalment;
  if (then != NULL)
    {
      quitus_law_init (&law_then, settled, &law->outlook);
      law = &law_then;
      own.instalment = quitus_instalment_value (then);
    }
  quitus_law_trace (law, &own.instalment->due, &own, QUITUS_DEADLINE_PAYMENT, 0, trace);
}

/**
 * quitus_instalment_share_opening:
 * @dossier: the dossier of the payment
 * @instalment: a payment
 * @opening: a credit opening, published or only asked for
 * @ae: (out): the AE of the payment in it, in cents
 * @cp: (out): its CP in it, in cents
 *
 * What an opening gives to a receipt for several payments is shared in proportion, to the cent.
 *
 * Returns: whether it is about money of the payment
 */
gboolean
quitus_instalment_share_opening (QuitusDossier *dossier,
                                 const QuitusInstalmentValue *instalment,
                                 QuitusId opening,
                                 QuitusMoney *ae,
                                 QuitusMoney *cp)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_OPENING_ALLOCATION);
  gboolean is_found = FALSE;

  *ae = *cp = 0;
  for (guint i = 0; i < n; i++)
    {
      const QuitusOpeningAllocationValue *part =
          quitus_opening_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_OPENING_ALLOCATION, i));

      if (!quitus_id_equal (part->opening, opening) ||
          !is_allocated (dossier, part->receipt, instalment))
        continue;
      *ae += share_of_opening (dossier, instalment, part->receipt, part->ae);
      *cp += share_of_opening (dossier, instalment, part->receipt, part->cp);
      is_found = TRUE;
    }
  return is_found;
}

/**
 * quitus_instalment_collect:
 * @dossier: the dossier of the payment
 * @instalment: a payment
 * @amount: its amount in cents, for a call that does not say one
 * @facts: (out caller-allocates): what happened to it
 *
 * Brings together the calls, conditions, receipts and credit openings of one payment.
 */
void
quitus_instalment_collect (QuitusDossier *dossier,
                           const QuitusInstalmentValue *instalment,
                           QuitusMoney amount,
                           QuitusInstalmentFacts *facts)
{
  *facts = (QuitusInstalmentFacts) { .called_on = QUITUS_DAY_NONE,
                                     .received_on = QUITUS_DAY_NONE,
                                     .first_received_on = QUITUS_DAY_NONE,
                                     .requested_on = QUITUS_DAY_NONE,
                                     .attached_on = QUITUS_DAY_NONE,
                                     .available_on = QUITUS_DAY_NONE,
                                     .fulfilled_on = QUITUS_DAY_NONE };
  collect_calls (dossier, instalment, amount, facts);
  collect_conditions (dossier, instalment, facts);
  collect_receipts (dossier, instalment, facts);
  if (facts->received > 0)
    collect_openings (dossier, instalment, facts);
}

/**
 * quitus_instalment_find_day:
 * @law: the law of the agreement
 * @instalment: a payment
 * @date: its due day
 *
 * Returns: the day to which somebody put the payment off, @date when nobody did
 */
QuitusDay
quitus_instalment_find_day (const QuitusLaw *law,
                            const QuitusInstalmentValue *instalment,
                            QuitusDay date)
{
  QuitusDeadline deadline = { .agreement = law->agreement->value.id,
                              .owner = instalment->value.id,
                              .kind = QUITUS_DEADLINE_PAYMENT,
                              .date = date };
  QuitusDay day = quitus_remark_find_new_day (law->dossier, &deadline);

  return day != QUITUS_DAY_NONE ? day : date;
}

/**
 * quitus_instalment_get_limit:
 * @law: the law of the agreement
 * @date: the due day of a payment
 * @facts: what happened to it
 *
 * The last day on which the payment is not late: the working day that follows the end of the
 * settlement delay, which runs from the due day or, when a condition was fulfilled later, from then.
 *
 * Returns: that day, %QUITUS_DAY_NONE when the payment cannot be late: it has no day, a condition is
 *   not fulfilled, or nobody has called or paid anything and the agreement is not signed by all
 */
QuitusDay
quitus_instalment_get_limit (const QuitusLaw *law,
                             QuitusDay date,
                             const QuitusInstalmentFacts *facts)
{
  QuitusDay limit;

  if (date == QUITUS_DAY_NONE || facts->n_open_conditions > 0 ||
      (law->signature.day == QUITUS_DAY_NONE && !facts->is_called && facts->received == 0))
    return QUITUS_DAY_NONE;
  limit = quitus_date_engine_add (MAX (date, facts->fulfilled_on), law->settlement_delay,
                                  QUITUS_UNIT_DAYS, law->calendar);
  return limit == QUITUS_DAY_NONE
             ? limit
             : quitus_date_engine_shift (QUITUS_SHIFT_NEXT, law->calendar, FALSE, limit + 1);
}

/**
 * quitus_instalment_is_dropped:
 * @law: the law of the agreement
 * @instalment: a payment
 * @amount: its amount in cents
 * @date: its due day
 * @facts: what happened to it
 *
 * Returns: whether nothing is due any more: it was cancelled, there is nothing to pay, or nobody had
 *   called it when the agreement was terminated before its day
 */
gboolean
quitus_instalment_is_dropped (const QuitusLaw *law,
                              const QuitusInstalmentValue *instalment,
                              QuitusMoney amount,
                              QuitusDay date,
                              const QuitusInstalmentFacts *facts)
{
  if (instalment->cancelled_on != QUITUS_DAY_NONE)
    return TRUE;
  if (facts->received > 0)
    return FALSE;
  return amount == 0 || (!facts->is_called && law->agreement->terminated_on != QUITUS_DAY_NONE &&
                         date > law->agreement->terminated_on);
}
