/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For the month view alone. */

#pragma once

#include "quitus-month-view.h"

G_BEGIN_DECLS

void quitus_month_view_add_drop_target (QuitusMonthView *self);
void quitus_month_view_mark_drop (QuitusMonthView *self, QuitusDay day, QuitusDeadlineItem *item);
gboolean quitus_month_view_drop (QuitusMonthView *self, QuitusDay day, QuitusDeadlineItem *item);

G_END_DECLS
