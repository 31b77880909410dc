/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a forecast says to people. */

#include "quitus-format.h"
#include "quitus-forecast.h"
#include "quitus-rule-words.h"

typedef struct
{
  const QuitusForecast *forecast;
  const QuitusOutlook *outlook;
  QuitusLanguage language;
  GPtrArray *sentences;
} Alert;

/* Helpers */

static const char *
say (const Alert *alert, const char *text)
{
  return quitus_language_text (alert->language, text);
}

static char *
format_day (const Alert *alert, QuitusDay day)
{
  return quitus_rule_words_day (day, alert->language);
}

/* When the credits of a payment are open, and how much time is left then. */
static void
add_line (Alert *alert, const QuitusForecastLine *line)
{
  const QuitusForecast *forecast = alert->forecast;
  g_autofree char *name = quitus_rule_words_name_instalment (line->instalment, alert->language);
  g_autofree char *amount = quitus_format_money (alert->language, line->left);
  g_autofree char *from = format_day (alert, line->opens_from);
  g_autofree char *to = format_day (alert, line->opens_to);
  g_autofree char *order = format_day (alert, forecast->last_order);
  g_autofree char *payment = format_day (alert, forecast->last_payment);

  if (line->is_open)
    g_ptr_array_add (alert->sentences,
                     /* Translators: a payment, an amount, a day; then how many days are left until
                      * a day, twice */
                     g_strdup_printf (say (alert, N_ ("%s: %s is not ordered yet, though the "
                                                      "credits are open since %s. Days left to "
                                                      "order: %d, until %s; to pay: %d, until "
                                                      "%s.")),
                                      name, amount, from, line->days_to_order_min, order,
                                      line->days_to_pay_min, payment));
  else if (line->opens_from == line->opens_to)
    g_ptr_array_add (alert->sentences,
                     /* Translators: a payment, an amount, a day; then how many days are left until
                      * a day, twice */
                     g_strdup_printf (say (alert, N_ ("%s: %s should be available on %s. That "
                                                      "leaves %d days to order, until %s, and %d "
                                                      "days to pay, until %s.")),
                                      name, amount, from, line->days_to_order_min, order,
                                      line->days_to_pay_min, payment));
  else
    g_ptr_array_add (alert->sentences,
                     /* Translators: a payment, an amount, two days; then from how many to how many
                      * days are left until a day, twice */
                     g_strdup_printf (say (alert, N_ ("%s: %s should be available between %s and "
                                                      "%s. That leaves %d to %d days to order, "
                                                      "until %s, and %d to %d days to pay, until "
                                                      "%s.")),
                                      name, amount, from, to, line->days_to_order_min,
                                      line->days_to_order_max, order, line->days_to_pay_min,
                                      line->days_to_pay_max, payment));
}

static void
add_judgement (Alert *alert)
{
  g_autofree char *amount = quitus_format_money (alert->language, alert->forecast->at_risk);
  g_autofree char *end = format_day (alert, alert->forecast->end);
  const char *format =
      alert->forecast->timing == QUITUS_TIMING_TIGHT
          /* Translators: an amount, then a day */
          ? say (alert, N_ ("%s can be spent before the end on %s only if all "
                            "goes fast."))
          /* Translators: an amount, then a day */
          : say (alert, N_ ("%s comes too late to be spent before the end on %s."));

  g_ptr_array_add (alert->sentences, g_strdup_printf (format, amount, end));
}

static void
add_advice (Alert *alert)
{
  QuitusDay request = alert->forecast->amendment_request;
  g_autofree char *day = NULL;

  if (request == QUITUS_DAY_NONE)
    {
      g_ptr_array_add (alert->sentences,
                       g_strdup (say (alert, N_ ("Ask for an amendment that moves the end."))));
      return;
    }
  day = quitus_format_day (alert->language, request, QUITUS_DAY_STYLE_LONG);
  g_ptr_array_add (
      alert->sentences,
      g_strdup_printf (request >= alert->outlook->today
                           /* Translators: a day */
                           ? say (alert, N_ ("Ask for an amendment by %s."))
                           /* Translators: a day */
                           : say (alert, N_ ("The last day to ask for an amendment was %s: what is "
                                             "not spent will have to be given back.")),
                       day));
}

/* Public */

/**
 * quitus_forecast_get_alert:
 * @self: a forecast
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Says which money will not be spent before the end, why, and what to do about it.
 *
 * Returns: (transfer full) (nullable): some sentences, %NULL when all can be spent
 */
char *
quitus_forecast_get_alert (const QuitusForecast *self,
                           const QuitusOutlook *outlook,
                           QuitusLanguage language)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  Alert alert = { self, outlook, language, sentences };

  if (self->at_risk == 0)
    return NULL;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const QuitusForecastLine *line = &g_array_index (self->lines, QuitusForecastLine, i);

      if (line->timing >= QUITUS_TIMING_TIGHT)
        add_line (&alert, line);
    }
  add_judgement (&alert);
  add_advice (&alert);
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **) sentences->pdata);
}
