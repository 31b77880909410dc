/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-spelling.h"

#include <string.h>

/* The most figures that an amount in euros has. */
#define FIGURES_MAX 14

/* How the key of a day begins when its year was not typed. */
#define ANY_YEAR "@????"

/* Without accents; English first. */
static const char *const months[2][12] = {
  { "january", "february", "march", "april", "may", "june", "july",    "august", "september",
   "october",                                                                                            "november", "december" },
  { "janvier", "fevrier",  "mars",  "avril", "mai", "juin", "juillet", "aout",   "septembre", "octobre",
   "novembre",                                                                                                       "decembre" },
};

/* Helpers */

static const char *
get_folded (QuitusSearchText *text, guint word, gsize *length)
{
  const QuitusSearchWord *at = quitus_search_text_get (text, word);

  *length = at->folded_end - at->folded_start;
  return text->folded->str + at->folded_start;
}

/* The number that a word is, -1 when it is none. */
static int
read_number (QuitusSearchText *text, guint word, gsize *n_figures)
{
  const char *figures = get_folded (text, word, n_figures);
  int number = 0;

  if (*n_figures > 4)
    return -1;
  for (gsize i = 0; i < *n_figures; i++)
    {
      if (!g_ascii_isdigit (figures[i]))
        return -1;
      number = 10 * number + (figures[i] - '0');
    }
  return number;
}

/* The month that a word names or begins to name with three letters or more, else 0. */
static int
read_month (QuitusSearchText *text, guint word)
{
  gsize length;
  const char *letters = get_folded (text, word, &length);
  int month = 0;

  if (length < 3)
    return 0;
  for (int language = 0; language < 2; language++)
    for (int i = 0; i < 12; i++)
      if (strncmp (months[language][i], letters, length) == 0)
        {
          if (month != 0 && month != i + 1)
            return 0;
          month = i + 1;
        }
  return month;
}

/* The day of the month: "8", "08", "1er", "1st", "8th". */
static int
read_day_of_month (QuitusSearchText *text, guint word)
{
  static const char *const endings[] = { "er", "st", "nd", "rd", "th" };
  gsize length;
  const char *figures = get_folded (text, word, &length);
  int number = 0;
  gsize n = 0;

  for (; n < length && n < 3 && g_ascii_isdigit (figures[n]); n++)
    number = 10 * number + (figures[n] - '0');
  if (n == 0 || n > 2)
    return 0;
  if (n == length)
    return number;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length - n == 2 && memcmp (figures + n, endings[i], 2) == 0)
      return number;
  return 0;
}

static gboolean
is_year (int year, gsize n_figures)
{
  return n_figures == 4 && year >= 1900 && year <= 2199;
}

static gboolean
set_day (QuitusSearchKey *key, int year, int month, int day)
{
  if (month < 1 || month > 12 || day < 1 || day > quitus_day_days_in_month (year, month))
    return FALSE;
  g_snprintf (key->text, sizeof key->text, "@%04d%02d%02d", year, month, day);
  key->is_whole = TRUE;
  return TRUE;
}

static gboolean
set_month (QuitusSearchKey *key, int year, int month)
{
  if (month < 1 || month > 12)
    return FALSE;
  g_snprintf (key->text, sizeof key->text, "@%04d%02d", year, month);
  key->is_whole = FALSE;
  return TRUE;
}

/* A day of whichever year. */
static gboolean
set_yearless_day (QuitusSearchKey *key, int month, int day)
{
  const int leap_year = 2000;

  if (month < 1 || day < 1 || day > quitus_day_days_in_month (leap_year, month))
    return FALSE;
  g_snprintf (key->text, sizeof key->text, ANY_YEAR "%02d%02d", month, day);
  key->is_whole = TRUE;
  return TRUE;
}

/* "8 août 2023", "August 8 2023", "2023-08-08", "08/08/2023", "8/8/23". */
static gboolean
read_three (QuitusSearchText *text, guint first, QuitusSearchKey *key)
{
  gsize n_first, n_second, n_third;
  int one = read_number (text, first, &n_first);
  int two = read_number (text, first + 1, &n_second);
  int three = read_number (text, first + 2, &n_third);
  gboolean is_glued = quitus_search_text_get (text, first + 1)->is_glued &&
                      quitus_search_text_get (text, first + 2)->is_glued;

  if (is_year (three, n_third))
    {
      if (read_month (text, first + 1) != 0)
        return set_day (key, three, read_month (text, first + 1), read_day_of_month (text, first));
      if (read_month (text, first) != 0)
        return set_day (key, three, read_month (text, first), read_day_of_month (text, first + 1));
      return one >= 0 && two >= 0 && set_day (key, three, two, one);
    }
  if (is_year (one, n_first))
    return two >= 0 && three >= 0 && n_second <= 2 && n_third <= 2 &&
           set_day (key, one, two, three);
  if (is_glued && one >= 0 && two >= 0 && three >= 0 && n_third == 2)
    return set_day (key, 2000 + three, two, one);
  return FALSE;
}

