/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-month-receipts.h"
#include "quitus-year-grid.h"

G_BEGIN_DECLS

/**
 * QuitusYearMonth:
 *
 * One month of a year: its name as a button, its days, and the money due and received in it.
 *
 * Signal `title-clicked`.
 *
 * CSS node: `yearmonth`.  Accessibility: a group.
 */
#define QUITUS_TYPE_YEAR_MONTH (quitus_year_month_get_type ())
G_DECLARE_FINAL_TYPE (QuitusYearMonth, quitus_year_month, QUITUS, YEAR_MONTH, GtkWidget)

GtkWidget *quitus_year_month_new (QuitusYearPalette *palette);
void quitus_year_month_show (QuitusYearMonth *self,
                             QuitusDay month,
                             QuitusDeadlineModel *model,
                             const QuitusYearLoad *load,
                             QuitusMoney received);
QuitusYearGrid *quitus_year_month_get_grid (QuitusYearMonth *self);
const char *quitus_year_month_get_due (QuitusYearMonth *self);
const char *quitus_year_month_get_received (QuitusYearMonth *self);

G_END_DECLS
