/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Committees: the open one of each series, and its documents. */

#include "quitus-deadline-private.h"
#include "quitus-phases.h"
#include "quitus-remarks.h"

/* What is known of the committees that a series has held for one startup. */
typedef struct
{
  guint n_held;
  const QuitusCommitteeValue *last;
} History;

/* Helpers */

/* A committee for no startup in particular sat for all of them.  Before one of them only those of an
 * earlier day count. */
static History
get_history (const QuitusLaw *law,
             const QuitusCommitteeSeriesValue *series,
             QuitusId startup,
             const QuitusCommitteeValue *before)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_COMMITTEE);
  History history = { 0 };

  for (guint i = 0; i < n; i++)
    {
      const QuitusCommitteeValue *committee =
          quitus_committee_value (quitus_dossier_get (law->dossier, QUITUS_KIND_COMMITTEE, i));

      if (!quitus_id_equal (committee->series, series->value.id) ||
          (before != NULL && (committee->held_on >= before->held_on ||
                              quitus_id_equal (committee->value.id, before->value.id))) ||
          (!quitus_id_is_none (startup) && !quitus_id_is_none (committee->startup) &&
           !quitus_id_equal (committee->startup, startup)))
        continue;
      history.n_held++;
      if (history.last == NULL || committee->held_on >= history.last->held_on)
        history.last = committee;
    }
  return history;
}

/* Whether the startup was transferred or stopped by a day. */
static gboolean
has_left (const QuitusLaw *law, QuitusId startup, QuitusDay day)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_PHASE);
  const QuitusPhaseValue *current = NULL;

  for (guint i = 0; i < n; i++)
    {
      const QuitusPhaseValue *phase =
          quitus_phase_value (quitus_dossier_get (law->dossier, QUITUS_KIND_PHASE, i));

      if (quitus_id_equal (phase->startup, startup) && phase->start <= day)
        current = quitus_phase_get_later (current, phase);
    }
  return current != NULL && !quitus_phase_is_active (current->name);
}

/* A20: no more committee is due for a startup that was stopped or transferred. */
static gboolean
is_over (const QuitusLaw *law, const History *history, QuitusId startup, QuitusDay day)
{
  return (history->last != NULL && (history->last->decision == QUITUS_DECISION_STOP ||
                                    history->last->decision == QUITUS_DECISION_TRANSFER)) ||
         (!quitus_id_is_none (startup) && has_left (law, startup, day));
}

static void
trace_first (const QuitusLaw *law,
             const QuitusCommitteeSeriesValue *series,
             const QuitusRuleContext *context,
             const QuitusCoverageValue *coverage,
             QuitusTrace *trace)
{
  QuitusDateRule rule = series->due;
  QuitusOrigin origin = QUITUS_ORIGIN_ANCHOR;
  QuitusMoment moment;

  if (rule.anchor == QUITUS_ANCHOR_COMMITTEE)
    rule.anchor = QUITUS_ANCHOR_EFFECTIVE;
  moment = quitus_law_find_anchor (law, &rule, context, 0);
  if (moment.day != QUITUS_DAY_NONE && coverage != NULL && coverage->joined_on > moment.day)
    {
      moment.day = coverage->joined_on;
      origin = QUITUS_ORIGIN_JOINED;
    }
  trace->occurrence = 0;
  quitus_law_trace_from (law, &rule, moment, origin, QUITUS_DEADLINE_COMMITTEE, trace);
}

/* The next one is counted from the last one held: by the period of the rule or, where it only gave
 * a provisional budget, by the months of that budget. */
static void
trace_next (const QuitusLaw *law,
            const QuitusCommitteeSeriesValue *series,
            const History *history,
            QuitusTrace *trace)
{
  const QuitusCommitteeValue *last = history->last;
  gboolean is_provisional = last->decision == QUITUS_DECISION_PROVISIONAL && last->months > 0;
  QuitusDateRule rule = series->due;

  rule.anchor = QUITUS_ANCHOR_COMMITTEE;
  if (is_provisional)
    {
      rule.count = (gint32) MIN (last->months, QUITUS_DATE_RULE_MAX);
      rule.unit = QUITUS_UNIT_MONTHS;
      rule.clear = FALSE;
      rule.every = 0;
    }
  else if (rule.every != 0)
    {
      rule.count = rule.every;
      rule.unit = rule.every_unit;
      rule.every = 0;
    }
  trace->occurrence = 0;
  quitus_law_trace_from (law, &rule, (QuitusMoment) { last->held_on, FALSE },
                         is_provisional ? QUITUS_ORIGIN_PROVISIONAL : QUITUS_ORIGIN_HELD,
                         QUITUS_DEADLINE_COMMITTEE, trace);
  trace->occurrence = (gint32) history->n_held;
}

/* The day on which the committee will sit: what accompanies it follows when it is planned or put off. */
static QuitusDay
get_sitting_day (const QuitusLaw *law,
                 const QuitusCommitteeSeriesValue *series,
                 QuitusId startup,
                 const QuitusTrace *committee)
{
  QuitusDeadline deadline = { .agreement = law->agreement->value.id,
                              .owner = series->value.id,
                              .startup = startup,
                              .kind = QUITUS_DEADLINE_COMMITTEE,
                              .occurrence = committee->occurrence,
                              .date = committee->date };
  QuitusDay day = quitus_remark_find_new_day (law->dossier, &deadline);

  return day != QUITUS_DAY_NONE ? day : committee->date;
}

