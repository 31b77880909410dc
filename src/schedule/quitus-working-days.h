/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-choices.h"
#include "quitus-day.h"

G_BEGIN_DECLS

/* The working week is from Monday to Friday (jours ouvrés) or, with @six_days, to Saturday (jours
 * ouvrables of the code du travail). */

gboolean quitus_working_days_is_working (QuitusHolidayCalendar calendar,
                                         QuitusDay day,
                                         gboolean six_days);
QuitusDay quitus_working_days_get_next (QuitusHolidayCalendar calendar,
                                        QuitusDay day,
                                        gboolean six_days);
QuitusDay quitus_working_days_get_previous (QuitusHolidayCalendar calendar,
                                            QuitusDay day,
                                            gboolean six_days);
QuitusDay quitus_working_days_add (QuitusHolidayCalendar calendar,
                                   QuitusDay day,
                                   int n,
                                   gboolean six_days);
int quitus_working_days_count (QuitusHolidayCalendar calendar,
                               QuitusDay from,
                               QuitusDay to,
                               gboolean six_days);

G_END_DECLS
