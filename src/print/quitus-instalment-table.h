/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The payments of an agreement as a table. */

#pragma once

#include "quitus-sheet.h"

G_BEGIN_DECLS

/* Days of the settlement delay, where nothing else is said. */
#define QUITUS_SETTLEMENT_DELAY 30

/**
 * QuitusInstalmentSums:
 * @n: how many payments are not cancelled
 * @n_undetermined: how many of them have no day
 * @n_unknown: how many of them have no amount
 * @planned: the sum of the known amounts, in cents
 * @undetermined: of this, what has no day
 * @received: what was received for them
 *
 * What the payments of an agreement add up to.
 */
typedef struct
{
  guint n;
  guint n_undetermined;
  guint n_unknown;
  QuitusMoney planned;
  QuitusMoney undetermined;
  QuitusMoney received;
} QuitusInstalmentSums;

void quitus_instalment_sums_compute (QuitusInstalmentSums *sums, QuitusSheet *sheet);
void quitus_sheet_add_instalments (QuitusSheet *sheet, const QuitusInstalmentSums *sums);

G_END_DECLS
