/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-committee-problems.h"

#include "quitus-committee-checks.h"
#include "quitus-deadline.h"
#include "quitus-rule-words.h"

/* Helpers */

static const QuitusCommitteeSeriesValue *
find_series (const QuitusLaw *law, QuitusId id)
{
  return quitus_committee_series_value (quitus_dossier_lookup (law->dossier,
                                                               QUITUS_KIND_COMMITTEE_SERIES, id));
}

/* "Bat-ID", or the committee when it is for no startup in particular. */
static const char *
name_committee (const QuitusLaw *law, const QuitusCommitteeValue *committee)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (law->dossier, QUITUS_KIND_STARTUP,
                                                   committee->startup));

  return startup != NULL ? startup->name : find_series (law, committee->series)->label;
}

static void
check_late (const QuitusLaw *law,
            const QuitusCommitteeValue *committee,
            QuitusLanguage language,
            GPtrArray *sentences)
{
  QuitusLateness lateness;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;

  quitus_committee_get_lateness (law->dossier, &law->outlook, committee, &lateness);
  if (!lateness.is_late || lateness.reason != NULL)
    return;
  day = quitus_rule_words_day (committee->held_on, language);
  due = quitus_rule_words_day (lateness.due, language);
  g_ptr_array_add (sentences,
                   g_strdup_printf (quitus_language_text (
                                        language,
                                        /* Translators: a startup or a committee, and two days */
                                        N_ ("%s: the committee of %s sat after %s, the last day, "
                                            "and no reason is given")),
                                    name_committee (law, committee), day, due));
}

static const char *
say_decision (const QuitusCommitteeValue *committee, QuitusLanguage language)
{
  return quitus_language_text (language,
                               quitus_choices_get_label (&quitus_decisions, committee->decision));
}

/* Each pair is told once. */
static void
check_opposite (const QuitusLaw *law,
                const QuitusCommitteeValue *committee,
                QuitusLanguage language,
                GPtrArray *sentences)
{
  const QuitusCommitteeValue *other = quitus_committee_find_opposite (law->dossier, committee);
  g_autofree char *day = NULL;

  if (other == NULL || find_series (law, other->series) == NULL ||
      quitus_id_compare (committee->value.id, other->value.id) > 0)
    return;
  day = quitus_rule_words_day (committee->held_on, language);
  g_ptr_array_add (
      sentences,
      g_strdup_printf (quitus_language_text (language,
                                             /* Translators: a startup or a committee, a day and two
                                         * decisions */
                                             N_ ("%s: two decisions of %s do not agree, “%s” and "
                                                 "“%s”")),
                       name_committee (law,
                                       quitus_id_is_none (committee->startup) ? other : committee),
                       day, say_decision (committee, language), say_decision (other, language)));
}

static void
report_grant (const QuitusLaw *law,
              const QuitusCommitteeValue *committee,
              const char *problem,
              QuitusLanguage language,
              GPtrArray *sentences)
{
  g_autofree char *day = NULL;

  day = quitus_rule_words_day (committee->held_on, language);
  g_ptr_array_add (
      sentences,
      g_strdup_printf (quitus_language_text (
                           language,
                           /* Translators: a startup or a committee, a day, then what is wrong with
                            * the amount that was granted */
                           N_ ("%s, committee of %s: %s")),
                       name_committee (law, committee), day, problem));
}

static void
check_grant (const QuitusLaw *law,
             const QuitusCommitteeValue *committee,
             QuitusLanguage language,
             GPtrArray *sentences)
{
  g_autofree char *amount =
      quitus_committee_find_amount_problem (law->dossier, &law->outlook, committee, language);
  g_autofree char *decision = quitus_committee_find_grant_problem (committee, language);

  if (amount != NULL)
    report_grant (law, committee, amount, language, sentences);
  if (decision != NULL)
    report_grant (law, committee, decision, language, sentences);
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

      if (series == NULL || committee->held_on == QUITUS_DAY_NONE)
        continue;
      check_opposite (law, committee, language, sentences);
      check_grant (law, committee, language, sentences);
      if (committee->held_on <= law->outlook.today)
        {
          check_late (law, committee, language, sentences);
          continue;
        }
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
 * Says what does not agree about committees: one held in the future, one held late without a reason,
 * two of one day that decided otherwise about one startup, one that granted more than there is, a series of which even the first would come
 * after the end.
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
