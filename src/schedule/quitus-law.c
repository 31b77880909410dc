/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-law.h"

#include "quitus-amendments.h"
#include "quitus-budget-year.h"
#include "quitus-deadline-private.h"
#include "quitus-instalment-private.h"

/* What repeats in an agreement without end is followed for two years. */
#define HORIZON_MONTHS 24

/* A rule may count from the deadline of another, which counts from a third: no text goes further,
 * and a circle must stop. */
#define DEPTH_MAX 4

/* Helpers */

static QuitusMoment
happened (QuitusDay day)
{
  return (QuitusMoment) { day, FALSE };
}

static QuitusMoment
latest (QuitusMoment a, QuitusMoment b)
{
  return (QuitusMoment) { MAX (a.day, b.day), a.is_supposed || b.is_supposed };
}

/* The signature of one party; a missing one may be supposed. */
static QuitusMoment
find_party_signature (const QuitusLaw *law, const QuitusPartyValue *party)
{
  if (party == NULL)
    return QUITUS_MOMENT_NONE;
  if (party->signed_on != QUITUS_DAY_NONE)
    return happened (party->signed_on);
  return (QuitusMoment) { law->outlook.supposed_signature,
                          law->outlook.supposed_signature != QUITUS_DAY_NONE };
}

/* A16: delays run from the signature of the first agreement, by those who were party to it then:
 * who comes in by an amendment signs that amendment. */
static void
find_signature (QuitusLaw *law)
{
  QuitusDossier *facts = quitus_dossier_get_facts (law->dossier);
  guint n = quitus_dossier_count (facts, QUITUS_KIND_PARTY);
  gboolean is_complete = TRUE;

  law->signature = QUITUS_MOMENT_NONE;
  for (guint i = 0; i < n; i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (facts, QUITUS_KIND_PARTY, i));
      QuitusMoment moment = find_party_signature (law, party);

      if (quitus_amendments_find_bringing (facts, party->value.id) != NULL)
        continue;
      law->n_parties++;
      law->n_signatures += party->signed_on != QUITUS_DAY_NONE;
      is_complete = is_complete && moment.day != QUITUS_DAY_NONE;
      law->signature = latest (law->signature, moment);
    }
  /* Nobody agrees alone (civil code, article 1101). */
  if (!is_complete || law->n_parties < 2)
    law->signature = QUITUS_MOMENT_NONE;
}

/* The effective day of an amendment, which may still be to come. */
static QuitusMoment
find_amendment (const QuitusLaw *law, QuitusId id)
{
  GArray *amendments = quitus_dossier_get_amendments (law->dossier);

  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    {
      const QuitusAmendmentDay *layer = &g_array_index (amendments, QuitusAmendmentDay, i);

      if (quitus_id_equal (layer->amendment, id))
        return happened (layer->day);
    }
  return QUITUS_MOMENT_NONE;
}

/* The approval named, else the last one, which is not known while one is awaited. */
static QuitusMoment
find_visa (const QuitusLaw *law, QuitusId id)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_VISA);
  QuitusDay last = QUITUS_DAY_NONE;

  for (guint i = 0; i < n; i++)
    {
      const QuitusVisaValue *visa =
          quitus_visa_value (quitus_dossier_get (law->dossier, QUITUS_KIND_VISA, i));

      if (quitus_id_equal (visa->value.id, id))
        return happened (visa->granted_on);
      if (quitus_id_is_none (id) && visa->granted_on == QUITUS_DAY_NONE)
        return QUITUS_MOMENT_NONE;
      last = MAX (last, visa->granted_on);
    }
  return quitus_id_is_none (id) ? happened (last) : QUITUS_MOMENT_NONE;
}

