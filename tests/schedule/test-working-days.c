/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-holidays.h"
#include "quitus-working-days.h"

#define DAY(text) (quitus_day_from_iso (text))
#define FRANCE QUITUS_HOLIDAY_CALENDAR_METROPOLITAN

static void
assert_day (QuitusDay day, const char *expected)
{
  g_autofree char *text = quitus_day_to_iso (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_months_then_next (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *strict, *next;
  } cases[] = {
    { "2023-02-08", 6, "2023-08-08", "2023-08-08" },
    { "2022-08-31", 6, "2023-02-28", "2023-02-28" },
    { "2023-08-31", 6, "2024-02-29", "2024-02-29" },
    { "2023-08-30", 6, "2024-02-29", "2024-02-29" },
    { "2023-03-31", 6, "2023-09-30", "2023-10-02" },
    { "2022-11-08", 6, "2023-05-08", "2023-05-09" },
    { "2023-01-14", 6, "2023-07-14", "2023-07-17" },
    { "2023-07-01", 6, "2024-01-01", "2024-01-02" },
    { "2023-10-31", 1, "2023-11-30", "2023-11-30" },
    { "2023-04-08", 1, "2023-05-08", "2023-05-09" },
    { "2023-08-31", 1, "2023-09-30", "2023-10-02" },
    { "2024-01-31", 1, "2024-02-29", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDay strict = quitus_day_add_months (DAY (cases[i].from), cases[i].months);

      assert_day (strict, cases[i].strict);
      assert_day (quitus_working_days_get_next (FRANCE, strict, FALSE), cases[i].next);
    }
}

static void
test_weeks_before_then_previous (void)
{
  static const struct
  {
    const char *end, *strict, *previous;
  } cases[] = {
    { "2023-12-31", "2023-12-02", "2023-12-01" },
    { "2024-12-31", "2024-12-02", "2024-12-02" },
    { "2025-06-30", "2025-06-01", "2025-05-30" },
    { "2026-12-31", "2026-12-02", "2026-12-02" },
  };

  /* Four weeks, clear: one day more. */
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDay strict = DAY (cases[i].end) - 29;

      assert_day (strict, cases[i].strict);
      assert_day (quitus_working_days_get_previous (FRANCE, strict, FALSE), cases[i].previous);
    }
}

static void
test_saturdays_and_calendars (void)
{
  QuitusDay saturday = DAY ("2023-12-02");

  g_assert_false (quitus_working_days_is_working (FRANCE, saturday, FALSE));
  g_assert_true (quitus_working_days_is_working (FRANCE, saturday, TRUE));
  g_assert_false (quitus_working_days_is_working (FRANCE, saturday + 1, TRUE));
  assert_day (quitus_working_days_get_previous (FRANCE, saturday, TRUE), "2023-12-02");
  assert_day (quitus_working_days_get_next (FRANCE, DAY ("2023-11-11"), TRUE), "2023-11-13");

  /* Christmas 2025 is a Thursday, and the day after a holiday of Alsace and Moselle only. */
  assert_day (quitus_working_days_get_next (FRANCE, DAY ("2025-12-25"), FALSE), "2025-12-26");
  assert_day (quitus_working_days_get_next (QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE,
                                            DAY ("2025-12-25"), FALSE),
              "2025-12-29");
  assert_day (quitus_working_days_get_next (QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE,
                                            DAY ("2025-12-25"), TRUE),
              "2025-12-27");
  /* From Good Friday to Easter Monday nobody works in Strasbourg. */
  assert_day (quitus_working_days_add (QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE, DAY ("2024-03-28"),
                                       1, FALSE),
              "2024-04-02");
  assert_day (quitus_working_days_add (FRANCE, DAY ("2024-03-28"), 1, FALSE), "2024-03-29");
}

static void
test_count (void)
{
  /* Days worked in a year, from the last day of the year before to its own last day. */
  static const struct
  {
    int year, five, six;
  } years[] = {
    { 2008, 253, 304 },
    { 2023, 251, 302 },
    { 2024, 252, 304 },
    { 2026, 252, 303 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      QuitusDay from = quitus_day_new (years[i].year - 1, 12, 31);
      QuitusDay to = quitus_day_new (years[i].year, 12, 31);

      g_assert_cmpint (quitus_working_days_count (FRANCE, from, to, FALSE), ==, years[i].five);
      g_assert_cmpint (quitus_working_days_count (FRANCE, from, to, TRUE), ==, years[i].six);
      g_assert_cmpint (quitus_working_days_count (FRANCE, to, from, FALSE), ==, -years[i].five);
    }
  /* On Friday 28 April 2023, until Thursday 11 May: two Mondays are holidays. */
  g_assert_cmpint (quitus_working_days_count (FRANCE, DAY ("2023-04-28"), DAY ("2023-05-11"),
                                              FALSE),
                   ==, 7);
  g_assert_cmpint (quitus_working_days_count (FRANCE, DAY ("2023-04-28"), DAY ("2023-05-11"), TRUE),
                   ==, 9);
  g_assert_cmpint (quitus_working_days_count (FRANCE, DAY ("2023-04-28"), DAY ("2023-04-28"),
                                              FALSE),
                   ==, 0);
}

static void
test_limits (void)
{
  /* 31 December 2199 is a Tuesday, 1 January 1900 a Monday and a holiday. */
  g_assert_cmpint (quitus_working_days_add (FRANCE, QUITUS_DAY_MAX, 1, FALSE), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_working_days_add (FRANCE, QUITUS_DAY_MAX - 1, 1, FALSE), ==,
                   QUITUS_DAY_MAX);
  g_assert_cmpint (quitus_working_days_get_previous (FRANCE, QUITUS_DAY_MIN, FALSE), ==,
                   QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_working_days_get_next (FRANCE, QUITUS_DAY_MIN, FALSE), ==,
                   QUITUS_DAY_MIN + 1);
  g_assert_cmpint (quitus_working_days_get_next (FRANCE, QUITUS_DAY_MAX + 1, FALSE), ==,
                   QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_working_days_add (FRANCE, 0, G_MAXINT, FALSE), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_working_days_add (FRANCE, 0, G_MININT, TRUE), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_working_days_add (FRANCE, 0, -100000, TRUE), ==, QUITUS_DAY_NONE);
}

/* What the functions must give, found by looking at every day of 1999 to 2101: how many working
 * days there are until each day, and the list of them. */
typedef struct
{
  QuitusDay first;
  QuitusDay last;
  int *until;
  QuitusDay *working;
  int n_working;
} Truth;

static Truth
look_at_every_day (QuitusHolidayCalendar calendar, gboolean six_days)
{
  Truth truth = { quitus_day_new (1999, 1, 1), quitus_day_new (2101, 12, 31), NULL, NULL, 0 };

  truth.until = g_new (int, truth.last - truth.first + 1);
  truth.working = g_new (QuitusDay, truth.last - truth.first + 1);
  for (QuitusDay day = truth.first; day <= truth.last; day++)
    {
      int weekday = quitus_day_get_weekday (day);
      gboolean works = weekday != 7 && (weekday != 6 || six_days) &&
                       quitus_holidays_of_day (calendar, day, NULL, 0) == 0;

      g_assert_cmpint (quitus_working_days_is_working (calendar, day, six_days), ==, works);
      if (works)
        truth.working[truth.n_working++] = day;
      truth.until[day - truth.first] = truth.n_working;
    }
  return truth;
}

static void
check_day (const Truth *truth, QuitusHolidayCalendar calendar, QuitusDay day, gboolean six_days)
{
  static const int numbers[] = { 1, 2, 3, 5, 6, 9, 10, 22, 61, 251 };
  int until = truth->until[day - truth->first];
  gboolean works = truth->working[until - 1] == day;
  int before = works ? until - 1 : until;
  QuitusDay next = quitus_working_days_get_next (calendar, day, six_days);
  QuitusDay previous = quitus_working_days_get_previous (calendar, day, six_days);

  g_assert_cmpint (next, ==, truth->working[before]);
  g_assert_cmpint (previous, ==, truth->working[until - 1]);
  g_assert_cmpint (quitus_working_days_get_next (calendar, next, six_days), ==, next);
  g_assert_cmpint (quitus_working_days_get_previous (calendar, previous, six_days), ==, previous);
  g_assert_cmpint (quitus_working_days_add (calendar, day, 0, six_days), ==, day);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int n = numbers[i];
      QuitusDay after = quitus_working_days_add (calendar, day, n, six_days);
      QuitusDay earlier = quitus_working_days_add (calendar, day, -n, six_days);

      g_assert_cmpint (after, ==, truth->working[until + n - 1]);
      g_assert_cmpint (earlier, ==, truth->working[before - n]);
      g_assert_cmpint (quitus_working_days_count (calendar, day, after, six_days), ==, n);
      g_assert_cmpint (quitus_working_days_count (calendar, day, earlier, six_days), ==,
                       before - n + 1 - until);
      if (works)
        g_assert_cmpint (quitus_working_days_add (calendar, after, -n, six_days), ==, day);
    }
}

static void
test_every_day (void)
{
  for (int c = 0; c < QUITUS_N_HOLIDAY_CALENDARS; c++)
    for (int six_days = FALSE; six_days <= TRUE; six_days++)
      {
        Truth truth = look_at_every_day (c, six_days);

        for (QuitusDay day = DAY ("2000-01-01"); day <= DAY ("2100-12-31"); day++)
          check_day (&truth, c, day, six_days);
        g_free (truth.until);
        g_free (truth.working);
      }
}

/* Spans of years, and all of them at once. */
static void
test_long_spans (void)
{
  for (int six_days = FALSE; six_days <= TRUE; six_days++)
    {
      Truth truth = look_at_every_day (FRANCE, six_days);
      QuitusDay from = DAY ("2000-01-01");
      int base = truth.until[from - truth.first];

      for (int n = 1; n < truth.n_working - base; n += 97)
        {
          QuitusDay to = truth.working[base + n - 1];

          g_assert_cmpint (quitus_working_days_add (FRANCE, from, n, six_days), ==, to);
          g_assert_cmpint (quitus_working_days_count (FRANCE, from, to, six_days), ==, n);
          g_assert_cmpint (quitus_working_days_add (FRANCE, to, -n, six_days), ==,
                           truth.working[base - 1]);
        }
      g_free (truth.until);
      g_free (truth.working);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/working-days/months-then-next", test_months_then_next);
  g_test_add_func ("/working-days/weeks-before-then-previous", test_weeks_before_then_previous);
  g_test_add_func ("/working-days/saturdays-and-calendars", test_saturdays_and_calendars);
  g_test_add_func ("/working-days/count", test_count);
  g_test_add_func ("/working-days/limits", test_limits);
  g_test_add_func ("/working-days/every-day", test_every_day);
  g_test_add_func ("/working-days/long-spans", test_long_spans);
  return g_test_run ();
}
