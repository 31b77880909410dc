/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-forecast.h"

#include "quitus-budget-year.h"
#include "quitus-deadline-private.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-known-facts.h"
#include "quitus-order.h"

static const QuitusChoice timings[] = {
  { "unknown", N_ ("Not known yet")        },
  { "spent",   N_ ("Already ordered")      },
  { "in-time", N_ ("In time")              },
  { "tight",   N_ ("Little time")          },
  { "late",    N_ ("Too late to be spent") },
  { "never",   N_ ("Cannot be spent")      },
};

const QuitusChoices quitus_timings = { timings, G_N_ELEMENTS (timings) };

/* What spending takes at least: a month to place an order once it is decided, a month of work, and
 * the thirty days in which an invoice is paid. */

/* Agreements are extended by half-years, the rhythm of their committees. */
#define EXTENSION_MONTHS 6
#define MOST_EXTENSIONS 8

/* Helpers */

static int
count_days (QuitusDay from, QuitusDay to)
{
  return MAX (to - from, 0);
}

/* Where payments may follow the end, they are made in the year after it too. */
static QuitusDay
find_last_payment (QuitusDossier *dossier, QuitusDay end)
{
  if (end == QUITUS_DAY_NONE || quitus_dossier_get_agreement (dossier)->payments_within_period)
    return quitus_budget_year_find_last_payment (dossier, end);
  return quitus_budget_year_get_last_payment (dossier, quitus_day_get_year (end) + 1);
}

/* By which day the partner should pay, and by which the credits be open: never before today for
 * what has not come yet. */
static void
forecast_days (QuitusForecastLine *line,
               const QuitusLaw *law,
               const QuitusInstalmentFacts *facts,
               const QuitusTrace *trace,
               gboolean is_received)
{
  QuitusDay today = law->outlook.today;
  QuitusUsualDelays delays;

  quitus_usual_delays_init (&delays, law->dossier);
  line->opens_from = MAX (trace->earliest, today);
  line->opens_to = MAX (trace->date, today);
  if (is_received)
    {
      line->pays_from = line->pays_to = facts->received_on;
      return;
    }
  line->pays_from = MAX (line->due + delays.payment_min, today);
  line->pays_to = MAX (line->due + delays.payment_max, today);
  line->opens_from = MAX (trace->earliest, line->pays_from + delays.attachment_min);
  line->opens_to = MAX (trace->date, line->pays_to + delays.attachment_max);
}

/* Since when the credits are open, %QUITUS_DAY_NONE while they are not.  Money that is no
 * contribution can be spent as soon as it has come. */
static QuitusDay
find_opening (const QuitusLaw *law, const QuitusInstalmentFacts *facts, gboolean is_received)
{
  if (!is_received)
    return QUITUS_DAY_NONE;
  if (law->agreement->type != QUITUS_AGREEMENT_CONTRIBUTION_FUND)
    return facts->received_on;
  if (facts->attached_cp < facts->received || facts->attached_ae < facts->received)
    return QUITUS_DAY_NONE;
  return facts->available_on != QUITUS_DAY_NONE ? facts->available_on : facts->attached_on;
}

