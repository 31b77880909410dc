/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of which only a part is typed. */

#include "quitus-day-near.h"

/* Helpers */

/* The day and the month of a text, or the day alone; the month stays %NULL then.  Returns whether
 * that is all it says. */
static gboolean
split (const char *text, char **day, char **month)
{
  g_auto (GStrv) words = g_strsplit_set (text, " /-.", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (*month != NULL)
        return FALSE;
      g_set_str (*day == NULL ? day : month, words[i]);
    }
  return *day != NULL;
}

/* One of the years, or of the months, around a day. */
static QuitusDay
complete (const char *day, const char *month, QuitusDay near, int shift)
{
  QuitusDay other =
      quitus_day_add_months (quitus_day_first_of_month (near), month != NULL ? 12 * shift : shift);
  g_autofree char *text = NULL;

  if (other == QUITUS_DAY_NONE)
    return QUITUS_DAY_NONE;
  text = month != NULL ? g_strdup_printf ("%s %s %d", day, month, quitus_day_get_year (other))
                       : g_strdup_printf ("%s %d %d", day, quitus_day_get_month (other),
                                          quitus_day_get_year (other));
  return quitus_day_parse (text, NULL);
}

/* Public */

/**
 * quitus_day_parse_near:
 * @text: what a person typed
 * @near: a known day, or %QUITUS_DAY_NONE
 * @last: the last day that a part may stand for, or %QUITUS_DAY_NONE
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is not a day, or beyond the calendar
 *
 * Reads what quitus_day_parse() reads and also "31/8", "31 août" and "31", which are the nearest such
 * days to @near, before or after it.
 *
 * Returns: the day, or %QUITUS_DAY_NONE with @error set
 */
QuitusDay
quitus_day_parse_near (const char *text, QuitusDay near, QuitusDay last, GError **error)
{
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;
  QuitusDay nearest = QUITUS_DAY_NONE;

  if (near == QUITUS_DAY_NONE || !split (text, &day, &month))
    return quitus_day_parse (text, error);
  for (int shift = -1; shift <= 1; shift++)
    {
      QuitusDay found = complete (day, month, near, shift);

      if (found != QUITUS_DAY_NONE && (last == QUITUS_DAY_NONE || found <= last) &&
          (nearest == QUITUS_DAY_NONE || ABS (found - near) < ABS (nearest - near)))
        nearest = found;
    }
  return nearest != QUITUS_DAY_NONE ? nearest : quitus_day_parse (text, error);
}
