/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

/**
 * QuitusReceiptShare:
 * @instalment: a payment
 * @payer: the party that pays it
 * @payee: the party that is paid
 * @date: its due day, %QUITUS_DAY_NONE when not known
 * @open: what of it other receipts leave open, in cents; %QUITUS_MONEY_NONE when its amount is not
 *   known
 * @amount: what this receipt gives to it, in cents
 *
 * One payment in a receipt of funds.
 */
typedef struct
{
  QuitusId instalment;
  QuitusId payer;
  QuitusId payee;
  QuitusDay date;
  QuitusMoney open;
  QuitusMoney amount;
} QuitusReceiptShare;

/**
 * QuitusOpeningShare:
 * @receipt: a receipt of funds
 * @received_on: its day
 * @received: its amount, in cents
 * @free_ae: what of it other credit openings leave to be opened in AE, in cents, at least 0
 * @free_cp: the same in CP
 * @ae: what this opening opens in AE, in cents
 * @cp: what it opens in CP
 * @is_included: whether the opening is about this receipt
 *
 * One receipt in a credit opening.
 */
typedef struct
{
  QuitusId receipt;
  QuitusDay received_on;
  QuitusMoney received;
  QuitusMoney free_ae;
  QuitusMoney free_cp;
  QuitusMoney ae;
  QuitusMoney cp;
  gboolean is_included;
} QuitusOpeningShare;

GArray *quitus_allocation_list_payments (QuitusDossier *dossier,
                                         const QuitusOutlook *outlook,
                                         QuitusId receipt);
QuitusMoney quitus_allocation_spread (GArray *shares, QuitusId first, QuitusMoney amount);
QuitusMoney quitus_allocation_sum (GArray *shares);
GArray *quitus_allocation_list_receipts (QuitusDossier *dossier,
                                         const QuitusOutlook *outlook,
                                         QuitusId opening);
int quitus_allocation_find_excess (QuitusDossier *dossier, GArray *shares, QuitusId opening);

G_END_DECLS