static void
add_documents (QuitusDeadlineSink *sink,
               const QuitusCommitteeSeriesValue *series,
               QuitusId startup,
               const QuitusTrace *committee)
{
  QuitusRuleContext context = {
    .startup = startup,
    .accompanied = { get_sitting_day (sink->law, series, startup, committee),
                    committee->is_supposed },
  };
  QuitusDeadline deadline = { .agreement = sink->law->agreement->value.id,
                              .owner = series->value.id,
                              .startup = startup,
                              .kind = QUITUS_DEADLINE_COMMITTEE_DOCUMENTS,
                              .occurrence = committee->occurrence };
  const QuitusRemarkValue *sent;
  QuitusTrace trace;

  if (quitus_date_rule_is_none (&series->documents))
    return;
  quitus_law_trace (sink->law, &series->documents, &context, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, 0,
                    &trace);
  trace.occurrence = committee->occurrence;
  sent = quitus_remark_find_done (sink->law->dossier, &deadline);
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, series->value.id, startup,
                            sent != NULL && sent->done_on <= sink->law->outlook.today
                                ? QUITUS_STATUS_DONE
                                : quitus_deadline_status_of (sink->law, &trace),
                            QUITUS_MONEY_NONE, &trace);
}

static void
add_committee (QuitusDeadlineSink *sink,
               const QuitusCommitteeSeriesValue *series,
               const QuitusCoverageValue *coverage)
{
  const QuitusLaw *law = sink->law;
  QuitusRuleContext context = { .startup = coverage != NULL ? coverage->startup : QUITUS_ID_NONE,
                                .accompanied = QUITUS_MOMENT_NONE };
  History history = get_history (law, series, context.startup, NULL);
  QuitusTrace trace;

  if (is_over (law, &history, context.startup, law->outlook.today))
    return;
  quitus_committee_trace (law, series, &context, coverage, &trace);
  /* Nobody owes a committee to an agreement that is over by then; one that never has any says so. */
  if (trace.strict_date != QUITUS_DAY_NONE && law->last_day != QUITUS_DAY_NONE &&
      trace.strict_date > law->last_day)
    {
      if (history.n_held == 0)
        quitus_deadline_sink_add (sink, QUITUS_DEADLINE_COMMITTEE, series->value.id,
                                  context.startup, QUITUS_STATUS_NOT_APPLICABLE, QUITUS_MONEY_NONE,
                                  &trace);
      return;
    }
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_COMMITTEE, series->value.id, context.startup,
                            quitus_deadline_status_of (law, &trace), QUITUS_MONEY_NONE, &trace);
  add_documents (sink, series, context.startup, &trace);
}

static void
trace_open (const QuitusLaw *law,
            const QuitusCommitteeSeriesValue *series,
            const QuitusRuleContext *context,
            const QuitusCoverageValue *coverage,
            const History *history,
            QuitusTrace *trace)
{
  if (history->n_held > 0)
    trace_next (law, series, history, trace);
  else
    trace_first (law, series, context, coverage, trace);
  trace->by_decree = FALSE;
  trace->earliest = QUITUS_DAY_NONE;
}

static const QuitusCoverageValue *
find_coverage (const QuitusLaw *law, QuitusId startup)
{
  for (guint i = 0; i < quitus_dossier_count (law->dossier, QUITUS_KIND_COVERAGE); i++)
    {
      const QuitusCoverageValue *coverage =
          quitus_coverage_value (quitus_dossier_get (law->dossier, QUITUS_KIND_COVERAGE, i));

      if (quitus_id_equal (coverage->startup, startup))
        return coverage;
    }
  return NULL;
}

/* Private to the computation */

/* The open committee of a series: the first by its rule, from the day on which the startup joined
 * when that is later; each next one from the last one really held. */
void
quitus_committee_trace (const QuitusLaw *law,
                        const QuitusCommitteeSeriesValue *series,
                        const QuitusRuleContext *context,
                        const QuitusCoverageValue *coverage,
                        QuitusTrace *trace)
{
  History history = get_history (law, series, context->startup, NULL);

  trace_open (law, series, context, coverage, &history, trace);
}

/* The committee of a series that was open for a startup before one was held; FALSE when none was
 * due. */
gboolean
quitus_committee_trace_before (const QuitusLaw *law,
                               const QuitusCommitteeSeriesValue *series,
                               QuitusId startup,
                               const QuitusCommitteeValue *before,
                               QuitusTrace *trace)
{
  QuitusRuleContext context = { .startup = startup, .accompanied = QUITUS_MOMENT_NONE };
  History history = get_history (law, series, startup, before);

  if (is_over (law, &history, startup, before->held_on - 1))
    return FALSE;
  trace_open (law, series, &context, find_coverage (law, startup), &history, trace);
  return trace->strict_date != QUITUS_DAY_NONE && !trace->is_supposed &&
         (law->last_day == QUITUS_DAY_NONE || trace->strict_date <= law->last_day);
}

/* One open committee for each startup of the agreement or, while it names none, for all. */
void
quitus_deadlines_add_committees (QuitusDeadlineSink *sink)
{
  QuitusDossier *dossier = sink->law->dossier;
  guint n_series = quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE_SERIES);
  guint n_startups = quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE);

  if (!quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_COMMITTEE) &&
      !quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS))
    return;
  for (guint i = 0; i < n_series; i++)
    {
      const QuitusCommitteeSeriesValue *series =
          quitus_committee_series_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE_SERIES,
                                                             i));

      for (guint j = 0; j < n_startups; j++)
        if (quitus_coverage_is_first (dossier, j))
          add_committee (sink, series,
                         quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE,
                                                                    j)));
      if (n_startups == 0)
        add_committee (sink, series, NULL);
    }
}
