/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-year-palette.h"

G_BEGIN_DECLS

/**
 * QuitusYearGrid:
 *
 * The days of one month in a year, drawn at once: their numbers, how much falls on them, what is
 * late, today, and the days on which nobody works.
 *
 * Signals: `day-pressed` (int day) when a day is clicked, `day-activated` (int day) for Enter on the
 * selected one.
 *
 * CSS node: `yeargrid`.  Accessibility: a button that opens the selected day and says all of it, or
 * the month and how much falls in it while no day of it is selected.
 */
#define QUITUS_TYPE_YEAR_GRID (quitus_year_grid_get_type ())
G_DECLARE_FINAL_TYPE (QuitusYearGrid, quitus_year_grid, QUITUS, YEAR_GRID, GtkWidget)

GtkWidget *quitus_year_grid_new (QuitusYearPalette *palette);
void quitus_year_grid_show (QuitusYearGrid *self,
                            QuitusDay month,
                            QuitusDeadlineModel *model,
                            const QuitusYearLoad *load);
QuitusDay quitus_year_grid_get_month (QuitusYearGrid *self);
void quitus_year_grid_select (QuitusYearGrid *self, QuitusDay day);
QuitusDay quitus_year_grid_find_day (QuitusYearGrid *self, double x, double y);
void quitus_year_grid_get_area (QuitusYearGrid *self, QuitusDay day, graphene_rect_t *area);
char *quitus_year_grid_describe_day (QuitusYearGrid *self, QuitusDay day);

G_END_DECLS
