/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Payments, the conditions they wait for and the forecast of their credits. */

#include "quitus-budget-year.h"
#include "quitus-deadline-private.h"
#include "quitus-instalment-state.h"

/* Helpers */

static QuitusDeadlineStatus
get_payment_status (const QuitusLaw *law,
                    const QuitusInstalmentValue *instalment,
                    QuitusMoney amount,
                    const QuitusInstalmentFacts *facts,
                    const QuitusTrace *trace)
{
  QuitusDeadlineStatus status = quitus_deadline_status_of (law, trace);
  QuitusDay limit;

  if (quitus_instalment_is_dropped (law, instalment, amount, trace->date, facts))
    return QUITUS_STATUS_NOT_APPLICABLE;
  if (quitus_instalment_is_received (amount, facts))
    return QUITUS_STATUS_DONE;
  if (status != QUITUS_STATUS_LATE)
    return status;
  limit = quitus_instalment_get_limit (law, trace->date, facts);
  return limit != QUITUS_DAY_NONE && law->outlook.today > limit ? QUITUS_STATUS_LATE
                                                                : QUITUS_STATUS_DUE;
}

static void
set_range (QuitusTrace *trace, int first, int last)
{
  trace->earliest = quitus_date_engine_add (trace->origin_day, first, QUITUS_UNIT_DAYS, 0);
  trace->strict_date = quitus_date_engine_add (trace->origin_day, last, QUITUS_UNIT_DAYS, 0);
  trace->date = trace->strict_date;
}

static void
add_instalment (QuitusDeadlineSink *sink, const QuitusInstalmentValue *instalment)
{
  const QuitusLaw *law = sink->law;
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusMoney amount = quitus_instalment_get_amount (law->dossier, instalment);
  QuitusInstalmentFacts facts;
  QuitusTrace trace, credits;

  quitus_instalment_trace (law, instalment, &context, &trace);
  quitus_instalment_collect (law->dossier, instalment, amount, &facts);
  /* What is given in kind is due like the rest, but no money is. */
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_PAYMENT, instalment->value.id, QUITUS_ID_NONE,
                            get_payment_status (law, instalment, amount, &facts, &trace),
                            quitus_instalment_is_cash (instalment) ? amount : QUITUS_MONEY_NONE,
                            &trace);
  if (quitus_availability_trace (law, instalment, amount, &facts, &trace, &credits))
    quitus_deadline_sink_add (sink, QUITUS_DEADLINE_AVAILABILITY, instalment->value.id,
                              QUITUS_ID_NONE, quitus_deadline_status_of (law, &credits), amount,
                              &credits);
}

/* A condition falls due with the obligation that it waits for. */
static void
add_condition (QuitusDeadlineSink *sink, const QuitusConditionValue *condition)
{
  static const QuitusDateRule none = { .calendar = QUITUS_CHOICE_NONE, .day = QUITUS_DAY_NONE };
  const QuitusLaw *law = sink->law;
  const QuitusObligationValue *obligation =
      quitus_obligation_value (quitus_dossier_lookup (law->dossier, QUITUS_KIND_OBLIGATION,
                                                      condition->obligation));
  const QuitusInstalmentValue *instalment =
      quitus_instalment_value (quitus_dossier_lookup (law->dossier, QUITUS_KIND_INSTALMENT,
                                                      condition->instalment));
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusDeadlineStatus status;
  QuitusTrace trace;

  if (obligation != NULL)
    quitus_obligation_trace (law, obligation, &context, 0, &trace);
  else
    quitus_law_trace (law, &none, &context, QUITUS_DEADLINE_CONDITION, 0, &trace);
  status = quitus_deadline_status_of (law, &trace);
  if (condition->fulfilled_on != QUITUS_DAY_NONE)
    status = QUITUS_STATUS_DONE;
  else if (instalment != NULL && instalment->cancelled_on != QUITUS_DAY_NONE)
    status = QUITUS_STATUS_NOT_APPLICABLE;
  quitus_deadline_sink_add (sink, QUITUS_DEADLINE_CONDITION, condition->value.id, QUITUS_ID_NONE,
                            status, QUITUS_MONEY_NONE, &trace);
}

/* Private to the computation */

/* When the credits should be open: counted from the due day, or that to which it was put off, or,
 * once the money has come, from its receipt.  Credits are attached to money of a contribution fund only; there is no forecast, and
 * the answer is no, once they have arrived. */
gboolean
quitus_availability_trace (const QuitusLaw *law,
                           const QuitusInstalmentValue *instalment,
                           QuitusMoney amount,
                           const QuitusInstalmentFacts *facts,
                           const QuitusTrace *payment,
                           QuitusTrace *trace)
{
  gboolean is_received = quitus_instalment_is_received (amount, facts);
  QuitusUsualDelays delays;

  *trace = *payment;
  if (law->agreement->type != QUITUS_AGREEMENT_CONTRIBUTION_FUND ||
      payment->date == QUITUS_DAY_NONE || !quitus_instalment_is_cash (instalment) ||
      quitus_instalment_is_dropped (law, instalment, amount, payment->date, facts) ||
      (is_received && facts->available_cp >= facts->received))
    return FALSE;
  quitus_usual_delays_init (&delays, law->dossier);
  if (is_received && facts->received_on != QUITUS_DAY_NONE)
    {
      trace->origin = QUITUS_ORIGIN_RECEIVED;
      trace->origin_day = facts->received_on;
      trace->is_supposed = FALSE;
      set_range (trace, delays.attachment_min, delays.attachment_max);
    }
  else
    {
      trace->origin = QUITUS_ORIGIN_DUE;
      trace->origin_day = quitus_instalment_find_day (law, instalment, payment->date);
      set_range (trace, delays.payment_min + delays.attachment_min,
                 delays.payment_max + delays.attachment_max);
    }
  return TRUE;
}

void
quitus_deadlines_add_payments (QuitusDeadlineSink *sink)
{
  QuitusDossier *dossier = sink->law->dossier;
  guint n_instalments = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);
  guint n_conditions = quitus_dossier_count (dossier, QUITUS_KIND_CONDITION);

  if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_PAYMENT) ||
      quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_AVAILABILITY))
    for (guint i = 0; i < n_instalments; i++)
      add_instalment (sink,
                      quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT,
                                                                   i)));
  if (quitus_deadline_sink_wants (sink, QUITUS_DEADLINE_CONDITION))
    for (guint i = 0; i < n_conditions; i++)
      add_condition (sink, quitus_condition_value (quitus_dossier_get (dossier,
                                                                       QUITUS_KIND_CONDITION, i)));
}
