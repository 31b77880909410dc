/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be given back, and until when it can be claimed. */

#include "quitus-deadline-private.h"
#include "quitus-refund-proposal.h"

/* Helpers */

static void
trace_refund (const QuitusLaw *law, QuitusTrace *trace)
{
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };

  quitus_law_trace (law, &law->agreement->refund_due, &context, QUITUS_DEADLINE_REFUND, 0, trace);
}

static void
add_refund (QuitusDeadlineSink *sink, const QuitusRefundValue *refund)
{
  QuitusTrace trace;

  trace_refund (sink->law, &trace);
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_REFUND, refund->value.id, QUITUS_ID_NONE,
                            refund->paid_on != QUITUS_DAY_NONE
                                ? QUITUS_STATUS_DONE
                                : quitus_deadline_status_of (sink->law, &trace),
                            refund->amount, &trace);
}

/* R14: the last day of the four years from 1 January after the right was acquired or, in the
 * meantime, claimed in writing. */
static void
add_limitation (QuitusDeadlineSink *sink, const QuitusRefundValue *refund)
{
  const QuitusLaw *law = sink->law;
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusDateRule end = QUITUS_DATE_RULE_NONE;
  QuitusTrace trace;

  if (refund->paid_on != QUITUS_DAY_NONE)
    return;
  end.anchor = QUITUS_ANCHOR_END;
  quitus_law_trace (law, &end, &context, QUITUS_DEADLINE_LIMITATION, 0, &trace);
  trace.origin = QUITUS_ORIGIN_ACQUIRED;
  if (refund->acquired_on != QUITUS_DAY_NONE)
    {
      trace.origin_day = refund->acquired_on;
      trace.is_supposed = FALSE;
    }
  trace.strict_date = quitus_refund_get_limitation (trace.origin_day, QUITUS_DAY_NONE);
  if (quitus_refund_is_interrupted (trace.origin_day, refund->claimed_on))
    {
      trace.origin = QUITUS_ORIGIN_CLAIMED;
      trace.strict_date = quitus_refund_get_limitation (trace.origin_day, refund->claimed_on);
      trace.origin_day = refund->claimed_on;
    }
  trace.date = trace.strict_date;
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_LIMITATION, refund->value.id, QUITUS_ID_NONE,
                            quitus_deadline_status_of (law, &trace), refund->amount, &trace);
}

/* The refund that the agreement promises and nobody has recorded. */
static void
add_expected (QuitusDeadlineSink *sink)
{
  const QuitusLaw *law = sink->law;
  QuitusMoney excess = quitus_refund_get_overpayment (law->dossier);
  QuitusMoney amount;
  QuitusTrace trace;

  if (!quitus_refund_get_expected (law->dossier, &law->outlook, &amount))
    return;
  trace_refund (law, &trace);
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_REFUND, law->agreement->value.id, QUITUS_ID_NONE,
                            quitus_law_is_closed (law) && excess == 0
                                ? QUITUS_STATUS_NOT_APPLICABLE
                                : quitus_deadline_status_of (law, &trace),
                            amount, &trace);
}

/* Private to the computation */

void
quitus_deadlines_add_refunds (QuitusDeadlineSink *sink)
{
  QuitusDossier *dossier = sink->law->dossier;
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_REFUND);

  for (guint i = 0; i < n; i++)
    {
      const QuitusRefundValue *refund =
          quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, i));

      if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_REFUND))
        add_refund (sink, refund);
      if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_LIMITATION))
        add_limitation (sink, refund);
    }
  if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_REFUND))
    add_expected (sink);
}
