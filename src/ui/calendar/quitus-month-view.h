/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusMonthView:
 *
 * A month as a grid of six weeks from Monday to Sunday, with the numbers of the weeks, weekends and
 * public holidays, and the deadlines of each day.
 *
 * Properties: `model` (nullable), `month` (int: the first day of the month shown), `selected-day`
 * (int: the day that the keyboard is on), `compact` (shapes instead of chips).
 *
 * Signals: `day-activated` (int day) when a day is clicked or opened by the keyboard;
 * `deadline-activated` (#QuitusDeadlineItem, #GtkWidget) for a chip; `drop-hinted` (nullable string)
 * with what follows if the chip that is dragged is let go, or why nothing does.
 *
 * Keyboard: the grid is one stop of Tab.  Arrows walk the days and turn to the neighbouring month;
 * Home and End lead to the first and the last day of the week; Page Up and Page Down turn the
 * month; Ctrl+Home leads to today; Tab leads into the chips of the day and to the bars over it, Escape
 * back to the day.
 *
 * A chip that is dropped on another day asks for `win.move-deadline`.
 *
 * CSS nodes: `monthview` › `monthrow` › `daycell` › `deadlinechip`, and `monthrow` › `periodbar`.  Accessibility: a grid.
 */
#define QUITUS_TYPE_MONTH_VIEW (quitus_month_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusMonthView, quitus_month_view, QUITUS, MONTH_VIEW, GtkWidget)

GtkWidget *quitus_month_view_new (QuitusDeadlineModel *model);
void quitus_month_view_set_model (QuitusMonthView *self, QuitusDeadlineModel *model);
QuitusDay quitus_month_view_get_month (QuitusMonthView *self);
QuitusDay quitus_month_view_get_selected_day (QuitusMonthView *self);
void quitus_month_view_select_day (QuitusMonthView *self, QuitusDay day);
void quitus_month_view_turn (QuitusMonthView *self, int n_months);
void quitus_month_view_show_today (QuitusMonthView *self);
GtkWidget *quitus_month_view_get_cell (QuitusMonthView *self, QuitusDay day);
void quitus_month_view_open_day (QuitusMonthView *self, QuitusDay day);
void quitus_month_view_open_deadline (QuitusMonthView *self,
                                      QuitusDeadlineItem *item,
                                      GtkWidget *chip);

G_END_DECLS
