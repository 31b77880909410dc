/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in words as people type them: with or without hyphens, accents, agreements. */

#include "quitus-words.h"

#define THOUSAND G_GINT64_CONSTANT (1000)
#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)
#define TRILLION G_GINT64_CONSTANT (1000000000000)

/* What a word does in an amount. */
typedef enum
{
  WORD_END,
  WORD_ZERO,
  WORD_UNIT, /* what may follow a ten: 1 to 16 in French, 1 to 19 in English */
  WORD_TENS,
  WORD_HUNDRED,
  WORD_SCALE,
  WORD_AND,
  WORD_OF,
  WORD_EURO,
  WORD_COIN,
} WordType;

typedef struct
{
  const char *text;
  WordType type;
  gint64 value;
} Word;

/* Without accents, capitals or the s of a plural. */
static const Word french_words[] = {
  { "zero",      WORD_ZERO,    0        },
  { "un",        WORD_UNIT,    1        },
  { "deux",      WORD_UNIT,    2        },
  { "troi",      WORD_UNIT,    3        },
  { "quatre",    WORD_UNIT,    4        },
  { "cinq",      WORD_UNIT,    5        },
  { "six",       WORD_UNIT,    6        },
  { "sept",      WORD_UNIT,    7        },
  { "huit",      WORD_UNIT,    8        },
  { "neuf",      WORD_UNIT,    9        },
  { "dix",       WORD_UNIT,    10       },
  { "onze",      WORD_UNIT,    11       },
  { "douze",     WORD_UNIT,    12       },
  { "treize",    WORD_UNIT,    13       },
  { "quatorze",  WORD_UNIT,    14       },
  { "quinze",    WORD_UNIT,    15       },
  { "seize",     WORD_UNIT,    16       },
  { "vingt",     WORD_TENS,    20       },
  { "trente",    WORD_TENS,    30       },
  { "quarante",  WORD_TENS,    40       },
  { "cinquante", WORD_TENS,    50       },
  { "soixante",  WORD_TENS,    60       },
  { "cent",      WORD_HUNDRED, 100      },
  { "mille",     WORD_SCALE,   THOUSAND },
  { "million",   WORD_SCALE,   MILLION  },
  { "milliard",  WORD_SCALE,   BILLION  },
  { "et",        WORD_AND,     0        },
  { "d",         WORD_OF,      0        },
  { "de",        WORD_OF,      0        },
  { "euro",      WORD_EURO,    0        },
  { "centime",   WORD_COIN,    0        },
};

static const Word english_words[] = {
  { "zero",      WORD_ZERO,    0        },
  { "one",       WORD_UNIT,    1        },
  { "two",       WORD_UNIT,    2        },
  { "three",     WORD_UNIT,    3        },
  { "four",      WORD_UNIT,    4        },
  { "five",      WORD_UNIT,    5        },
  { "six",       WORD_UNIT,    6        },
  { "seven",     WORD_UNIT,    7        },
  { "eight",     WORD_UNIT,    8        },
  { "nine",      WORD_UNIT,    9        },
  { "ten",       WORD_UNIT,    10       },
  { "eleven",    WORD_UNIT,    11       },
  { "twelve",    WORD_UNIT,    12       },
  { "thirteen",  WORD_UNIT,    13       },
  { "fourteen",  WORD_UNIT,    14       },
  { "fifteen",   WORD_UNIT,    15       },
  { "sixteen",   WORD_UNIT,    16       },
  { "seventeen", WORD_UNIT,    17       },
  { "eighteen",  WORD_UNIT,    18       },
  { "nineteen",  WORD_UNIT,    19       },
  { "twenty",    WORD_TENS,    20       },
  { "thirty",    WORD_TENS,    30       },
  { "forty",     WORD_TENS,    40       },
  { "fifty",     WORD_TENS,    50       },
  { "sixty",     WORD_TENS,    60       },
  { "seventy",   WORD_TENS,    70       },
  { "eighty",    WORD_TENS,    80       },
  { "ninety",    WORD_TENS,    90       },
  { "hundred",   WORD_HUNDRED, 100      },
  { "thousand",  WORD_SCALE,   THOUSAND },
  { "million",   WORD_SCALE,   MILLION  },
  { "billion",   WORD_SCALE,   BILLION  },
  { "trillion",  WORD_SCALE,   TRILLION },
  { "and",       WORD_AND,     0        },
  { "euro",      WORD_EURO,    0        },
  { "cent",      WORD_COIN,    0        },
};

