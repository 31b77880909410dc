/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"
#include "quitus-month-receipts.h"

G_BEGIN_DECLS

/**
 * QuitusMonthFoot:
 *
 * What stands under a month: its sums, or what would follow from where a chip is dragged; and in
 * words what the icons of its chips mean.
 */
#define QUITUS_TYPE_MONTH_FOOT (quitus_month_foot_get_type ())
G_DECLARE_FINAL_TYPE (QuitusMonthFoot, quitus_month_foot, QUITUS, MONTH_FOOT, AdwBin)

void quitus_month_foot_show_month (QuitusMonthFoot *self,
                                   QuitusDeadlineModel *model,
                                   QuitusMonthReceipts *receipts,
                                   QuitusDay month);
void quitus_month_foot_show_hint (QuitusMonthFoot *self, const char *hint);

G_END_DECLS
