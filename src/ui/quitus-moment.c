/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-moment.h"

#include "quitus-format.h"
#include "quitus-language.h"

/**
 * quitus_moment_format:
 * @time: seconds since 1970, or 0
 *
 * Returns: (transfer full) (nullable): the day and the time here, "Tuesday 8 August 2023 at 09:12";
 *   %NULL when there is none
 */
char *
quitus_moment_format (gint64 time)
{
  g_autoptr (GDateTime) local = time != 0 ? g_date_time_new_from_unix_local (time) : NULL;
  g_autofree char *day = NULL;

  if (local == NULL)
    return NULL;
  day = quitus_format_day (quitus_language_get_default (),
                           quitus_day_new (g_date_time_get_year (local),
                                           g_date_time_get_month (local),
                                           g_date_time_get_day_of_month (local)),
                           QUITUS_DAY_STYLE_LONG);
  return g_strdup_printf (_ ("%s at %02d:%02d"), day, g_date_time_get_hour (local),
                          g_date_time_get_minute (local));
}