static QuitusMoment
find_committee (const QuitusLaw *law, QuitusId series, QuitusId startup)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_COMMITTEE);
  QuitusDay last = QUITUS_DAY_NONE;

  for (guint i = 0; i < n; i++)
    {
      const QuitusCommitteeValue *committee =
          quitus_committee_value (quitus_dossier_get (law->dossier, QUITUS_KIND_COMMITTEE, i));

      if ((quitus_id_is_none (series) || quitus_id_equal (committee->series, series)) &&
          (quitus_id_is_none (startup) || quitus_id_is_none (committee->startup) ||
           quitus_id_equal (committee->startup, startup)))
        last = MAX (last, committee->held_on);
    }
  return happened (last);
}

/* The letter of the notice whose rule it is, else the last letter of the agreement. */
static QuitusMoment
find_letter (const QuitusLaw *law, const QuitusNoticeValue *notice, gboolean received)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_NOTICE);
  QuitusDay last = QUITUS_DAY_NONE;

  if (notice != NULL)
    return happened (received ? notice->received_on : notice->sent_on);
  for (guint i = 0; i < n; i++)
    {
      notice = quitus_notice_value (quitus_dossier_get (law->dossier, QUITUS_KIND_NOTICE, i));
      last = MAX (last, received ? notice->received_on : notice->sent_on);
    }
  return happened (last);
}

static QuitusMoment
find_deliverable (const QuitusLaw *law, QuitusId obligation, QuitusId startup)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_EVIDENCE);
  QuitusDay last = QUITUS_DAY_NONE;

  for (guint i = 0; i < n; i++)
    {
      const QuitusEvidenceValue *evidence =
          quitus_evidence_value (quitus_dossier_get (law->dossier, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (evidence->obligation, obligation) &&
          evidence->state == QUITUS_EVIDENCE_DONE &&
          (quitus_id_is_none (startup) || quitus_id_is_none (evidence->startup) ||
           quitus_id_equal (evidence->startup, startup)))
        last = MAX (last, evidence->done_on);
    }
  return happened (last);
}

/* The first call of the payment that was not cancelled. */
static QuitusMoment
find_call (const QuitusLaw *law, const QuitusInstalmentValue *instalment)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_CALL);
  QuitusDay first = QUITUS_DAY_NONE;

  for (guint i = 0; instalment != NULL && i < n; i++)
    {
      const QuitusCallValue *call =
          quitus_call_value (quitus_dossier_get (law->dossier, QUITUS_KIND_CALL, i));

      if (quitus_id_equal (call->instalment, instalment->value.id) &&
          call->cancelled_on == QUITUS_DAY_NONE &&
          (first == QUITUS_DAY_NONE || call->called_on < first))
        first = call->called_on;
    }
  return happened (first);
}

/* The day to work with of the deadline of another record. */
static QuitusMoment
find_deadline (const QuitusLaw *law, QuitusId id, const QuitusRuleContext *context)
{
  QuitusRuleContext deeper = { .startup = context->startup,
                               .accompanied = QUITUS_MOMENT_NONE,
                               .depth = context->depth + 1 };
  const QuitusValue *value;
  QuitusTrace trace = { .date = QUITUS_DAY_NONE };

  if (deeper.depth > DEPTH_MAX)
    return QUITUS_MOMENT_NONE;
  if (quitus_id_equal (id, law->agreement->value.id))
    return law->end;
  if ((value = quitus_dossier_lookup (law->dossier, QUITUS_KIND_INSTALMENT, id)) != NULL)
    quitus_instalment_trace (law, quitus_instalment_value (value), &deeper, &trace);
  else if ((value = quitus_dossier_lookup (law->dossier, QUITUS_KIND_OBLIGATION, id)) != NULL)
    quitus_obligation_trace (law, quitus_obligation_value (value), &deeper, 0, &trace);
  else if ((value = quitus_dossier_lookup (law->dossier, QUITUS_KIND_COMMITTEE_SERIES, id)) != NULL)
    quitus_committee_trace (law, quitus_committee_series_value (value), &deeper, NULL, &trace);
  return (QuitusMoment) { trace.date, trace.is_supposed };
}

