/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-days-left.h"

#include "quitus-distance.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-law.h"
#include "quitus-working-days.h"

/* Helpers */

/* "in 12 days, 9 working", "3 days ago" or "today". */
static char *
format_distance (QuitusHolidayCalendar calendar, QuitusDay today, QuitusDay day)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *calendar_days = quitus_distance_say (today, day, language);
  guint n_working;

  if (day <= today)
    return g_steal_pointer (&calendar_days);
  n_working = (guint) quitus_working_days_count (calendar, today, day, FALSE);
  /* Translators: "in 12 days", then how many of them are working days */
  return quitus_format_text (language, n_ ("%s, %u working", "%s, %u working", n_working),
                             calendar_days, n_working);
}

/* Public */

/**
 * quitus_days_left_format_deadline:
 * @deadline: a deadline with a day
 * @dossier: the dossier it was computed from
 * @outlook: from where it is seen
 *
 * Returns: (transfer full): how late it is, "3 days late", else how far its day is, in working days
 *   of the agreement too
 */
char *
quitus_days_left_format_deadline (const QuitusDeadline *deadline,
                                  QuitusDossier *dossier,
                                  const QuitusOutlook *outlook)
{
  char *late =
      quitus_deadline_say_days_late (deadline, dossier, outlook, quitus_language_get_default ());

  if (late != NULL)
    return late;
  return format_distance (quitus_law_find_calendar (dossier), outlook->today, deadline->date);
}
