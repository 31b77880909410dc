/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-format.h"

#include <locale.h>

#define EN QUITUS_LANGUAGE_ENGLISH
#define FR QUITUS_LANGUAGE_FRENCH

static void
test_days (void)
{
  static const struct
  {
    int year, month, day;
    QuitusDayStyle style;
    const char *english, *french;
  } days[] = {
    { 2023, 8,  8,  QUITUS_DAY_STYLE_LONG,    "Tuesday 8 August 2023",     "mardi 8 août 2023"         },
    { 2023, 8,  8,  QUITUS_DAY_STYLE_MEDIUM,  "Tue 8 Aug 2023",            "mar. 8 août 2023"          },
    { 2023, 8,  8,  QUITUS_DAY_STYLE_SHORT,   "8 Aug 2023",                "8 août 2023"               },
    { 2023, 8,  8,  QUITUS_DAY_STYLE_NUMERIC, "08/08/2023",                "08/08/2023"                },
    { 2023, 8,  8,  QUITUS_DAY_STYLE_MONTH,   "August 2023",               "août 2023"                 },
    { 2023, 2,  8,  QUITUS_DAY_STYLE_LONG,    "Wednesday 8 February 2023", "mercredi 8 février 2023"   },
    { 2023, 2,  8,  QUITUS_DAY_STYLE_MEDIUM,  "Wed 8 Feb 2023",            "mer. 8 févr. 2023"         },
    { 2023, 2,  8,  QUITUS_DAY_STYLE_NUMERIC, "08/02/2023",                "08/02/2023"                },
    { 2023, 5,  1,  QUITUS_DAY_STYLE_LONG,    "Monday 1 May 2023",         "lundi 1er mai 2023"        },
    { 2023, 5,  1,  QUITUS_DAY_STYLE_MEDIUM,  "Mon 1 May 2023",            "lun. 1er mai 2023"         },
    { 2023, 5,  1,  QUITUS_DAY_STYLE_SHORT,   "1 May 2023",                "1er mai 2023"              },
    { 2023, 5,  1,  QUITUS_DAY_STYLE_NUMERIC, "01/05/2023",                "01/05/2023"                },
    { 2023, 12, 31, QUITUS_DAY_STYLE_LONG,    "Sunday 31 December 2023",   "dimanche 31 décembre 2023" },
    { 2024, 2,  29, QUITUS_DAY_STYLE_MEDIUM,  "Thu 29 Feb 2024",           "jeu. 29 févr. 2024"        },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      QuitusDay day = quitus_day_new (days[i].year, days[i].month, days[i].day);
      g_autofree char *english = quitus_format_day (EN, day, days[i].style);
      g_autofree char *french = quitus_format_day (FR, day, days[i].style);

      g_assert_cmpstr (english, ==, days[i].english);
      g_assert_cmpstr (french, ==, days[i].french);
    }
  g_assert_null (quitus_format_day (FR, QUITUS_DAY_NONE, QUITUS_DAY_STYLE_LONG));
}

/* What is written is read back as the same day, in each style that says the whole day. */
static void
test_read_back (void)
{
  static const QuitusDayStyle styles[] = { QUITUS_DAY_STYLE_SHORT, QUITUS_DAY_STYLE_NUMERIC };

  for (QuitusDay day = QUITUS_DAY_MIN; day <= QUITUS_DAY_MAX; day += 13)
    for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
      for (QuitusLanguage language = EN; language <= FR; language++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *text = quitus_format_day (language, day, styles[i]);

          g_assert_cmpint (quitus_day_parse (text, &error), ==, day);
          g_assert_no_error (error);
        }
}

