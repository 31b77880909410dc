/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-days.h"

/* From how many deadlines on a day has the middle dot, and the great one, at least. */
#define LEAST_MIDDLE 2
#define LEAST_GREAT 4

/* Helpers */

/* How many cells are empty before the first day of a month: weeks start on Monday. */
static int
count_empty (QuitusDay month)
{
  return quitus_day_get_weekday (month) - QUITUS_MONDAY;
}

static guint
get_step (guint n_deadlines, const QuitusLoadScale *scale)
{
  if (n_deadlines >= scale->great)
    return 3;
  if (n_deadlines >= scale->middle)
    return 2;
  return n_deadlines > 0 ? 1 : 0;
}

static int
compare_loads (const void *a, const void *b, void *unused)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

static void
set_steps (QuitusYearLoad *self)
{
  guint loads[QUITUS_YEAR_MAX_DAYS];
  guint n_loads = 0;

  for (guint i = 0; i < self->n_days; i++)
    if (self->days[i].n_deadlines > 0)
      loads[n_loads++] = self->days[i].n_deadlines;
  self->scale = quitus_load_scale_get (loads, n_loads);
  for (guint i = 0; i < self->n_days; i++)
    self->days[i].step = get_step (self->days[i].n_deadlines, &self->scale);
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
 * quitus_load_scale_get:
 * @loads: (array length=n_loads): how many deadlines each day has that has some; they are sorted
 * @n_loads: how many days these are
 *
 * Half of the days have little and one in six has much, whatever a single day has: the year of a
 * great register is neither one of great dots only nor of small ones but one.
 *
 * Returns: what is little and what is much
 */
QuitusLoadScale
quitus_load_scale_get (guint *loads, guint n_loads)
{
  QuitusLoadScale scale = { LEAST_MIDDLE, LEAST_GREAT };

  if (n_loads == 0)
    return scale;
  g_sort_array (loads, n_loads, sizeof *loads, compare_loads, NULL);
  scale.middle = MAX (LEAST_MIDDLE, loads[n_loads / 2]);
  scale.great = MAX (MAX (LEAST_GREAT, scale.middle + 1), loads[n_loads * 5 / 6]);
  return scale;
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
  set_steps (self);
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
