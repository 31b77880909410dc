/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one receipt is spread over payments, and one opening of credits over receipts: to the cent,
 * and each payment by itself, since what is received is never netted against what is owed (decree
 * 2012-1246, article 24). */

#include "quitus-allocation.h"

#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"

/* Helpers */

static QuitusMoney
get_allocated (QuitusDossier *dossier, QuitusId receipt, QuitusId instalment)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (quitus_id_equal (allocation->receipt, receipt) &&
          quitus_id_equal (allocation->instalment, instalment))
        sum += allocation->amount;
    }
  return sum;
}

/* What has a day comes before what has none; else the order of the act decides. */
static int
compare_payments (gconstpointer a, gconstpointer b)
{
  const QuitusReceiptShare *first = a, *second = b;

  if (first->date == second->date)
    return 0;
  if (first->date == QUITUS_DAY_NONE || second->date == QUITUS_DAY_NONE)
    return first->date == QUITUS_DAY_NONE ? 1 : -1;
  return first->date < second->date ? -1 : 1;
}

static int
compare_receipts (gconstpointer a, gconstpointer b)
{
  const QuitusOpeningShare *first = a, *second = b;

  return first->received_on < second->received_on ? -1 : first->received_on > second->received_on;
}

static const QuitusReceiptShare *
find_share (GArray *shares, QuitusId instalment)
{
  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusReceiptShare *share = &g_array_index (shares, QuitusReceiptShare, i);

      if (quitus_id_equal (share->instalment, instalment))
        return share;
    }
  return shares->len > 0 ? &g_array_index (shares, QuitusReceiptShare, 0) : NULL;
}

static QuitusMoney
give (QuitusReceiptShare *share, QuitusMoney left)
{
  QuitusMoney part = share->open != QUITUS_MONEY_NONE ? CLAMP (share->open, 0, left) : 0;

  share->amount = part;
  return left - part;
}

/* Money that the owner of the register pays is attached to the budget of somebody else. */
static gboolean
is_paid_out (QuitusDossier *dossier, const QuitusOutlook *outlook, QuitusId receipt)
{
  gboolean is_out = FALSE;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusInstalmentState state;

      if (get_allocated (dossier, receipt, instalment->value.id) == 0)
        continue;
      quitus_instalment_compute (dossier, instalment, outlook, &state);
      if (state.flow != QUITUS_FLOW_OUT)
        return FALSE;
      is_out = TRUE;
    }
  return is_out;
}

/* What openings other than one open, for one receipt or, when none is given, for all. */
static void
sum_openings (QuitusDossier *dossier,
              QuitusId receipt,
              QuitusId except,
              QuitusMoney *ae,
              QuitusMoney *cp)
{
  *ae = *cp = 0;
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OPENING_ALLOCATION); i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          quitus_opening_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_OPENING_ALLOCATION, i));

      if (quitus_id_equal (allocation->opening, except) ||
          (!quitus_id_is_none (receipt) && !quitus_id_equal (allocation->receipt, receipt)))
        continue;
      *ae += allocation->ae;
      *cp += allocation->cp;
    }
}

static void
include (QuitusDossier *dossier, QuitusId opening, QuitusOpeningShare *share)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OPENING_ALLOCATION); i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          quitus_opening_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_OPENING_ALLOCATION, i));

      if (!quitus_id_equal (allocation->opening, opening) ||
          !quitus_id_equal (allocation->receipt, share->receipt))
        continue;
      if (!share->is_included)
        share->ae = share->cp = 0;
      share->ae += allocation->ae;
      share->cp += allocation->cp;
      share->is_included = TRUE;
    }
}

/* Public */

/**
 * quitus_allocation_list_payments:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @receipt: a receipt of the dossier, whose own parts are shown and not counted as received; none
 *   for one that is new
 *
 * The payments that a receipt can be for: what is not cancelled, is paid in money, and is still
 * open or already has a part of that receipt.  What is due first comes first.
 *
 * Returns: (transfer full) (element-type QuitusReceiptShare): the payments
 */
GArray *
quitus_allocation_list_payments (QuitusDossier *dossier,
                                 const QuitusOutlook *outlook,
                                 QuitusId receipt)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (QuitusReceiptShare));

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusReceiptShare share = { .instalment = instalment->value.id,
                                   .payer = instalment->payer,
                                   .payee = instalment->payee,
                                   .open = QUITUS_MONEY_NONE };
      QuitusInstalmentState state;

      quitus_instalment_compute (dossier, instalment, outlook, &state);
      share.date = state.date;
      if (!quitus_id_is_none (receipt))
        share.amount = get_allocated (dossier, receipt, instalment->value.id);
      if (state.amount != QUITUS_MONEY_NONE)
        share.open = MAX (state.amount - (state.received - share.amount), 0);
      if (share.amount != 0 || (instalment->cancelled_on == QUITUS_DAY_NONE &&
                                quitus_instalment_is_cash (instalment) && share.open != 0))
        g_array_append_val (shares, share);
    }
  g_array_sort (shares, compare_payments);
  return shares;
}

