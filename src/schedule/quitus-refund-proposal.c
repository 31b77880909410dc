/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund-proposal.h"

#include "quitus-known-facts.h"
#include "quitus-law.h"
#include "quitus-order.h"

/* Helpers */

/* What was paid for an order by @end, or in all when nothing keeps payments within the period. */
static QuitusMoney
get_paid (QuitusDossier *dossier, const QuitusOrder *order, QuitusDay end)
{
  gboolean is_bound = quitus_dossier_get_agreement (dossier)->payments_within_period;
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_DISBURSEMENT);
  QuitusMoney paid = 0;

  for (guint i = 0; i < n; i++)
    {
      const QuitusDisbursementValue *payment =
          quitus_disbursement_value (quitus_dossier_get (dossier, QUITUS_KIND_DISBURSEMENT, i));

      if (quitus_id_equal (payment->commitment, order->value->value.id) &&
          (!is_bound || end == QUITUS_DAY_NONE || payment->paid_on <= end))
        paid += payment->amount;
    }
  return paid;
}

/* Orders placed after the end are no use of the money. */
static void
add_use (QuitusRefundProposal *self, QuitusDossier *dossier)
{
  g_autoptr (GArray) orders = quitus_order_list (dossier);

  for (guint i = 0; i < orders->len; i++)
    {
      const QuitusOrder *order = &g_array_index (orders, QuitusOrder, i);
      QuitusMoney paid;

      if (self->end != QUITUS_DAY_NONE && order->value->ordered_on > self->end)
        continue;
      paid = get_paid (dossier, order, self->end);
      self->use.committed += order->committed;
      self->use.paid += paid;
      if (order->value->irregular)
        {
          self->use.irregular += paid;
          self->irregular_committed += order->committed;
        }
    }
}

static QuitusId
find_giver (QuitusDossier *dossier, QuitusId payer)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < n; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));

      if (quitus_id_equal (instalment->payer, payer) && !quitus_id_is_none (instalment->payee))
        return instalment->payee;
    }
  return QUITUS_ID_NONE;
}

static QuitusMoney
get_recorded (QuitusDossier *dossier, QuitusId payee, QuitusId without)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_REFUND);
  QuitusMoney sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const QuitusRefundValue *refund =
          quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, i));

      if ((quitus_id_is_none (payee) || quitus_id_equal (refund->payee, payee)) &&
          (quitus_id_is_none (without) || !quitus_id_equal (refund->value.id, without)))
        sum += refund->amount;
    }
  return sum;
}

static GArray *
share (QuitusDossier *dossier, GArray *payers, QuitusMoney amount, QuitusRefundBasis basis)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (QuitusRefundShare));

  quitus_refund_share (amount, basis, (QuitusPayer *) (gpointer) payers->data, payers->len);
  for (guint i = 0; i < payers->len; i++)
    {
      const QuitusPayer *payer = &g_array_index (payers, QuitusPayer, i);
      QuitusRefundShare line = { .payer = *payer,
                                 .giver = find_giver (dossier, payer->party),
                                 .recorded = get_recorded (dossier, payer->party, QUITUS_ID_NONE) };

      line.left = MAX (payer->share - line.recorded, 0);
      g_array_append_val (shares, line);
    }
  return shares;
}

/* How those who decided have read the clause. */
static QuitusRefundReading
find_reading (QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_REFUND); i++)
    if (quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, i))->reading ==
        (int) QUITUS_REFUND_TOLERANT)
      return QUITUS_REFUND_TOLERANT;
  return QUITUS_REFUND_STRICT;
}

/* Public */

/**
 * quitus_refund_propose:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 *
 * Works out what is to be given back from what was received, ordered and paid by the last day of
 * the agreement (R9).  The strict reading counts as used what was paid by then; the tolerant one
 * what was committed by then, and what the settlement of the orders leaves comes later.  An order
 * that is closed counts for what was paid.  What was spent for other purposes comes on top (A11).
 * Each payer's share follows the pledges, capped by what it has paid, unless the agreement says that
 * it follows the receipts (A10).
 *
 * Before the end the amounts are what would be given back if it came now.  What is recorded of a
 * later day than today does not count.
 *
 * Returns: (transfer full): the proposal
 */
QuitusRefundProposal *
quitus_refund_propose (QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  QuitusRefundProposal *self = g_new0 (QuitusRefundProposal, 1);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  g_autoptr (GArray) payers = quitus_refund_list_payers (known);
  QuitusUse tolerant;
  QuitusLaw law;

  quitus_law_init (&law, known, outlook);
  self->end = law.last_day;
  self->is_final = self->end != QUITUS_DAY_NONE && self->end < outlook->today;
  self->basis = law.agreement->refund_basis == QUITUS_REFUND_BASIS_PAID
                    ? QUITUS_REFUND_BASIS_PAID
                    : QUITUS_REFUND_BASIS_PLEDGED;
  for (guint i = 0; i < payers->len; i++)
    self->use.received += g_array_index (payers, QuitusPayer, i).paid;
  add_use (self, known);
  tolerant = self->use;
  tolerant.irregular = self->irregular_committed;
  self->amounts[QUITUS_REFUND_STRICT] = quitus_refund_compute (&self->use, QUITUS_REFUND_STRICT);
  self->amounts[QUITUS_REFUND_TOLERANT] = quitus_refund_compute (&tolerant, QUITUS_REFUND_TOLERANT);
  self->settlement =
      MAX (self->amounts[QUITUS_REFUND_STRICT] - self->amounts[QUITUS_REFUND_TOLERANT], 0);
  self->recorded = get_recorded (known, QUITUS_ID_NONE, QUITUS_ID_NONE);
  for (int i = 0; i < QUITUS_N_REFUND_READINGS; i++)
    self->shares[i] = share (known, payers, self->amounts[i], self->basis);
  return self;
}

