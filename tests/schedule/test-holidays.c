/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-holidays.h"
#include "quitus-language.h"

#define DAY(text) (quitus_day_from_iso (text))

/* The epact gives the full moon of spring; Easter is the Sunday after it, found here by walking
 * along the calendar of GLib. */
static QuitusDay
easter_by_epact (int year)
{
  int golden = year % 19 + 1, century = year / 100 + 1;
  int solar = 3 * century / 4 - 12, lunar = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + lunar - solar) % 30;
  int moon;
  GDate date;

  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  moon = 44 - epact < 21 ? 74 - epact : 44 - epact;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_MARCH, year);
  g_date_add_days (&date, moon - 1);
  do
    g_date_add_days (&date, 1);
  while (g_date_get_weekday (&date) != G_DATE_SUNDAY);
  return (int) g_date_get_julian (&date) - 719163;
}

static void
test_easter (void)
{
  static const char *const known[] = {
    "1900-04-15", "1913-03-23", "1943-04-25", "1961-04-02", "1976-04-18", "1981-04-19",
    "1997-03-30", "2000-04-23", "2008-03-23", "2016-03-27", "2019-04-21", "2023-04-09",
    "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19",
  };
  QuitusDay earliest = G_MAXINT32, latest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      QuitusDay day = DAY (known[i]);

      g_assert_cmpint (quitus_holidays_get_easter (quitus_day_get_year (day)), ==, day);
    }
  for (int year = 1900; year <= 2199; year++)
    {
      QuitusDay easter = quitus_holidays_get_easter (year);

      g_assert_cmpint (easter, ==, easter_by_epact (year));
      g_assert_cmpint (quitus_day_get_weekday (easter), ==, QUITUS_SUNDAY);
      earliest = MIN (earliest, easter - quitus_day_new (year, 3, 1));
      latest = MAX (latest, easter - quitus_day_new (year, 3, 1));
    }
  /* From 22 March, which no year of these centuries reaches, to 25 April. */
  g_assert_cmpint (earliest, ==, 22);
  g_assert_cmpint (latest, ==, 55);
  g_assert_cmpint (quitus_holidays_get_easter (1899), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_holidays_get_easter (2200), ==, QUITUS_DAY_NONE);
}

static void
assert_year (QuitusHolidayCalendar calendar, int year, const char *const *expected)
{
  QuitusHoliday holidays[QUITUS_HOLIDAYS_MAX];
  gsize n = quitus_holidays_of_year (calendar, year, holidays, G_N_ELEMENTS (holidays));
  gsize i = 0;

  for (; expected[2 * i] != NULL; i++)
    {
      g_autofree char *day = NULL;

      g_assert_cmpuint (i, <, n);
      day = quitus_day_to_iso (holidays[i].day);
      g_assert_cmpstr (day, ==, expected[2 * i]);
      g_assert_cmpstr (quitus_language_text (QUITUS_LANGUAGE_FRENCH, holidays[i].name), ==,
                       expected[2 * i + 1]);
    }
  g_assert_cmpuint (n, ==, i);
}

static void
test_known_years (void)
{
  static const char *const national_2023[] = {
    "2023-01-01", "Jour de l’an",
    "2023-04-10", "Lundi de Pâques",
    "2023-05-01", "Fête du Travail",
    "2023-05-08", "Victoire 1945",
    "2023-05-18", "Ascension",
    "2023-05-29", "Lundi de Pentecôte",
    "2023-07-14", "Fête nationale",
    "2023-08-15", "Assomption",
    "2023-11-01", "Toussaint",
    "2023-11-11", "Armistice 1918",
    "2023-12-25", "Noël",
    NULL,
  };
  static const char *const national_2008[] = {
    "2008-01-01", "Jour de l’an",
    "2008-03-24", "Lundi de Pâques",
    "2008-05-01", "Fête du Travail",
    "2008-05-01", "Ascension",
    "2008-05-08", "Victoire 1945",
    "2008-05-12", "Lundi de Pentecôte",
    "2008-07-14", "Fête nationale",
    "2008-08-15", "Assomption",
    "2008-11-01", "Toussaint",
    "2008-11-11", "Armistice 1918",
    "2008-12-25", "Noël",
    NULL,
  };
  static const char *const alsace_2024[] = {
    "2024-01-01", "Jour de l’an",       "2024-03-29", "Vendredi saint",
    "2024-04-01", "Lundi de Pâques",    "2024-05-01", "Fête du Travail",
    "2024-05-08", "Victoire 1945",      "2024-05-09", "Ascension",
    "2024-05-20", "Lundi de Pentecôte", "2024-07-14", "Fête nationale",
    "2024-08-15", "Assomption",         "2024-11-01", "Toussaint",
    "2024-11-11", "Armistice 1918",     "2024-12-25", "Noël",
    "2024-12-26", "Saint-Étienne",      NULL,
  };
  static const char *const reunion_2026[] = {
    "2026-01-01", "Jour de l’an",
    "2026-04-06", "Lundi de Pâques",
    "2026-05-01", "Fête du Travail",
    "2026-05-08", "Victoire 1945",
    "2026-05-14", "Ascension",
    "2026-05-25", "Lundi de Pentecôte",
    "2026-07-14", "Fête nationale",
    "2026-08-15", "Assomption",
    "2026-11-01", "Toussaint",
    "2026-11-11", "Armistice 1918",
    "2026-12-20", "Abolition de l’esclavage",
    "2026-12-25", "Noël",
    NULL,
  };

  assert_year (QUITUS_HOLIDAY_CALENDAR_METROPOLITAN, 2023, national_2023);
  assert_year (QUITUS_HOLIDAY_CALENDAR_METROPOLITAN, 2008, national_2008);
  assert_year (QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE, 2024, alsace_2024);
  assert_year (QUITUS_HOLIDAY_CALENDAR_REUNION, 2026, reunion_2026);
}