static QuitusMoment
last_day_of_year (QuitusMoment moment, int years)
{
  if (moment.day != QUITUS_DAY_NONE)
    moment.day = quitus_day_new (quitus_day_get_year (moment.day) + years, 12, 31);
  return moment;
}

/* Payments, ends and limitation keep their day; a formal notice is prolonged (code de procédure
 * civile, article 642); what is counted backwards is not (Cass. 2e civ., 4 February 1998,
 * 96-13.391), and whoever prepares a committee or a report does it before the day of rest. */
static QuitusShift
default_shift (QuitusDeadlineKind kind, const QuitusDateRule *rule)
{
  switch (kind)
    {
    case QUITUS_DEADLINE_PAYMENT:
    case QUITUS_DEADLINE_END:
    case QUITUS_DEADLINE_LIMITATION:
    case QUITUS_DEADLINE_AVAILABILITY:
      return QUITUS_SHIFT_KEPT;
    case QUITUS_DEADLINE_NOTICE:
      return QUITUS_SHIFT_NEXT;
    case QUITUS_DEADLINE_COMMITTEE:
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
    case QUITUS_DEADLINE_REPORT:
      return QUITUS_SHIFT_PREVIOUS;
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_REFUND:
    case QUITUS_DEADLINE_DELIVERABLE:
    case QUITUS_DEADLINE_CONDITION:
    default:
      return rule->count < 0 ? QUITUS_SHIFT_PREVIOUS : QUITUS_SHIFT_KEPT;
    }
}

static void
find_end (QuitusLaw *law)
{
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusDay long_stop = law->agreement->long_stop;
  QuitusTrace trace;

  quitus_law_trace (law, &law->agreement->end, &context, QUITUS_DEADLINE_END, 0, &trace);
  law->end = (QuitusMoment) { trace.date, trace.is_supposed };
  if (long_stop != QUITUS_DAY_NONE && (trace.date == QUITUS_DAY_NONE || trace.date > long_stop))
    {
      law->end = happened (long_stop);
      law->ends_at_latest = TRUE;
    }
}

static int
choose_settlement_delay (const QuitusAgreementValue *agreement, const QuitusSettingsValue *settings)
{
  gint64 delay = QUITUS_USUAL_SETTLEMENT_DELAY;

  if (agreement->settlement_delay != QUITUS_NUMBER_NONE)
    delay = agreement->settlement_delay;
  else if (settings != NULL && settings->settlement_delay != QUITUS_NUMBER_NONE)
    delay = settings->settlement_delay;
  return (int) CLAMP (delay, 0, QUITUS_DATE_RULE_MAX);
}

/* Public */

/**
 * quitus_law_find_calendar:
 * @dossier: an agreement
 *
 * Returns: the holidays that count for it: its own, else those of the register, else those of
 *   metropolitan France
 */
QuitusHolidayCalendar
quitus_law_find_calendar (QuitusDossier *dossier)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  int calendar = quitus_dossier_get_agreement (dossier)->holiday_calendar;

  if (calendar == QUITUS_CHOICE_NONE && settings != NULL)
    calendar = settings->holiday_calendar;
  return calendar != QUITUS_CHOICE_NONE ? (QuitusHolidayCalendar) calendar
                                        : QUITUS_HOLIDAY_CALENDAR_METROPOLITAN;
}

/**
 * quitus_law_init:
 * @law: (out caller-allocates): the law
 * @dossier: (transfer none): the facts, which must outlive @law
 * @outlook: from where the future is seen
 *
 * The facts are taken as they are: what amendments make of them is in the dossier already, see
 * quitus_amendments_ensure().
 *
 * Works out what the agreement says as a whole: the signature, the effective date (the last
 * signature where the text does not say), the end, and what is usual for its dates.
 */
