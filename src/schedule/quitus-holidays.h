/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-choices.h"
#include "quitus-day.h"

G_BEGIN_DECLS

/**
 * QuitusHoliday:
 * @day: the day
 * @name: its name in English, to be translated
 *
 * One public holiday of one year.
 */
typedef struct
{
  QuitusDay day;
  const char *name;
} QuitusHoliday;

/* No calendar has more holidays in one year. */
#define QUITUS_HOLIDAYS_MAX 16

QuitusDay quitus_holidays_get_easter (int year);
gboolean quitus_holidays_is_holiday (QuitusHolidayCalendar calendar,
                                     QuitusDay day,
                                     const char **name);
gsize quitus_holidays_of_day (QuitusHolidayCalendar calendar,
                              QuitusDay day,
                              QuitusHoliday *holidays,
                              gsize max);
gsize quitus_holidays_of_year (QuitusHolidayCalendar calendar,
                               int year,
                               QuitusHoliday *holidays,
                               gsize max);
int quitus_holidays_count (QuitusHolidayCalendar calendar,
                           QuitusDay from,
                           QuitusDay to,
                           gboolean six_days);

G_END_DECLS
