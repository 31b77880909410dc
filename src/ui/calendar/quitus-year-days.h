/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/* A month is drawn as six weeks, whatever its length, so that all months are of one size. */
#define QUITUS_YEAR_N_WEEKS 6
#define QUITUS_YEAR_N_CELLS (QUITUS_YEAR_N_WEEKS * 7)
#define QUITUS_YEAR_MAX_DAYS 366

/**
 * QuitusDayLoad:
 * @n_deadlines: how many deadlines a day has
 * @n_late: how many of them are late
 * @n_supposed: how many of them follow from a supposed signature
 *
 * How much falls on a day.
 */
typedef struct
{
  guint n_deadlines;
  guint n_late;
  guint n_supposed;
} QuitusDayLoad;

/**
 * QuitusYearLoad:
 * @first: 1 January
 * @n_days: how many days the year has
 * @days: the load of each of them, from @first on
 *
 * How much falls on the days of a year.
 */
typedef struct
{
  QuitusDay first;
  guint n_days;
  QuitusDayLoad days[QUITUS_YEAR_MAX_DAYS];
} QuitusYearLoad;

int quitus_year_get_cell (QuitusDay day);
QuitusDay quitus_year_get_day (QuitusDay month, int cell);
guint quitus_day_load_get_step (const QuitusDayLoad *load);
void quitus_year_load_fill (QuitusYearLoad *self, QuitusDeadlineModel *model, int year);
const QuitusDayLoad *quitus_year_load_get (const QuitusYearLoad *self, QuitusDay day);
guint quitus_year_load_count (const QuitusYearLoad *self, QuitusDay from, QuitusDay to);

G_END_DECLS
