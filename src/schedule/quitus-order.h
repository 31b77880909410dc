/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusOrder:
 * @value: (unowned): the purchase order
 * @committed: the AE that it takes: its amount or, once it is closed, what was paid for it
 * @certified: what was delivered and certified
 * @paid: what was paid for it
 * @left_to_pay: what is committed and not paid
 * @certified_unpaid: what was certified and is not paid
 * @certified_on: the last certified delivery
 * @paid_on: the last payment
 * @n_deliveries: how many deliveries were certified
 * @n_payments: how many payments were made
 *
 * A purchase order and what became of it, in cents.
 */
typedef struct
{
  const QuitusCommitmentValue *value;
  QuitusMoney committed;
  QuitusMoney certified;
  QuitusMoney paid;
  QuitusMoney left_to_pay;
  QuitusMoney certified_unpaid;
  QuitusDay certified_on;
  QuitusDay paid_on;
  guint n_deliveries;
  guint n_payments;
} QuitusOrder;

void quitus_order_init (QuitusOrder *order,
                        QuitusDossier *dossier,
                        const QuitusCommitmentValue *value);
GArray *quitus_order_list (QuitusDossier *dossier);

GPtrArray *quitus_order_find_problems (QuitusDossier *dossier,
                                       const QuitusOutlook *outlook,
                                       QuitusLanguage language);

G_END_DECLS
