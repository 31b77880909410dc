/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what has happened is recorded as a fact. */

#include "quitus-future-day.h"

#include "quitus-format.h"
#include "quitus-language.h"

/* Helpers */

static char *
say (QuitusSession *session, QuitusDay day, const char *format)
{
  QuitusDay today = quitus_session_get_today (session);
  g_autofree char *text = NULL;
  g_autoptr (GString) sentence = NULL;

  if (day == QUITUS_DAY_NONE || day <= today)
    return NULL;
  text = quitus_format_day (quitus_language_get_default (), today, QUITUS_DAY_STYLE_SHORT);
  sentence = g_string_new (format);
  g_string_replace (sentence, "%s", text, 1);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/* Public */

/**
 * quitus_future_day_find_problem:
 * @session: what the window works with
 * @day: the day on which something is said to have happened, or %QUITUS_DAY_NONE
 *
 * Returns: (transfer full) (nullable): a sentence when the day is still to come, %NULL when it is
 *   today, has passed, or is none
 */
char *
quitus_future_day_find_problem (QuitusSession *session, QuitusDay day)
{
  /* Translators: the day of today */
  return say (session, day, _ ("That day is still to come: today is %s."));
}

/**
 * quitus_future_day_find_signature_problem:
 * @session: what the window works with
 * @day: the day of a signature of an agreement or of an amendment, or %QUITUS_DAY_NONE
 *
 * Returns: (transfer full) (nullable): as quitus_future_day_find_problem(), with what to do to see
 *   what a later signature would give
 */
char *
quitus_future_day_find_signature_problem (QuitusSession *session, QuitusDay day)
{
  /* Translators: the day of today */
  return say (session, day,
              _ ("That day is still to come: today is %s. To see what a later "
                 "signature would give, suppose one."));
}
