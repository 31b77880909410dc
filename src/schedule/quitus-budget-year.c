/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is usual in a budget year, where the settings of the register do not say otherwise. */

#include "quitus-budget-year.h"

#include "quitus-date-rule.h"

/* A partner pays 15 to 30 days after it is asked to, and the credits are open 30 to 45 days after
 * the money has come (R7). */
#define PAYMENT_DAYS_MIN 15
#define PAYMENT_DAYS_MAX 30
#define ATTACHMENT_DAYS_MIN 30
#define ATTACHMENT_DAYS_MAX 45
#define ORDERING_DAYS 30
#define SPENDING_DAYS 90

/* Accountants close the year: nothing is paid after the one and nothing ordered after the other. */
#define LAST_PAYMENT "11-30"
#define LAST_ORDER "12-15"

/* Joint orders carry credits over until 31 March (organic law 2001-692, article 15). */
#define CARRY_OVER "03-31"

#define JANUARY 1

/* Helpers */

static int
choose (gint64 days, int usual)
{
  return days != QUITUS_NUMBER_NONE ? (int) CLAMP (days, 0, QUITUS_DATE_RULE_MAX) : usual;
}

/* @text is a month and a day that every year has, such as "11-30". */
static QuitusDay
find_day (const char *text, const char *usual, int year)
{
  const char *day = text != NULL ? text : usual;
  g_autofree char *iso = g_strdup_printf ("%04d-%s", year, day);

  return quitus_day_from_iso (iso);
}

/* The last day up to @end on which something is done in a year whose last day for it is @limit.
 * January has none: the accounts of the year before are being closed. */
static QuitusDay
find_last (QuitusDossier *dossier,
           QuitusDay end,
           QuitusDay (*get_limit) (QuitusDossier *dossier, int year))
{
  int year;

  if (end == QUITUS_DAY_NONE)
    return QUITUS_DAY_NONE;
  year = quitus_day_get_year (end);
  if (quitus_day_get_month (end) == JANUARY)
    return get_limit (dossier, year - 1);
  return MIN (end, get_limit (dossier, year));
}

/* Public */

/**
 * quitus_usual_delays_init:
 * @delays: (out caller-allocates): the delays
 * @dossier: a dossier, for the settings of its register
 *
 * Finds how long money usually takes: 15 to 30 days to be paid and 30 to 45 to be attached, then 30
 * to be ordered with and 90 to be spent, where the settings do not say otherwise.
 */
void
quitus_usual_delays_init (QuitusUsualDelays *delays, QuitusDossier *dossier)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);

  *delays = (QuitusUsualDelays) { PAYMENT_DAYS_MIN,    PAYMENT_DAYS_MAX, ATTACHMENT_DAYS_MIN,
                                  ATTACHMENT_DAYS_MAX, ORDERING_DAYS,    SPENDING_DAYS };
  if (settings == NULL)
    return;
  delays->payment_min = choose (settings->payment_days_min, PAYMENT_DAYS_MIN);
  delays->payment_max =
      MAX (choose (settings->payment_days_max, PAYMENT_DAYS_MAX), delays->payment_min);
  delays->attachment_min = choose (settings->attachment_days_min, ATTACHMENT_DAYS_MIN);
  delays->attachment_max =
      MAX (choose (settings->attachment_days_max, ATTACHMENT_DAYS_MAX), delays->attachment_min);
  delays->ordering = choose (settings->ordering_days, ORDERING_DAYS);
  delays->spending = choose (settings->spending_days, SPENDING_DAYS);
}

/**
 * quitus_settings_fill:
 * @settings: settings that are being made
 *
 * Makes the settings say what holds where they say nothing.
 */
void
quitus_settings_fill (QuitusSettingsValue *settings)
{
  static const char *const days[] = { LAST_PAYMENT, LAST_ORDER, CARRY_OVER };
  char **places[] = { &settings->last_payment_day, &settings->last_order_day,
                      &settings->carry_over_day };

  settings->settlement_delay = choose (settings->settlement_delay, QUITUS_USUAL_SETTLEMENT_DELAY);
  if (settings->holiday_calendar == QUITUS_CHOICE_NONE)
    settings->holiday_calendar = QUITUS_HOLIDAY_CALENDAR_METROPOLITAN;
  settings->payment_days_min = choose (settings->payment_days_min, PAYMENT_DAYS_MIN);
  settings->payment_days_max = choose (settings->payment_days_max, PAYMENT_DAYS_MAX);
  settings->attachment_days_min = choose (settings->attachment_days_min, ATTACHMENT_DAYS_MIN);
  settings->attachment_days_max = choose (settings->attachment_days_max, ATTACHMENT_DAYS_MAX);
  settings->ordering_days = choose (settings->ordering_days, ORDERING_DAYS);
  settings->spending_days = choose (settings->spending_days, SPENDING_DAYS);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (*places[i] == NULL)
      *places[i] = g_strdup (days[i]);
}

/**
 * quitus_budget_year_get_last_payment:
 * @dossier: a dossier, for the settings of its register
 * @year: a budget year
 *
 * Returns: the last day of the year on which contractors are paid, usually 30 November
 */
QuitusDay
quitus_budget_year_get_last_payment (QuitusDossier *dossier, int year)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);

  return find_day (settings != NULL ? settings->last_payment_day : NULL, LAST_PAYMENT, year);
}

/**
 * quitus_budget_year_get_last_order:
 * @dossier: a dossier, for the settings of its register
 * @year: a budget year
 *
 * Returns: the last day of the year on which orders are placed, usually 15 December
 */
QuitusDay
quitus_budget_year_get_last_order (QuitusDossier *dossier, int year)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);

  return find_day (settings != NULL ? settings->last_order_day : NULL, LAST_ORDER, year);
}

/**
 * quitus_budget_year_get_carry_over:
 * @dossier: a dossier, for the settings of its register
 * @year: a budget year
 *
 * Returns: the last day on which the credits left by the year before are carried over to this one
 *   (R12), usually 31 March
 */
QuitusDay
quitus_budget_year_get_carry_over (QuitusDossier *dossier, int year)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);

  return find_day (settings != NULL ? settings->carry_over_day : NULL, CARRY_OVER, year);
}

/**
 * quitus_budget_year_find_last_payment:
 * @dossier: a dossier, for the settings of its register
 * @end: a day, perhaps unknown
 *
 * Returns: the last day up to @end on which contractors are paid, %QUITUS_DAY_NONE when @end is
 *   unknown
 */
QuitusDay
quitus_budget_year_find_last_payment (QuitusDossier *dossier, QuitusDay end)
{
  return find_last (dossier, end, quitus_budget_year_get_last_payment);
}

/**
 * quitus_budget_year_find_last_order:
 * @dossier: a dossier, for the settings of its register
 * @end: a day, perhaps unknown
 *
 * Returns: the last day up to @end on which orders are placed, %QUITUS_DAY_NONE when @end is
 *   unknown
 */
QuitusDay
quitus_budget_year_find_last_order (QuitusDossier *dossier, QuitusDay end)
{
  return find_last (dossier, end, quitus_budget_year_get_last_order);
}