static void
test_movable (void)
{
  static const struct
  {
    const char *easter_monday, *ascension, *whit_monday;
  } years[] = {
    { "2000-04-24", "2000-06-01", "2000-06-12" },
    { "2005-03-28", "2005-05-05", "2005-05-16" },
    { "2008-03-24", "2008-05-01", "2008-05-12" },
    { "2011-04-25", "2011-06-02", "2011-06-13" },
    { "2016-03-28", "2016-05-05", "2016-05-16" },
    { "2018-04-02", "2018-05-10", "2018-05-21" },
    { "2023-04-10", "2023-05-18", "2023-05-29" },
    { "2024-04-01", "2024-05-09", "2024-05-20" },
    { "2025-04-21", "2025-05-29", "2025-06-09" },
    { "2026-04-06", "2026-05-14", "2026-05-25" },
    { "2038-04-26", "2038-06-03", "2038-06-14" },
    { "2076-04-20", "2076-05-28", "2076-06-08" },
  };
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    for (int c = 0; c < QUITUS_N_HOLIDAY_CALENDARS; c++)
      {
        g_assert_true (quitus_holidays_is_holiday (c, DAY (years[i].easter_monday), &name));
        g_assert_cmpstr (name, ==, "Easter Monday");
        g_assert_true (quitus_holidays_is_holiday (c, DAY (years[i].ascension), &name));
        g_assert_cmpstr (name, ==, i == 2 ? "Labour Day" : "Ascension Day");
        g_assert_true (quitus_holidays_is_holiday (c, DAY (years[i].whit_monday), &name));
        g_assert_cmpstr (name, ==, "Whit Monday");
        g_assert_false (quitus_holidays_is_holiday (c, DAY (years[i].easter_monday) - 2, &name));
        g_assert_null (name);
      }
}

static void
test_regions (void)
{
  static const struct
  {
    const char *day;
    const char *calendars;
  } cases[] = {
    { "2026-04-27", "mayotte"                                  },
    { "2026-05-22", "martinique"                               },
    { "2026-05-27", "guadeloupe"                               },
    { "2026-05-28", "saint-martin"                             },
    { "2026-06-10", "guiana"                                   },
    { "2026-10-09", "saint-barthelemy"                         },
    { "2026-12-20", "reunion"                                  },
    { "2026-12-26", "alsace-moselle"                           },
    { "2026-04-03", "alsace-moselle"                           },
    { "2017-05-27", "guadeloupe saint-martin"                  },
    { "2017-05-28", ""                                         },
    { "2018-05-27", "guadeloupe"                               },
    { "2018-05-28", "saint-martin"                             },
    { "2011-05-27", "guadeloupe saint-barthelemy saint-martin" },
    { "2011-10-09", ""                                         },
    { "2012-05-27", "guadeloupe saint-martin"                  },
    { "2012-10-09", "saint-barthelemy"                         },
    { "2026-07-21", ""                                         },
    { "2026-05-10", ""                                         },
    { "1983-12-20", "reunion"                                  },
    { "1983-05-27", ""                                         },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) calendars = g_strsplit (cases[i].calendars, " ", -1);

      for (int c = 0; c < QUITUS_N_HOLIDAY_CALENDARS; c++)
        g_assert_cmpint (quitus_holidays_is_holiday (c, DAY (cases[i].day), NULL), ==,
                         g_strv_contains ((const char *const *) calendars,
                                          quitus_choices_get_nick (&quitus_holiday_calendars, c)));
    }
}

