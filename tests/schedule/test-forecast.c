/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-budget-year.h"
#include "quitus-forecast.h"
#include "quitus-test-dossier.h"

typedef struct
{
  QuitusDossier *dossier;
  QuitusOutlook outlook;
  QuitusForecast *forecast;
} Seen;

/* Helpers */

static void
seen_clear (Seen *seen)
{
  quitus_forecast_free (seen->forecast);
  quitus_dossier_unref (seen->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seen, seen_clear)

static Seen
look (QuitusTestDossier *test, const char *today)
{
  Seen seen = {
    .dossier = quitus_test_dossier_build (test),
    .outlook = { quitus_test_day (today), QUITUS_DAY_NONE }
  };

  seen.forecast = quitus_forecast_new (seen.dossier, &seen.outlook);
  return seen;
}

static const QuitusForecastLine *
get_line (const Seen *seen, guint index)
{
  g_assert_cmpuint (index, <, seen->forecast->lines->len);
  return &g_array_index (seen->forecast->lines, QuitusForecastLine, index);
}

static QuitusTestDossier *
make_signed (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();

  test->agreement->payments_within_period = TRUE;
  quitus_test_dossier_sign (test, "2023-02-08");
  return test;
}

/* Tests */

/* R7, the worked example. */
static void
test_worked_example (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  g_auto (Seen) seen = look (test, "2023-02-08");
  const QuitusForecastLine *first = get_line (&seen, 0), *balance = get_line (&seen, 1);

  assert_day (first->due, "2023-02-08");
  assert_day (first->pays_from, "2023-02-23");
  assert_day (first->pays_to, "2023-03-10");
  assert_day (first->opens_from, "2023-03-25");
  assert_day (first->opens_to, "2023-04-24");
  g_assert_cmpint (first->timing, ==, QUITUS_TIMING_IN_TIME);
  assert_day (balance->due, "2023-08-08");
  assert_day (balance->pays_from, "2023-08-23");
  assert_day (balance->pays_to, "2023-09-07");
  assert_day (balance->opens_from, "2023-09-22");
  assert_day (balance->opens_to, "2023-10-22");
  assert_day (seen.forecast->last_order, "2023-12-15");
  assert_day (seen.forecast->last_payment, "2023-11-30");
  g_assert_cmpint (balance->days_to_order_min, ==, 54);
  g_assert_cmpint (balance->days_to_order_max, ==, 84);
  g_assert_cmpint (balance->days_to_pay_min, ==, 39);
  g_assert_cmpint (balance->days_to_pay_max, ==, 69);
  g_assert_cmpint (balance->timing, ==, QUITUS_TIMING_LATE);
  g_assert_cmpint (seen.forecast->at_risk, ==, 12500000);
  assert_day (seen.forecast->amendment_request, "2023-12-01");
  assert_day (seen.forecast->proposed_end, "2024-06-30");
}

static void
test_alert (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  g_auto (Seen) early = look (test, "2023-02-08");
  g_auto (Seen) late = look (test, "2023-12-04");
  g_auto (Seen) over = look (test, "2024-01-08");
  g_autofree char *english = NULL;
  g_autofree char *french = NULL;
  g_autofree char *missed = NULL;
  g_autofree char *none = NULL;

  english = quitus_forecast_get_alert (early.forecast, &early.outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_cmpstr (
      english, ==,
      "Payment 2 (Solde): €125,000.00 should be available between 22 September 2023 and 22 October "
      "2023. That leaves 54 to 84 days to order, until 15 December 2023, and 39 to 69 days to pay, "
      "until 30 November 2023. €125,000.00 comes too late to be spent before the end on 31 "
      "December "
      "2023. Ask for an amendment by Friday 1 December 2023.");
  french = quitus_forecast_get_alert (early.forecast, &early.outlook, QUITUS_LANGUAGE_FRENCH);
  g_assert_cmpstr (
      french, ==,
      "Versement n°\u00a02 (Solde)\u00a0: 125\u202f000,00\u00a0€ devraient être disponibles "
      "entre le 22 septembre 2023 et le 22 octobre 2023. Il restera alors 54 à 84 "
      "jours pour commander, jusqu’au 15 décembre 2023, et 39 à 69 jours pour payer, "
      "jusqu’au 30 novembre 2023. 125\u202f000,00\u00a0€ arrivent trop tard pour être "
      "dépensés avant la fin, le 31 décembre 2023. Demandez un avenant au plus tard le "
      "vendredi 1er décembre 2023.");
  missed = quitus_forecast_get_alert (late.forecast, &late.outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (missed, "The last day to ask for an amendment was Friday 1 December"));
  none = quitus_forecast_get_alert (over.forecast, &over.outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_null (none);
}

/* Without a signature nothing is known, and nothing is guessed. */
static void
test_unsigned (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_auto (Seen) seen = look (test, "2023-02-08");
  g_autofree char *alert = NULL;

  assert_day (get_line (&seen, 1)->opens_from, NULL);
  g_assert_cmpint (get_line (&seen, 1)->timing, ==, QUITUS_TIMING_UNKNOWN);
  alert = quitus_forecast_get_alert (seen.forecast, &seen.outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_null (alert);
}

/* Each of the delays and of the last days is a setting. */
static void
test_settings (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusSettingsValue *settings = quitus_test_dossier_add (test, QUITUS_KIND_SETTINGS);
  g_auto (Seen) usual = look (test, "2023-02-08");
  g_autoptr (GArray) deadlines = NULL;

  assert_day (get_line (&usual, 0)->opens_to, "2023-04-24");
  assert_day (quitus_budget_year_get_carry_over (usual.dossier, 2024), "2024-03-31");
  settings->payment_days_min = 5;
  settings->payment_days_max = 10;
  settings->attachment_days_min = 20;
  settings->attachment_days_max = 25;
  quitus_test_set_text (&settings->last_payment_day, "12-10");
  quitus_test_set_text (&settings->last_order_day, "12-20");
  quitus_test_set_text (&settings->carry_over_day, "03-15");
  {
    g_auto (Seen) seen = look (test, "2023-02-08");
    const QuitusForecastLine *first = get_line (&seen, 0);

    assert_day (first->pays_from, "2023-02-13");
    assert_day (first->pays_to, "2023-02-18");
    assert_day (first->opens_from, "2023-03-05");
    assert_day (first->opens_to, "2023-03-15");
    assert_day (seen.forecast->last_payment, "2023-12-10");
    assert_day (seen.forecast->last_order, "2023-12-20");
    assert_day (quitus_budget_year_get_carry_over (seen.dossier, 2024), "2024-03-15");
  }
  /* The deadline is the same forecast. */
  deadlines = quitus_test_compute (test, "2023-02-08", NULL);
  assert_day (quitus_test_find (deadlines, QUITUS_DEADLINE_AVAILABILITY,
                                quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0))
                  ->date,
              "2023-03-15");
}

/* What really happened replaces the forecast; what has not come is not forecast before today. */
static void
test_facts (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusCommitmentValue *order;

  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7500000, "2023-03-01");
  {
    g_auto (Seen) seen = look (test, "2023-03-02");

    assert_day (get_line (&seen, 0)->pays_from, "2023-03-01");
    assert_day (get_line (&seen, 0)->opens_from, "2023-03-31");
    assert_day (get_line (&seen, 0)->opens_to, "2023-04-15");
  }
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-04-05");
  {
    g_auto (Seen) seen = look (test, "2023-10-02");

    g_assert_true (get_line (&seen, 0)->is_open);
    assert_day (get_line (&seen, 0)->opens_from, "2023-04-05");
    g_assert_cmpint (get_line (&seen, 0)->days_to_pay_min, ==, 59);
    g_assert_cmpint (get_line (&seen, 0)->timing, ==, QUITUS_TIMING_TIGHT);
    assert_day (get_line (&seen, 1)->pays_from, "2023-10-02");
    assert_day (get_line (&seen, 1)->opens_from, "2023-11-01");
    assert_day (get_line (&seen, 1)->opens_to, "2023-11-16");
    g_assert_cmpint (seen.forecast->at_risk, ==, 20000000);
  }
  order = quitus_test_dossier_order (test, "Coaching", 7500000, "2023-05-02");
  {
    g_auto (Seen) seen = look (test, "2023-10-02");

    g_assert_cmpint (get_line (&seen, 0)->timing, ==, QUITUS_TIMING_SPENT);
    g_assert_cmpint (seen.forecast->at_risk, ==, 12500000);
  }
  order->amount = 10000000;
  {
    g_auto (Seen) seen = look (test, "2023-10-02");

    g_assert_cmpint (seen.forecast->at_risk, ==, 10000000);
  }
}

/* 70 000 of 75 000 received on 2 March 2023: they open by that day, only 5 000 are still to come. */
static void
test_part_payment (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();

  quitus_test_dossier_receive (test, quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0),
                               7000000, "2023-03-02");
  {
    g_auto (Seen) seen = look (test, "2023-03-20");
    const QuitusForecastLine *come = get_line (&seen, 0), *rest = get_line (&seen, 1);

    g_assert_cmpuint (seen.forecast->lines->len, ==, 3);
    g_assert_cmpint (come->amount, ==, 7000000);
    g_assert_false (come->is_to_come);
    assert_day (come->pays_from, "2023-03-02");
    assert_day (come->opens_from, "2023-04-01");
    assert_day (come->opens_to, "2023-04-16");
    g_assert_cmpint (rest->amount, ==, 500000);
    g_assert_true (rest->is_to_come);
    assert_day (rest->pays_from, "2023-03-20");
    assert_day (rest->opens_from, "2023-04-19");
  }
  quitus_test_dossier_attach (test, 0, 7000000, 7000000, "2023-04-05");
  quitus_test_dossier_order (test, "Coaching", 6000000, "2023-04-12");
  {
    g_auto (Seen) seen = look (test, "2023-08-09");

    g_assert_true (get_line (&seen, 0)->is_open);
    assert_day (get_line (&seen, 0)->opens_from, "2023-04-05");
    g_assert_cmpint (get_line (&seen, 0)->left, ==, 1000000);
    g_assert_false (get_line (&seen, 1)->is_open);
    g_assert_cmpint (get_line (&seen, 1)->left, ==, 500000);
  }
}

/* R2: from 1 July the balance falls due in January, when it can no longer be spent. */
static void
test_never (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  g_auto (Seen) seen = { 0 };

  quitus_test_dossier_sign (test, "2023-07-01");
  seen = look (test, "2023-07-01");
  assert_day (get_line (&seen, 1)->due, "2024-01-01");
  g_assert_cmpint (get_line (&seen, 1)->days_to_pay_max, ==, 0);
  g_assert_cmpint (get_line (&seen, 1)->timing, ==, QUITUS_TIMING_NEVER);
}

/* Nothing is ordered or paid in January; an end in spring comes before the last days of its year. */
static void
test_last_days (void)
{
  static const struct
  {
    const char *end, *order, *payment;
  } cases[] = {
    { "2023-12-31", "2023-12-15", "2023-11-30" },
    { "2024-01-31", "2023-12-15", "2023-11-30" },
    { "2024-06-30", "2024-06-30", "2024-06-30" },
    { "2024-12-01", "2024-12-01", "2024-11-30" },
  };
  g_autoptr (QuitusTestDossier) test = make_signed ();
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDay end = quitus_test_day (cases[i].end);

      assert_day (quitus_budget_year_find_last_order (dossier, end), cases[i].order);
      assert_day (quitus_budget_year_find_last_payment (dossier, end), cases[i].payment);
    }
}

