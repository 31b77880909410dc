/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-words.h"

#include "quitus-error.h"
#include "quitus-format.h"

#define THOUSAND G_GINT64_CONSTANT (1000)
#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)
#define TRILLION G_GINT64_CONSTANT (1000000000000)

/* The words of numbers are grammar, not texts to translate: what agrees with what is written below
 * for each language. */
static const char *const french_units[] = {
  "zéro", "un",  "deux", "trois", "quatre", "cinq",     "six",    "sept",  "huit",
  "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
};

static const char *const french_tens[] = {
  "",          "",         "vingt",    "trente",       "quarante",
  "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
};

static const char *const english_units[] = {
  "zero",     "one",     "two",     "three",     "four",     "five",     "six",
  "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const english_tens[] = {
  "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
};

/* Helpers */

static void
append_word (GString *text, const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

/* From 0 to 99.  "quatre-vingts" has its s only where no number follows. */
static void
append_french_below_hundred (GString *text, gint64 n, gboolean agrees)
{
  gint64 rest = n < 60 ? n % 10 : n % 20;

  if (n <= 16)
    {
      append_word (text, french_units[n]);
      return;
    }
  if (n < 20)
    {
      append_word (text, "dix-");
      g_string_append (text, french_units[n - 10]);
      return;
    }
  append_word (text, french_tens[n / 10]);
  if (rest == 0)
    {
      g_string_append (text, n == 80 && agrees ? "s" : "");
      return;
    }
  /* Eighty-one and ninety-one have no "et". */
  if (n < 80 && (rest == 1 || rest == 11))
    append_word (text, "et ");
  else
    g_string_append_c (text, '-');
  if (rest > 16)
    g_string_append_printf (text, "dix-%s", french_units[rest - 10]);
  else
    g_string_append (text, french_units[rest]);
}

/* From 1 to 999. */
static void
append_french_below_thousand (GString *text, gint64 n, gboolean agrees)
{
  gint64 hundreds = n / 100, rest = n % 100;

  if (hundreds > 1)
    append_word (text, french_units[hundreds]);
  if (hundreds > 0)
    append_word (text, hundreds > 1 && rest == 0 && agrees ? "cents" : "cent");
  if (rest > 0)
    append_french_below_hundred (text, rest, agrees);
}

/* From 1 to 999 999.  "mille" never has an s, and takes that of "cents" and "vingts" away. */
static void
append_french_below_million (GString *text, gint64 n)
{
  if (n >= 2 * THOUSAND)
    append_french_below_thousand (text, n / THOUSAND, FALSE);
  if (n >= THOUSAND)
    append_word (text, "mille");
  if (n % THOUSAND > 0)
    append_french_below_thousand (text, n % THOUSAND, TRUE);
}

/* A thousand times a billion is "mille milliards": "billion" is too easily read in English. */
static void
append_french_number (GString *text, gint64 n)
{
  static const struct
  {
    gint64 scale;
    const char *singular, *plural;
  } scales[] = {
    { BILLION, "milliard", "milliards" },
    { MILLION, "million",  "millions"  }
  };

  if (n == 0)
    append_word (text, french_units[0]);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      gint64 count = n / scales[i].scale;

      if (count > 0)
        {
          append_french_below_million (text, count);
          append_word (text, count > 1 ? scales[i].plural : scales[i].singular);
        }
      n %= scales[i].scale;
    }
  if (n > 0)
    append_french_below_million (text, n);
}

static char *
write_french (gint64 euros, gint64 cents)
{
  GString *text = g_string_new (NULL);

  if (euros > 0 || cents == 0)
    {
      append_french_number (text, euros);
      /* "million" and "milliard" are nouns. */
      append_word (text, euros > 0 && euros % MILLION == 0 ? "d’euro" : "euro");
      g_string_append (text, euros > 1 ? "s" : "");
    }
  if (cents > 0)
    {
      if (text->len > 0)
        append_word (text, "et");
      append_french_below_hundred (text, cents, TRUE);
      append_word (text, cents > 1 ? "centimes" : "centime");
    }
  return g_string_free (text, FALSE);
}

