/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-label.h"

#include "quitus-format.h"
#include "quitus-language.h"

/* Public */

/**
 * quitus_day_facts_describe:
 * @facts: a day
 * @n_late: how many of its deadlines are late
 *
 * Says all that is seen of a day: "Tuesday 8 August 2023, today, 2 deadlines, 1 of them late,
 * public holiday: …"
 *
 * Returns: (transfer full): the sentence, in the default language
 */
char *
quitus_day_facts_describe (const QuitusDayFacts *facts, guint n_late)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_strv_builder_take (parts, quitus_format_day (quitus_language_get_default (), facts->day,
                                                 QUITUS_DAY_STYLE_LONG));
  if (facts->is_today)
    g_strv_builder_add (parts, _ ("today"));
  if (facts->n_deadlines > 0)
    g_strv_builder_take (parts,
                         g_strdup_printf (n_ ("%u deadline", "%u deadlines", facts->n_deadlines),
                                          facts->n_deadlines));
  if (n_late > 0)
    g_strv_builder_take (parts, g_strdup_printf (n_ ("%u of them late", "%u of them late", n_late),
                                                 n_late));
  if (facts->n_periods > 0)
    g_strv_builder_take (parts, g_strdup_printf (n_ ("%u period", "%u periods", facts->n_periods),
                                                 facts->n_periods));
  if (facts->holiday != NULL)
    g_strv_builder_take (parts, g_strdup_printf (_ ("public holiday: %s"), _ (facts->holiday)));
  strv = g_strv_builder_end (parts);
  return g_strjoinv (", ", strv);
}

/**
 * quitus_day_describe_more:
 * @n_more: how many things of a day are not shown in its cell
 * @n_late: how many of them are late
 * @has_periods: whether some of them last, and are no deadlines
 *
 * Says what is behind "+N".
 *
 * Returns: (transfer full): "12 more on this day, 3 of them late", in the default language
 */
char *
quitus_day_describe_more (guint n_more, guint n_late, gboolean has_periods)
{
  g_autofree char *more =
      has_periods
          ? g_strdup_printf (n_ ("%u more on this day", "%u more on this day", n_more), n_more)
          : g_strdup_printf (n_ ("%u more deadline", "%u more deadlines", n_more), n_more);
  g_autofree char *late = NULL;

  if (n_late == 0)
    return g_steal_pointer (&more);
  late = g_strdup_printf (n_ ("%u of them late", "%u of them late", n_late), n_late);
  return g_strdup_printf ("%s, %s", more, late);
}
