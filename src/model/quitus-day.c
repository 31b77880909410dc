/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day.h"

#include "quitus-error.h"
#include "quitus-language.h"

/* The civil calendar is computed in eras of 400 years that begin on 1 March, so that the leap day
 * is the last of its year. */
#define DAYS_PER_ERA 146097
#define DAYS_TO_1970 719468

/* The calendar: public holidays are not known before and after it. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* Helpers */

static const char *const month_names[12][6] = {
  { "janvier", "janv", "january", "jan", NULL },
  { "février", "fevrier", "févr", "fevr", "february", "feb" },
  { "mars", "march", "mar", NULL },
  { "avril", "avr", "april", "apr", NULL },
  { "mai", "may", NULL },
  { "juin", "june", "jun", NULL },
  { "juillet", "juil", "july", "jul", NULL },
  { "août", "aout", "august", "aug", NULL },
  { "septembre", "sept", "september", "sep", NULL },
  { "octobre", "oct", "october", NULL },
  { "novembre", "nov", "november", NULL },
  { "décembre", "decembre", "déc", "december", "dec", NULL },
};

static int
month_from_name (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';
  for (guint m = 0; m < G_N_ELEMENTS (month_names); m++)
    for (guint i = 0; i < G_N_ELEMENTS (month_names[m]) && month_names[m][i] != NULL; i++)
      if (g_strcmp0 (folded, month_names[m][i]) == 0)
        return m + 1;
  return 0;
}

/* Reads up to @max_digits digits; returns -1 when there is none or one too many. */
static int
number_from_text (const char *text, gsize max_digits)
{
  int number = 0;
  gsize n = 0;

  for (; g_ascii_isdigit (text[n]); n++)
    {
      if (n == max_digits)
        return -1;
      number = number * 10 + g_ascii_digit_value (text[n]);
    }
  return n > 0 && text[n] == '\0' ? number : -1;
}

static int
day_number_from_text (char *text)
{
  char *end = g_strrstr (text, "er");

  if (end != NULL && end != text && end[2] == '\0')
    *end = '\0';
  return number_from_text (text, 2);
}

static int
year_from_text (const char *text)
{
  int year = number_from_text (text, 4);

  /* Two digits mean this century: agreements are not older than it. */
  if (year >= 0 && strlen (text) == 2)
    return 2000 + year;
  return strlen (text) == 4 ? year : -1;
}

/* Whether @text has the form of a day, and its numbers. */
static gboolean
split_iso (const char *text, int *year, int *month, int *day)
{
  static const guint8 places[8] = { 0, 1, 2, 3, 5, 6, 8, 9 };
  int digits[8];

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (int i = 0; i < 8; i++)
    {
      digits[i] = text[places[i]] - '0';
      if (digits[i] < 0 || digits[i] > 9)
        return FALSE;
    }
  *year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  *month = digits[4] * 10 + digits[5];
  *day = digits[6] * 10 + digits[7];
  return TRUE;
}

/* Whether there is that day, but in a year out of the calendar. */
static gboolean
is_beyond (int year, int month, int day)
{
  return year > 0 && (year < FIRST_YEAR || year > LAST_YEAR) && month >= 1 && month <= 12 &&
         day >= 1 && day <= quitus_day_days_in_month (year, month);
}

static QuitusDay
refuse_beyond (const char *text, GError **error)
{
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("“%s” is beyond the calendar that Quitus knows, from %d to %d"), text, FIRST_YEAR,
               LAST_YEAR);
  return QUITUS_DAY_NONE;
}

/* Public */

/**
 * quitus_day_new:
 * @year: the year, for example 2023
 * @month: the month, from 1
 * @day: the day of the month, from 1
 *
 * Returns: the day, or %QUITUS_DAY_NONE when there is no such day between 1900 and 2199
 */
QuitusDay
quitus_day_new (int year, int month, int day)
{
  int y, era, year_of_era, day_of_year, day_of_era;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 ||
      day > quitus_day_days_in_month (year, month))
    return QUITUS_DAY_NONE;

  y = month <= 2 ? year - 1 : year;
  era = y / 400;
  year_of_era = y - era * 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970;
}