/**
 * quitus_allocation_spread:
 * @shares: (element-type QuitusReceiptShare): payments, what is due first before the others
 * @first: the payment that the money is said to be for, none when nobody says so
 * @amount: what was received, in cents
 *
 * Proposes what a receipt is for: first that payment, then whatever else is open between the same
 * two parties, the oldest before the others, each up to what is open of it.
 *
 * Returns: what is left over, in cents: it was paid too much
 */
QuitusMoney
quitus_allocation_spread (GArray *shares, QuitusId first, QuitusMoney amount)
{
  const QuitusReceiptShare *lead = find_share (shares, first);
  QuitusMoney left = MAX (amount, 0);

  for (guint i = 0; i < shares->len; i++)
    g_array_index (shares, QuitusReceiptShare, i).amount = 0;
  if (lead == NULL)
    return left;
  left = give ((QuitusReceiptShare *) lead, left);
  for (guint i = 0; i < shares->len; i++)
    {
      QuitusReceiptShare *share = &g_array_index (shares, QuitusReceiptShare, i);

      if (share != lead && quitus_id_equal (share->payer, lead->payer) &&
          quitus_id_equal (share->payee, lead->payee))
        left = give (share, left);
    }
  return left;
}

/**
 * quitus_allocation_sum:
 * @shares: (element-type QuitusReceiptShare): payments
 *
 * Returns: what they get together, in cents
 */
QuitusMoney
quitus_allocation_sum (GArray *shares)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < shares->len; i++)
    sum += g_array_index (shares, QuitusReceiptShare, i).amount;
  return sum;
}

/**
 * quitus_allocation_list_receipts:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @opening: a credit opening of the dossier, whose own parts are shown and not counted as opened;
 *   none for one that is new
 *
 * The receipts that a credit opening can be about, the first received first: those of which something is left
 * to be opened, and those that it is about already.  AE and CP are proposed as what is left (decree
 * 2007-44, article 5: both are opened once the money has come).
 *
 * Returns: (transfer full) (element-type QuitusOpeningShare): the receipts
 */
GArray *
quitus_allocation_list_receipts (QuitusDossier *dossier,
                                 const QuitusOutlook *outlook,
                                 QuitusId opening)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (QuitusOpeningShare));

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT); i++)
    {
      const QuitusReceiptValue *receipt =
          quitus_receipt_value (quitus_dossier_get (dossier, QUITUS_KIND_RECEIPT, i));
      QuitusOpeningShare share = { .receipt = receipt->value.id,
                                   .received_on = receipt->received_on,
                                   .received = receipt->amount };
      QuitusMoney ae, cp;

      sum_openings (dossier, receipt->value.id, opening, &ae, &cp);
      share.free_ae = share.ae = MAX (receipt->amount - ae, 0);
      share.free_cp = share.cp = MAX (receipt->amount - cp, 0);
      if (!quitus_id_is_none (opening))
        include (dossier, opening, &share);
      if (share.is_included || ((share.free_ae > 0 || share.free_cp > 0) &&
                                !is_paid_out (dossier, outlook, receipt->value.id)))
        g_array_append_val (shares, share);
    }
  g_array_sort (shares, compare_receipts);
  return shares;
}

/**
 * quitus_allocation_find_excess:
 * @dossier: a dossier
 * @shares: (element-type QuitusOpeningShare): the receipts of a credit opening
 * @opening: that opening, none when it is new
 *
 * Looks for a receipt for which more would be opened than it may: never more CP than what is left
 * of it, and no more AE either, unless the agreement lets AE be opened in advance, for investment
 * (decree 2007-44, article 5); then all AE together stay within the total of the agreement.
 *
 * Returns: its place in @shares, -1 when all is well
 */
int
quitus_allocation_find_excess (QuitusDossier *dossier, GArray *shares, QuitusId opening)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  gboolean is_early = agreement->advance_commitments && agreement->total != QUITUS_MONEY_NONE;
  QuitusMoney ae, cp;

  sum_openings (dossier, QUITUS_ID_NONE, opening, &ae, &cp);
  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusOpeningShare *share = &g_array_index (shares, QuitusOpeningShare, i);

      if (!share->is_included)
        continue;
      ae += share->ae;
      if (share->cp > share->free_cp ||
          (is_early ? ae > agreement->total : share->ae > share->free_ae))
        return (int) i;
    }
  return -1;
}
