/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Obligations, reports, transmissions, publications and deliverables. */

#include "quitus-deadline-private.h"

/* Decree 2007-44, article 6: where the agreement does not say otherwise, the use of a contribution
 * fund is reported each year, at the end of the month after the end of the budget year. */
static const QuitusDateRule yearly_report = {
  .anchor = QUITUS_ANCHOR_BUDGET_YEAR,
  .unit = QUITUS_UNIT_MONTHS,
  .calendar = QUITUS_CHOICE_NONE,
  .count = 1,
  .day = QUITUS_DAY_NONE,
};

/* Helpers */

/* The evidence of one occurrence; one that names no startup is for all of them. */
static const QuitusEvidenceValue *
find_evidence (const QuitusLaw *law,
               const QuitusObligationValue *obligation,
               QuitusId startup,
               int occurrence)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_EVIDENCE);

  for (guint i = 0; i < n; i++)
    {
      const QuitusEvidenceValue *evidence =
          quitus_evidence_value (quitus_dossier_get (law->dossier, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (evidence->obligation, obligation->value.id) &&
          evidence->occurrence == occurrence &&
          (quitus_id_is_none (evidence->startup) || quitus_id_equal (evidence->startup, startup)))
        return evidence;
    }
  return NULL;
}

static gboolean
is_online_procedure (const QuitusLaw *law, QuitusId startup)
{
  const QuitusStartupValue *value =
      quitus_startup_value (quitus_dossier_lookup (law->dossier, QUITUS_KIND_STARTUP, startup));

  return value != NULL && value->online_procedure;
}

/* An obligation on online procedures concerns a startup that is one, and an agreement that has one
 * or that names no startup yet. */
static gboolean
concerns (const QuitusLaw *law, const QuitusObligationValue *obligation, QuitusId startup)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_COVERAGE);

  if (!obligation->online_procedures_only)
    return TRUE;
  if (!quitus_id_is_none (startup))
    return is_online_procedure (law, startup);
  for (guint i = 0; i < n; i++)
    if (is_online_procedure (
            law, quitus_coverage_value (quitus_dossier_get (law->dossier, QUITUS_KIND_COVERAGE, i))
                     ->startup))
      return TRUE;
  return n == 0;
}

static void
add_occurrence (QuitusDeadlineSink *sink,
                const QuitusObligationValue *obligation,
                QuitusId startup,
                const QuitusTrace *trace)
{
  const QuitusLaw *law = sink->law;
  const QuitusEvidenceValue *evidence = find_evidence (law, obligation, startup, trace->occurrence);
  QuitusDeadlineStatus status = quitus_deadline_status_of (law, trace);

  if (evidence != NULL)
    status =
        evidence->state == QUITUS_EVIDENCE_DONE ? QUITUS_STATUS_DONE : QUITUS_STATUS_NOT_APPLICABLE;
  else if (!concerns (law, obligation, startup))
    status = QUITUS_STATUS_NOT_APPLICABLE;
  quitus_deadline_sink_add (sink, quitus_obligation_get_kind (obligation), obligation->value.id,
                            startup, status, QUITUS_MONEY_NONE, trace);
}

static void
add_obligation (QuitusDeadlineSink *sink, const QuitusObligationValue *obligation, QuitusId startup)
{
  QuitusRuleContext context = { .startup = startup, .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace trace;

  for (int occurrence = 0;; occurrence++)
    {
      quitus_obligation_trace (sink->law, obligation, &context, occurrence, &trace);
      if (!quitus_law_has_occurrence (sink->law, &trace, occurrence))
        break;
      add_occurrence (sink, obligation, startup, &trace);
    }
}

/* The report that nobody wrote down: the agreement itself is then the owner of the rule. */
static void
add_yearly_report (QuitusDeadlineSink *sink)
{
  const QuitusLaw *law = sink->law;
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace trace;

  for (int occurrence = 0;; occurrence++)
    {
      quitus_law_trace (law, &yearly_report, &context, QUITUS_DEADLINE_REPORT, occurrence, &trace);
      if (!quitus_law_has_occurrence (law, &trace, occurrence))
        break;
      trace.by_decree = TRUE;
      quitus_deadline_sink_add (sink, QUITUS_DEADLINE_REPORT, law->agreement->value.id,
                                QUITUS_ID_NONE, quitus_deadline_status_of (law, &trace),
                                QUITUS_MONEY_NONE, &trace);
    }
}

/* Private to the computation */

QuitusDeadlineKind
quitus_obligation_get_kind (const QuitusObligationValue *obligation)
{
  switch ((QuitusNature) obligation->nature)
    {
    case QUITUS_NATURE_REPORT:
      return QUITUS_DEADLINE_REPORT;
    case QUITUS_NATURE_TRANSMISSION:
      return QUITUS_DEADLINE_TRANSMISSION;
    case QUITUS_NATURE_PUBLICATION:
      return QUITUS_DEADLINE_PUBLICATION;
    case QUITUS_NATURE_DELIVERABLE:
      return QUITUS_DEADLINE_DELIVERABLE;
    case QUITUS_NATURE_OBLIGATION:
    default:
      return QUITUS_DEADLINE_OBLIGATION;
    }
}

/* The rule of an obligation or, without one, of the report that nobody wrote down; a report without
 * term in the agreement follows the decree. */
const QuitusDateRule *
quitus_obligation_get_rule (const QuitusAgreementValue *agreement,
                            const QuitusObligationValue *obligation)
{
  if (obligation == NULL ||
      (quitus_date_rule_is_none (&obligation->due) && obligation->nature == QUITUS_NATURE_REPORT &&
       agreement->type == QUITUS_AGREEMENT_CONTRIBUTION_FUND))
    return &yearly_report;
  return &obligation->due;
}

void
quitus_obligation_trace (const QuitusLaw *law,
                         const QuitusObligationValue *obligation,
                         const QuitusRuleContext *context,
                         int occurrence,
                         QuitusTrace *trace)
{
  const QuitusDateRule *rule = quitus_obligation_get_rule (law->agreement, obligation);

  quitus_law_trace (law, rule, context, quitus_obligation_get_kind (obligation), occurrence, trace);
  trace->by_decree = rule == &yearly_report;
}

/* One deadline for the agreement, or one for each startup as soon as it names some. */
void
quitus_deadlines_add_obligations (QuitusDeadlineSink *sink)
{
  const QuitusLaw *law = sink->law;
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_OBLIGATION);
  guint n_startups = quitus_dossier_count (law->dossier, QUITUS_KIND_COVERAGE);
  gboolean has_report = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const QuitusObligationValue *obligation =
          quitus_obligation_value (quitus_dossier_get (law->dossier, QUITUS_KIND_OBLIGATION, i));
      gboolean is_for_each = obligation->scope == QUITUS_SCOPE_EACH_STARTUP && n_startups > 0;

      has_report = has_report || obligation->nature == QUITUS_NATURE_REPORT;
      if (!quitus_deadline_sink_wants (sink, quitus_obligation_get_kind (obligation)))
        continue;
      for (guint j = 0; is_for_each && j < n_startups; j++)
        if (quitus_coverage_is_first (law->dossier, j))
          add_obligation (sink, obligation,
                          quitus_coverage_value (quitus_dossier_get (law->dossier,
                                                                     QUITUS_KIND_COVERAGE, j))
                              ->startup);
      if (!is_for_each)
        add_obligation (sink, obligation, QUITUS_ID_NONE);
    }
  if (!has_report && law->agreement->type == QUITUS_AGREEMENT_CONTRIBUTION_FUND &&
      quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_REPORT))
    add_yearly_report (sink);
}
