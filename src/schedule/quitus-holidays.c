/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-holidays.h"

#include "quitus-language.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define N_YEARS (LAST_YEAR - FIRST_YEAR + 1)

#define EVERYWHERE ((1u << QUITUS_N_HOLIDAY_CALENDARS) - 1)
#define IN(calendar) (1u << QUITUS_HOLIDAY_CALENDAR_##calendar)

/* A holiday on a fixed day of the year or, when @month is EASTER, that many days after Easter
 * Sunday; from the year @first to the year @last, where 0 means as far as the table goes. */
typedef struct
{
  guint calendars;
  gint8 month;
  gint8 day;
  gint16 first;
  gint16 last;
  const char *name;
} Rule;

#define EASTER 0

/* The national days are those of article L3133-1 of the code du travail.  The list has not changed
 * since the law of 2 October 1981 made 8 May a holiday again; what it was before is followed only
 * for the days that a law added.  Whit Monday stayed in the list while it was the default "day of
 * solidarity".
 *
 * Alsace and Moselle add two days (L3134-13, after an ordinance of 16 August 1892).  By law Good
 * Friday is one only in the communes with a Protestant or a shared church; no commune is known
 * here, so it is counted in all of them.
 *
 * Overseas, the commemoration of the abolition of slavery is a holiday (L3422-2 since 2016; before
 * it, and for public servants still, law 83-550 of 30 June 1983 and decree 83-1003 of 23 November
 * 1983).  Saint-Barthélemy and Saint-Martin kept the day of Guadeloupe, of which they had been a
 * part, until decree 2012-553 named them.  For Saint-Martin the texts still say 27 May; but since
 * 2018 its authorities and the State have kept 28 May, by ministerial circulars of 4 May 2018 and
 * 3 May 2019 and in the holiday data that the State publishes.  The day that is kept is the one
 * counted.
 *
 * Local customs (Carnival, 21 July in the Antilles, the Muslim feasts of Mayotte) are no legal
 * holidays. */
static const Rule rules[] = {
  { EVERYWHERE,            1,      1,  0,    0,    N_ ("New Year’s Day")       },
  { EVERYWHERE,            EASTER, 1,  0,    0,    N_ ("Easter Monday")        },
  { EVERYWHERE,            5,      1,  1947, 0,    N_ ("Labour Day")           },
  { EVERYWHERE,            5,      8,  1982, 0,    N_ ("Victory Day 1945")     },
  { EVERYWHERE,            EASTER, 39, 0,    0,    N_ ("Ascension Day")        },
  { EVERYWHERE,            EASTER, 50, 0,    0,    N_ ("Whit Monday")          },
  { EVERYWHERE,            7,      14, 0,    0,    N_ ("National Day")         },
  { EVERYWHERE,            8,      15, 0,    0,    N_ ("Assumption Day")       },
  { EVERYWHERE,            11,     1,  0,    0,    N_ ("All Saints’ Day")      },
  { EVERYWHERE,            11,     11, 1922, 0,    N_ ("Armistice Day 1918")   },
  { EVERYWHERE,            12,     25, 0,    0,    N_ ("Christmas Day")        },
  { IN (ALSACE_MOSELLE),   EASTER, -2, 0,    0,    N_ ("Good Friday")          },
  { IN (ALSACE_MOSELLE),   12,     26, 0,    0,    N_ ("Saint Stephen’s Day")  },
  { IN (MAYOTTE),          4,      27, 1984, 0,    N_ ("Abolition of Slavery") },
  { IN (MARTINIQUE),       5,      22, 1984, 0,    N_ ("Abolition of Slavery") },
  { IN (GUADELOUPE),       5,      27, 1984, 0,    N_ ("Abolition of Slavery") },
  { IN (SAINT_MARTIN),     5,      27, 1984, 2017, N_ ("Abolition of Slavery") },
  { IN (SAINT_MARTIN),     5,      28, 2018, 0,    N_ ("Abolition of Slavery") },
  { IN (SAINT_BARTHELEMY), 5,      27, 1984, 2011, N_ ("Abolition of Slavery") },
  { IN (SAINT_BARTHELEMY), 10,     9,  2012, 0,    N_ ("Abolition of Slavery") },
  { IN (GUIANA),           6,      10, 1984, 0,    N_ ("Abolition of Slavery") },
  { IN (REUNION),          12,     20, 1983, 0,    N_ ("Abolition of Slavery") },
};