void
quitus_law_init (QuitusLaw *law, QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };

  *law = (QuitusLaw) { .dossier = dossier,
                       .agreement = agreement,
                       .outlook = *outlook,
                       .effective = QUITUS_MOMENT_NONE,
                       .end = QUITUS_MOMENT_NONE };
  law->calendar = quitus_law_find_calendar (dossier);
  law->settlement_delay = choose_settlement_delay (agreement, settings);
  find_signature (law);
  if (quitus_date_rule_is_none (&agreement->start))
    law->effective = law->signature;
  else
    {
      QuitusTrace trace;

      quitus_law_trace (law, &agreement->start, &context, QUITUS_DEADLINE_END, 0, &trace);
      law->effective = (QuitusMoment) { trace.date, trace.is_supposed };
    }
  find_end (law);
  law->last_day = law->end.day;
  if (agreement->terminated_on != QUITUS_DAY_NONE &&
      (law->last_day == QUITUS_DAY_NONE || agreement->terminated_on < law->last_day))
    law->last_day = agreement->terminated_on;
  law->horizon = law->last_day != QUITUS_DAY_NONE
                     ? law->last_day
                     : quitus_day_add_months (outlook->today, HORIZON_MONTHS);
}

/**
 * quitus_law_find_anchor:
 * @law: the law of the agreement
 * @rule: a rule
 * @context: whose rule it is
 * @occurrence: which occurrence, for an anchor that is another day each year
 *
 * Returns: when what the rule counts from happened, without day when it has not
 */
QuitusMoment
quitus_law_find_anchor (const QuitusLaw *law,
                        const QuitusDateRule *rule,
                        const QuitusRuleContext *context,
                        int occurrence)
{
  switch ((QuitusAnchor) rule->anchor)
    {
    case QUITUS_ANCHOR_SIGNATURE:
      return law->signature;
    case QUITUS_ANCHOR_PARTY_SIGNATURE:
      return find_party_signature (
          law, quitus_party_value (quitus_dossier_lookup (quitus_dossier_get_facts (law->dossier),
                                                          QUITUS_KIND_PARTY, rule->record)));
    case QUITUS_ANCHOR_EFFECTIVE:
      return law->effective;
    case QUITUS_ANCHOR_NOTIFICATION:
      return happened (law->agreement->notified_on);
    case QUITUS_ANCHOR_VISA:
      return find_visa (law, rule->record);
    case QUITUS_ANCHOR_DAY:
      return happened (rule->day);
    case QUITUS_ANCHOR_END:
      return law->end;
    case QUITUS_ANCHOR_COMMITTEE:
      return find_committee (law, rule->record, context->startup);
    case QUITUS_ANCHOR_LETTER_SENT:
      return find_letter (law, context->notice, FALSE);
    case QUITUS_ANCHOR_LETTER_RECEIVED:
      return find_letter (law, context->notice, TRUE);
    case QUITUS_ANCHOR_DELIVERABLE:
      return find_deliverable (law, rule->record, context->startup);
    case QUITUS_ANCHOR_CALL:
      return find_call (law, context->instalment);
    case QUITUS_ANCHOR_DEADLINE:
      return quitus_id_is_none (rule->record) ? context->accompanied
                                              : find_deadline (law, rule->record, context);
    case QUITUS_ANCHOR_BUDGET_YEAR:
      return last_day_of_year (law->effective, occurrence);
    case QUITUS_ANCHOR_FINAL_BUDGET_YEAR:
      return last_day_of_year (law->end, 0);
    case QUITUS_ANCHOR_AMENDMENT:
      return find_amendment (law, rule->record);
    case QUITUS_ANCHOR_NONE:
    default:
      return QUITUS_MOMENT_NONE;
    }
}

/**
 * quitus_law_trace_from:
 * @law: the law of the agreement
 * @rule: a rule
 * @moment: what it counts from, perhaps unknown
 * @origin: what that is
 * @kind: the kind of deadline, for what is usual on days of rest
 * @trace: (inout): how the day is found; its occurrence is that of the arithmetic
 *
 * Counts from a given moment.
 */
