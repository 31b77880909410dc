/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund.h"

#include "quitus-error.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-language.h"

#define LIMITATION_YEARS 4

/* Helpers */

/* Gives @refund to the payers that have room left, in proportion to their pledges; whoever is full
 * is full, and what is left is shared again among the others. */
static void
share_below_caps (QuitusMoney refund, QuitusPayer *payers, gsize n_payers)
{
  g_autofree gint64 *weights = g_new (gint64, n_payers);
  g_autofree QuitusMoney *shares = g_new (QuitusMoney, n_payers);
  gboolean is_full_now = TRUE;

  for (gsize i = 0; i < n_payers; i++)
    weights[i] = payers[i].pledged;
  while (is_full_now)
    {
      is_full_now = FALSE;
      if (!quitus_money_share (refund, weights, n_payers, shares))
        break;
      for (gsize i = 0; i < n_payers; i++)
        if (weights[i] > 0 && shares[i] > payers[i].paid)
          {
            payers[i].share = payers[i].paid;
            refund -= payers[i].paid;
            weights[i] = 0;
            is_full_now = TRUE;
          }
    }
  for (gsize i = 0; i < n_payers; i++)
    if (weights[i] > 0)
      payers[i].share = shares[i];
}

/* What those who pledged nothing, or have got all of it, leave goes to whoever paid more. */
static void
share_rest (QuitusMoney refund, QuitusPayer *payers, gsize n_payers)
{
  g_autofree gint64 *weights = g_new (gint64, n_payers);
  g_autofree QuitusMoney *shares = g_new (QuitusMoney, n_payers);

  for (gsize i = 0; i < n_payers; i++)
    {
      weights[i] = payers[i].paid - payers[i].share;
      refund -= payers[i].share;
    }
  if (refund > 0 && quitus_money_share (refund, weights, n_payers, shares))
    for (gsize i = 0; i < n_payers; i++)
      payers[i].share += shares[i];
}

static QuitusPayer *
get_payer (GArray *payers, QuitusId party)
{
  QuitusPayer payer = { .party = party };

  for (guint i = 0; i < payers->len; i++)
    if (quitus_id_equal (g_array_index (payers, QuitusPayer, i).party, party))
      return &g_array_index (payers, QuitusPayer, i);
  g_array_append_val (payers, payer);
  return &g_array_index (payers, QuitusPayer, payers->len - 1);
}

static QuitusMoney
get_received (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  QuitusInstalmentFacts facts;

  quitus_instalment_collect (dossier, instalment, QUITUS_MONEY_NONE, &facts);
  return facts.received;
}

/* All that came with it, whatever the payment was of. */
static QuitusMoney
get_come (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  QuitusInstalmentFacts facts;

  quitus_instalment_collect (dossier, instalment, QUITUS_MONEY_NONE, &facts);
  return facts.received + facts.unallocated;
}

static const QuitusInstalmentValue *
get_instalment (QuitusDossier *dossier, guint index)
{
  return quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, index));
}

static const QuitusRefundValue *
get_refund (QuitusDossier *dossier, guint index)
{
  return quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, index));
}

static gboolean
add_pledges (QuitusDossier *dossier, GArray *payers)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE);
  gboolean has_some = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const QuitusFundingLineValue *line =
          quitus_funding_line_value (quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE, i));

      if (line->in_kind || line->amount == QUITUS_MONEY_NONE || line->amount <= 0)
        continue;
      get_payer (payers, line->payer)->pledged += line->amount;
      has_some = TRUE;
    }
  return has_some;
}

/* Public */

/**
 * quitus_refund_compute:
 * @use: what became of the money
 * @reading: how the clause is read
 *
 * What must be given back of "credits that were not used, or were used for other purposes".  By the
 * strict reading, money is used when it was paid within the period; by the tolerant one, when it
 * was committed.  What was spent for other purposes comes on top (A11), up to all that was
 * received.
 *
 * Returns: the amount in cents, never negative
 */
QuitusMoney
quitus_refund_compute (const QuitusUse *use, QuitusRefundReading reading)
{
  QuitusMoney used = reading == QUITUS_REFUND_STRICT ? use->paid : use->committed;
  QuitusMoney unused = MAX (use->received - used, 0);

  return MIN (unused + use->irregular, MAX (use->received, 0));
}