static void
test_same_day (void)
{
  static const char *const both[] = { "1997-05-08", "2008-05-01" };
  QuitusHoliday holidays[3] = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      QuitusDay day = DAY (both[i]);

      g_assert_cmpuint (quitus_holidays_of_day (QUITUS_HOLIDAY_CALENDAR_METROPOLITAN, day, holidays,
                                                3),
                        ==, 2);
      g_assert_cmpstr (holidays[0].name, ==, i == 0 ? "Victory Day 1945" : "Labour Day");
      g_assert_cmpstr (holidays[1].name, ==, "Ascension Day");
      g_assert_cmpint (holidays[0].day, ==, day);
      g_assert_cmpint (holidays[1].day, ==, day);
      g_assert_cmpint (quitus_holidays_count (QUITUS_HOLIDAY_CALENDAR_METROPOLITAN, day - 1, day,
                                              FALSE),
                       ==, 1);
    }
  /* In 2024 Ascension is the day after Victory Day. */
  g_assert_cmpuint (quitus_holidays_of_day (QUITUS_HOLIDAY_CALENDAR_METROPOLITAN,
                                            DAY ("2024-05-08"), holidays, 3),
                    ==, 1);
  /* Too little room: the number is still right, and nothing is written beyond. */
  holidays[1].name = "untouched";
  g_assert_cmpuint (quitus_holidays_of_day (QUITUS_HOLIDAY_CALENDAR_METROPOLITAN,
                                            DAY ("2008-05-01"), holidays, 1),
                    ==, 2);
  g_assert_cmpstr (holidays[1].name, ==, "untouched");
  g_assert_cmpuint (quitus_holidays_of_year (QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE, 2008, NULL, 0),
                    ==, 13);
}

/* Asking day by day, by year and by span must give the same. */
static void
test_every_day (void)
{
  for (int c = 0; c < QUITUS_N_HOLIDAY_CALENDARS; c++)
    {
      QuitusDay day = QUITUS_DAY_MIN;
      int five = 0, six = 0;

      for (int year = 1900; year <= 2199; year++)
        {
          QuitusHoliday holidays[QUITUS_HOLIDAYS_MAX];
          gsize n = quitus_holidays_of_year (c, year, holidays, QUITUS_HOLIDAYS_MAX), i = 0;

          g_assert_cmpuint (n, <=, QUITUS_HOLIDAYS_MAX);
          if (year >= 1984)
            g_assert_cmpuint (n, ==, c == 0 ? 11 : c == 1 ? 13 : 12);
          for (; day <= quitus_day_new (year, 12, 31); day++)
            {
              gboolean expected = i < n && holidays[i].day == day;
              QuitusWeekday weekday = quitus_day_get_weekday (day);

              g_assert_cmpint (quitus_holidays_is_holiday (c, day, NULL), ==, expected);
              while (i < n && holidays[i].day == day)
                i++;
              five += expected && weekday <= QUITUS_FRIDAY;
              six += expected && weekday <= QUITUS_SATURDAY;
              g_assert_cmpint (quitus_holidays_count (c, QUITUS_DAY_MIN - 1, day, FALSE), ==, five);
              g_assert_cmpint (quitus_holidays_count (c, QUITUS_DAY_MIN - 1, day, TRUE), ==, six);
            }
          g_assert_cmpuint (i, ==, n);
        }
      g_assert_false (quitus_holidays_is_holiday (c, QUITUS_DAY_MAX + 1, NULL));
      g_assert_false (quitus_holidays_is_holiday (c, QUITUS_DAY_MIN - 1, NULL));
      g_assert_cmpuint (quitus_holidays_of_year (c, 1899, NULL, 0), ==, 0);
      g_assert_cmpuint (quitus_holidays_of_year (c, 2200, NULL, 0), ==, 0);
    }
}

static gpointer
count_in_thread (gpointer data)
{
  int n = 0;

  for (int c = 0; c < QUITUS_N_HOLIDAY_CALENDARS; c++)
    for (QuitusDay day = DAY ("2020-01-01"); day <= DAY ("2020-12-31"); day++)
      n += quitus_holidays_is_holiday (c, day, NULL);
  return GINT_TO_POINTER (n);
}

/* Runs before the others, so that the threads ask for tables that nobody has made. */
static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("holidays", count_in_thread, NULL);
  /* 11 everywhere, two more in Alsace and Moselle, one more in each of seven others. */
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (threads[i])), ==, 9 * 11 + 2 + 7);
}

static void
test_names (void)
{
  g_assert_cmpint (quitus_holiday_calendars.n_choices, ==, QUITUS_N_HOLIDAY_CALENDARS);
  g_assert_cmpstr (quitus_choices_get_nick (&quitus_holiday_calendars,
                                            QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE),
                   ==, "alsace-moselle");
  g_assert_cmpstr (quitus_choices_get_nick (&quitus_holiday_calendars,
                                            QUITUS_HOLIDAY_CALENDAR_SAINT_MARTIN),
                   ==, "saint-martin");
  g_assert_cmpstr (quitus_language_text (QUITUS_LANGUAGE_FRENCH,
                                         quitus_choices_get_label (&quitus_holiday_calendars,
                                                                   QUITUS_HOLIDAY_CALENDAR_GUIANA)),
                   ==, "Guyane");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/threads", test_threads);
  g_test_add_func ("/holidays/easter", test_easter);
  g_test_add_func ("/holidays/known-years", test_known_years);
  g_test_add_func ("/holidays/movable", test_movable);
  g_test_add_func ("/holidays/regions", test_regions);
  g_test_add_func ("/holidays/same-day", test_same_day);
  g_test_add_func ("/holidays/every-day", test_every_day);
  g_test_add_func ("/holidays/names", test_names);
  return g_test_run ();
}
