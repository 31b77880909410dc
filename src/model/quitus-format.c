/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-format.h"

/* What French typography puts between thousands, and before a sign. */
#define NARROW_NO_BREAK_SPACE "\u202f"
#define NO_BREAK_SPACE "\u00a0"
#define MINUS "\u2212"

#define NC_(context, text) text

/* Helpers */

/* "May" is long and short at once in English, but "Sep" and "sept." are not the same kind of
 * short: each style has its context. */
static const char *const long_months[] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_months[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static const char *const long_weekdays[] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const char *const short_weekdays[] = {
  NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"),
  NC_ ("short weekday", "Thu"), NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"),
  NC_ ("short weekday", "Sun"),
};

/* In both languages the letter of a month or of a day of the week is its first one. */
static const char *
get_first_letter (const char *name)
{
  char letter[7] = { '\0' };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), letter);
  return g_intern_string (letter);
}

static guint64
get_magnitude (gint64 number)
{
  return number < 0 ? -(guint64) number : (guint64) number;
}

static void
append_grouped (GString *text, QuitusLanguage language, guint64 number)
{
  const char *separator = language == QUITUS_LANGUAGE_FRENCH ? NARROW_NO_BREAK_SPACE : ",";
  char digits[24];
  gsize n = (gsize) g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

static char
get_decimal_mark (QuitusLanguage language)
{
  return language == QUITUS_LANGUAGE_FRENCH ? ',' : '.';
}

static void
append_amount (GString *text, QuitusLanguage language, QuitusMoney amount)
{
  guint64 cents = get_magnitude (amount);

  append_grouped (text, language, cents / 100);
  g_string_append_printf (text, "%c%02u", get_decimal_mark (language), (guint) (cents % 100));
}

/* Public */

/**
 * quitus_format_month:
 * @language: a language
 * @month: a month, from 1
 * @style: how to write it
 *
 * Returns: (transfer none): its name
 */
const char *
quitus_format_month (QuitusLanguage language, int month, QuitusNameStyle style)
{
  const char *name;

  g_return_val_if_fail (month >= 1 && month <= 12, "");

  if (style == QUITUS_NAME_STYLE_SHORT)
    return quitus_language_context (language, "short month", short_months[month - 1]);
  name = quitus_language_context (language, "month", long_months[month - 1]);
  return style == QUITUS_NAME_STYLE_LETTER ? get_first_letter (name) : name;
}

/**
 * quitus_format_weekday:
 * @language: a language
 * @weekday: a day of the week
 * @style: how to write it
 *
 * Returns: (transfer none): its name
 */
const char *
quitus_format_weekday (QuitusLanguage language, QuitusWeekday weekday, QuitusNameStyle style)
{
  const char *name;

  g_return_val_if_fail (weekday >= QUITUS_MONDAY && weekday <= QUITUS_SUNDAY, "");

  if (style == QUITUS_NAME_STYLE_SHORT)
    return quitus_language_context (language, "short weekday", short_weekdays[weekday - 1]);
  name = quitus_language_context (language, "weekday", long_weekdays[weekday - 1]);
  return style == QUITUS_NAME_STYLE_LETTER ? get_first_letter (name) : name;
}

/**
 * quitus_format_day:
 * @language: a language
 * @day: a day
 * @style: how to write it
 *
 * Both languages put the day before the month; French writes "1er" for the first one.
 *
 * Returns: (transfer full) (nullable): the day as people write it, %NULL for %QUITUS_DAY_NONE
 */
char *
quitus_format_day (QuitusLanguage language, QuitusDay day, QuitusDayStyle style)
{
  QuitusNameStyle names = style == QUITUS_DAY_STYLE_LONG || style == QUITUS_DAY_STYLE_MONTH
                              ? QUITUS_NAME_STYLE_LONG
                              : QUITUS_NAME_STYLE_SHORT;
  int year, month, day_of_month;
  const char *month_name, *suffix;

  if (day == QUITUS_DAY_NONE)
    return NULL;
  quitus_day_get (day, &year, &month, &day_of_month);
  month_name = quitus_format_month (language, month, names);
  suffix = language == QUITUS_LANGUAGE_FRENCH && day_of_month == 1 ? "er" : "";
  switch (style)
    {
    case QUITUS_DAY_STYLE_LONG:
    case QUITUS_DAY_STYLE_MEDIUM:
      return g_strdup_printf ("%s %d%s %s %d",
                              quitus_format_weekday (language, quitus_day_get_weekday (day), names),
                              day_of_month, suffix, month_name, year);
    case QUITUS_DAY_STYLE_SHORT:
      return g_strdup_printf ("%d%s %s %d", day_of_month, suffix, month_name, year);
    case QUITUS_DAY_STYLE_NUMERIC:
      return g_strdup_printf ("%02d/%02d/%04d", day_of_month, month, year);
    case QUITUS_DAY_STYLE_MONTH:
      return g_strdup_printf ("%s %d", month_name, year);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * quitus_format_number:
 * @language: a language
 * @number: a whole number
 *
 * Returns: (transfer full): the number with its thousands grouped
 */
char *
quitus_format_number (QuitusLanguage language, gint64 number)
{
  GString *text = g_string_new (number < 0 ? MINUS : "");

  append_grouped (text, language, get_magnitude (number));
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_text:
 * @language: a language
 * @format: a text with \%u for counts, \%s for other texts and \%d for figures that stay as they are
 * @...: what stands there
 *
 * Writes a sentence with counts, whose thousands are grouped as the language does it.
 *
 * Returns: (transfer full): the sentence
 */
char *
quitus_format_text (QuitusLanguage language, const char *format, ...)
{
  GString *text = g_string_new (NULL);
  va_list arguments;

  va_start (arguments, format);
  for (const char *place = format; *place != '\0'; place++)
    {
      if (*place != '%')
        {
          g_string_append_c (text, *place);
          continue;
        }
      place++;
      if (*place == 'u')
        append_grouped (text, language, va_arg (arguments, guint));
      else if (*place == 's')
        g_string_append (text, va_arg (arguments, const char *));
      else if (*place == 'd')
        g_string_append_printf (text, "%d", va_arg (arguments, int));
      else
        {
          g_assert (*place == '%');
          g_string_append_c (text, '%');
        }
    }
  va_end (arguments);
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_amount:
 * @language: a language
 * @amount: an amount, which may be negative (a difference)
 *
 * Writes an amount for a column whose heading says that it is in euros.
 *
 * Returns: (transfer full) (nullable): the amount, %NULL for %QUITUS_MONEY_NONE
 */
char *
quitus_format_amount (QuitusLanguage language, QuitusMoney amount)
{
  GString *text;

  if (amount == QUITUS_MONEY_NONE)
    return NULL;
  text = g_string_new (amount < 0 ? MINUS : "");
  append_amount (text, language, amount);
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_money:
 * @language: a language
 * @amount: an amount, which may be negative (a difference)
 *
 * Writes an amount with its currency: "€125,000.00", in French "125 000,00 €" with spaces that do
 * not break.
 *
 * Returns: (transfer full) (nullable): the amount, %NULL for %QUITUS_MONEY_NONE
 */
char *
quitus_format_money (QuitusLanguage language, QuitusMoney amount)
{
  GString *text;

  if (amount == QUITUS_MONEY_NONE)
    return NULL;
  text = g_string_new (amount < 0 ? MINUS : "");
  if (language == QUITUS_LANGUAGE_ENGLISH)
    g_string_append (text, "€");
  append_amount (text, language, amount);
  if (language == QUITUS_LANGUAGE_FRENCH)
    g_string_append (text, NO_BREAK_SPACE "€");
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_euros:
 * @language: a language
 * @amount: an amount, which may be negative (a difference)
 *
 * Writes an amount without its cents where it has none: "€125,000", in French "125 000 €".
 *
 * Returns: (transfer full) (nullable): the amount, %NULL when it is not a number of whole euros and
 *   for %QUITUS_MONEY_NONE
 */
char *
quitus_format_euros (QuitusLanguage language, QuitusMoney amount)
{
  GString *text;

  if (amount == QUITUS_MONEY_NONE || amount % 100 != 0)
    return NULL;
  text = g_string_new (amount < 0 ? MINUS : "");
  if (language == QUITUS_LANGUAGE_ENGLISH)
    g_string_append (text, "€");
  append_grouped (text, language, get_magnitude (amount) / 100);
  if (language == QUITUS_LANGUAGE_FRENCH)
    g_string_append (text, NO_BREAK_SPACE "€");
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_thousands:
 * @language: a language
 * @amount: an amount, which may be negative (a difference)
 *
 * Writes an amount in thousands of euros, with one decimal where it needs it: "€125k", "€12.5k", in
 * French "125 k€".  One that this does not say exactly is rounded and begins with "≈".
 *
 * Returns: (transfer full) (nullable): the amount, %NULL when it is below one thousand and for
 *   %QUITUS_MONEY_NONE
 */
char *
quitus_format_thousands (QuitusLanguage language, QuitusMoney amount)
{
  guint64 cents, hundreds;
  GString *text;

  if (amount == QUITUS_MONEY_NONE || get_magnitude (amount) < 100000)
    return NULL;
  cents = get_magnitude (amount);
  hundreds = cents / 10000 + (cents % 10000 >= 5000);
  text = g_string_new (cents % 10000 != 0 ? "≈" NO_BREAK_SPACE : "");
  if (amount < 0)
    g_string_append (text, MINUS);
  if (language == QUITUS_LANGUAGE_ENGLISH)
    g_string_append (text, "€");
  append_grouped (text, language, hundreds / 10);
  if (hundreds % 10 != 0)
    g_string_append_printf (text, "%c%u", get_decimal_mark (language), (guint) (hundreds % 10));
  g_string_append (text, language == QUITUS_LANGUAGE_FRENCH ? NO_BREAK_SPACE "k€" : "k");
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_percentage:
 * @language: a language
 * @ten_thousandths: a part in ten thousandths, for example 3750 for 37.5 %
 *
 * Returns: (transfer full): the part, with no more decimals than it needs
 */
char *
quitus_format_percentage (QuitusLanguage language, gint64 ten_thousandths)
{
  GString *text = g_string_new (ten_thousandths < 0 ? MINUS : "");
  guint64 magnitude = get_magnitude (ten_thousandths);
  guint hundredths = (guint) (magnitude % 100);

  append_grouped (text, language, magnitude / 100);
  if (hundredths % 10 != 0)
    g_string_append_printf (text, "%c%02u", get_decimal_mark (language), hundredths);
  else if (hundredths != 0)
    g_string_append_printf (text, "%c%u", get_decimal_mark (language), hundredths / 10);
  g_string_append (text, language == QUITUS_LANGUAGE_FRENCH ? NO_BREAK_SPACE "%" : "%");
  return g_string_free (text, FALSE);
}

/**
 * quitus_format_size:
 * @language: a language
 * @bytes: how many bytes
 *
 * Writes the size of a file in the language of the program, whatever the locale is.
 *
 * Returns: (transfer full): "14 bytes", "1.2 MB", in French "14 octets", "1,2 Mo"
 */
char *
quitus_format_size (QuitusLanguage language, guint64 bytes)
{
  static const char *const units[] = { N_ ("kB"), N_ ("MB"), N_ ("GB") };
  guint64 unit = 1000;
  guint i = 0;

  if (bytes < unit)
    return g_strdup_printf (quitus_language_plural (language, "%u byte", "%u bytes", bytes),
                            (guint) bytes);
  /* What would be rounded to a thousand of a unit is one of the next. */
  while (i + 1 < G_N_ELEMENTS (units) && bytes + unit / 20 >= unit * 1000)
    {
      unit *= 1000;
      i++;
    }
  bytes = (bytes + unit / 20) / (unit / 10);
  return g_strdup_printf ("%" G_GUINT64_FORMAT "%c%u" NO_BREAK_SPACE "%s", bytes / 10,
                          get_decimal_mark (language), (guint) (bytes % 10),
                          quitus_language_text (language, units[i]));
}
