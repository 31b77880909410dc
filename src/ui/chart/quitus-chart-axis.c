/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where round amounts and the beginnings of months, quarters and years lie. */

#include "quitus-chart-axis.h"

#include "quitus-format.h"
#include "quitus-language.h"

#define EURO G_GINT64_CONSTANT (100)
#define THOUSAND (1000 * EURO)
#define MILLION (1000 * THOUSAND)
#define BILLION (1000 * MILLION)

#define MONTHS_IN_YEAR 12

/* How many months there are between two marks, from the finest to the coarsest. */
static const int month_steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 4800 };

/* Helpers */

static void
clear_tick (gpointer data)
{
  g_free (((QuitusChartTick *) data)->label);
}

static GArray *
new_ticks (void)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (QuitusChartTick));

  g_array_set_clear_func (ticks, clear_tick);
  return ticks;
}

/* A round number of some unit; a step may need one figure after the point. */
static char *
format_units (QuitusMoney amount, QuitusMoney unit, QuitusMoney step)
{
  QuitusLanguage language = quitus_language_get_default ();
  gint64 tenths = amount * 10 / unit;
  g_autofree char *whole = NULL;

  if (step % unit == 0)
    return quitus_format_number (language, amount / unit);
  whole = quitus_format_number (language, tenths / 10);
  return g_strdup_printf ("%s%s%d", whole, language == QUITUS_LANGUAGE_FRENCH ? "," : ".",
                          (int) ABS (tenths % 10));
}

static char *
format_money (QuitusMoney amount, QuitusMoney step)
{
  g_autofree char *number = NULL;

  if (amount == 0)
    step = EURO;
  if (step * 10 >= BILLION)
    {
      number = format_units (amount, BILLION, step);
      /* Translators: billions of euros, on an axis */
      return g_strdup_printf (_ ("€%sbn"), number);
    }
  if (step * 10 >= MILLION)
    {
      number = format_units (amount, MILLION, step);
      /* Translators: millions of euros, on an axis */
      return g_strdup_printf (_ ("€%sm"), number);
    }
  if (step * 10 >= THOUSAND)
    {
      number = format_units (amount, THOUSAND, step);
      /* Translators: thousands of euros, on an axis */
      return g_strdup_printf (_ ("€%sk"), number);
    }
  number = format_units (amount, EURO, step);
  /* Translators: euros, on an axis */
  return g_strdup_printf (_ ("€%s"), number);
}

/* Months counted from the year 0, so that every step begins in a January or with a quarter. */
static QuitusDay
get_month (int month)
{
  return quitus_day_new (month / MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1, 1);
}

static int
find_month (QuitusDay day)
{
  return quitus_day_get_year (day) * MONTHS_IN_YEAR + quitus_day_get_month (day) - 1;
}

static int
choose_months (int n_months, guint most)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_steps); i++)
    if ((n_months + month_steps[i] - 1) / month_steps[i] <= (int) most)
      return month_steps[i];
  return month_steps[G_N_ELEMENTS (month_steps) - 1];
}

/* A year where one begins, a month elsewhere; the first mark says the year too. */
static char *
format_month (int month, int step, gboolean is_first)
{
  int year = month / MONTHS_IN_YEAR, month_of_year = month % MONTHS_IN_YEAR;
  const char *name;

  if (step >= MONTHS_IN_YEAR || month_of_year == 0)
    return g_strdup_printf ("%d", year);
  name = quitus_format_month (quitus_language_get_default (), month_of_year + 1,
                              QUITUS_NAME_STYLE_SHORT);
  if (is_first)
    /* Translators: a month and a year, on an axis */
    return g_strdup_printf (_ ("%s %d"), name, year);
  return g_strdup (name);
}

/* Public */

/**
 * quitus_chart_axis_choose_step:
 * @span: an amount in cents, above 0
 * @most: how many steps there may be, at least 1
 *
 * Returns: the smallest of 1, 2 or 5 times a power of ten of euros of which no more steps are needed
 *   to cover @span, in cents
 */
QuitusMoney
quitus_chart_axis_choose_step (QuitusMoney span, guint most)
{
  static const int factors[] = { 1, 2, 5 };

  for (QuitusMoney power = EURO; power < G_MAXINT64 / 50; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      if ((span - 1) / (power * factors[i]) < (gint64) MAX (most, 1))
        return power * factors[i];
  return G_MAXINT64 / 5;
}

/**
 * quitus_chart_axis_mark_money:
 * @from: (inout): the least amount in cents, then the mark at or below it
 * @to: (inout): the greatest amount, then the mark at or above it
 * @most: how many steps there may be
 *
 * Widens a span to round amounts; 0 is always a mark.
 *
 * Returns: (transfer full) (element-type QuitusChartTick): the marks, in their order
 */
GArray *
quitus_chart_axis_mark_money (QuitusMoney *from, QuitusMoney *to, guint most)
{
  GArray *ticks = new_ticks ();
  QuitusMoney low = MIN (*from, 0), high = MAX (*to, 0), step;

  if (low == high)
    high = 100 * EURO;
  step = quitus_chart_axis_choose_step (high - low, most);
  *from = -((-low + step - 1) / step) * step;
  *to = (high + step - 1) / step * step;
  for (QuitusMoney value = *from; value <= *to; value += step)
    {
      QuitusChartTick tick = { value, format_money (value, step) };

      g_array_append_val (ticks, tick);
    }
  return ticks;
}

/**
 * quitus_chart_axis_mark_days:
 * @from: the first day
 * @to: the last day, not before it
 * @most: how many marks there is room for, at least 1
 *
 * Marks the beginnings of months, quarters, half-years or years, as fine as there is room for.
 *
 * Returns: (transfer full) (element-type QuitusChartTick): the marks from @from to @to
 */
GArray *
quitus_chart_axis_mark_days (QuitusDay from, QuitusDay to, guint most)
{
  GArray *ticks = new_ticks ();
  int first = find_month (from), last = find_month (to);
  int step = choose_months (last - first + 1, MAX (most, 1));

  first = (first + step - 1) / step * step;
  for (int month = first; month <= last; month += step)
    {
      QuitusChartTick tick = { get_month (month), NULL };

      if (tick.value < from || tick.value > to || tick.value == QUITUS_DAY_NONE)
        continue;
      tick.label = format_month (month, step, ticks->len == 0);
      g_array_append_val (ticks, tick);
    }
  return ticks;
}
