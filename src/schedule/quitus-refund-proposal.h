/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"
#include "quitus-refund.h"

G_BEGIN_DECLS

#define QUITUS_N_REFUND_READINGS (QUITUS_REFUND_TOLERANT + 1)

/**
 * QuitusRefundShare:
 * @payer: the party that gets money back, with its share of the whole refund
 * @giver: the party that gives it back
 * @recorded: what is recorded as a refund to it already, paid or not
 * @left: what is still to be decided, never negative
 *
 * What one payer gets back, in cents.
 */
typedef struct
{
  QuitusPayer payer;
  QuitusId giver;
  QuitusMoney recorded;
  QuitusMoney left;
} QuitusRefundShare;

/**
 * QuitusRefundProposal:
 * @end: the last day of the agreement, %QUITUS_DAY_NONE when it is not known
 * @is_final: whether that day has passed
 * @use: what became of the money by then
 * @irregular_committed: of what was committed, what is for other purposes
 * @amounts: the refund by each #QuitusRefundReading
 * @settlement: what the tolerant reading may add once the orders are settled
 * @recorded: what is recorded as refunds already
 * @basis: in which proportions it is shared
 * @shares: (element-type QuitusRefundShare): who gets what, by each reading
 *
 * What is to be given back, in cents.
 */
typedef struct
{
  QuitusDay end;
  gboolean is_final;
  QuitusUse use;
  QuitusMoney irregular_committed;
  QuitusMoney amounts[QUITUS_N_REFUND_READINGS];
  QuitusMoney settlement;
  QuitusMoney recorded;
  QuitusRefundBasis basis;
  GArray *shares[QUITUS_N_REFUND_READINGS];
} QuitusRefundProposal;

QuitusRefundProposal *quitus_refund_propose (QuitusDossier *dossier, const QuitusOutlook *outlook);
void quitus_refund_proposal_free (QuitusRefundProposal *self);
QuitusMoney quitus_refund_proposal_get_left (const QuitusRefundProposal *self,
                                             QuitusRefundReading reading);
const QuitusRefundShare *quitus_refund_proposal_find_share (const QuitusRefundProposal *self,
                                                            QuitusRefundReading reading,
                                                            QuitusId payer);
QuitusMoney quitus_refund_proposal_get_limit (const QuitusRefundProposal *self, QuitusId payer);
QuitusMoney quitus_refund_get_room (QuitusDossier *dossier,
                                    const QuitusOutlook *outlook,
                                    QuitusId payer,
                                    QuitusId without);
gboolean quitus_refund_get_expected (QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusMoney *amount);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusRefundProposal, quitus_refund_proposal_free)

G_END_DECLS
