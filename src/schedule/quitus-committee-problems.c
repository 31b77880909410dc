/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-committee-problems.h"

#include "quitus-deadline.h"
#include "quitus-rule-words.h"

/* Helpers */

static const QuitusCommitteeSeriesValue *
find_series (const QuitusLaw *law, QuitusId id)
{
  return quitus_committee_series_value (quitus_dossier_lookup (law->dossier,
                                                               QUITUS_KIND_COMMITTEE_SERIES, id));
}

static void
check_held (const QuitusLaw *law, QuitusLanguage language, GPtrArray *sentences)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_COMMITTEE);

  for (guint i = 0; i < n; i++)
    {
      const QuitusCommitteeValue *committee =
          quitus_committee_value (quitus_dossier_get (law->dossier, QUITUS_KIND_COMMITTEE, i));
      const QuitusCommitteeSeriesValue *series = find_series (law, committee->series);
      g_autofree char *day = NULL;

      if (series == NULL || committee->held_on == QUITUS_DAY_NONE ||
          committee->held_on <= law->outlook.today)
        continue;
      day = quitus_rule_words_day (committee->held_on, language);
      g_ptr_array_add (sentences,
                       g_strdup_printf (quitus_language_text (
                                            language,
                                            N_ ("%s: recorded as held on %s, a day that has not "
                                                "come")),
                                        series->label, day));
    }
}

/* A series that would never sit. */
static void
check_first (const QuitusLaw *law, QuitusLanguage language, GPtrArray *sentences)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  QuitusId said = QUITUS_ID_NONE;

  if (law->last_day < law->effective.day)
    return;
  quitus_deadlines_compute (law->dossier, &law->outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      g_autofree char *first = NULL;
      g_autofree char *end = NULL;

      if (deadline->kind != QUITUS_DEADLINE_COMMITTEE ||
          deadline->status != QUITUS_STATUS_NOT_APPLICABLE ||
          deadline->strict_date <= law->last_day || quitus_id_equal (deadline->owner, said))
        continue;
      said = deadline->owner;
      first = quitus_rule_words_day (deadline->strict_date, language);
      end = quitus_rule_words_day (law->last_day, language);
      g_ptr_array_add (sentences,
                       g_strdup_printf (quitus_language_text (
                                            language,
                                            /* Translators: a committee and two days */
                                            N_ ("%s: none is due, the first would be held by %s, "
                                                "after the end on %s")),
                                        find_series (law, said)->label, first, end));
    }
}

/* Public */

/**
 * quitus_committee_find_problems:
 * @law: an agreement on a day
 * @language: the language of the sentences
 *
 * Says what does not agree about committees: one held in the future, a series of which even the first
 * would come after the end.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_committee_find_problems (const QuitusLaw *law, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  check_held (law, language, sentences);
  check_first (law, language, sentences);
  return sentences;
}
