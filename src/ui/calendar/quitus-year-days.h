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
 * @step: 0 for nothing, then 1 to 3 for little to much, against the other days of the year
 *
 * How much falls on a day.
 */
typedef struct
{
  guint n_deadlines;
  guint n_late;
  guint n_supposed;
  guint step;
} QuitusDayLoad;

/**
 * QuitusLoadScale:
 * @middle: from how many deadlines on a day has the middle dot
 * @great: from how many on it has the great one
 *
 * What is little and what is much in a year.
 */
typedef struct
{
  guint middle;
  guint great;
} QuitusLoadScale;

/**
 * QuitusYearLoad:
 * @first: 1 January
 * @n_days: how many days the year has
 * @scale: what is little and what is much in it
 * @days: the load of each of them, from @first on
 *
 * How much falls on the days of a year.
 */
typedef struct
{
  QuitusDay first;
  guint n_days;
  QuitusLoadScale scale;
  QuitusDayLoad days[QUITUS_YEAR_MAX_DAYS];
} QuitusYearLoad;

int quitus_year_get_cell (QuitusDay day);
QuitusDay quitus_year_get_day (QuitusDay month, int cell);
QuitusLoadScale quitus_load_scale_get (guint *loads, guint n_loads);
void quitus_year_load_fill (QuitusYearLoad *self, QuitusDeadlineModel *model, int year);
const QuitusDayLoad *quitus_year_load_get (const QuitusYearLoad *self, QuitusDay day);
guint quitus_year_load_count (const QuitusYearLoad *self, QuitusDay from, QuitusDay to);

G_END_DECLS