static void
test_names (void)
{
  g_autoptr (GString) months = g_string_new (NULL), weekdays = g_string_new (NULL);

  for (int month = 1; month <= 12; month++)
    for (QuitusLanguage language = EN; language <= FR; language++)
      g_string_append_printf (months, "%s %s %s;",
                              quitus_format_month (language, month, QUITUS_NAME_STYLE_LONG),
                              quitus_format_month (language, month, QUITUS_NAME_STYLE_SHORT),
                              quitus_format_month (language, month, QUITUS_NAME_STYLE_LETTER));
  g_assert_cmpstr (months->str, ==,
                   "January Jan J;janvier janv. J;February Feb F;février févr. F;"
                   "March Mar M;mars mars M;April Apr A;avril avr. A;May May M;mai mai M;"
                   "June Jun J;juin juin J;July Jul J;juillet juil. J;August Aug A;août août A;"
                   "September Sep S;septembre sept. S;October Oct O;octobre oct. O;"
                   "November Nov N;novembre nov. N;December Dec D;décembre déc. D;");
  for (QuitusWeekday weekday = QUITUS_MONDAY; weekday <= QUITUS_SUNDAY; weekday++)
    for (QuitusLanguage language = EN; language <= FR; language++)
      g_string_append_printf (weekdays, "%s %s %s;",
                              quitus_format_weekday (language, weekday, QUITUS_NAME_STYLE_LONG),
                              quitus_format_weekday (language, weekday, QUITUS_NAME_STYLE_SHORT),
                              quitus_format_weekday (language, weekday, QUITUS_NAME_STYLE_LETTER));
  g_assert_cmpstr (weekdays->str, ==,
                   "Monday Mon M;lundi lun. L;Tuesday Tue T;mardi mar. M;"
                   "Wednesday Wed W;mercredi mer. M;Thursday Thu T;jeudi jeu. J;"
                   "Friday Fri F;vendredi ven. V;Saturday Sat S;samedi sam. S;"
                   "Sunday Sun S;dimanche dim. D;");
}

