/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-date-engine.h"

#include "quitus-working-days.h"

/* Helpers */

static int
months_per_unit (QuitusUnit unit)
{
  return unit == QUITUS_UNIT_MONTHS ? 1 : unit == QUITUS_UNIT_YEARS ? 12 : 0;
}

static int
days_per_unit (QuitusUnit unit)
{
  return unit == QUITUS_UNIT_DAYS ? 1 : unit == QUITUS_UNIT_WEEKS ? 7 : 0;
}

static QuitusDay
add_days (QuitusDay day, gint64 days)
{
  gint64 sum = (gint64) day + days;

  return sum >= QUITUS_DAY_MIN && sum <= QUITUS_DAY_MAX ? (QuitusDay) sum : QUITUS_DAY_NONE;
}

/* A clear delay counts neither its first nor its last day: one day more, of its own kind. */
static QuitusDay
add_clear_day (QuitusDay day, const QuitusDateRule *rule, QuitusHolidayCalendar calendar)
{
  QuitusUnit unit = rule->unit == QUITUS_UNIT_WORKING_DAYS || rule->unit == QUITUS_UNIT_SIX_DAY_WEEK
                        ? rule->unit
                        : QUITUS_UNIT_DAYS;

  return quitus_date_engine_add (day, rule->count < 0 ? -1 : 1, unit, calendar);
}

/* Public */

/**
 * quitus_date_engine_add:
 * @day: a day, perhaps %QUITUS_DAY_NONE
 * @count: how many units later, or earlier when negative
 * @unit: the unit
 * @calendar: the holidays, for the units that leave them out
 *
 * Months and years keep the number of the day or, where the month has none, take its last day (code
 * de procédure civile, article 641, second paragraph).
 *
 * Returns: the day, %QUITUS_DAY_NONE outside of 1900–2199
 */
QuitusDay
quitus_date_engine_add (QuitusDay day,
                        gint64 count,
                        QuitusUnit unit,
                        QuitusHolidayCalendar calendar)
{
  if (day == QUITUS_DAY_NONE || ABS (count) > QUITUS_DAY_MAX - QUITUS_DAY_MIN)
    return QUITUS_DAY_NONE;
  if (months_per_unit (unit) > 0)
    return quitus_day_add_months (day, (int) count * months_per_unit (unit));
  if (days_per_unit (unit) > 0)
    return add_days (day, count * days_per_unit (unit));
  return quitus_working_days_add (calendar, day, (int) count, unit == QUITUS_UNIT_SIX_DAY_WEEK);
}

/**
 * quitus_date_engine_combine:
 * @rule: a rule
 * @occurrence: which occurrence, from 0
 * @count: (out): how many units that occurrence is from the anchor
 * @unit: (out): the unit
 *
 * Brings the offset of a rule and its repetitions together, so that all is counted from the anchor
 * at once: months and years as months, days and weeks as days.
 *
 * Returns: %FALSE when the two units do not go together; @count is then the offset alone
 */
gboolean
quitus_date_engine_combine (const QuitusDateRule *rule,
                            int occurrence,
                            gint64 *count,
                            QuitusUnit *unit)
{
  gint64 repeated = (gint64) rule->every * occurrence;
  int months = months_per_unit (rule->unit), every_months = months_per_unit (rule->every_unit);
  int days = days_per_unit (rule->unit), every_days = days_per_unit (rule->every_unit);

  *count = rule->count;
  *unit = rule->unit;
  if (repeated == 0)
    return TRUE;
  if (rule->count == 0 || rule->unit == rule->every_unit)
    {
      *count += repeated;
      *unit = rule->every_unit;
    }
  else if (months > 0 && every_months > 0)
    {
      *count = rule->count * months + repeated * every_months;
      *unit = QUITUS_UNIT_MONTHS;
    }
  else if (days > 0 && every_days > 0)
    {
      *count = rule->count * days + repeated * every_days;
      *unit = QUITUS_UNIT_DAYS;
    }
  else
    return FALSE;
  return TRUE;
}

/**
 * quitus_date_engine_count:
 * @rule: a rule
 * @origin: the day of its anchor, perhaps %QUITUS_DAY_NONE
 * @occurrence: which occurrence, from 0
 * @calendar: the holidays, for the units that leave them out
 *
 * Every occurrence is counted from the origin, never from the one before, so that 31 August, six
 * months, six months is 31 August again.  The day more of a clear delay (franc) comes after all
 * other arithmetic (Cass. com., 14 March 2018, 16-26.996, for a delay counted backwards).
 *
 * Returns: the strict day, %QUITUS_DAY_NONE when the anchor has none or outside of 1900–2199
 */
QuitusDay
quitus_date_engine_count (const QuitusDateRule *rule,
                          QuitusDay origin,
                          int occurrence,
                          QuitusHolidayCalendar calendar)
{
  gint64 count;
  QuitusUnit unit;
  gboolean is_whole = quitus_date_engine_combine (rule, occurrence, &count, &unit);
  QuitusDay day = quitus_date_engine_add (origin, count, unit, calendar);

  if (!is_whole)
    day =
        quitus_date_engine_add (day, (gint64) rule->every * occurrence, rule->every_unit, calendar);
  return rule->clear ? add_clear_day (day, rule, calendar) : day;
}

/**
 * quitus_date_engine_shift:
 * @shift: what becomes of a day that is not a working day; by default it is kept
 * @calendar: the holidays
 * @six_days: whether people work on Saturday
 * @day: a day, perhaps %QUITUS_DAY_NONE
 *
 * Returns: the day to work with
 */
QuitusDay
quitus_date_engine_shift (QuitusShift shift,
                          QuitusHolidayCalendar calendar,
                          gboolean six_days,
                          QuitusDay day)
{
  if (day == QUITUS_DAY_NONE)
    return day;
  switch (shift)
    {
    case QUITUS_SHIFT_NEXT:
      return quitus_working_days_get_next (calendar, day, six_days);
    case QUITUS_SHIFT_PREVIOUS:
      return quitus_working_days_get_previous (calendar, day, six_days);
    case QUITUS_SHIFT_DEFAULT:
    case QUITUS_SHIFT_KEPT:
    default:
      return day;
    }
}
