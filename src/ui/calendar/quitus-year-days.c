/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-days.h"

/* Days with this many deadlines and more have the middle dot, and the great one. */
#define MIDDLE_LOAD 2
#define GREAT_LOAD 4

/* Helpers */

/* How many cells are empty before the first day of a month: weeks start on Monday. */
static int
count_empty (QuitusDay month)
{
  return quitus_day_get_weekday (month) - QUITUS_MONDAY;
}

/* Public */

/**
 * quitus_year_get_cell:
 * @day: a day
 *
 * Returns: its place in the weeks of its month, from 0 for the Monday of the first week
 */
int
quitus_year_get_cell (QuitusDay day)
{
  QuitusDay month = quitus_day_first_of_month (day);

  return count_empty (month) + day - month;
}

/**
 * quitus_year_get_day:
 * @month: the first day of a month
 * @cell: a place in its weeks, below %QUITUS_YEAR_N_CELLS
 *
 * Returns: the day that stands there, %QUITUS_DAY_NONE when the place is before or after the month
 */
QuitusDay
quitus_year_get_day (QuitusDay month, int cell)
{
  QuitusDay day = month + cell - count_empty (month);

  return day >= month && day <= quitus_day_last_of_month (month) ? day : QUITUS_DAY_NONE;
}

/**
 * quitus_day_load_get_step:
 * @load: how much falls on a day
 *
 * Returns: 0 for nothing, then 1 to 3 for little to much
 */
guint
quitus_day_load_get_step (const QuitusDayLoad *load)
{
  if (load->n_deadlines >= GREAT_LOAD)
    return 3;
  if (load->n_deadlines >= MIDDLE_LOAD)
    return 2;
  return load->n_deadlines > 0 ? 1 : 0;
}

/**
 * quitus_year_load_fill:
 * @self: a load
 * @model: every deadline
 * @year: a year that a register may hold
 *
 * Counts the deadlines of each day of a year, as the model is now.
 */
void
quitus_year_load_fill (QuitusYearLoad *self, QuitusDeadlineModel *model, int year)
{
  QuitusDay last = quitus_day_new (year, 12, 31);
  guint first = 0, n;

  memset (self, 0, sizeof *self);
  self->first = quitus_day_new (year, 1, 1);
  self->n_days = last - self->first + 1;
  n = quitus_deadline_model_find_range (model, self->first, last, &first);
  for (guint i = first; i < first + n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);
      QuitusDayLoad *load = &self->days[deadline->date - self->first];

      load->n_deadlines++;
      if (deadline->status == QUITUS_STATUS_LATE)
        load->n_late++;
      if (deadline->is_supposed)
        load->n_supposed++;
    }
}

/**
 * quitus_year_load_get:
 * @self: a filled load
 * @day: a day of its year
 *
 * Returns: (transfer none): how much falls on the day
 */
const QuitusDayLoad *
quitus_year_load_get (const QuitusYearLoad *self, QuitusDay day)
{
  g_return_val_if_fail (day >= self->first && day < self->first + (QuitusDay) self->n_days, NULL);

  return &self->days[day - self->first];
}

/**
 * quitus_year_load_count:
 * @self: a filled load
 * @from: a day of its year
 * @to: a later day of its year, itself included
 *
 * Returns: how many deadlines these days have
 */
guint
quitus_year_load_count (const QuitusYearLoad *self, QuitusDay from, QuitusDay to)
{
  guint n = 0;

  for (QuitusDay day = from; day <= to; day++)
    n += quitus_year_load_get (self, day)->n_deadlines;
  return n;
}