/**
 * quitus_refund_share:
 * @refund: what is given back, in cents, not negative
 * @basis: in which proportions
 * @payers: (array length=n_payers): the payers, in the order of the act; their shares are set
 * @n_payers: how many
 *
 * Shares a refund by largest remainder; equal remainders go in the order of the act.  Nobody gets
 * more than it has paid (decree 2007-44, article 7: the excess goes back to whoever paid it); what
 * such a cap leaves goes to the others.  The shares always add up to the refund, to the cent.
 *
 * Returns: %FALSE, and all shares 0, when the payers have paid less than @refund
 */
gboolean
quitus_refund_share (QuitusMoney refund,
                     QuitusRefundBasis basis,
                     QuitusPayer *payers,
                     gsize n_payers)
{
  QuitusMoney paid = 0;

  for (gsize i = 0; i < n_payers; i++)
    {
      payers[i].share = 0;
      paid += payers[i].paid;
    }
  if (refund < 0 || refund > paid)
    return FALSE;
  if (basis == QUITUS_REFUND_BASIS_PLEDGED)
    share_below_caps (refund, payers, n_payers);
  share_rest (refund, payers, n_payers);
  return TRUE;
}

/**
 * quitus_refund_list_payers:
 * @dossier: a dossier
 *
 * Lists who pays, in the order of the act: what each has pledged by the funding lines or, where
 * there are none, by the payments; and what was received from each, over-payments included.
 *
 * Returns: (transfer full) (element-type QuitusPayer): the payers, without shares
 */
GArray *
quitus_refund_list_payers (QuitusDossier *dossier)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (QuitusPayer));
  guint n_parties = quitus_dossier_count (dossier, QUITUS_KIND_PARTY);
  guint n_instalments = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);
  gboolean has_lines;

  for (guint i = 0; i < n_parties; i++)
    get_payer (found, quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i)->id);
  has_lines = add_pledges (dossier, found);
  for (guint i = 0; i < n_instalments; i++)
    {
      const QuitusInstalmentValue *instalment = get_instalment (dossier, i);
      QuitusMoney amount = quitus_instalment_get_amount (dossier, instalment);
      QuitusPayer *payer;

      if (quitus_id_is_none (instalment->payer) || !quitus_instalment_is_cash (instalment))
        continue;
      payer = get_payer (found, instalment->payer);
      payer->paid += get_come (dossier, instalment);
      if (!has_lines && instalment->cancelled_on == QUITUS_DAY_NONE && amount != QUITUS_MONEY_NONE)
        payer->pledged += amount;
    }
  for (guint i = found->len; i-- > 0;)
    {
      const QuitusPayer *payer = &g_array_index (found, QuitusPayer, i);

      if (payer->pledged == 0 && payer->paid == 0)
        g_array_remove_index (found, i);
    }
  return found;
}

/**
 * quitus_refund_get_overpayment:
 * @dossier: a dossier
 *
 * What was received above the total and is not yet among the refunds: an overpayment is given
 * back, never turned into a negative payment (A15).
 *
 * Returns: the amount in cents, 0 when there is none or the total is not known
 */
QuitusMoney
quitus_refund_get_overpayment (QuitusDossier *dossier)
{
  QuitusMoney total = quitus_dossier_get_agreement (dossier)->total, excess = 0;
  guint n_receipts = quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT);
  guint n_refunds = quitus_dossier_count (dossier, QUITUS_KIND_REFUND);

  if (total == QUITUS_MONEY_NONE || n_receipts == 0)
    return 0;
  for (guint i = 0; i < n_receipts; i++)
    excess += quitus_receipt_value (quitus_dossier_get (dossier, QUITUS_KIND_RECEIPT, i))->amount;
  excess -= total;
  for (guint i = 0; i < n_refunds; i++)
    excess -= get_refund (dossier, i)->amount;
  return MAX (excess, 0);
}

/**
 * quitus_refund_list_claims:
 * @dossier: a dossier
 *
 * Lists what the parties still owe each other: a line for each payment and a line for each refund,
 * for their whole amounts.  No line is ever the difference of two (decree 2012-1246, article 24:
 * receipts are assessed in full, without netting against expenses).
 *
 * Returns: (transfer full) (element-type QuitusClaim): the lines, payments first
 */
