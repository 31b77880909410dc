/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of one committee beside the others: whether it came late, and whether another one
 * of its day decided something else. */

#include "quitus-committee-checks.h"

#include "quitus-amendments.h"
#include "quitus-deadline-private.h"
#include "quitus-format.h"
#include "quitus-remarks.h"

/* Helpers */

/* The startups that a committee judged: its own or, when it names none, those of the agreement. */
static GArray *
list_startups (QuitusDossier *dossier, const QuitusCommitteeValue *committee)
{
  GArray *startups = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; quitus_id_is_none (committee->startup) &&
                    i < quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE);
       i++)
    if (quitus_coverage_is_first (dossier, i))
      g_array_append_val (
          startups,
          quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i))->startup);
  if (startups->len == 0)
    g_array_append_val (startups, committee->startup);
  return startups;
}

/* What was noted about the deadline before the committee sat explains it as well. */
static const char *
find_remark (QuitusDossier *dossier,
             const QuitusCommitteeSeriesValue *series,
             QuitusId startup,
             int occurrence)
{
  const QuitusDeadline deadline = { .owner = series->value.id,
                                    .startup = startup,
                                    .kind = QUITUS_DEADLINE_COMMITTEE,
                                    .occurrence = occurrence };
  const QuitusRemarkValue *remark = quitus_remark_find (dossier, &deadline);

  return remark != NULL ? remark->reason : NULL;
}

/* What the other committees had granted by that day. */
static QuitusMoney
get_granted (QuitusDossier *dossier, const QuitusCommitteeValue *committee)
{
  QuitusMoney granted = 0;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE); i++)
    {
      const QuitusCommitteeValue *other =
          quitus_committee_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE, i));

      if (!quitus_id_equal (other->value.id, committee->value.id) &&
          other->held_on <= committee->held_on && other->amount != QUITUS_MONEY_NONE)
        granted += other->amount;
    }
  return granted;
}

/* The day on which the documents were sent, before the committee sat. */
static QuitusDay
find_sending (QuitusDossier *dossier,
              const QuitusCommitteeSeriesValue *series,
              QuitusId startup,
              int occurrence)
{
  const QuitusDeadline deadline = { .owner = series->value.id,
                                    .startup = startup,
                                    .kind = QUITUS_DEADLINE_COMMITTEE_DOCUMENTS,
                                    .occurrence = occurrence };
  const QuitusRemarkValue *sent = quitus_remark_find_done (dossier, &deadline);

  return sent != NULL ? sent->done_on : QUITUS_DAY_NONE;
}

/* Public */

/**
 * quitus_committee_get_lateness:
 * @dossier: the agreement of the committee
 * @outlook: from where the future is seen
 * @committee: a committee that was held, of the dossier or about to be recorded
 * @lateness: (out): whether it was held in time
 *
 * Counts, as the deadline did, from the committees held before.  One for no startup in particular is
 * late as soon as it is for one of those that it judged.  Where the day that it was due only follows
 * from a supposed signature, or none was due, it is not late.
 */
void
quitus_committee_get_lateness (QuitusDossier *dossier,
                               const QuitusOutlook *outlook,
                               const QuitusCommitteeValue *committee,
                               QuitusLateness *lateness)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  const QuitusCommitteeSeriesValue *series =
      quitus_committee_series_value (quitus_dossier_lookup (in_force, QUITUS_KIND_COMMITTEE_SERIES,
                                                            committee->series));
  g_autoptr (GArray) startups = list_startups (in_force, committee);
  QuitusLaw law;

  *lateness = (QuitusLateness) { .due = QUITUS_DAY_NONE, .documents_sent_on = QUITUS_DAY_NONE };
  if (series == NULL || committee->held_on == QUITUS_DAY_NONE)
    return;
  quitus_law_init (&law, in_force, outlook);
  for (guint i = 0; i < startups->len; i++)
    {
      QuitusId startup = g_array_index (startups, QuitusId, i);
      QuitusTrace trace;
      QuitusDay due;

      if (!quitus_committee_trace_before (&law, series, startup, committee, &trace))
        continue;
      if (lateness->documents_sent_on == QUITUS_DAY_NONE)
        lateness->documents_sent_on = find_sending (dossier, series, startup, trace.occurrence);
      due = MAX (trace.date, trace.strict_date);
      if (lateness->due != QUITUS_DAY_NONE && lateness->due <= due)
        continue;
      lateness->due = due;
      lateness->reason = find_remark (dossier, series, startup, trace.occurrence);
    }
  lateness->is_late = lateness->due != QUITUS_DAY_NONE && committee->held_on > lateness->due;
  if (committee->late_reason != NULL)
    lateness->reason = committee->late_reason;
}

