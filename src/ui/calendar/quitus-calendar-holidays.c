/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-holidays.h"

#include "quitus-holidays.h"

/* Helpers */

static QuitusHolidayCalendar
get_calendar (QuitusBook *book)
{
  int calendar = QUITUS_CHOICE_NONE;

  if (quitus_book_count (book, QUITUS_KIND_SETTINGS) > 0)
    {
      QuitusRecord *settings = quitus_book_get (book, QUITUS_KIND_SETTINGS, 0);

      calendar = quitus_settings_value (quitus_record_get_value (settings))->holiday_calendar;
    }
  return calendar == QUITUS_CHOICE_NONE ? QUITUS_HOLIDAY_CALENDAR_METROPOLITAN
                                        : (QuitusHolidayCalendar) calendar;
}

/* Public */

/**
 * quitus_calendar_get_holiday:
 * @model: every deadline
 * @day: a day
 *
 * Looks a day up in the holiday calendar of the register.  An agreement may count by another one,
 * but the calendar shows all agreements at once.
 *
 * Returns: (transfer none) (nullable): the English name of the holiday, to be translated
 */
const char *
quitus_calendar_get_holiday (QuitusDeadlineModel *model, QuitusDay day)
{
  const char *name = NULL;

  quitus_holidays_is_holiday (get_calendar (quitus_deadline_model_get_book (model)), day, &name);
  return name;
}
