/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold whatever the day: every day of 2000–2100 as the day of the signature. */

#include "quitus-date-engine.h"
#include "quitus-test-dossier.h"
#include "quitus-working-days.h"

#define FIRST (quitus_day_new (2000, 1, 1))
#define LAST (quitus_day_new (2100, 12, 31))
#define MONTHS_MAX 30

/* Helpers */

static QuitusDay
add_months (QuitusDay day, int months)
{
  QuitusDateRule rule = { .anchor = QUITUS_ANCHOR_SIGNATURE,
                          .unit = QUITUS_UNIT_MONTHS,
                          .calendar = QUITUS_CHOICE_NONE,
                          .count = months };

  return quitus_date_engine_count (&rule, day, 0, QUITUS_HOLIDAY_CALENDAR_METROPOLITAN);
}

/* Counted on fingers: the month, then the same day number or the last one. */
static void
assert_month (QuitusDay from, int months, QuitusDay to)
{
  int year, month, day, to_year, to_month, to_day, last;

  quitus_day_get (from, &year, &month, &day);
  quitus_day_get (to, &to_year, &to_month, &to_day);
  g_assert_cmpint (to_year * 12 + to_month, ==, year * 12 + month + months);
  last = quitus_day_days_in_month (to_year, to_month);
  g_assert_cmpint (to_day, ==, MIN (day, last));
}

static void
assert_shift (QuitusHolidayCalendar calendar, QuitusDay day, QuitusShift shift, int step)
{
  QuitusDay shifted = quitus_date_engine_shift (shift, calendar, FALSE, day);

  g_assert_true (quitus_working_days_is_working (calendar, shifted, FALSE));
  g_assert_cmpint ((shifted - day) * step, >=, 0);
  for (QuitusDay between = day; between != shifted; between += step)
    g_assert_false (quitus_working_days_is_working (calendar, between, FALSE));
}

/* Tests */

static void
test_months (void)
{
  for (QuitusDay day = FIRST; day <= LAST; day++)
    for (int months = -MONTHS_MAX; months <= MONTHS_MAX; months++)
      {
        QuitusDay to = add_months (day, months);

        assert_month (day, months, to);
        /* Later days never lead to earlier ones. */
        g_assert_cmpint (add_months (day + 1, months), >=, to);
      }
}

/* The n-th occurrence is counted from the origin: so many months at once. */
static void
test_never_chained (void)
{
  QuitusDateRule rule = quitus_test_rule ("signature +6 months every 6 months");
  guint n_drifts = 0;

  for (QuitusDay day = FIRST; day <= LAST; day++)
    {
      QuitusDay chained = day;

      for (int n = 0; n < 6; n++)
        {
          QuitusDay to =
              quitus_date_engine_count (&rule, day, n, QUITUS_HOLIDAY_CALENDAR_METROPOLITAN);

          assert_month (day, 6 * (n + 1), to);
          chained = add_months (chained, 6);
          n_drifts += chained != to;
        }
    }
  /* Were it chained, the test would see it. */
  g_assert_cmpuint (n_drifts, >, 0);
}

static void
test_clear (void)
{
  static const char *const delays[] = { "-4 weeks", "-8 days",  "-1 months",
                                        "-1 years", "+15 days", "+2 months" };

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      g_autofree char *text = g_strconcat ("end ", delays[i], NULL);
      QuitusDateRule plain = quitus_test_rule (text), clear = plain;
      int step = plain.count < 0 ? -1 : 1;

      clear.clear = TRUE;
      for (QuitusDay day = FIRST; day <= LAST; day++)
        g_assert_cmpint (
            quitus_date_engine_count (&clear, day, 0, QUITUS_HOLIDAY_CALENDAR_METROPOLITAN), ==,
            quitus_date_engine_count (&plain, day, 0, QUITUS_HOLIDAY_CALENDAR_METROPOLITAN) + step);
    }
}

static void
test_shifts (void)
{
  for (int calendar = 0; calendar < QUITUS_N_HOLIDAY_CALENDARS; calendar++)
    for (QuitusDay day = FIRST; day <= LAST; day++)
      {
        assert_shift (calendar, day, QUITUS_SHIFT_NEXT, 1);
        assert_shift (calendar, day, QUITUS_SHIFT_PREVIOUS, -1);
        g_assert_cmpint (quitus_date_engine_shift (QUITUS_SHIFT_KEPT, calendar, FALSE, day), ==,
                         day);
      }
}

/* Supposing that all sign one day is as if they had signed that day. */
static void
test_supposition (void)
{
  g_autoptr (QuitusTestDossier) unsigned_seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusDossier) without = NULL;
  g_autoptr (GArray) supposed = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (GArray) real = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  QuitusPartyValue *parties[2];
  gboolean has_supposed = FALSE;

  quitus_test_dossier_add_startup (unsigned_seed, "Carte", "2023-05-31");
  unsigned_seed->agreement->end = quitus_test_rule ("effective +18 months");
  for (guint i = 0; i < 2; i++)
    parties[i] = quitus_test_dossier_get (unsigned_seed, QUITUS_KIND_PARTY, i);
  without = quitus_test_dossier_build (unsigned_seed);
  for (QuitusDay day = FIRST; day <= LAST; day++)
    {
      QuitusOutlook what_if = { quitus_test_day ("2023-02-01"), day };
      QuitusOutlook plain = { what_if.today, QUITUS_DAY_NONE };

      g_array_set_size (supposed, 0);
      g_array_set_size (real, 0);
      quitus_deadlines_compute (without, &what_if, supposed);
      parties[0]->signed_on = parties[1]->signed_on = day;
      quitus_deadlines_compute (without, &plain, real);
      parties[0]->signed_on = parties[1]->signed_on = QUITUS_DAY_NONE;
      g_assert_cmpuint (supposed->len, ==, real->len);
      for (guint i = 0; i < real->len; i++)
        {
          const QuitusDeadline *a = &g_array_index (supposed, QuitusDeadline, i);
          const QuitusDeadline *b = &g_array_index (real, QuitusDeadline, i);

          g_assert_cmpint (quitus_deadline_compare (a, b), ==, 0);
          g_assert_cmpint (a->strict_date, ==, b->strict_date);
          g_assert_cmpint (a->status, ==, b->status);
          g_assert_cmpint (a->amount, ==, b->amount);
          g_assert_false (b->is_supposed);
          has_supposed = has_supposed || a->is_supposed;
        }
    }
  g_assert_true (has_supposed);
}

/* The balance of the seed, whatever the day: no payment moves from its contractual day. */
static void
test_seed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (seed);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);

  for (QuitusDay day = FIRST; day <= LAST; day++)
    {
      QuitusOutlook outlook = { day, day };
      const QuitusDeadline *deadline;

      g_array_set_size (deadlines, 0);
      quitus_deadlines_compute (dossier, &outlook, deadlines);
      deadline = quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, balance);
      assert_month (day, 6, deadline->date);
      g_assert_cmpint (deadline->date, ==, deadline->strict_date);
      g_assert_cmpint (deadline->status, ==, QUITUS_STATUS_UPCOMING);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/every-day/months", test_months);
  g_test_add_func ("/every-day/never-chained", test_never_chained);
  g_test_add_func ("/every-day/clear", test_clear);
  g_test_add_func ("/every-day/shifts", test_shifts);
  g_test_add_func ("/every-day/supposition", test_supposition);
  g_test_add_func ("/every-day/seed", test_seed);

  return g_test_run ();
}
