/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"
#include "quitus-month-receipts.h"

G_BEGIN_DECLS

char *quitus_calendar_format_month (QuitusDay month, gboolean is_short);
char *quitus_calendar_format_sums (QuitusDeadlineModel *model,
                                   QuitusMonthReceipts *receipts,
                                   const char *title,
                                   QuitusDay from,
                                   QuitusDay to);

G_END_DECLS
