/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far days are from each other, in words. */

#include "quitus-distance.h"

#include "quitus-format.h"

/* Public */

/**
 * quitus_distance_say:
 * @today: the day from which it is seen
 * @day: a day
 * @language: a language
 *
 * Returns: (transfer full): how far the day is, in calendar days: "in 12 days", "3 days ago" or
 *   "today"
 */
char *
quitus_distance_say (QuitusDay today, QuitusDay day, QuitusLanguage language)
{
  guint n_days = (guint) ABS (day - today);

  if (n_days == 0)
    return g_strdup (quitus_language_text (language, N_ ("today")));
  if (day > today)
    return quitus_format_text (language,
                               quitus_language_plural (language, "in %u day", "in %u days", n_days),
                               n_days);
  return quitus_format_text (language,
                             quitus_language_plural (language, "%u day ago", "%u days ago", n_days),
                             n_days);
}

/**
 * quitus_distance_say_late:
 * @n_days: how many calendar days something is late, at least 1
 * @language: a language
 *
 * Returns: (transfer full): "3 days late"
 */
char *
quitus_distance_say_late (int n_days, QuitusLanguage language)
{
  guint n = (guint) n_days;

  return quitus_format_text (language,
                             quitus_language_plural (language, "%u day late", "%u days late", n),
                             n);
}
