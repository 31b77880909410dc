/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-id.h"

#include <string.h>

/* Helpers */

/* The value of each digit of base 16, with a bit more to tell it from what is none: a register is
 * read with a million ids in it. */
#define DIGIT 0x10

static const guint8 digit_values[256] = {
  ['0'] = DIGIT | 0,  ['1'] = DIGIT | 1,  ['2'] = DIGIT | 2,  ['3'] = DIGIT | 3,
  ['4'] = DIGIT | 4,  ['5'] = DIGIT | 5,  ['6'] = DIGIT | 6,  ['7'] = DIGIT | 7,
  ['8'] = DIGIT | 8,  ['9'] = DIGIT | 9,  ['a'] = DIGIT | 10, ['b'] = DIGIT | 11,
  ['c'] = DIGIT | 12, ['d'] = DIGIT | 13, ['e'] = DIGIT | 14, ['f'] = DIGIT | 15,
  ['A'] = DIGIT | 10, ['B'] = DIGIT | 11, ['C'] = DIGIT | 12, ['D'] = DIGIT | 13,
  ['E'] = DIGIT | 14, ['F'] = DIGIT | 15,
};

static inline gboolean
read_half (const char *text, const guint8 *places, guint64 *half)
{
  guint64 sum = 0;
  guint all = DIGIT;

  for (int i = 0; i < 16; i++)
    {
      guint digit = digit_values[(guchar) text[places[i]]];

      all &= digit;
      sum = sum << 4 | (digit & ~DIGIT);
    }
  *half = sum;
  return all == DIGIT;
}

/* Public */

/**
 * quitus_id_new:
 *
 * Returns: a new random id
 */
QuitusId
quitus_id_new (void)
{
  g_autofree char *text = g_uuid_string_random ();
  QuitusId id = QUITUS_ID_NONE;

  quitus_id_from_text (text, &id);
  return id;
}

/**
 * quitus_id_from_text:
 * @text: (nullable): a UUID of 36 characters, in either case
 * @id: (out): the id
 *
 * Returns: whether @text is a UUID other than the one of zeros
 */
gboolean
quitus_id_from_text (const char *text, QuitusId *id)
{
  static const guint8 high[16] = { 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17 };
  static const guint8 low[16] = { 19, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 };
  QuitusId read;

  if (text == NULL || strlen (text) != QUITUS_ID_TEXT_LENGTH || text[8] != '-' || text[13] != '-' ||
      text[18] != '-' || text[23] != '-' || !read_half (text, high, &read.high) ||
      !read_half (text, low, &read.low) || quitus_id_is_none (read))
    return FALSE;
  *id = read;
  return TRUE;
}

/**
 * quitus_id_write:
 * @id: an id
 * @buffer: room for the text
 *
 * Writes the id in lower case without allocating.
 */
void
quitus_id_write (QuitusId id, char buffer[QUITUS_ID_TEXT_LENGTH + 1])
{
  static const char digits[] = "0123456789abcdef";
  int n_digits = 0;

  for (int i = 0; i < QUITUS_ID_TEXT_LENGTH; i++)
    {
      guint64 half = n_digits < 16 ? id.high : id.low;

      if (i == 8 || i == 13 || i == 18 || i == 23)
        buffer[i] = '-';
      else
        buffer[i] = digits[half >> (60 - 4 * (n_digits++ % 16)) & 0xf];
    }
  buffer[QUITUS_ID_TEXT_LENGTH] = '\0';
}

/**
 * quitus_id_to_text:
 * @id: an id
 *
 * Returns: (transfer full) (nullable): the id as a text, %NULL for none
 */
char *
quitus_id_to_text (QuitusId id)
{
  char buffer[QUITUS_ID_TEXT_LENGTH + 1];

  if (quitus_id_is_none (id))
    return NULL;
  quitus_id_write (id, buffer);
  return g_strdup (buffer);
}

/**
 * quitus_id_hash:
 * @id: (type QuitusId): a pointer to an id
 *
 * Returns: a hash for #GHashTable
 */
guint
quitus_id_hash (gconstpointer id)
{
  const QuitusId *i = id;

  return (guint) (i->high ^ i->high >> 32 ^ i->low ^ i->low >> 32);
}

/**
 * quitus_id_equal_ptr:
 * @a: (type QuitusId): a pointer to an id
 * @b: (type QuitusId): a pointer to another
 *
 * Returns: whether both are the same, for #GHashTable
 */
gboolean
quitus_id_equal_ptr (gconstpointer a, gconstpointer b)
{
  return quitus_id_equal (*(const QuitusId *) a, *(const QuitusId *) b);
}
