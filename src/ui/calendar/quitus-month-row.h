/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-month-lanes.h"

G_BEGIN_DECLS

/**
 * QuitusMonthRow:
 *
 * A row of the month grid: what heads it, in a thin gutter, and seven columns of the same width.
 * Edges of columns fall on the same pixels in every row.
 *
 * Bars of what lasts lie over the columns.
 *
 * Signal: `period-activated` (with the bar).
 *
 * CSS nodes: `monthrow`.  Accessibility: a row.
 */
#define QUITUS_TYPE_MONTH_ROW (quitus_month_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusMonthRow, quitus_month_row, QUITUS, MONTH_ROW, GtkWidget)

GtkWidget *quitus_month_row_new (GtkWidget *head,
                                 GtkSizeGroup *gutter,
                                 GtkWidget *cells[QUITUS_DAYS_IN_WEEK]);
QuitusMonthLanes *quitus_month_row_get_lanes (QuitusMonthRow *self);

G_END_DECLS
