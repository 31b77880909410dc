/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-month-receipts.h"
#include "quitus-year-month.h"

G_BEGIN_DECLS

/**
 * QuitusYearView:
 *
 * The twelve months of a year, in as many columns as there is room for, with how much falls on each
 * day and the money of each month.
 *
 * Properties: `year` (read only) and `selected-day` (int).
 *
 * Signals: `day-activated` (int day) for a click or Enter on a day, `month-activated` (int day) for
 * the name of a month.
 *
 * Keys: arrows walk the days, across months and years; Home and End lead to Monday and Sunday; Page
 * Up and Down turn the month, with Ctrl the year; Ctrl+Home leads to today.
 *
 * CSS nodes: `yearview` › `yearmonth` › `yeargrid`.
 */
#define QUITUS_TYPE_YEAR_VIEW (quitus_year_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusYearView, quitus_year_view, QUITUS, YEAR_VIEW, GtkWidget)

GtkWidget *quitus_year_view_new (void);
void quitus_year_view_set_model (QuitusYearView *self,
                                 QuitusDeadlineModel *model,
                                 QuitusMonthReceipts *receipts);
int quitus_year_view_get_year (QuitusYearView *self);
QuitusDay quitus_year_view_get_selected_day (QuitusYearView *self);
void quitus_year_view_select_day (QuitusYearView *self, QuitusDay day);
void quitus_year_view_turn_months (QuitusYearView *self, int n_months);
void quitus_year_view_show_today (QuitusYearView *self);
QuitusYearMonth *quitus_year_view_get_month (QuitusYearView *self, int month);
void quitus_year_view_open_day (QuitusYearView *self, QuitusDay day);
int quitus_year_view_count_columns (int width);

G_END_DECLS
