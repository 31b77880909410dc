/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-month-grid.h"

G_BEGIN_DECLS

void quitus_month_days_bind (QuitusMonthGrid *grid,
                             QuitusDeadlineModel *model,
                             QuitusDay month,
                             guint n_lines,
                             gboolean is_compact);

G_END_DECLS
