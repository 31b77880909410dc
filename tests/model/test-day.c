/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-near.h"
#include "quitus-error.h"

static void
test_every_day (void)
{
  QuitusDay day = QUITUS_DAY_MIN;
  int weekday = QUITUS_MONDAY;

  /* GDate is another implementation of the same calendar. */
  for (; day <= QUITUS_DAY_MAX; day++)
    {
      GDate date;
      int year, month, day_of_month;

      quitus_day_get (day, &year, &month, &day_of_month);
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, day_of_month, month, year);
      g_assert_true (g_date_valid (&date));
      g_assert_cmpint ((int) g_date_get_julian (&date) - 719163, ==, day);
      g_assert_cmpint (quitus_day_new (year, month, day_of_month), ==, day);
      g_assert_cmpint (quitus_day_get_weekday (day), ==, weekday);
      g_assert_cmpint (quitus_day_get_weekday (day), ==, g_date_get_weekday (&date));
      weekday = weekday % 7 + 1;
    }
  g_assert_cmpint (quitus_day_new (2200, 1, 1), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_day_new (2199, 12, 31), ==, QUITUS_DAY_MAX);
  g_assert_cmpint (quitus_day_new (1900, 1, 1), ==, QUITUS_DAY_MIN);
  g_assert_cmpint (quitus_day_new (2023, 2, 29), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_day_new (2024, 2, 29), !=, QUITUS_DAY_NONE);
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2023-02-08", 6,   "2023-08-08" },
    { "2022-08-31", 6,   "2023-02-28" },
    { "2023-08-31", 6,   "2024-02-29" },
    { "2023-08-30", 6,   "2024-02-29" },
    { "2023-03-31", 6,   "2023-09-30" },
    { "2022-11-08", 6,   "2023-05-08" },
    { "2023-01-14", 6,   "2023-07-14" },
    { "2023-07-01", 6,   "2024-01-01" },
    { "2023-10-31", 1,   "2023-11-30" },
    { "2024-01-31", 1,   "2024-02-29" },
    { "2022-08-31", 12,  "2023-08-31" },
    { "2023-12-31", -1,  "2023-11-30" },
    { "2024-02-29", -12, "2023-02-28" },
    { "2023-01-15", -1,  "2022-12-15" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDay day = quitus_day_add_months (quitus_day_from_iso (cases[i].from), cases[i].months);
      g_autofree char *text = quitus_day_to_iso (day);

      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

static void
test_weeks (void)
{
  int year;

  g_assert_cmpint (quitus_day_get_week (quitus_day_from_iso ("2021-01-03"), &year), ==, 53);
  g_assert_cmpint (year, ==, 2020);
  g_assert_cmpint (quitus_day_get_week (quitus_day_from_iso ("2024-12-30"), &year), ==, 1);
  g_assert_cmpint (year, ==, 2025);
  g_assert_cmpint (quitus_day_get_week (quitus_day_from_iso ("2023-08-08"), &year), ==, 32);
}

static void
test_iso (void)
{
  static const char *const wrong[] = {
    "",           "2023",       "2023-2-8",    "2023-02-30",
    "2023-13-01", "20230208",   "2023-02-08 ", " 2023-02-08",
    "2023/02/08", "+023-02-08", "2023-02-0x",
  };

  g_assert_cmpint (quitus_day_from_iso (NULL), ==, QUITUS_DAY_NONE);
  g_assert_null (quitus_day_to_iso (QUITUS_DAY_NONE));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (quitus_day_from_iso (wrong[i]), ==, QUITUS_DAY_NONE);
}

static void
test_typed (void)
{
  static const char *const right[] = {
    "08/02/2023",   "8/2/23",     "8 févr. 2023",    "8 fév. 2023", "8.2.2023",
    " 2023-02-08 ", "8 Feb 2023", "8 FÉVRIER  2023", "8-2-2023",
  };
  static const char *const wrong[] = {
    "",           "8",          "8/2",     "30/2/2023", "8/2/202",
    "2/8/2023/1", "8 foo 2023", "8/2/23x", "1er",       "er 2 2023",
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      QuitusDay day = quitus_day_parse (right[i], &error);

      if (i == 3)
        {
          /* "fév" is nobody's abbreviation. */
          g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
          g_clear_error (&error);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (day, ==, quitus_day_new (2023, 2, 8));
    }
  g_assert_cmpint (quitus_day_parse ("1er mars 2023", NULL), ==, quitus_day_new (2023, 3, 1));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_cmpint (quitus_day_parse (wrong[i], &error), ==, QUITUS_DAY_NONE);
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
      g_clear_error (&error);
    }
}

/* A part of a date is the nearest such day, before or after. */
static void
test_near (void)
{
  const struct
  {
    const char *text;
    QuitusDay near;
    int year, month, day;
  } cases[] = {
    { "31/8",       quitus_day_new (2023, 3,  15), 2023, 8,  31 },
    { "31/8",       quitus_day_new (2023, 1,  2),  2022, 8,  31 },
    { "2 janv",     quitus_day_new (2023, 12, 20), 2024, 1,  2  },
    { "30 déc.",    quitus_day_new (2023, 1,  3),  2022, 12, 30 },
    { "31",         quitus_day_new (2023, 8,  20), 2023, 8,  31 },
    { "31",         quitus_day_new (2023, 2,  10), 2023, 1,  31 },
    { "1er",        quitus_day_new (2023, 12, 28), 2024, 1,  1  },
    { "29/2",       quitus_day_new (2023, 3,  15), 2024, 2,  29 },
    { "08/02/2021", quitus_day_new (2023, 3,  15), 2021, 2,  8  },
  };
  static const char *const wrong[] = { "", "0", "32", "31/4", "8/13", "8 foo", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (quitus_day_parse_near (cases[i].text, cases[i].near, QUITUS_DAY_NONE, NULL),
                     ==, quitus_day_new (cases[i].year, cases[i].month, cases[i].day));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (quitus_day_parse_near (wrong[i], quitus_day_new (2023, 3, 15),
                                              QUITUS_DAY_NONE, &error),
                       ==, QUITUS_DAY_NONE);
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
    }
  g_assert_cmpint (quitus_day_parse_near ("31/8", QUITUS_DAY_NONE, QUITUS_DAY_NONE, NULL), ==,
                   QUITUS_DAY_NONE);
  /* What is already done was not done in five months. */
  g_assert_cmpint (quitus_day_parse_near ("8/2", quitus_day_new (2023, 9, 15),
                                          quitus_day_new (2023, 9, 15), NULL),
                   ==, quitus_day_new (2023, 2, 8));
}

/* A day that exists but in a year that no rule of the program knows is not called wrong. */
static void
test_beyond (void)
{
  static const char *const beyond[] = { "1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31" };
  static const char *const wrong[] = { "2200-02-30", "2200-13-01", "0000-01-01", "2200-1-1" };

  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_autofree char *expected =
          g_strdup_printf ("“%s” is beyond the calendar that Quitus knows, from 1900 to 2199",
                           beyond[i]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (quitus_day_read_iso (beyond[i], &error), ==, QUITUS_DAY_NONE);
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, expected);
      g_clear_error (&error);
      g_assert_cmpint (quitus_day_parse (beyond[i], &error), ==, QUITUS_DAY_NONE);
      g_assert_cmpstr (error->message, ==, expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (quitus_day_read_iso (wrong[i], &error), ==, QUITUS_DAY_NONE);
      g_assert_nonnull (strstr (error->message, "is not a day"));
    }
  g_assert_cmpint (quitus_day_read_iso ("2199-12-31", NULL), ==, QUITUS_DAY_MAX);
}

static void
test_beyond_typed (void)
{
  static const char *const beyond[] = { "31/12/1899", "1er janvier 2200", "1.1.2200" };

  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (quitus_day_parse (beyond[i], &error), ==, QUITUS_DAY_NONE);
      g_assert_nonnull (strstr (error->message, "is beyond the calendar"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/every-day", test_every_day);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/weeks", test_weeks);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/typed", test_typed);
  g_test_add_func ("/day/near", test_near);
  g_test_add_func ("/day/beyond", test_beyond);
  g_test_add_func ("/day/beyond-typed", test_beyond_typed);
  return g_test_run ();
}
