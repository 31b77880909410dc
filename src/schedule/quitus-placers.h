/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-dossier.h"

G_BEGIN_DECLS

/**
 * QuitusPlacer:
 * @party: who placed the orders, none for those of which that is not said
 * @n_orders: how many there are
 * @committed: the AE that they take
 * @paid: what was paid for them
 *
 * The purchase orders that one party placed, in cents.
 */
typedef struct
{
  QuitusId party;
  guint n_orders;
  QuitusMoney committed;
  QuitusMoney paid;
} QuitusPlacer;

gboolean quitus_placers_may_place (QuitusDossier *dossier, QuitusId party);
GArray *quitus_placers_list (QuitusDossier *dossier);
QuitusId quitus_placers_find_own (QuitusDossier *dossier);
GArray *quitus_placers_sum (QuitusDossier *dossier);

G_END_DECLS