/* Of a payment that has come in part, what has come and what is still to come go their own ways. */
static void
fill_line (QuitusForecastLine *line, const QuitusLaw *law, QuitusInstalmentFacts facts)
{
  QuitusRuleContext context = { .instalment = line->instalment, .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace payment, trace;
  gboolean is_received;
  QuitusDay opening;

  quitus_law_trace (law, &line->instalment->due, &context, QUITUS_DEADLINE_PAYMENT, 0, &payment);
  is_received = quitus_instalment_is_received (line->amount, &facts);
  line->due = payment.date;
  line->is_supposed = payment.is_supposed && !is_received;
  opening = find_opening (law, &facts, is_received);
  if (opening != QUITUS_DAY_NONE)
    {
      line->is_open = TRUE;
      line->pays_from = line->pays_to = facts.received_on;
      line->opens_from = line->opens_to = opening;
    }
  else if (quitus_availability_trace (law, line->instalment, line->amount, &facts, &payment,
                                      &trace) &&
           trace.date != QUITUS_DAY_NONE)
    forecast_days (line, law, &facts, &trace, is_received);
}

static QuitusTiming
judge (const QuitusForecastLine *line, const QuitusUsualDelays *delays)
{
  if (line->days_to_order_max == 0 || line->days_to_pay_max == 0)
    return QUITUS_TIMING_NEVER;
  /* What is open already has come. */
  if (line->is_open &&
      (line->days_to_order_min < delays->ordering || line->days_to_pay_min < delays->spending))
    return QUITUS_TIMING_TIGHT;
  if (line->days_to_order_max < delays->ordering || line->days_to_pay_max < delays->spending)
    return QUITUS_TIMING_LATE;
  if (line->days_to_order_min < delays->ordering || line->days_to_pay_min < delays->spending)
    return QUITUS_TIMING_TIGHT;
  return QUITUS_TIMING_IN_TIME;
}

/* How much time is left when the credits open or, when they are open, from today. */
static void
count_time (QuitusForecastLine *line,
            const QuitusForecast *self,
            const QuitusUsualDelays *delays,
            QuitusDay today)
{
  QuitusDay from = MAX (line->opens_from, today), to = MAX (line->opens_to, today);

  if (line->opens_from == QUITUS_DAY_NONE || self->last_order == QUITUS_DAY_NONE)
    return;
  line->days_to_order_min = count_days (to, self->last_order);
  line->days_to_order_max = count_days (from, self->last_order);
  line->days_to_pay_min = count_days (to, self->last_payment);
  line->days_to_pay_max = count_days (from, self->last_payment);
  line->timing = line->left == 0 ? QUITUS_TIMING_SPENT : judge (line, delays);
}

/* What is ordered uses up the first payments first. */
static void
use_up (QuitusForecast *self, QuitusDossier *dossier)
{
  g_autoptr (GArray) orders = quitus_order_list (dossier);
  QuitusMoney committed = 0;

  for (guint i = 0; i < orders->len; i++)
    committed += g_array_index (orders, QuitusOrder, i).committed;
  for (guint i = 0; i < self->lines->len; i++)
    {
      QuitusForecastLine *line = &g_array_index (self->lines, QuitusForecastLine, i);
      QuitusMoney used = line->amount != QUITUS_MONEY_NONE ? MIN (committed, line->amount) : 0;

      line->left = line->amount != QUITUS_MONEY_NONE ? line->amount - used : 0;
      committed -= used;
    }
}

/* Those that are due first come first; what has no day comes last.  Of one payment, what has come is
 * before what has not. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const QuitusForecastLine *first = a, *second = b;
  gint64 days[] = { first->due != QUITUS_DAY_NONE ? first->due : G_MAXINT32,
                    second->due != QUITUS_DAY_NONE ? second->due : G_MAXINT32 };

  if (days[0] != days[1])
    return days[0] < days[1] ? -1 : 1;
  if (first->instalment != second->instalment)
    return first->instalment->position < second->instalment->position ? -1 : 1;
  if (first->is_to_come != second->is_to_come)
    return first->is_to_come ? 1 : -1;
  return second->is_open - first->is_open;
}

/* What of the money that has come is open, and the rest of it, which still waits. */
static void
add_come (QuitusForecast *self,
          const QuitusLaw *law,
          QuitusForecastLine line,
          QuitusInstalmentFacts facts)
{
  QuitusForecastLine waiting = line;
  QuitusMoney opened = MIN (facts.attached_ae, facts.attached_cp);

  if (law->agreement->type == QUITUS_AGREEMENT_CONTRIBUTION_FUND && opened > 0 &&
      opened < line.amount)
    {
      line.amount = facts.received = facts.attached_ae = facts.attached_cp = opened;
      fill_line (&line, law, facts);
      g_array_append_val (self->lines, line);
      waiting.amount -= opened;
      facts.attached_ae = facts.attached_cp = facts.available_cp = 0;
      facts.attached_on = facts.available_on = QUITUS_DAY_NONE;
    }
  facts.received = waiting.amount;
  facts.attached_ae = MIN (facts.attached_ae, waiting.amount);
  facts.attached_cp = MIN (facts.attached_cp, waiting.amount);
  fill_line (&waiting, law, facts);
  g_array_append_val (self->lines, waiting);
}

static void
add_parts (QuitusForecast *self, const QuitusLaw *law, QuitusForecastLine line)
{
  QuitusInstalmentFacts facts;
  QuitusForecastLine rest = line;

  quitus_instalment_collect (law->dossier, line.instalment, line.amount, &facts);
  rest.is_to_come = !quitus_instalment_is_received (line.amount, &facts);
  if (line.amount != QUITUS_MONEY_NONE && facts.received > 0 && rest.is_to_come)
    {
      line.amount = facts.received;
      add_come (self, law, line, facts);
      rest.amount -= facts.received;
      facts.received = facts.attached_ae = facts.attached_cp = facts.available_cp = 0;
      facts.received_on = facts.attached_on = facts.available_on = QUITUS_DAY_NONE;
    }
  else if (line.amount != QUITUS_MONEY_NONE && line.amount > 0 && !rest.is_to_come)
    {
      add_come (self, law, rest, facts);
      return;
    }
  fill_line (&rest, law, facts);
  g_array_append_val (self->lines, rest);
}

static void
add_lines (QuitusForecast *self, const QuitusLaw *law)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < n; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (law->dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusForecastLine line = { .instalment = instalment,
                                  .amount = quitus_instalment_get_amount (law->dossier, instalment),
                                  .due = QUITUS_DAY_NONE,
                                  .pays_from = QUITUS_DAY_NONE,
                                  .pays_to = QUITUS_DAY_NONE,
                                  .opens_from = QUITUS_DAY_NONE,
                                  .opens_to = QUITUS_DAY_NONE };

      if (instalment->cancelled_on != QUITUS_DAY_NONE || !quitus_instalment_is_cash (instalment))
        continue;
      add_parts (self, law, line);
    }
  g_array_sort (self->lines, compare_lines);
}

