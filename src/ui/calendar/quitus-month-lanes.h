/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day-cell.h"
#include "quitus-periods.h"

G_BEGIN_DECLS

#define QUITUS_DAYS_IN_WEEK 7

/* A week never shows more bars one above the other than these. */
#define QUITUS_MONTH_MAX_LANES 3

/**
 * QuitusMonthLanes:
 * @row: (unowned): the week
 * @cells: (unowned): its days
 * @clicked: what is called, with the row, when one of the bars is
 * @bars: (element-type QuitusPeriodBar): what lasts, as bars; those not used are hidden
 * @places: (element-type QuitusSpan): where the bars stand, in columns
 * @n_bars: how many bars are used
 *
 * The bars of one week of a month view, which lie over its days.
 */
typedef struct
{
  GtkWidget *row;
  GtkWidget *const *cells;
  GCallback clicked;
  GPtrArray *bars;
  GArray *places;
  guint n_bars;
} QuitusMonthLanes;

void quitus_month_lanes_init (QuitusMonthLanes *self,
                              GtkWidget *row,
                              GtkWidget *const *cells,
                              GCallback clicked);
void quitus_month_lanes_clear (QuitusMonthLanes *self);
void quitus_month_lanes_show (QuitusMonthLanes *self,
                              QuitusDeadlineModel *model,
                              const GArray *periods,
                              QuitusDay monday,
                              guint max_lanes,
                              QuitusDayFacts facts[QUITUS_DAYS_IN_WEEK]);
void quitus_month_lanes_allocate (QuitusMonthLanes *self);
void quitus_month_lanes_set_focus_column (QuitusMonthLanes *self, int column);

G_END_DECLS
