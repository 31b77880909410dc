/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusDay:
 *
 * A day of the Gregorian calendar, as the number of days since 1 January 1970.  It has no time and
 * no time zone.  %QUITUS_DAY_NONE means that the day is not known.
 */
typedef gint32 QuitusDay;

#define QUITUS_DAY_NONE G_MININT32

/* The days that a register may hold: 1 January 1900 to 31 December 2199. */
#define QUITUS_DAY_MIN (-25567)
#define QUITUS_DAY_MAX 84005

/**
 * QuitusWeekday:
 *
 * The day of the week, numbered as in ISO 8601.
 */
typedef enum
{
  QUITUS_MONDAY = 1,
  QUITUS_TUESDAY,
  QUITUS_WEDNESDAY,
  QUITUS_THURSDAY,
  QUITUS_FRIDAY,
  QUITUS_SATURDAY,
  QUITUS_SUNDAY,
} QuitusWeekday;

QuitusDay quitus_day_new (int year, int month, int day);
void quitus_day_get (QuitusDay day, int *year, int *month, int *day_of_month);
int quitus_day_get_year (QuitusDay day);
int quitus_day_get_month (QuitusDay day);
int quitus_day_get_day (QuitusDay day);
QuitusWeekday quitus_day_get_weekday (QuitusDay day);
int quitus_day_get_week (QuitusDay day, int *year);
int quitus_day_days_in_month (int year, int month);
gboolean quitus_day_is_leap_year (int year);
QuitusDay quitus_day_add_months (QuitusDay day, int months);
QuitusDay quitus_day_first_of_month (QuitusDay day);
QuitusDay quitus_day_last_of_month (QuitusDay day);
QuitusDay quitus_day_from_iso (const char *text);
QuitusDay quitus_day_read_iso (const char *text, GError **error);
char *quitus_day_to_iso (QuitusDay day);
QuitusDay quitus_day_parse (const char *text, GError **error);

G_END_DECLS