static void
test_money (void)
{
  static const struct
  {
    gint64 cents;
    const char *english, *french, *french_column;
  } amounts[] = {
    { 0,                "€0.00",                      "0,00\u00a0€",             "0,00"                                               },
    { 5,                "€0.05",                      "0,05\u00a0€",             "0,05"                                               },
    { 99999,            "€999.99",                    "999,99\u00a0€",           "999,99"                                             },
    { 100000,           "€1,000.00",                  "1\u202f000,00\u00a0€",    "1\u202f000,00"                                      },
    { 12500000,         "€125,000.00",                "125\u202f000,00\u00a0€",  "125\u202f000,00"                                    },
    { 3674960,          "€36,749.60",                 "36\u202f749,60\u00a0€",   "36\u202f749,60"                                     },
    { -12500000,        "−€125,000.00",               "−125\u202f000,00\u00a0€", "−125\u202f000,00"                                   },
    { -1,               "−€0.01",                     "−0,01\u00a0€",            "−0,01"                                              },
    { QUITUS_MONEY_MAX, "€10,000,000,000,000.00",
     "10\u202f000\u202f000\u202f000\u202f000,00\u00a0€",                         "10\u202f000\u202f000\u202f000\u202f000,00"          },
    { G_MAXINT64,       "€92,233,720,368,547,758.07",
     "92\u202f233\u202f720\u202f368\u202f547\u202f758,07\u00a0€",                "92\u202f233\u202f720\u202f368\u202f547\u202f758,07" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *english = quitus_format_money (EN, amounts[i].cents);
      g_autofree char *french = quitus_format_money (FR, amounts[i].cents);
      g_autofree char *column = quitus_format_amount (FR, amounts[i].cents);

      g_assert_cmpstr (english, ==, amounts[i].english);
      g_assert_cmpstr (french, ==, amounts[i].french);
      g_assert_cmpstr (column, ==, amounts[i].french_column);
      if (amounts[i].cents >= 0 && amounts[i].cents <= QUITUS_MONEY_MAX)
        {
          g_assert_cmpint (quitus_money_parse (english, NULL), ==, amounts[i].cents);
          g_assert_cmpint (quitus_money_parse (french, NULL), ==, amounts[i].cents);
        }
    }
  g_assert_null (quitus_format_money (FR, QUITUS_MONEY_NONE));
  g_assert_null (quitus_format_amount (EN, QUITUS_MONEY_NONE));
}

/* Shorter amounts never say another one. */
static void
test_short_amounts (void)
{
  static const struct
  {
    QuitusMoney cents;
    const char *euros;
    const char *thousands;
    const char *french;
  } amounts[] = {
    { 12500000,  "€125,000",   "€125k",            "125\u00a0k€"                 },
    { 1250000,   "€12,500",    "€12.5k",           "12,5\u00a0k€"                },
    { 3674960,   NULL,         "≈\u00a0€36.7k",    "≈\u00a036,7\u00a0k€"         },
    { 3675000,   "€36,750",    "≈\u00a0€36.8k",    "≈\u00a036,8\u00a0k€"         },
    { 123456700, "€1,234,567", "≈\u00a0€1,234.6k", "≈\u00a01\u202f234,6\u00a0k€" },
    { 100000,    "€1,000",     "€1k",              "1\u00a0k€"                   },
    { 99999,     NULL,         NULL,               NULL                          },
    { 0,         "€0",         NULL,               NULL                          },
    { -12500000, "−€125,000",  "−€125k",           "−125\u00a0k€"                },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *euros = quitus_format_euros (EN, amounts[i].cents);
      g_autofree char *thousands = quitus_format_thousands (EN, amounts[i].cents);
      g_autofree char *french = quitus_format_thousands (FR, amounts[i].cents);

      g_assert_cmpstr (euros, ==, amounts[i].euros);
      g_assert_cmpstr (thousands, ==, amounts[i].thousands);
      g_assert_cmpstr (french, ==, amounts[i].french);
    }
  g_assert_null (quitus_format_euros (FR, QUITUS_MONEY_NONE));
  g_assert_null (quitus_format_thousands (FR, QUITUS_MONEY_NONE));
}

static void
test_numbers (void)
{
  static const struct
  {
    gint64 number;
    const char *english, *french, *english_part, *french_part;
  } numbers[] = {
    { 0,       "0",         "0",                   "0%",         "0\u00a0%"              },
    { 5,       "5",         "5",                   "0.05%",      "0,05\u00a0%"           },
    { 50,      "50",        "50",                  "0.5%",       "0,5\u00a0%"            },
    { 3750,    "3,750",     "3\u202f750",          "37.5%",      "37,5\u00a0%"           },
    { 3333,    "3,333",     "3\u202f333",          "33.33%",     "33,33\u00a0%"          },
    { 10000,   "10,000",    "10\u202f000",         "100%",       "100\u00a0%"            },
    { -1250,   "−1,250",    "−1\u202f250",         "−12.5%",     "−12,5\u00a0%"          },
    { 1234567, "1,234,567", "1\u202f234\u202f567", "12,345.67%", "12\u202f345,67\u00a0%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *english = quitus_format_number (EN, numbers[i].number);
      g_autofree char *french = quitus_format_number (FR, numbers[i].number);
      g_autofree char *english_part = quitus_format_percentage (EN, numbers[i].number);
      g_autofree char *french_part = quitus_format_percentage (FR, numbers[i].number);

      g_assert_cmpstr (english, ==, numbers[i].english);
      g_assert_cmpstr (french, ==, numbers[i].french);
      g_assert_cmpstr (english_part, ==, numbers[i].english_part);
      g_assert_cmpstr (french_part, ==, numbers[i].french_part);
    }
}

/* Counts are grouped in a sentence; numbers of years and of amendments stay as they are. */
static void
test_text (void)
{
  g_autofree char *english =
      quitus_format_text (EN, "%s: %u of %u in %d, 5%%", "x", 12999u, 7u, 2026);
  g_autofree char *french = quitus_format_text (FR, "%u échéances en retard", 12999u);

  g_assert_cmpstr (english, ==, "x: 12,999 of 7 in 2026, 5%");
  g_assert_cmpstr (french, ==, "12\u202f999 échéances en retard");
}

static void
test_size (void)
{
  static const struct
  {
    guint64 bytes;
    const char *english, *french;
  } cases[] = {
    { 0,          "0 bytes",       "0 octet"       },
    { 1,          "1 byte",        "1 octet"       },
    { 14,         "14 bytes",      "14 octets"     },
    { 999,        "999 bytes",     "999 octets"    },
    { 1000,       "1.0\u00a0kB",   "1,0\u00a0ko"   },
    { 999949,     "999.9\u00a0kB", "999,9\u00a0ko" },
    { 999950,     "1.0\u00a0MB",   "1,0\u00a0Mo"   },
    { 1250000,    "1.3\u00a0MB",   "1,3\u00a0Mo"   },
    { 1073741824, "1.1\u00a0GB",   "1,1\u00a0Go"   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = quitus_format_size (QUITUS_LANGUAGE_ENGLISH, cases[i].bytes);
      g_autofree char *french = quitus_format_size (QUITUS_LANGUAGE_FRENCH, cases[i].bytes);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (french, ==, cases[i].french);
    }
}

int
main (int argc, char **argv)
{
  /* The locale of the process must not matter. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/days", test_days);
  g_test_add_func ("/format/read-back", test_read_back);
  g_test_add_func ("/format/names", test_names);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/short-amounts", test_short_amounts);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/size", test_size);
  g_test_add_func ("/format/text", test_text);

  return g_test_run ();
}