/**
 * quitus_day_get:
 * @day: a known day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, from 1
 * @day_of_month: (out) (optional): the day of the month, from 1
 *
 * Takes a day apart.
 */
void
quitus_day_get (QuitusDay day, int *year, int *month, int *day_of_month)
{
  int z, era, day_of_era, year_of_era, day_of_year, mp, m;

  g_return_if_fail (day != QUITUS_DAY_NONE);

  z = day + DAYS_TO_1970;
  era = z / DAYS_PER_ERA;
  day_of_era = z - era * DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  mp = (5 * day_of_year + 2) / 153;
  m = mp < 10 ? mp + 3 : mp - 9;
  if (year != NULL)
    *year = year_of_era + era * 400 + (m <= 2 ? 1 : 0);
  if (month != NULL)
    *month = m;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * mp + 2) / 5 + 1;
}

/**
 * quitus_day_get_year:
 * @day: a known day
 *
 * Returns: its year
 */
int
quitus_day_get_year (QuitusDay day)
{
  int year = 0;

  quitus_day_get (day, &year, NULL, NULL);
  return year;
}

/**
 * quitus_day_get_month:
 * @day: a known day
 *
 * Returns: its month, from 1
 */
int
quitus_day_get_month (QuitusDay day)
{
  int month = 0;

  quitus_day_get (day, NULL, &month, NULL);
  return month;
}

/**
 * quitus_day_get_day:
 * @day: a known day
 *
 * Returns: its day of the month, from 1
 */
int
quitus_day_get_day (QuitusDay day)
{
  int day_of_month = 0;

  quitus_day_get (day, NULL, NULL, &day_of_month);
  return day_of_month;
}

/**
 * quitus_day_get_weekday:
 * @day: a known day
 *
 * Returns: its day of the week
 */
QuitusWeekday
quitus_day_get_weekday (QuitusDay day)
{
  int since_thursday = day % 7;

  if (since_thursday < 0)
    since_thursday += 7;
  return (since_thursday + 3) % 7 + 1;
}

/**
 * quitus_day_get_week:
 * @day: a known day
 * @year: (out) (optional): the year that the week belongs to
 *
 * Returns: the number of its week in ISO 8601, the first one being that of the first Thursday
 */
int
quitus_day_get_week (QuitusDay day, int *year)
{
  QuitusDay thursday = day - (int) quitus_day_get_weekday (day) + QUITUS_THURSDAY;
  int thursday_year = quitus_day_get_year (thursday);

  if (year != NULL)
    *year = thursday_year;
  return (thursday - quitus_day_new (thursday_year, 1, 1)) / 7 + 1;
}

/**
 * quitus_day_is_leap_year:
 * @year: a year
 *
 * Returns: whether the year has a 29 February
 */
gboolean
quitus_day_is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/**
 * quitus_day_days_in_month:
 * @year: a year
 * @month: a month, from 1
 *
 * Returns: the number of days of the month
 */
int
quitus_day_days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && quitus_day_is_leap_year (year) ? 29 : days[month - 1];
}

/**
 * quitus_day_add_months:
 * @day: a known day
 * @months: how many months later (or earlier, when negative)
 *
 * The same day number in another month or, if that month has none, its last day (code de procédure
 * civile, article 641, second paragraph).
 *
 * Returns: the day, or %QUITUS_DAY_NONE outside of 1900–2199
 */