static gboolean
leaves_time (const QuitusForecast *self, QuitusDossier *dossier, QuitusDay end)
{
  QuitusDay last_order = quitus_budget_year_find_last_order (dossier, end);
  QuitusDay last_payment = find_last_payment (dossier, end);
  QuitusUsualDelays delays;

  quitus_usual_delays_init (&delays, dossier);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const QuitusForecastLine *line = &g_array_index (self->lines, QuitusForecastLine, i);

      if (line->left > 0 && line->opens_to != QUITUS_DAY_NONE &&
          (count_days (line->opens_to, last_order) < delays.ordering ||
           count_days (line->opens_to, last_payment) < delays.spending))
        return FALSE;
    }
  return TRUE;
}

static void
propose_end (QuitusForecast *self, QuitusDossier *dossier)
{
  for (int i = 1; i <= MOST_EXTENSIONS; i++)
    {
      QuitusDay end = quitus_day_add_months (self->end, i * EXTENSION_MONTHS);

      if (end == QUITUS_DAY_NONE || !leaves_time (self, dossier, end))
        continue;
      self->proposed_end = end;
      return;
    }
}

static QuitusDay
find_amendment_request (const QuitusLaw *law)
{
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace trace;

  if (quitus_date_rule_is_none (&law->agreement->amendment_request))
    return QUITUS_DAY_NONE;
  quitus_law_trace (law, &law->agreement->amendment_request, &context,
                    QUITUS_DEADLINE_AMENDMENT_REQUEST, 0, &trace);
  return trace.date;
}

/* Public */

/**
 * quitus_forecast_new:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 *
 * Works out when the money of each payment can be spent, and whether that leaves time enough before
 * the end (R7).  A partner pays some days after the due day, the credits open some days after the
 * receipt, and near the end of the year nothing is ordered or paid any more; all of this can be set.
 *
 * Money comes too late when fewer days than the settings say, usually 30 to order and 90 to pay, are
 * left even if it comes on the first day of the forecast: an order takes a month to place, the work
 * at least another one, and the invoice thirty days.  Nothing is at risk any more once the end has
 * passed, when what was not spent is to be given back, nor once the agreement is closed.
 *
 * Returns: (transfer full): the forecast, valid as long as the dossier
 */
QuitusForecast *
quitus_forecast_new (QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  QuitusForecast *self = g_new0 (QuitusForecast, 1);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  gboolean is_closed = quitus_dossier_get_agreement (known)->closed_on != QUITUS_DAY_NONE;
  QuitusUsualDelays delays;
  QuitusLaw law;

  quitus_law_init (&law, known, outlook);
  self->end = law.last_day;
  self->last_order = quitus_budget_year_find_last_order (known, self->end);
  self->last_payment = find_last_payment (known, self->end);
  self->amendment_request = find_amendment_request (&law);
  self->proposed_end = QUITUS_DAY_NONE;
  self->lines = g_array_new (FALSE, FALSE, sizeof (QuitusForecastLine));
  quitus_usual_delays_init (&delays, known);
  add_lines (self, &law);
  use_up (self, known);
  for (guint i = 0; i < self->lines->len; i++)
    {
      QuitusForecastLine *line = &g_array_index (self->lines, QuitusForecastLine, i);

      count_time (line, self, &delays, outlook->today);
      self->timing = MAX (self->timing, line->timing);
      if (line->timing >= QUITUS_TIMING_TIGHT && outlook->today <= self->end && !is_closed)
        self->at_risk += line->left;
    }
  if (self->at_risk > 0)
    propose_end (self, known);
  return self;
}

/**
 * quitus_forecast_free:
 * @self: (transfer full): a forecast
 *
 * Frees it.
 */
void
quitus_forecast_free (QuitusForecast *self)
{
  g_array_unref (self->lines);
  g_free (self);
}