/**
 * quitus_refund_proposal_free:
 * @self: (transfer full): a proposal
 *
 * Frees it.
 */
void
quitus_refund_proposal_free (QuitusRefundProposal *self)
{
  for (int i = 0; i < QUITUS_N_REFUND_READINGS; i++)
    g_array_unref (self->shares[i]);
  g_free (self);
}

/**
 * quitus_refund_proposal_get_left:
 * @self: a proposal
 * @reading: how the clause is read
 *
 * Returns: what is still to be decided, for all payers together, in cents
 */
QuitusMoney
quitus_refund_proposal_get_left (const QuitusRefundProposal *self, QuitusRefundReading reading)
{
  QuitusMoney left = 0;

  for (guint i = 0; i < self->shares[reading]->len; i++)
    left += g_array_index (self->shares[reading], QuitusRefundShare, i).left;
  return left;
}

/**
 * quitus_refund_proposal_find_share:
 * @self: a proposal
 * @reading: how the clause is read
 * @payer: a party
 *
 * Returns: (transfer none) (nullable): what that party gets back, %NULL when it has promised and paid
 *   nothing
 */
const QuitusRefundShare *
quitus_refund_proposal_find_share (const QuitusRefundProposal *self,
                                   QuitusRefundReading reading,
                                   QuitusId payer)
{
  GArray *shares = self->shares[reading];

  for (guint i = 0; i < shares->len; i++)
    if (quitus_id_equal (g_array_index (shares, QuitusRefundShare, i).payer.party, payer))
      return &g_array_index (shares, QuitusRefundShare, i);
  return NULL;
}

/**
 * quitus_refund_proposal_get_limit:
 * @self: a proposal
 * @payer: a party
 *
 * The most that any reading of the clause gives back to that party in all.  What it paid above what
 * it has promised is given back whatever was spent (decree 2007-44, article 7).
 *
 * Returns: the amount in cents, 0 when it has paid nothing
 */
QuitusMoney
quitus_refund_proposal_get_limit (const QuitusRefundProposal *self, QuitusId payer)
{
  const QuitusRefundShare *strict =
      quitus_refund_proposal_find_share (self, QUITUS_REFUND_STRICT, payer);
  const QuitusRefundShare *tolerant =
      quitus_refund_proposal_find_share (self, QUITUS_REFUND_TOLERANT, payer);
  QuitusMoney excess;

  if (strict == NULL || tolerant == NULL)
    return 0;
  excess = strict->payer.pledged > 0 ? strict->payer.paid - strict->payer.pledged : 0;
  return MAX (MAX (strict->payer.share, tolerant->payer.share), excess);
}

/**
 * quitus_refund_get_room:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @payer: the party that gets money back
 * @without: a refund that does not count, because it is being changed, or none
 *
 * Returns: how much may still be given back to that party beside the refunds that are recorded, in
 *   cents, negative when those are too much already
 */
QuitusMoney
quitus_refund_get_room (QuitusDossier *dossier,
                        const QuitusOutlook *outlook,
                        QuitusId payer,
                        QuitusId without)
{
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (dossier, outlook);

  return quitus_refund_proposal_get_limit (proposal, payer) -
         get_recorded (dossier, payer, without);
}

/**
 * quitus_refund_get_expected:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @amount: (out): the amount in cents, %QUITUS_MONEY_NONE when it is not known
 *
 * Looks for a refund that the agreement promises and nobody has recorded.  Before the end what was
 * received above the total is given back at once; once the end has passed, all that was not used is,
 * by the strict reading or, where what was decided follows the tolerant one, by that.  It is known
 * where orders are recorded, or where too much was received.
 *
 * Returns: whether there is one, due or not
 */
gboolean
quitus_refund_get_expected (QuitusDossier *dossier,
                            const QuitusOutlook *outlook,
                            QuitusMoney *amount)
{
  QuitusMoney excess = quitus_refund_get_overpayment (dossier);
  guint n_refunds = quitus_dossier_count (dossier, QUITUS_KIND_REFUND);
  g_autoptr (QuitusRefundProposal) proposal = NULL;
  QuitusMoney left, total;
  gboolean is_known;

  *amount = QUITUS_MONEY_NONE;
  if (quitus_dossier_get_agreement (dossier)->refund_clause == NULL)
    return FALSE;
  if (excess > 0)
    *amount = excess;
  proposal = quitus_refund_propose (dossier, outlook);
  total = quitus_dossier_get_agreement (dossier)->total;
  is_known = quitus_dossier_count (dossier, QUITUS_KIND_COMMITMENT) > 0 ||
             (total != QUITUS_MONEY_NONE && proposal->use.received > total);
  if (!proposal->is_final || !is_known)
    return excess > 0 || n_refunds == 0;
  left = quitus_refund_proposal_get_left (proposal, find_reading (dossier));
  *amount = MAX (left, excess);
  return *amount > 0 || n_refunds == 0;
}