QuitusDay
quitus_day_add_months (QuitusDay day, int months)
{
  int year, month, day_of_month, index;

  g_return_val_if_fail (day != QUITUS_DAY_NONE, QUITUS_DAY_NONE);

  quitus_day_get (day, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + months;
  if (index < FIRST_YEAR * 12 || index >= (LAST_YEAR + 1) * 12)
    return QUITUS_DAY_NONE;
  year = index / 12;
  month = index % 12 + 1;
  return quitus_day_new (year, month, MIN (day_of_month, quitus_day_days_in_month (year, month)));
}

/**
 * quitus_day_first_of_month:
 * @day: a known day
 *
 * Returns: the first day of its month
 */
QuitusDay
quitus_day_first_of_month (QuitusDay day)
{
  return day - quitus_day_get_day (day) + 1;
}

/**
 * quitus_day_last_of_month:
 * @day: a known day
 *
 * Returns: the last day of its month
 */
QuitusDay
quitus_day_last_of_month (QuitusDay day)
{
  int year, month, day_of_month;

  quitus_day_get (day, &year, &month, &day_of_month);
  return day - day_of_month + quitus_day_days_in_month (year, month);
}

/**
 * quitus_day_from_iso:
 * @text: (nullable): a text such as "2023-02-08"
 *
 * Reads the one form that files and commands use.
 *
 * Returns: the day, or %QUITUS_DAY_NONE when @text is not exactly a day in that form
 */
QuitusDay
quitus_day_from_iso (const char *text)
{
  int year, month, day;

  return split_iso (text, &year, &month, &day) ? quitus_day_new (year, month, day)
                                               : QUITUS_DAY_NONE;
}

/**
 * quitus_day_read_iso:
 * @text: a text
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is not a day, or beyond the calendar
 *
 * quitus_day_from_iso() for whoever must say what is wrong.
 *
 * Returns: the day, or %QUITUS_DAY_NONE with @error set
 */
QuitusDay
quitus_day_read_iso (const char *text, GError **error)
{
  QuitusDay day = quitus_day_from_iso (text);
  int year, month, day_of_month;

  if (day != QUITUS_DAY_NONE)
    return day;
  if (split_iso (text, &year, &month, &day_of_month) && is_beyond (year, month, day_of_month))
    return refuse_beyond (text, error);
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("“%s” is not a day: write it as 2023-02-08"), text);
  return QUITUS_DAY_NONE;
}

/**
 * quitus_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day as "2023-02-08", %NULL for %QUITUS_DAY_NONE
 */
char *
quitus_day_to_iso (QuitusDay day)
{
  int year, month, day_of_month;

  if (day == QUITUS_DAY_NONE)
    return NULL;
  quitus_day_get (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * quitus_day_parse:
 * @text: what a person typed
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is not a day, or beyond the calendar
 *
 * Reads a day as French people write it: "08/02/2023", "8/2/23", "8.2.2023", "8 févr. 2023",
 * "1er mars 2023", and also "2023-02-08" and English month names.  The day always comes before the
 * month.
 *
 * Returns: the day, or %QUITUS_DAY_NONE with @error set
 */
QuitusDay
quitus_day_parse (const char *text, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  QuitusDay day = quitus_day_from_iso (trimmed);
  int year, month, day_number;

  if (day != QUITUS_DAY_NONE)
    return day;
  if (split_iso (trimmed, &year, &month, &day_number) && is_beyond (year, month, day_number))
    return refuse_beyond (trimmed, error);

  words = g_strsplit_set (trimmed, " /-.", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_ptr_array_add (parts, words[i]);
  if (parts->len == 3)
    {
      month = number_from_text (parts->pdata[1], 2);
      year = year_from_text (parts->pdata[2]);
      day_number = day_number_from_text (parts->pdata[0]);
      if (month < 0)
        month = month_from_name (parts->pdata[1]);
      day = quitus_day_new (year, month, day_number);
      if (is_beyond (year, month, day_number))
        return refuse_beyond (trimmed, error);
      if (day == QUITUS_DAY_NONE && year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 &&
          month <= 12 && day_number > 0)
        {
          g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                       _ ("“%s” does not exist: that month has %d days"), trimmed,
                       quitus_day_days_in_month (year, month));
          return QUITUS_DAY_NONE;
        }
    }
  if (day == QUITUS_DAY_NONE)
    g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                 _ ("“%s” is not a day: write it as 08/02/2023 or 2023-02-08"), trimmed);
  return day;
}