/* One holiday, and how many different holidays of the table before it fall from Monday to Friday
 * [0] and from Monday to Saturday [1]. */
typedef struct
{
  QuitusDay day;
  guint16 before[2];
  guint8 rule;
} Entry;

/* All holidays of a calendar in order, those of the year y from first[y - 1900] on.  A last entry,
 * after all days, ends the search and holds the totals. */
typedef struct
{
  guint16 first[N_YEARS + 1];
  Entry entries[];
} Table;

/* Helpers */

static gboolean
rule_applies (const Rule *rule, QuitusHolidayCalendar calendar, int year)
{
  return (rule->calendars & (1u << calendar)) != 0 && year >= rule->first &&
         (rule->last == 0 || year <= rule->last);
}

static int
compare_entries (const void *a, const void *b, void *data)
{
  const Entry *x = a, *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return (int) x->rule - (int) y->rule;
}

static gsize
fill_year (QuitusHolidayCalendar calendar, int year, Entry *entries)
{
  QuitusDay easter = quitus_holidays_get_easter (year);
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const Rule *rule = &rules[i];

      if (!rule_applies (rule, calendar, year))
        continue;
      g_assert (n < QUITUS_HOLIDAYS_MAX);
      entries[n].day = rule->month == EASTER ? easter + rule->day
                                             : quitus_day_new (year, rule->month, rule->day);
      entries[n++].rule = i;
    }
  g_sort_array (entries, n, sizeof *entries, compare_entries, NULL);
  return n;
}

/* Two holidays on one day close it once. */
static void
count_before (Entry *entries, gsize n)
{
  guint16 before[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    {
      QuitusWeekday weekday = quitus_day_get_weekday (entries[i].day);

      entries[i].before[0] = before[0];
      entries[i].before[1] = before[1];
      if (entries[i].day == entries[i + 1].day)
        continue;
      before[0] += weekday <= QUITUS_FRIDAY;
      before[1] += weekday <= QUITUS_SATURDAY;
    }
  entries[n].before[0] = before[0];
  entries[n].before[1] = before[1];
}

static Table *
build_table (QuitusHolidayCalendar calendar)
{
  Table *table;
  gsize n = 0;

  table = g_malloc0 (sizeof *table + (N_YEARS * QUITUS_HOLIDAYS_MAX + 1) * sizeof (Entry));
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      table->first[year - FIRST_YEAR] = n;
      n += fill_year (calendar, year, table->entries + n);
    }
  table->first[N_YEARS] = n;
  table->entries[n].day = G_MAXINT32;
  count_before (table->entries, n);
  return g_realloc (table, sizeof *table + (n + 1) * sizeof (Entry));
}

static const Table *
get_table (QuitusHolidayCalendar calendar)
{
  static Table *tables[QUITUS_N_HOLIDAY_CALENDARS];

  if (g_once_init_enter_pointer (&tables[calendar]))
    g_once_init_leave_pointer (&tables[calendar], build_table (calendar));
  return tables[calendar];
}

/* Returns the first holiday on or after @day, or the entry at the end. */
static const Entry *
find_entry (QuitusHolidayCalendar calendar, QuitusDay day)
{
  const Table *table = get_table (calendar);
  const Entry *entry;

  if (day > QUITUS_DAY_MAX)
    return table->entries + table->first[N_YEARS];
  if (day < QUITUS_DAY_MIN)
    return table->entries;
  entry = table->entries + table->first[quitus_day_get_year (day) - FIRST_YEAR];
  while (entry->day < day)
    entry++;
  return entry;
}

/* Public */

/**
 * quitus_holidays_get_easter:
 * @year: a year of the Gregorian calendar
 *
 * Computes Easter by the method that "Nature" printed on 20 April 1876, which needs no exceptions.
 *
 * Returns: Easter Sunday, or %QUITUS_DAY_NONE outside of 1900–2199
 */
QuitusDay
quitus_holidays_get_easter (int year)
{
  int golden = year % 19;
  int century = year / 100, in_century = year % 100;
  int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  int late = (golden + 11 * epact + 22 * weekday) / 451;
  int index = epact + weekday - 7 * late + 114;

  return quitus_day_new (year, index / 31, index % 31 + 1);
}

