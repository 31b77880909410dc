/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-working-days.h"

#include "quitus-holidays.h"

/* A Monday before all days that a register may hold, so that no division meets a negative number:
 * 1 January 1970 was a Thursday. */
#define MONDAY (-3 - 7 * 4000)

/* No two days that a register may hold are farther apart. */
#define LONGEST (QUITUS_DAY_MAX - QUITUS_DAY_MIN)

/* Helpers */

static gboolean
is_possible (QuitusDay day)
{
  return day >= QUITUS_DAY_MIN && day <= QUITUS_DAY_MAX;
}

static int
days_per_week (gboolean six_days)
{
  return six_days ? 6 : 5;
}

/* How many days of the working week there are from MONDAY to @day, holidays included. */
static int
weekdays_until (QuitusDay day, gboolean six_days)
{
  int since = day - MONDAY;

  return since / 7 * days_per_week (six_days) + MIN (since % 7 + 1, days_per_week (six_days));
}

/* The day of the working week of which weekdays_until() is @n, from 1. */
static QuitusDay
nth_weekday (int n, gboolean six_days)
{
  return MONDAY + (n - 1) / days_per_week (six_days) * 7 + (n - 1) % days_per_week (six_days);
}

/* Every step goes as many days of the working week as are missing, which cannot be too far; the
 * holidays on the way are then what is still missing. */
static QuitusDay
add_forward (QuitusHolidayCalendar calendar, QuitusDay day, int n, gboolean six_days)
{
  while (n > 0)
    {
      QuitusDay to = nth_weekday (weekdays_until (day, six_days) + n, six_days);

      if (!is_possible (to))
        return QUITUS_DAY_NONE;
      n = quitus_holidays_count (calendar, day, to, six_days);
      day = to;
    }
  return day;
}

static QuitusDay
add_backward (QuitusHolidayCalendar calendar, QuitusDay day, int n, gboolean six_days)
{
  while (n > 0)
    {
      int nth = weekdays_until (day - 1, six_days) - n + 1;
      QuitusDay to = nth >= 1 ? nth_weekday (nth, six_days) : QUITUS_DAY_NONE;

      if (!is_possible (to))
        return QUITUS_DAY_NONE;
      n = quitus_holidays_count (calendar, to - 1, day - 1, six_days);
      day = to;
    }
  return day;
}

/* Public */

/**
 * quitus_working_days_is_working:
 * @calendar: a holiday calendar
 * @day: a known day
 * @six_days: whether Saturday is a day of the week's work
 *
 * Returns: whether people work on that day: it is in the working week and no public holiday
 */
gboolean
quitus_working_days_is_working (QuitusHolidayCalendar calendar, QuitusDay day, gboolean six_days)
{
  g_return_val_if_fail (day != QUITUS_DAY_NONE, FALSE);

  return (int) quitus_day_get_weekday (day) <= days_per_week (six_days) &&
         !quitus_holidays_is_holiday (calendar, day, NULL);
}

/**
 * quitus_working_days_get_next:
 * @calendar: a holiday calendar
 * @day: a known day
 * @six_days: whether Saturday is a day of the week's work
 *
 * The day to which a delay is prolonged that would expire on a Saturday, a Sunday or a public
 * holiday (code de procédure civile, article 642, second paragraph; a Saturday counts there as a
 * day of rest, so @six_days is for contracts that say otherwise).
 *
 * Returns: @day itself when it is a working day, else the first one after it, or
 *   %QUITUS_DAY_NONE outside of 1900–2199
 */
QuitusDay
quitus_working_days_get_next (QuitusHolidayCalendar calendar, QuitusDay day, gboolean six_days)
{
  g_return_val_if_fail (day != QUITUS_DAY_NONE, QUITUS_DAY_NONE);

  if (is_possible (day) && quitus_working_days_is_working (calendar, day, six_days))
    return day;
  return quitus_working_days_add (calendar, day, 1, six_days);
}

/**
 * quitus_working_days_get_previous:
 * @calendar: a holiday calendar
 * @day: a known day
 * @six_days: whether Saturday is a day of the week's work
 *
 * The day by which to act when a delay counted backwards leads to a day of rest: such a delay is
 * never prolonged, so that the day after would be too late (Cass. 2e civ., 4 February 1998,
 * 96-13.391).
 *
 * Returns: @day itself when it is a working day, else the last one before it, or
 *   %QUITUS_DAY_NONE outside of 1900–2199
 */
QuitusDay
quitus_working_days_get_previous (QuitusHolidayCalendar calendar, QuitusDay day, gboolean six_days)
{
  g_return_val_if_fail (day != QUITUS_DAY_NONE, QUITUS_DAY_NONE);

  if (is_possible (day) && quitus_working_days_is_working (calendar, day, six_days))
    return day;
  return quitus_working_days_add (calendar, day, -1, six_days);
}

/**
 * quitus_working_days_add:
 * @calendar: a holiday calendar
 * @day: a known day
 * @n: how many working days later, or earlier when negative
 * @six_days: whether Saturday is a day of the week's work
 *
 * The day itself is never counted, as in any delay (code de procédure civile, article 641): one
 * working day after a Friday, or after the Sunday that follows, is Monday.
 *
 * Returns: the n-th working day after @day or before it, @day itself when @n is 0, or
 *   %QUITUS_DAY_NONE outside of 1900–2199
 */
QuitusDay
quitus_working_days_add (QuitusHolidayCalendar calendar, QuitusDay day, int n, gboolean six_days)
{
  g_return_val_if_fail (day != QUITUS_DAY_NONE, QUITUS_DAY_NONE);

  if (!is_possible (day) || n > LONGEST || n < -LONGEST)
    return QUITUS_DAY_NONE;
  return n >= 0 ? add_forward (calendar, day, n, six_days)
                : add_backward (calendar, day, -n, six_days);
}

/**
 * quitus_working_days_count:
 * @calendar: a holiday calendar
 * @from: a known day, not itself counted
 * @to: a known day, itself counted
 * @six_days: whether Saturday is a day of the week's work
 *
 * Counts how many working days are left from @from, say today, until @to, the last one included.
 * When @to is before @from, the result is negative: how many working days it has been over.
 *
 * Returns: the number of working days, in a time that does not depend on the span
 */
int
quitus_working_days_count (QuitusHolidayCalendar calendar,
                           QuitusDay from,
                           QuitusDay to,
                           gboolean six_days)
{
  g_return_val_if_fail (is_possible (from) && is_possible (to), 0);

  if (to < from)
    return -quitus_working_days_count (calendar, to, from, six_days);
  return weekdays_until (to, six_days) - weekdays_until (from, six_days) -
         quitus_holidays_count (calendar, from, to, six_days);
}
