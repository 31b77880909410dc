/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day-cell.h"
#include "quitus-format.h"
#include "quitus-month-row.h"

G_BEGIN_DECLS

#define QUITUS_MONTH_N_WEEKS 6
#define QUITUS_MONTH_N_CELLS (QUITUS_MONTH_N_WEEKS * QUITUS_DAYS_IN_WEEK)

/**
 * QuitusMonthGrid:
 * @header: the row of the names of the days
 * @names: the names in it
 * @rows: the weeks
 * @week_numbers: what heads each of them
 * @cells: the days, one week after the other
 *
 * The widgets of a month view and where they stand; it knows nothing of what they show.
 */
typedef struct
{
  GtkWidget *header;
  GtkWidget *names[QUITUS_DAYS_IN_WEEK];
  GtkWidget *rows[QUITUS_MONTH_N_WEEKS];
  GtkWidget *week_numbers[QUITUS_MONTH_N_WEEKS];
  QuitusDayCell *cells[QUITUS_MONTH_N_CELLS];
} QuitusMonthGrid;

QuitusDay quitus_month_grid_find_first_day (QuitusDay month);
void quitus_month_grid_build (QuitusMonthGrid *self, GtkWidget *parent);
void quitus_month_grid_clear (QuitusMonthGrid *self);
void quitus_month_grid_set_names (QuitusMonthGrid *self, QuitusNameStyle style);
void quitus_month_grid_set_weeks (QuitusMonthGrid *self, QuitusDay first_day);
void quitus_month_grid_measure (QuitusMonthGrid *self,
                                GtkOrientation orientation,
                                int *minimum,
                                int *natural);
void quitus_month_grid_allocate (QuitusMonthGrid *self, int width, int height);

G_END_DECLS