GArray *
quitus_refund_list_claims (QuitusDossier *dossier)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (QuitusClaim));
  guint n_instalments = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);
  guint n_refunds = quitus_dossier_count (dossier, QUITUS_KIND_REFUND);

  for (guint i = 0; i < n_instalments; i++)
    {
      const QuitusInstalmentValue *instalment = get_instalment (dossier, i);
      QuitusClaim claim = { .record = instalment->value.id,
                            .payer = instalment->payer,
                            .payee = instalment->payee,
                            .amount = quitus_instalment_get_amount (dossier, instalment) };

      if (instalment->cancelled_on != QUITUS_DAY_NONE || !quitus_instalment_is_cash (instalment) ||
          claim.amount == QUITUS_MONEY_NONE)
        continue;
      claim.amount -= get_received (dossier, instalment);
      if (claim.amount > 0)
        g_array_append_val (claims, claim);
    }
  for (guint i = 0; i < n_refunds; i++)
    {
      const QuitusRefundValue *refund = get_refund (dossier, i);
      QuitusClaim claim = { .record = refund->value.id,
                            .payer = refund->payer,
                            .payee = refund->payee,
                            .amount = refund->amount };

      if (refund->paid_on == QUITUS_DAY_NONE)
        g_array_append_val (claims, claim);
    }
  return claims;
}

/**
 * quitus_refund_check_settlement:
 * @dossier: a dossier
 * @records: (array length=n_records): the payments and refunds that one movement of money would
 *   settle
 * @n_records: how many
 * @error: set to %QUITUS_MODEL_ERROR_INVALID
 *
 * Refuses to settle payments and refunds together, for the difference (decree 2012-1246, article
 * 24).
 *
 * Returns: whether one movement may settle them
 */
gboolean
quitus_refund_check_settlement (QuitusDossier *dossier,
                                const QuitusId *records,
                                gsize n_records,
                                GError **error)
{
  gboolean has_payment = FALSE, has_refund = FALSE;

  for (gsize i = 0; i < n_records; i++)
    {
      has_payment = has_payment ||
                    quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, records[i]) != NULL;
      has_refund =
          has_refund || quitus_dossier_lookup (dossier, QUITUS_KIND_REFUND, records[i]) != NULL;
    }
  if (!has_payment || !has_refund)
    return TRUE;
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                       _ ("a refund is never deducted from a payment: record both in full, each on "
                          "its own line (decree 2012-1246, article 24)"));
  return FALSE;
}

/**
 * quitus_refund_is_interrupted:
 * @acquired_on: the day on which the right was acquired, perhaps unknown
 * @claimed_on: the day of the last written claim, perhaps none
 *
 * Returns: whether the claim came in time to interrupt the limitation (law 68-1250, article 2)
 */
gboolean
quitus_refund_is_interrupted (QuitusDay acquired_on, QuitusDay claimed_on)
{
  return acquired_on != QUITUS_DAY_NONE && claimed_on != QUITUS_DAY_NONE &&
         claimed_on >= acquired_on &&
         claimed_on <= quitus_refund_get_limitation (acquired_on, QUITUS_DAY_NONE);
}

/**
 * quitus_refund_get_limitation:
 * @acquired_on: the day on which the right was acquired, perhaps unknown
 * @claimed_on: the day of the last written claim, or %QUITUS_DAY_NONE
 *
 * A claim on a public body dies when it was not paid within four years from 1 January of the year
 * after the one in which it was acquired (law 68-1250 of 31 December 1968, article 1).  A written
 * claim in time interrupts this: four new years begin on 1 January after it (article 2).
 *
 * Returns: the last day of the four years, %QUITUS_DAY_NONE when the right is not acquired
 */
QuitusDay
quitus_refund_get_limitation (QuitusDay acquired_on, QuitusDay claimed_on)
{
  QuitusDay from =
      quitus_refund_is_interrupted (acquired_on, claimed_on) ? claimed_on : acquired_on;

  if (from == QUITUS_DAY_NONE)
    return QUITUS_DAY_NONE;
  return quitus_day_new (quitus_day_get_year (from) + LIMITATION_YEARS, 12, 31);
}
