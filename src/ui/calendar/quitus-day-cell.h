/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/* A cell never shows more chips than these; what is left is behind "+N". */
#define QUITUS_DAY_CELL_MAX_CHIPS 6

/**
 * QuitusDayFacts:
 * @day: the day
 * @is_other_month: whether it belongs to the month before or after the one shown
 * @is_today: whether it is today
 * @is_weekend: whether it is a Saturday or a Sunday
 * @holiday: (nullable): the English name of the public holiday
 * @first: the position of its first deadline in the model
 * @n_deadlines: how many it has
 * @n_periods: how many periods it belongs to
 * @n_lanes: how many lines at its top the bars of these take
 * @n_hidden_periods: how many of these have no bar, for want of room
 * @n_hidden_late: how many of those are late
 *
 * What a cell shows of a day.
 */
typedef struct
{
  QuitusDay day;
  gboolean is_other_month;
  gboolean is_today;
  gboolean is_weekend;
  const char *holiday;
  guint first;
  guint n_deadlines;
  guint n_periods;
  guint n_lanes;
  guint n_hidden_periods;
  guint n_hidden_late;
} QuitusDayFacts;

/**
 * QuitusDayCell:
 *
 * A day of the month grid: its number, the holiday and how many things have no room ("+N", with a
 * mark where one of them is late) in a line, and under it its deadlines as chips or, when it is
 * compact, as a few shapes with a count.  Its chips are made when they are first needed, stay for
 * ever and are bound again.
 *
 * Signals: `deadline-activated` (with the chip) and `day-activated`.
 *
 * CSS nodes: `daycell` with the classes `today`, `weekend`, `holiday`, `other-month`, `compact`.
 * Accessibility: a grid cell whose label is the whole date and what falls on it.
 */
#define QUITUS_TYPE_DAY_CELL (quitus_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDayCell, quitus_day_cell, QUITUS, DAY_CELL, GtkWidget)

GtkWidget *quitus_day_cell_new (void);
void quitus_day_cell_set_room (QuitusDayCell *self, guint n_lines, gboolean is_compact);
void quitus_day_cell_bind (QuitusDayCell *self,
                           QuitusDeadlineModel *model,
                           const QuitusDayFacts *facts);
QuitusDay quitus_day_cell_get_day (QuitusDayCell *self);
guint quitus_day_cell_count_lines (QuitusDayCell *self, int height);
void quitus_day_cell_get_lane (QuitusDayCell *self, guint lane, int *y, int *height);
void quitus_day_cell_set_selected (QuitusDayCell *self, gboolean is_selected);

G_END_DECLS