/**
 * quitus_holidays_is_holiday:
 * @calendar: a holiday calendar
 * @day: a known day
 * @name: (out) (optional) (nullable): the name of the holiday in English, to be translated, or
 *   %NULL; the first of them where two fall on the same day
 *
 * Returns: whether @day is a public holiday; never outside of 1900–2199
 */
gboolean
quitus_holidays_is_holiday (QuitusHolidayCalendar calendar, QuitusDay day, const char **name)
{
  const Entry *entry;

  if (name != NULL)
    *name = NULL;
  g_return_val_if_fail ((guint) calendar < QUITUS_N_HOLIDAY_CALENDARS, FALSE);
  g_return_val_if_fail (day != QUITUS_DAY_NONE, FALSE);

  entry = find_entry (calendar, day);
  if (entry->day != day)
    return FALSE;
  if (name != NULL)
    *name = rules[entry->rule].name;
  return TRUE;
}

/* Lists the entries from @entry on whose day is not after @last. */
static gsize
list_entries (const Entry *entry, QuitusDay last, QuitusHoliday *holidays, gsize max)
{
  gsize n = 0;

  for (; entry->day <= last; entry++, n++)
    if (n < max)
      holidays[n] = (QuitusHoliday) { .day = entry->day, .name = rules[entry->rule].name };
  return n;
}

/**
 * quitus_holidays_of_day:
 * @calendar: a holiday calendar
 * @day: a known day
 * @holidays: (out caller-allocates) (array length=max) (nullable): where to list them
 * @max: how many there is room for
 *
 * Lists what is celebrated on one day: on 1 May 2008, both Labour Day and Ascension Day.
 *
 * Returns: how many holidays fall on @day, which may be more than @max
 */
gsize
quitus_holidays_of_day (QuitusHolidayCalendar calendar,
                        QuitusDay day,
                        QuitusHoliday *holidays,
                        gsize max)
{
  g_return_val_if_fail ((guint) calendar < QUITUS_N_HOLIDAY_CALENDARS, 0);
  g_return_val_if_fail (day != QUITUS_DAY_NONE, 0);

  return list_entries (find_entry (calendar, day), day, holidays, max);
}

/**
 * quitus_holidays_of_year:
 * @calendar: a holiday calendar
 * @year: a year
 * @holidays: (out caller-allocates) (array length=max) (nullable): where to list them
 * @max: how many there is room for; %QUITUS_HOLIDAYS_MAX is always enough
 *
 * Lists the public holidays of a year from January to December, two that fall on one day as two.
 *
 * Returns: how many there are, which may be more than @max; none outside of 1900–2199
 */
gsize
quitus_holidays_of_year (QuitusHolidayCalendar calendar,
                         int year,
                         QuitusHoliday *holidays,
                         gsize max)
{
  g_return_val_if_fail ((guint) calendar < QUITUS_N_HOLIDAY_CALENDARS, 0);

  if (year < FIRST_YEAR || year > LAST_YEAR)
    return 0;
  return list_entries (find_entry (calendar, quitus_day_new (year, 1, 1)),
                       quitus_day_new (year, 12, 31), holidays, max);
}

/**
 * quitus_holidays_count:
 * @calendar: a holiday calendar
 * @from: a known day, not itself counted
 * @to: a known day, itself counted, not before @from
 * @six_days: whether Saturday is a day of the week's work
 *
 * Counts the days that a holiday takes from the working week: a holiday on a Sunday takes none, nor
 * does one on a Saturday unless @six_days, and two on the same day take one.
 *
 * Returns: how many, in a time that does not depend on the span
 */
int
quitus_holidays_count (QuitusHolidayCalendar calendar,
                       QuitusDay from,
                       QuitusDay to,
                       gboolean six_days)
{
  guint week = six_days ? 1 : 0;

  g_return_val_if_fail ((guint) calendar < QUITUS_N_HOLIDAY_CALENDARS, 0);
  g_return_val_if_fail (from != QUITUS_DAY_NONE && to >= from && to < G_MAXINT32, 0);

  return (int) find_entry (calendar, to + 1)->before[week] -
         (int) find_entry (calendar, from + 1)->before[week];
}