/* From 0 to 99. */
static void
append_english_below_hundred (GString *text, gint64 n)
{
  append_word (text, n < 20 ? english_units[n] : english_tens[n / 10]);
  if (n > 20 && n % 10 > 0)
    g_string_append_printf (text, "-%s", english_units[n % 10]);
}

/* From 1 to 999. */
static void
append_english_below_thousand (GString *text, gint64 n)
{
  if (n >= 100)
    {
      append_word (text, english_units[n / 100]);
      append_word (text, "hundred");
    }
  if (n > 100 && n % 100 > 0)
    append_word (text, "and");
  if (n % 100 > 0)
    append_english_below_hundred (text, n % 100);
}

static void
append_english_number (GString *text, gint64 n)
{
  static const struct
  {
    gint64 scale;
    const char *name;
  } scales[] = {
    { TRILLION, "trillion" },
    { BILLION,  "billion"  },
    { MILLION,  "million"  },
    { THOUSAND, "thousand" },
  };

  if (n == 0)
    append_word (text, english_units[0]);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      if (n >= scales[i].scale)
        {
          append_english_below_thousand (text, n / scales[i].scale);
          append_word (text, scales[i].name);
        }
      n %= scales[i].scale;
    }
  if (n > 0 && n < 100 && text->len > 0)
    append_word (text, "and");
  if (n > 0)
    append_english_below_thousand (text, n);
}

static char *
write_english (gint64 euros, gint64 cents)
{
  GString *text = g_string_new (NULL);

  if (euros > 0 || cents == 0)
    {
      append_english_number (text, euros);
      append_word (text, euros == 1 ? "euro" : "euros");
    }
  if (cents > 0)
    {
      if (text->len > 0)
        append_word (text, "and");
      append_english_below_hundred (text, cents);
      append_word (text, cents == 1 ? "cent" : "cents");
    }
  return g_string_free (text, FALSE);
}

/* Public */

/**
 * quitus_words_from_money:
 * @language: a language
 * @amount: an amount, not negative
 *
 * Writes an amount as the acts do, for example "deux cent mille euros", with the hyphens from
 * before 1990: inside numbers below a hundred alone.
 *
 * Returns: (transfer full): the amount in words
 */
char *
quitus_words_from_money (QuitusLanguage language, QuitusMoney amount)
{
  g_return_val_if_fail (amount >= 0 && amount <= QUITUS_MONEY_MAX, NULL);

  if (language == QUITUS_LANGUAGE_FRENCH)
    return write_french (amount / 100, amount % 100);
  return write_english (amount / 100, amount % 100);
}

/**
 * quitus_words_check:
 * @amount: an amount, not negative
 * @words: the same in words, as a person typed them
 * @language: the language of the words
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with the words that are expected
 *
 * Returns: whether the words say the amount, however they are spelt
 */
gboolean
quitus_words_check (QuitusMoney amount, const char *words, QuitusLanguage language, GError **error)
{
  QuitusMoney read = quitus_words_parse (language, words);
  QuitusLanguage ours = quitus_language_get_default ();
  g_autofree char *expected = NULL, *figure = NULL, *read_figure = NULL;

  g_return_val_if_fail (amount >= 0 && amount <= QUITUS_MONEY_MAX, FALSE);

  if (read == amount)
    return TRUE;
  expected = quitus_words_from_money (language, amount);
  figure = quitus_format_money (ours, amount);
  if (read == QUITUS_MONEY_NONE)
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("“%s” cannot be read as an amount: %s is written “%s”"), words, figure,
                   expected);
      return FALSE;
    }
  read_figure = quitus_format_money (ours, read);
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("The words say %s and the figure %s, which is written “%s”"), read_figure, figure,
               expected);
  return FALSE;
}