static const Word end_word = { "", WORD_END, 0 };

/* What is left to read: words, the last of which is the end. */
typedef struct
{
  const Word *const *next;
  gboolean is_french;
} Reader;

/* Helpers */

static const Word *
find_word (QuitusLanguage language, const char *text, gsize length)
{
  const Word *words = language == QUITUS_LANGUAGE_FRENCH ? french_words : english_words;
  gsize n = language == QUITUS_LANGUAGE_FRENCH ? G_N_ELEMENTS (french_words)
                                               : G_N_ELEMENTS (english_words);

  if (length > 1 && text[length - 1] == 's')
    length--;
  for (gsize i = 0; i < n; i++)
    if (strlen (words[i].text) == length && strncmp (words[i].text, text, length) == 0)
      return &words[i];
  return NULL;
}

/* Returns the words of a text, or NULL when one is not a word of amounts.  What is not a letter or
 * a digit parts words: hyphens, apostrophes and spaces of any kind, and the brackets around. */
static GPtrArray *
split_words (QuitusLanguage language, const char *text)
{
  g_autofree char *plain = g_str_to_ascii (text, "C");
  g_autofree char *folded = g_ascii_strdown (plain, -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (const char *p = folded; *p != '\0';)
    {
      gsize length = 0;
      const Word *word;

      while (g_ascii_isalnum (p[length]))
        length++;
      if (length == 0)
        {
          p++;
          continue;
        }
      word = find_word (language, p, length);
      if (word == NULL)
        return NULL;
      g_ptr_array_add (words, (gpointer) word);
      p += length;
    }
  g_ptr_array_add (words, (gpointer) &end_word);
  return g_steal_pointer (&words);
}

static gboolean
is_next (const Reader *reader, WordType type)
{
  return (*reader->next)->type == type;
}

static gboolean
take (Reader *reader, WordType type)
{
  if (!is_next (reader, type))
    return FALSE;
  reader->next++;
  return TRUE;
}

/* Takes an "and" that a number below a hundred follows. */
static void
take_and (Reader *reader)
{
  if (is_next (reader, WORD_AND) &&
      (reader->next[1]->type == WORD_UNIT || reader->next[1]->type == WORD_TENS))
    reader->next++;
}

/* Reads 1 to 19; 0 when there is none. */
static gint64
read_unit (Reader *reader)
{
  gint64 value = (*reader->next)->value;

  if (!take (reader, WORD_UNIT))
    return 0;
  /* dix-sept, dix-huit, dix-neuf */
  if (reader->is_french && value == 10 && is_next (reader, WORD_UNIT) &&
      (*reader->next)->value >= 7 && (*reader->next)->value <= 9)
    value += (*reader->next++)->value;
  return value;
}

/* Reads 1 to 99; 0 when there is none. */
static gint64
read_below_hundred (Reader *reader)
{
  gint64 ten = (*reader->next)->value, most, rest;
  const Word *const *after_ten;

  if (is_next (reader, WORD_UNIT))
    {
      /* quatre-vingt */
      if (!reader->is_french || ten != 4 || reader->next[1]->type != WORD_TENS ||
          reader->next[1]->value != 20)
        return read_unit (reader);
      reader->next++;
      ten = 80;
    }
  else if (!is_next (reader, WORD_TENS))
    {
      return 0;
    }
  after_ten = ++reader->next;
  if (reader->is_french)
    take_and (reader);
  rest = read_unit (reader);
  most = reader->is_french && (ten == 60 || ten == 80) ? 19 : 9;
  /* What does not belong to the ten is left, for the caller to refuse. */
  if (rest == 0 || rest > most)
    {
      reader->next = after_ten;
      return ten;
    }
  return ten + rest;
}

/* Reads 1 to 999; 0 when there is none. */
static gint64
read_below_thousand (Reader *reader)
{
  gint64 value = read_below_hundred (reader);

  if (value > 9 || (value == 0 && !reader->is_french) || !take (reader, WORD_HUNDRED))
    return value;
  take_and (reader);
  return MAX (value, 1) * 100 + read_below_hundred (reader);
}

/* Reads 1 to 999 999; 0 when there is none. */
static gint64
read_below_million (Reader *reader)
{
  gint64 value = read_below_thousand (reader);

  if ((value == 0 && !reader->is_french) || (*reader->next)->value != THOUSAND)
    return value;
  reader->next++;
  take_and (reader);
  return MAX (value, 1) * THOUSAND + read_below_thousand (reader);
}

/* Reads a whole number; returns whether there is one. */
static gboolean
read_number (Reader *reader, gint64 *number)
{
  gint64 limit = G_MAXINT64;

  *number = 0;
  if (take (reader, WORD_ZERO))
    return TRUE;
  for (;;)
    {
      gint64 value = read_below_million (reader);
      gint64 scale = is_next (reader, WORD_SCALE) ? (*reader->next)->value : 1;

      if (value == 0)
        return *number > 0;
      /* Each scale is below the one before: no million after a thousand millions. */
      if (scale == THOUSAND || value * scale >= limit)
        return FALSE;
      *number += value * scale;
      limit = scale;
      if (scale == 1)
        return TRUE;
      reader->next++;
      take_and (reader);
    }
}

static gboolean
read_cents (Reader *reader, gint64 *cents)
{
  if (!read_number (reader, cents) || *cents > 99)
    return FALSE;
  if (take (reader, WORD_COIN) && take (reader, WORD_OF) && !take (reader, WORD_EURO))
    return FALSE;
  return is_next (reader, WORD_END);
}

static gboolean
read_amount (Reader *reader, gint64 *euros, gint64 *cents)
{
  const Word *const *start = reader->next;

  *cents = 0;
  if (!read_number (reader, euros))
    return FALSE;
  if (is_next (reader, WORD_COIN))
    {
      *euros = 0;
      reader->next = start;
      return read_cents (reader, cents);
    }
  if (is_next (reader, WORD_END))
    return TRUE;
  take (reader, WORD_OF);
  if (!take (reader, WORD_EURO))
    return FALSE;
  if (is_next (reader, WORD_END))
    return TRUE;
  take (reader, WORD_AND);
  return read_cents (reader, cents);
}

/* Public */

/**
 * quitus_words_parse:
 * @language: the language of the words
 * @words: an amount in words, as a person typed it
 *
 * Reads "deux cent mille euros", "Deux-Cent-Mille", "trois euros et soixante centimes".
 *
 * Returns: the amount, or %QUITUS_MONEY_NONE when the words do not say one
 */
QuitusMoney
quitus_words_parse (QuitusLanguage language, const char *words)
{
  g_autoptr (GPtrArray) list = split_words (language, words);
  Reader reader = { NULL, language == QUITUS_LANGUAGE_FRENCH };
  gint64 euros, cents;

  if (list == NULL)
    return QUITUS_MONEY_NONE;
  reader.next = (const Word *const *) list->pdata;
  if (!read_amount (&reader, &euros, &cents) || euros > QUITUS_MONEY_MAX / 100 ||
      euros * 100 + cents > QUITUS_MONEY_MAX)
    return QUITUS_MONEY_NONE;
  return euros * 100 + cents;
}
