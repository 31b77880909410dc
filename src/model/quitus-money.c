/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-money.h"

#include "quitus-error.h"
#include "quitus-language.h"

/* Helpers */

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x202f || c == 0x2009;
}

/* Leaves the digits, the separators and the multiplier of an amount: no space, no currency. */
static char *
strip_amount (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  GString *stripped = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_space (g_utf8_get_char (p)))
      g_string_append_unichar (stripped, g_utf8_get_char (p));
  if (g_str_has_suffix (stripped->str, "€"))
    g_string_truncate (stripped, stripped->len - strlen ("€"));
  else if (g_str_has_suffix (stripped->str, "euros"))
    g_string_truncate (stripped, stripped->len - 5);
  else if (g_str_has_suffix (stripped->str, "eur"))
    g_string_truncate (stripped, stripped->len - 3);
  if (g_str_has_prefix (stripped->str, "€"))
    g_string_erase (stripped, 0, strlen ("€"));
  return g_string_free (stripped, FALSE);
}

/* The decimal mark is the last comma or point, unless the same mark stands before, or a point is
 * followed by exactly three digits: then it groups thousands.  Nobody groups the digits of
 * "12,345 k€", and "12,345" is more likely a slip in "12,34" than it is twelve thousand. */
static const char *
find_decimal_mark (const char *text, gboolean may_group)
{
  const char *mark = strpbrk (text, ",.");

  if (mark == NULL)
    return NULL;
  for (const char *next; (next = strpbrk (mark + 1, ",.")) != NULL;)
    mark = next;
  if (strchr (text, *mark) != mark)
    return NULL;
  return may_group && *mark == '.' && strlen (mark + 1) == 3 ? NULL : mark;
}

/* Whole euros may be grouped by points or commas, in threes only. */
static gboolean
read_units (const char *start, const char *end, gint64 *units)
{
  int since_mark = -1;
  gint64 sum = 0;

  if (start == end)
    return FALSE;
  for (const char *p = start; p < end; p++)
    {
      if (*p == '.' || *p == ',')
        {
          if (p == start || (since_mark != -1 && since_mark != 3))
            return FALSE;
          since_mark = 0;
          continue;
        }
      if (!g_ascii_isdigit (*p) || sum > QUITUS_MONEY_MAX)
        return FALSE;
      sum = sum * 10 + g_ascii_digit_value (*p);
      if (since_mark >= 0)
        since_mark++;
    }
  *units = sum;
  return since_mark == -1 || since_mark == 3;
}

static gboolean
read_amount (char *text, gint64 *cents)
{
  gint64 multiplier = 1, units = 0, fraction = 0, scale = 1;
  gsize length = strlen (text);
  const char *mark, *end;

  if (length > 0 && (text[length - 1] == 'k' || text[length - 1] == 'm'))
    {
      multiplier = text[length - 1] == 'k' ? 1000 : 1000000;
      text[length - 1] = '\0';
    }
  mark = find_decimal_mark (text, multiplier == 1);
  end = mark != NULL ? mark : text + strlen (text);
  if (!read_units (text, end, &units))
    return FALSE;
  if (mark != NULL)
    {
      gsize n_digits = strspn (mark + 1, "0123456789");

      if (mark[1 + n_digits] != '\0' || n_digits == 0 || n_digits > (multiplier > 1 ? 5u : 2u))
        return FALSE;
      for (gsize i = 0; i < n_digits; i++)
        fraction = fraction * 10 + g_ascii_digit_value (mark[1 + i]);
      for (gsize i = 0; i < n_digits; i++)
        scale *= 10;
      /* A multiplier has at least three zeros: five digits stay whole cents. */
      fraction = fraction * 100 * multiplier / scale;
    }
  if (units > QUITUS_MONEY_MAX / 100 / multiplier)
    return FALSE;
  *cents = units * 100 * multiplier + fraction;
  return *cents <= QUITUS_MONEY_MAX;
}