/* Of 125 000 that came, 75 000 are open: only the rest is still to be opened. */
static void
test_partly_open (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  const QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusOutlook outlook = { quitus_test_day ("2023-10-02"), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusForecast) forecast = NULL;
  const QuitusForecastLine *open, *waiting;

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, balance, 12500000, "2023-09-01");
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-09-15");
  dossier = quitus_test_dossier_build (test);
  forecast = quitus_forecast_new (dossier, &outlook);
  g_assert_cmpuint (forecast->lines->len, ==, 3);
  open = &g_array_index (forecast->lines, QuitusForecastLine, 1);
  waiting = &g_array_index (forecast->lines, QuitusForecastLine, 2);
  g_assert_cmpint (open->amount, ==, 7500000);
  g_assert_true (open->is_open);
  g_assert_cmpint (open->timing, <=, QUITUS_TIMING_TIGHT);
  g_assert_cmpint (waiting->amount, ==, 5000000);
  g_assert_false (waiting->is_open);
  g_assert_false (waiting->is_to_come);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast/worked-example", test_worked_example);
  g_test_add_func ("/forecast/alert", test_alert);
  g_test_add_func ("/forecast/unsigned", test_unsigned);
  g_test_add_func ("/forecast/settings", test_settings);
  g_test_add_func ("/forecast/facts", test_facts);
  g_test_add_func ("/forecast/part-payment", test_part_payment);
  g_test_add_func ("/forecast/never", test_never);
  g_test_add_func ("/forecast/last-days", test_last_days);

  g_test_add_func ("/forecast/partly-open", test_partly_open);

  return g_test_run ();
}
