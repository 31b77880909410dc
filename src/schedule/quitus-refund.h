/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-dossier.h"

G_BEGIN_DECLS

/**
 * QuitusUse:
 * @received: what the payers have paid
 * @committed: of this, what was committed (AE) by the end
 * @paid: of this, what was paid (CP) by the end
 * @irregular: of this, what was spent for other purposes
 *
 * What became of the money of an agreement, in cents.
 */
typedef struct
{
  QuitusMoney received;
  QuitusMoney committed;
  QuitusMoney paid;
  QuitusMoney irregular;
} QuitusUse;

/**
 * QuitusPayer:
 * @party: the party that pays
 * @pledged: what it has promised, in cents
 * @paid: what was received from it, in cents
 * @share: its share of a refund, in cents
 *
 * One payer of an agreement.
 */
typedef struct
{
  QuitusId party;
  QuitusMoney pledged;
  QuitusMoney paid;
  QuitusMoney share;
} QuitusPayer;

/**
 * QuitusClaim:
 * @record: the payment or the refund
 * @payer: the party that owes it
 * @payee: the party to which it is owed
 * @amount: what is still to be paid, in cents
 *
 * What one party still owes to another.
 */
typedef struct
{
  QuitusId record;
  QuitusId payer;
  QuitusId payee;
  QuitusMoney amount;
} QuitusClaim;

QuitusMoney quitus_refund_compute (const QuitusUse *use, QuitusRefundReading reading);
gboolean quitus_refund_share (QuitusMoney refund,
                              QuitusRefundBasis basis,
                              QuitusPayer *payers,
                              gsize n_payers);
GArray *quitus_refund_list_payers (QuitusDossier *dossier);
QuitusMoney quitus_refund_get_overpayment (QuitusDossier *dossier);
GArray *quitus_refund_list_claims (QuitusDossier *dossier);
gboolean quitus_refund_check_settlement (QuitusDossier *dossier,
                                         const QuitusId *records,
                                         gsize n_records,
                                         GError **error);
gboolean quitus_refund_is_interrupted (QuitusDay acquired_on, QuitusDay claimed_on);
QuitusDay quitus_refund_get_limitation (QuitusDay acquired_on, QuitusDay claimed_on);

G_END_DECLS