/* In French these are thousandths of a euro, in English thousands of euros. */
static gboolean
has_three_after_comma (const char *text)
{
  const char *comma = strchr (text, ',');

  return comma != NULL && comma > text && strspn (text, "0123456789,") == strlen (text) &&
         strchr (comma + 1, ',') == NULL && strlen (comma + 1) == 3;
}

/* Public */

/**
 * quitus_money_parse:
 * @text: what a person typed
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is not an amount
 *
 * Reads an amount of euros as French people write it: "200 000,00 €" with any kind of space,
 * "200000€", "200.000,00", "200 k€", "1,5 M€", and also "200000.00" and "200,000.00".  Three digits
 * after a lone comma are refused, for they could be read in two ways.  Amounts have no sign: what
 * goes back is another fact.
 *
 * Returns: the amount in cents, or %QUITUS_MONEY_NONE with @error set
 */
QuitusMoney
quitus_money_parse (const char *text, GError **error)
{
  g_autofree char *stripped = strip_amount (text);
  gint64 cents = 0;

  if (read_amount (stripped, &cents))
    return cents;
  if (has_three_after_comma (stripped))
    g_set_error (
        error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
        _ ("“%s” can be read in two ways: write whole euros without a comma, or also write "
           "the cents"),
        text);
  else
    g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                 _ ("“%s” is not an amount in euros: write it as 125,000.00"), text);
  return QUITUS_MONEY_NONE;
}

/**
 * quitus_money_scale:
 * @amount: an amount in cents, not negative
 * @numerator: what it is multiplied by, not negative
 * @denominator: what it is divided by, positive
 * @result: (out): the amount in cents, rounded to the nearest cent, half up
 *
 * Takes a part of an amount, or several times an amount, without floating point.
 *
 * Returns: whether the result is within %QUITUS_MONEY_MAX
 */
gboolean
quitus_money_scale (QuitusMoney amount, gint64 numerator, gint64 denominator, QuitusMoney *result)
{
  __int128 product;

  g_return_val_if_fail (amount >= 0 && numerator >= 0 && denominator > 0, FALSE);

  product = (__int128) amount * numerator;
  product = (product * 2 + denominator) / ((__int128) denominator * 2);
  if (product > QUITUS_MONEY_MAX)
    return FALSE;
  *result = (QuitusMoney) product;
  return TRUE;
}

/**
 * quitus_money_share:
 * @amount: an amount in cents, not negative
 * @weights: (array length=n_weights): the weight of each share, none negative
 * @n_weights: how many shares
 * @shares: (array length=n_weights) (out caller-allocates): the shares in cents
 *
 * Shares an amount in proportion to weights.  What rounding down leaves is given cent by cent to
 * the largest remainders, the first in order where they are equal (order of the parties in the
 * act), so that the shares always add up to @amount.
 *
 * Returns: %FALSE, and all shares 0, when there is no weight above 0 or the weights do not add up
 *   within 63 bits
 */
gboolean
quitus_money_share (QuitusMoney amount, const gint64 *weights, gsize n_weights, QuitusMoney *shares)
{
  g_autofree gint64 *remainders = g_new0 (gint64, n_weights);
  gint64 sum = 0;
  QuitusMoney left = amount;

  g_return_val_if_fail (amount >= 0, FALSE);

  for (gsize i = 0; i < n_weights; i++)
    {
      g_return_val_if_fail (weights[i] >= 0, FALSE);
      shares[i] = 0;
      if (sum > G_MAXINT64 - weights[i])
        return FALSE;
      sum += weights[i];
    }
  if (sum == 0)
    return FALSE;
  for (gsize i = 0; i < n_weights; i++)
    {
      __int128 product = (__int128) amount * weights[i];

      shares[i] = (QuitusMoney) (product / sum);
      remainders[i] = (gint64) (product % sum);
      left -= shares[i];
    }
  for (; left > 0; left--)
    {
      gsize largest = 0;

      for (gsize i = 1; i < n_weights; i++)
        if (remainders[i] > remainders[largest])
          largest = i;
      shares[largest]++;
      remainders[largest] = -1;
    }
  return TRUE;
}