void
quitus_law_trace_from (const QuitusLaw *law,
                       const QuitusDateRule *rule,
                       QuitusMoment moment,
                       QuitusOrigin origin,
                       QuitusDeadlineKind kind,
                       QuitusTrace *trace)
{
  /* Each budget year is an anchor of its own. */
  int repeats = rule->anchor == QUITUS_ANCHOR_BUDGET_YEAR ? 0 : trace->occurrence;

  trace->rule = *rule;
  trace->origin = origin;
  trace->calendar =
      rule->calendar != QUITUS_CHOICE_NONE ? (guint8) rule->calendar : (guint8) law->calendar;
  trace->shift = rule->shift != QUITUS_SHIFT_DEFAULT ? rule->shift : default_shift (kind, rule);
  trace->is_supposed = moment.is_supposed;
  trace->origin_day = moment.day;
  trace->strict_date = quitus_date_engine_count (rule, moment.day, repeats, trace->calendar);
  trace->date =
      quitus_date_engine_shift (trace->shift, trace->calendar,
                                rule->unit == QUITUS_UNIT_SIX_DAY_WEEK, trace->strict_date);
}

/**
 * quitus_law_trace:
 * @law: the law of the agreement
 * @rule: a rule, perhaps none
 * @context: whose rule it is
 * @kind: the kind of deadline, for what is usual on days of rest
 * @occurrence: which occurrence, from 0
 * @trace: (out caller-allocates): how the day is found
 *
 * Follows a rule from its anchor to the day to work with.
 */
void
quitus_law_trace (const QuitusLaw *law,
                  const QuitusDateRule *rule,
                  const QuitusRuleContext *context,
                  QuitusDeadlineKind kind,
                  int occurrence,
                  QuitusTrace *trace)
{
  *trace = (QuitusTrace) { .rule = QUITUS_DATE_RULE_NONE,
                           .occurrence = occurrence,
                           .origin_day = QUITUS_DAY_NONE,
                           .earliest = QUITUS_DAY_NONE,
                           .strict_date = QUITUS_DAY_NONE,
                           .date = QUITUS_DAY_NONE };
  if (!quitus_date_rule_is_none (rule))
    quitus_law_trace_from (law, rule, quitus_law_find_anchor (law, rule, context, occurrence),
                           QUITUS_ORIGIN_ANCHOR, kind, trace);
}

/**
 * quitus_law_has_occurrence:
 * @law: the law of the agreement
 * @trace: how the day of that occurrence is found
 * @occurrence: which occurrence, from 0
 *
 * The first one always is; what repeats is followed until the end of the agreement, else 24 months
 * ahead, and a budget year when the agreement covers a part of it.
 *
 * Returns: whether there is that occurrence
 */
gboolean
quitus_law_has_occurrence (const QuitusLaw *law, const QuitusTrace *trace, int occurrence)
{
  if (occurrence == 0)
    return TRUE;
  if (occurrence >= QUITUS_OCCURRENCES_MAX || trace->strict_date == QUITUS_DAY_NONE)
    return FALSE;
  if (trace->rule.anchor == QUITUS_ANCHOR_BUDGET_YEAR)
    return quitus_day_get_year (trace->origin_day) <= quitus_day_get_year (law->horizon);
  return trace->rule.every != 0 && trace->strict_date <= law->horizon;
}

/**
 * quitus_law_is_closed:
 * @law: the law of the agreement
 *
 * Returns: whether the agreement is closed: nothing more is to be done for it, though money that
 *   was promised is still owed
 */
gboolean
quitus_law_is_closed (const QuitusLaw *law)
{
  return law->agreement->closed_on != QUITUS_DAY_NONE &&
         law->agreement->closed_on <= law->outlook.today;
}
