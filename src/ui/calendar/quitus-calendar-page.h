/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusCalendarPage:
 *
 * The calendar: a month as a grid, the sums of the month under it, and beside it the deadlines that
 * have no day yet.  Where it is narrow these go to a sheet at the bottom, and what falls due on the
 * selected day is listed under a grid of shapes.
 *
 * Properties: `model` (#QuitusDeadlineModel, nullable), `compact` (set by its breakpoint).
 *
 * It activates `win.show-agreement` (the id of an agreement as a string) and `win.suppose`.
 */
#define QUITUS_TYPE_CALENDAR_PAGE (quitus_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusCalendarPage,
                      quitus_calendar_page,
                      QUITUS,
                      CALENDAR_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_calendar_page_new (QuitusSession *session);
void quitus_calendar_page_keep (QuitusCalendarPage *self, GSettings *settings);
void quitus_calendar_page_show_day (QuitusCalendarPage *self, QuitusDay day);

G_END_DECLS
