/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the days of a month view show of the deadlines and of what lasts. */

#include "quitus-month-days.h"

#include "quitus-calendar-holidays.h"
#include "quitus-deadline-look.h"

/* So few lines that bars could take them all. */
#define FEW_LINES 3

/* Helpers */

/* Where there are few lines, bars get those that what comes first leaves; where there are more, one
 * at least.  Two lines are left to chips where there are three, and at least half of them: what
 * falls due on a day comes before what only lasts. */
static guint
count_lanes (guint n_lines, guint n_first, gboolean is_compact)
{
  guint least = n_lines > FEW_LINES ? 1 : 0;
  guint most = n_lines > 2 ? n_lines - 2 : 1;
  guint spare = n_lines - MIN (n_first, n_lines);

  if (is_compact || n_lines < 2)
    return 0;
  return MIN (CLAMP (spare, least, most), QUITUS_MONTH_MAX_LANES);
}

/* On the day of a week that has most of it, how much must be seen. */
static guint
count_first (QuitusDeadlineModel *model, const QuitusDayFacts facts[QUITUS_DAYS_IN_WEEK])
{
  guint most = 0;

  for (int day = 0; day < QUITUS_DAYS_IN_WEEK; day++)
    {
      guint n = 0;

      for (guint i = 0; i < facts[day].n_deadlines; i++)
        n += quitus_deadline_comes_first (quitus_deadline_model_get (model, facts[day].first + i));
      most = MAX (most, n);
    }
  return most;
}

/* The facts of the days of the grid, except for what lasts. */
static void
find_facts (QuitusDeadlineModel *model, QuitusDay month, QuitusDay first_day, QuitusDayFacts *facts)
{
  QuitusDay today = quitus_deadline_model_get_outlook (model)->today;
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, first_day,
                                              first_day + QUITUS_MONTH_N_CELLS - 1, &first);
  guint end = first + n;

  for (int i = 0; i < QUITUS_MONTH_N_CELLS; i++)
    {
      facts[i] = (QuitusDayFacts) { .day = first_day + i, .first = first };
      while (first < end && quitus_deadline_model_get (model, first)->date == facts[i].day)
        first++;
      facts[i].n_deadlines = first - facts[i].first;
      facts[i].is_today = facts[i].day == today;
      facts[i].is_other_month = quitus_day_first_of_month (facts[i].day) != month;
      facts[i].is_weekend = i % QUITUS_DAYS_IN_WEEK >= QUITUS_SATURDAY - QUITUS_MONDAY;
      facts[i].holiday = quitus_calendar_get_holiday (model, facts[i].day);
    }
}

/* Public */

/**
 * quitus_month_days_bind:
 * @grid: the widgets
 * @model: every deadline
 * @month: the first day of the month
 * @n_lines: how many lines have room in a day
 * @is_compact: whether shapes are shown instead of chips and bars
 *
 * Shows a month: what must be seen has its lines first, bars of what lasts lie above it in those
 * that it leaves.
 */
void
quitus_month_days_bind (QuitusMonthGrid *grid,
                        QuitusDeadlineModel *model,
                        QuitusDay month,
                        guint n_lines,
                        gboolean is_compact)
{
  QuitusDay first_day = quitus_month_grid_find_first_day (month);
  g_autoptr (GArray) periods =
      quitus_periods_find (model, first_day, first_day + QUITUS_MONTH_N_CELLS - 1);
  QuitusDayFacts facts[QUITUS_MONTH_N_CELLS];

  find_facts (model, month, first_day, facts);
  for (int week = 0; week < QUITUS_MONTH_N_WEEKS; week++)
    {
      QuitusDayFacts *days = &facts[week * QUITUS_DAYS_IN_WEEK];

      quitus_month_lanes_show (quitus_month_row_get_lanes (QUITUS_MONTH_ROW (grid->rows[week])),
                               model, periods, days[0].day,
                               count_lanes (n_lines, count_first (model, days), is_compact), days);
    }
  for (int i = 0; i < QUITUS_MONTH_N_CELLS; i++)
    {
      quitus_day_cell_set_room (grid->cells[i], n_lines, is_compact);
      quitus_day_cell_bind (grid->cells[i], model, &facts[i]);
    }
}
