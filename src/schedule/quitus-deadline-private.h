/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-private.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineSink:
 * @law: the law of the agreement
 * @deadlines: (nullable): where deadlines are appended
 * @wanted: (nullable): the deadline whose trace is looked for, by its identity
 * @trace: its trace, once found
 * @is_found: whether it was
 *
 * Where deadlines go as they are computed: into a list or, when a sentence must say how one was
 * found, past the one that is looked for.
 */
typedef struct
{
  const QuitusLaw *law;
  GArray *deadlines;
  const QuitusDeadline *wanted;
  QuitusTrace trace;
  gboolean is_found;
} QuitusDeadlineSink;

gboolean quitus_deadline_find_trace (const QuitusDeadline *deadline,
                                     const QuitusLaw *law,
                                     QuitusTrace *trace);
gboolean quitus_deadline_sink_wants (QuitusDeadlineSink *sink, QuitusDeadlineKind kind);
void quitus_deadline_sink_add (QuitusDeadlineSink *sink,
                               QuitusDeadlineKind kind,
                               QuitusId owner,
                               QuitusId startup,
                               QuitusDeadlineStatus status,
                               QuitusMoney amount,
                               const QuitusTrace *trace);
QuitusDeadlineStatus quitus_deadline_status_of (const QuitusLaw *law, const QuitusTrace *trace);

void quitus_deadlines_add_payments (QuitusDeadlineSink *sink);
void quitus_deadlines_add_committees (QuitusDeadlineSink *sink);
void quitus_deadlines_add_obligations (QuitusDeadlineSink *sink);
void quitus_deadlines_add_agreement (QuitusDeadlineSink *sink);
void quitus_deadlines_add_refunds (QuitusDeadlineSink *sink);

/* How the first day of an obligation, the open day of a series and the forecast of the credits of a
 * payment are found. */
void quitus_obligation_trace (const QuitusLaw *law,
                              const QuitusObligationValue *obligation,
                              const QuitusRuleContext *context,
                              int occurrence,
                              QuitusTrace *trace);
void quitus_committee_trace (const QuitusLaw *law,
                             const QuitusCommitteeSeriesValue *series,
                             const QuitusRuleContext *context,
                             const QuitusCoverageValue *coverage,
                             QuitusTrace *trace);
gboolean quitus_committee_trace_before (const QuitusLaw *law,
                                        const QuitusCommitteeSeriesValue *series,
                                        QuitusId startup,
                                        const QuitusCommitteeValue *before,
                                        QuitusTrace *trace);
gboolean quitus_availability_trace (const QuitusLaw *law,
                                    const QuitusInstalmentValue *instalment,
                                    QuitusMoney amount,
                                    const QuitusInstalmentFacts *facts,
                                    const QuitusTrace *payment,
                                    QuitusTrace *trace);
gboolean quitus_coverage_is_first (QuitusDossier *dossier, guint index);
const QuitusDateRule *quitus_obligation_get_rule (const QuitusAgreementValue *agreement,
                                                  const QuitusObligationValue *obligation);
QuitusDeadlineKind quitus_obligation_get_kind (const QuitusObligationValue *obligation);

G_END_DECLS
