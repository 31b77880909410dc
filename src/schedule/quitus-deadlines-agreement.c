/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The end, the last day to ask for an amendment, and formal notices. */

#include "quitus-deadline-private.h"

/* Helpers */

/* An end that has come is done: nobody has to do anything. */
static void
add_end (QuitusDeadlineSink *sink)
{
  const QuitusLaw *law = sink->law;
  const QuitusAgreementValue *agreement = law->agreement;
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusDeadlineStatus status;
  QuitusTrace trace;

  quitus_law_trace (law, &agreement->end, &context, QUITUS_DEADLINE_END, 0, &trace);
  if (law->ends_at_latest)
    {
      trace.origin = QUITUS_ORIGIN_LATEST_END;
      trace.origin_day = agreement->long_stop;
      trace.is_supposed = FALSE;
      trace.strict_date = agreement->long_stop;
      trace.date = agreement->long_stop;
    }
  status = quitus_deadline_status_of (law, &trace);
  if (law->last_day != QUITUS_DAY_NONE && law->last_day < law->outlook.today)
    status = QUITUS_STATUS_DONE;
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_END, agreement->value.id, QUITUS_ID_NONE, status,
                            QUITUS_MONEY_NONE, &trace);
}

/* Once its day has passed, or after a termination, an amendment can no longer be asked for. */
static void
add_amendment_request (QuitusDeadlineSink *sink)
{
  const QuitusLaw *law = sink->law;
  const QuitusAgreementValue *agreement = law->agreement;
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusDeadlineStatus status;
  QuitusTrace trace;

  if (quitus_date_rule_is_none (&agreement->amendment_request))
    return;
  quitus_law_trace (law, &agreement->amendment_request, &context, QUITUS_DEADLINE_AMENDMENT_REQUEST,
                    0, &trace);
  status = quitus_deadline_status_of (law, &trace);
  if (status == QUITUS_STATUS_LATE ||
      (law->last_day != QUITUS_DAY_NONE && law->last_day < law->outlook.today))
    status = QUITUS_STATUS_NOT_APPLICABLE;
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_AMENDMENT_REQUEST, agreement->value.id,
                            QUITUS_ID_NONE, status, QUITUS_MONEY_NONE, &trace);
}

/* The day until which a formal notice may be answered; from the day after, termination may be
 * asked for. */
static void
add_notice (QuitusDeadlineSink *sink, const QuitusNoticeValue *notice)
{
  const QuitusLaw *law = sink->law;
  QuitusRuleContext context = { .notice = notice, .accompanied = QUITUS_MOMENT_NONE };
  QuitusDeadlineStatus status;
  QuitusTrace trace;

  quitus_law_trace (law, &law->agreement->notice, &context, QUITUS_DEADLINE_NOTICE, 0, &trace);
  status = quitus_deadline_status_of (law, &trace);
  if (notice->answered_on != QUITUS_DAY_NONE || notice->terminated_on != QUITUS_DAY_NONE)
    status = QUITUS_STATUS_DONE;
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_NOTICE, notice->value.id, QUITUS_ID_NONE, status,
                            QUITUS_MONEY_NONE, &trace);
}

/* Private to the computation */

void
quitus_deadlines_add_agreement (QuitusDeadlineSink *sink)
{
  QuitusDossier *dossier = sink->law->dossier;
  guint n_notices = quitus_dossier_count (dossier, QUITUS_KIND_NOTICE);

  if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_END))
    add_end (sink);
  if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_AMENDMENT_REQUEST))
    add_amendment_request (sink);
  if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_NOTICE))
    for (guint i = 0; i < n_notices; i++)
      add_notice (sink, quitus_notice_value (quitus_dossier_get (dossier, QUITUS_KIND_NOTICE, i)));
}