/* "août 2023", "08/2023", "2023-08", "1er août", "August 8". */
static gboolean
read_two (QuitusSearchText *text, guint first, QuitusSearchKey *key)
{
  gsize n_first, n_second;
  int one = read_number (text, first, &n_first);
  int two = read_number (text, first + 1, &n_second);

  if (is_year (two, n_second) && read_month (text, first) != 0)
    return set_month (key, two, read_month (text, first));
  if (read_month (text, first + 1) != 0)
    return set_yearless_day (key, read_month (text, first + 1), read_day_of_month (text, first));
  if (read_month (text, first) != 0)
    return set_yearless_day (key, read_month (text, first), read_day_of_month (text, first + 1));
  if (!quitus_search_text_get (text, first + 1)->is_glued)
    return FALSE;
  if (is_year (two, n_second) && one >= 0)
    return set_month (key, two, one);
  return is_year (one, n_first) && n_second == 2 && set_month (key, one, two);
}

/* What is read of an amount while its characters go by. */
typedef struct
{
  char figures[FIGURES_MAX + 1];
  guint n_figures;
  guint n_groups;
  /* The length of the group that is being read. */
  guint length;
  /* What parted the last two groups, and whether it parted others before. */
  gunichar separator;
  gboolean is_repeated;
  gboolean is_even;
  gint64 factor;
} Amount;

static gboolean
add_figure (Amount *amount, char figure)
{
  if (amount->n_figures >= FIGURES_MAX)
    return FALSE;
  amount->figures[amount->n_figures++] = figure;
  amount->length++;
  return TRUE;
}

/* A group ends here: all but the first and the last have three figures. */
static gboolean
add_separator (Amount *amount, gunichar separator)
{
  if (amount->length == 0)
    return g_unichar_isspace (separator);
  if (amount->n_groups > 0 && amount->length != 3)
    return FALSE;
  if (amount->n_groups == 0 && amount->length > 3)
    amount->is_even = FALSE;
  amount->is_repeated = amount->n_groups > 0 && amount->separator == separator;
  amount->separator = separator;
  amount->n_groups++;
  amount->length = 0;
  return TRUE;
}

/* "k€", "M€", "EUR", "euros" at the end. */
static gboolean
read_unit (Amount *amount, const char *unit, gsize length)
{
  g_autofree char *lower = g_ascii_strdown (unit, (gssize) length);

  if (amount->factor != 1)
    return g_str_equal (lower, "eur") || g_str_equal (lower, "euros");
  if (g_str_equal (lower, "k"))
    amount->factor = 1000;
  else if (g_str_equal (lower, "m"))
    amount->factor = 1000000;
  else
    return g_str_equal (lower, "eur") || g_str_equal (lower, "euro") ||
           g_str_equal (lower, "euros");
  return TRUE;
}

static gboolean
is_space (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == 0x202f || letter == 0xa0;
}

/* Reads the characters of an amount, and what is left of a unit behind them. */
static gboolean
scan_amount (Amount *amount, const char *at, const char *end)
{
  while (at < end)
    {
      gunichar letter = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (g_ascii_isalpha (*at))
        {
          const char *unit = at;

          while (at < end && g_ascii_isalpha (*at))
            at++;
          if (!read_unit (amount, unit, (gsize) (at - unit)))
            return FALSE;
          continue;
        }
      if (letter < 0x80 && g_ascii_isdigit ((char) letter))
        {
          if (amount->factor != 1 || !add_figure (amount, (char) letter))
            return FALSE;
        }
      else if (letter == '.' || letter == ',' || letter == '\'' || letter == 0x2019)
        {
          if (!add_separator (amount, letter))
            return FALSE;
        }
      else if (is_space (letter))
        {
          if (next < end && g_ascii_isdigit (*next) && !add_separator (amount, ' '))
            return FALSE;
        }
      else if (letter != 0x20ac)
        return FALSE;
      at = next;
    }
  return amount->n_figures > 0;
}

/* How many of the last figures are cents, or tenths of what the unit says; -1 when the groups are
 * those of no amount. */
static int
count_decimals (const Amount *amount)
{
  gboolean is_mark = amount->separator == '.' || amount->separator == ',';

  if (amount->n_groups == 0)
    return 0;
  /* Nobody writes thousands of millions with a mark, nor thousands that begin with zero. */
  if (is_mark && amount->n_groups == 1 && amount->length > 2 &&
      (amount->factor == 1000000 ||
       (amount->factor == 1000 && amount->n_figures == amount->length + 1 &&
        amount->figures[0] == '0')))
    return (int) amount->length;
  if (is_mark && !amount->is_repeated && (amount->length <= 2 || !amount->is_even))
    return amount->length <= 2 ? (int) amount->length : -1;
  if (!amount->is_even || (amount->length != 3 && amount->separator != ' ') || amount->length > 3)
    return -1;
  return 0;
}

/* Public */

/**
 * quitus_search_key_of_amount:
 * @amount: an amount in cents
 * @key: (out caller-allocates): its key
 */
