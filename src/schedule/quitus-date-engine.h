/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-choices.h"
#include "quitus-date-rule.h"

G_BEGIN_DECLS

/* No rule is followed further: a daily one over three years. */
#define QUITUS_OCCURRENCES_MAX 1096

QuitusDay quitus_date_engine_add (QuitusDay day,
                                  gint64 count,
                                  QuitusUnit unit,
                                  QuitusHolidayCalendar calendar);
gboolean quitus_date_engine_combine (const QuitusDateRule *rule,
                                     int occurrence,
                                     gint64 *count,
                                     QuitusUnit *unit);
QuitusDay quitus_date_engine_count (const QuitusDateRule *rule,
                                    QuitusDay origin,
                                    int occurrence,
                                    QuitusHolidayCalendar calendar);
QuitusDay quitus_date_engine_shift (QuitusShift shift,
                                    QuitusHolidayCalendar calendar,
                                    gboolean six_days,
                                    QuitusDay day);

G_END_DECLS