/**
 * quitus_committee_find_opposite:
 * @dossier: the agreement of the committee
 * @committee: a committee that was held, of the dossier or about to be recorded
 *
 * A committee for no startup in particular decided for all of them.
 *
 * Returns: (transfer none) (nullable): another one of the same day that decided something else for
 *   the same startup
 */
const QuitusCommitteeValue *
quitus_committee_find_opposite (QuitusDossier *dossier, const QuitusCommitteeValue *committee)
{
  if (committee->decision == QUITUS_CHOICE_NONE || committee->held_on == QUITUS_DAY_NONE)
    return NULL;
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE); i++)
    {
      const QuitusCommitteeValue *other =
          quitus_committee_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE, i));

      if (!quitus_id_equal (other->value.id, committee->value.id) &&
          other->held_on == committee->held_on && other->decision != QUITUS_CHOICE_NONE &&
          other->decision != committee->decision &&
          (quitus_id_is_none (other->startup) || quitus_id_is_none (committee->startup) ||
           quitus_id_equal (other->startup, committee->startup)))
        return other;
    }
  return NULL;
}

/**
 * quitus_committee_find_amount_problem:
 * @dossier: the agreement of the committee
 * @outlook: from where the future is seen
 * @committee: a committee that was held, of the dossier or about to be recorded
 * @language: the language of the sentence
 *
 * A committee grants no more than the total of the agreement, and no more than what the committees
 * before it, and those of its day, leave of it.
 *
 * Returns: (transfer full) (nullable): the sentence on the amount that it granted, %NULL when there is
 *   enough, or the total is not known
 */
char *
quitus_committee_find_amount_problem (QuitusDossier *dossier,
                                      const QuitusOutlook *outlook,
                                      const QuitusCommitteeValue *committee,
                                      QuitusLanguage language)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  QuitusMoney total = quitus_dossier_get_agreement (in_force)->total, left;
  g_autofree char *amount = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *rest = NULL;

  if (total == QUITUS_MONEY_NONE || committee->amount == QUITUS_MONEY_NONE ||
      committee->held_on == QUITUS_DAY_NONE)
    return NULL;
  left = MAX (total - get_granted (in_force, committee), 0);
  if (committee->amount <= left)
    return NULL;
  amount = quitus_format_money (language, committee->amount);
  whole = quitus_format_money (language, total);
  rest = quitus_format_money (language, left);
  if (committee->amount > total)
    /* Translators: two amounts */
    return g_strdup_printf (quitus_language_text (language,
                                                  N_ ("%s granted, more than the total of %s")),
                            amount, whole);
  /* Translators: three amounts */
  return g_strdup_printf (
      quitus_language_text (language, N_ ("%s granted, but the other committees leave %s of the "
                                          "total of %s")),
      amount, rest, whole);
}

/**
 * quitus_committee_find_grant_problem:
 * @committee: a committee, of a dossier or about to be recorded
 * @language: the language of the sentence
 *
 * A startup that stops, or goes elsewhere, is granted nothing more.
 *
 * Returns: (transfer full) (nullable): the sentence on the decision, %NULL when it agrees with what was
 *   granted
 */
char *
quitus_committee_find_grant_problem (const QuitusCommitteeValue *committee, QuitusLanguage language)
{
  gboolean has_amount = committee->amount != QUITUS_MONEY_NONE && committee->amount > 0;

  if ((committee->decision != QUITUS_DECISION_STOP &&
       committee->decision != QUITUS_DECISION_TRANSFER) ||
      (!has_amount && committee->months <= 0))
    return NULL;
  return g_strdup (quitus_language_text (
      language,
      committee->decision == QUITUS_DECISION_STOP
          ? N_ ("A startup that stops is granted neither an amount nor months")
          : N_ ("A startup that is transferred is granted neither an amount nor months")));
}