void
quitus_search_key_of_amount (QuitusMoney amount, QuitusSearchKey *key)
{
  gint64 cents = ABS (amount);

  if (cents % 100 == 0)
    g_snprintf (key->text, sizeof key->text, "#%" G_GINT64_FORMAT, cents / 100);
  else
    g_snprintf (key->text, sizeof key->text, "#%" G_GINT64_FORMAT ".%02d", cents / 100,
                (int) (cents % 100));
  key->is_whole = TRUE;
}

/**
 * quitus_search_key_of_day:
 * @day: a known day
 * @key: (out caller-allocates): its key
 */
void
quitus_search_key_of_day (QuitusDay day, QuitusSearchKey *key)
{
  int year, month, day_of_month;

  quitus_day_get (day, &year, &month, &day_of_month);
  g_snprintf (key->text, sizeof key->text, "@%04d%02d%02d", year, month, day_of_month);
  key->is_whole = TRUE;
}

/**
 * quitus_search_key_is_yearless:
 * @key: a key
 *
 * Returns: whether it is a day of whichever year, which is found by the keys of that day in each
 */
gboolean
quitus_search_key_is_yearless (const QuitusSearchKey *key)
{
  return g_str_has_prefix (key->text, ANY_YEAR);
}

/**
 * quitus_search_key_matches:
 * @wanted: a key of what was typed; "" is found nowhere
 * @text: the key of an amount or a day
 *
 * Returns: whether @text is what was typed, or begins so where more may follow
 */
gboolean
quitus_search_key_matches (const QuitusSearchKey *wanted, const char *text)
{
  if (wanted->text[0] == '\0')
    return FALSE;
  if (quitus_search_key_is_yearless (wanted))
    return text[0] == '@' && strlen (text) == strlen (wanted->text) &&
           g_str_equal (text + strlen (ANY_YEAR), wanted->text + strlen (ANY_YEAR));
  return wanted->is_whole ? g_str_equal (text, wanted->text)
                          : g_str_has_prefix (text, wanted->text);
}

/**
 * quitus_search_read_amount:
 * @text: a text
 * @first: a word of it
 * @n_words: how many, from that one
 * @key: (out caller-allocates): the key of the amount
 *
 * Reads "125000", "125 000,00 €", "125.000,00", "125,000.00", "125 k€", "1,2 M€" or "0,075 M€".
 * Without its cents an amount is the beginning of others.
 *
 * Returns: whether those words are an amount of two figures or more
 */
gboolean
quitus_search_read_amount (QuitusSearchText *text, guint first, guint n_words, QuitusSearchKey *key)
{
  Amount amount = { .is_even = TRUE, .factor = 1 };
  const char *start = text->source + quitus_search_text_get (text, first)->start;
  const char *end = text->source + quitus_search_text_get (text, first + n_words - 1)->end;
  gint64 euros = 0, scale = 1, cents;
  int n_decimals;

  if (!g_ascii_isdigit (*start) || !scan_amount (&amount, start, end))
    return FALSE;
  n_decimals = count_decimals (&amount);
  if (n_decimals < 0 || (amount.n_figures < 2 && amount.factor == 1) ||
      (amount.n_figures > 1 && amount.figures[0] == '0' && n_decimals == 0))
    return FALSE;
  for (guint i = 0; i < amount.n_figures; i++)
    euros = 10 * euros + (amount.figures[i] - '0');
  for (int i = 0; i < n_decimals; i++)
    scale *= 10;
  if (euros > QUITUS_MONEY_MAX / amount.factor)
    return FALSE;
  cents = euros * amount.factor * 100 / scale;
  quitus_search_key_of_amount (cents, key);
  key->is_whole = n_decimals > 0 || amount.factor != 1;
  /* One figure of cents is the beginning of two: "125,5". */
  if (n_decimals == 1 && amount.factor == 1 && cents % 100 != 0)
    {
      key->text[strlen (key->text) - 1] = '\0';
      key->is_whole = FALSE;
    }
  return TRUE;
}

/**
 * quitus_search_read_day:
 * @text: a text
 * @first: a word of it
 * @n_words: how many, from that one
 * @key: (out caller-allocates): the key of the day, or the beginning of those of a month or year
 *
 * Reads "8 août 2023", "August 8, 2023", "08/08/2023", "2023-08-08", "août 2023", "2023", and
 * without a year "8 août".
 *
 * Returns: whether those words are a day, a month or a year
 */
gboolean
quitus_search_read_day (QuitusSearchText *text, guint first, guint n_words, QuitusSearchKey *key)
{
  gsize n_figures;
  int year;

  if (n_words == 3)
    return read_three (text, first, key);
  if (n_words == 2)
    return read_two (text, first, key);
  year = n_words == 1 ? read_number (text, first, &n_figures) : -1;
  if (year < 0 || !is_year (year, n_figures))
    return FALSE;
  g_snprintf (key->text, sizeof key->text, "@%04d", year);
  key->is_whole = FALSE;
  return TRUE;
}
