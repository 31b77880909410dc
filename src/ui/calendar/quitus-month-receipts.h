/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusMonthReceipts:
 *
 * What was received in each month, so that a month is turned without reading every receipt of the
 * register.  It follows the book.
 *
 * Signal `changed`: the sums are others now.
 */
#define QUITUS_TYPE_MONTH_RECEIPTS (quitus_month_receipts_get_type ())
G_DECLARE_FINAL_TYPE (QuitusMonthReceipts, quitus_month_receipts, QUITUS, MONTH_RECEIPTS, GObject)

QuitusMonthReceipts *quitus_month_receipts_new (QuitusDeadlineModel *model);
QuitusMoney quitus_month_receipts_get (QuitusMonthReceipts *self, QuitusDay day);

G_END_DECLS
