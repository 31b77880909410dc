/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-id.h"

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
  guint64 halves[2] = { 0, 0 };
  int n_digits = 0;

  if (text == NULL)
    return FALSE;
  for (int i = 0; i < QUITUS_ID_TEXT_LENGTH; i++)
    {
      gboolean is_dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (is_dash ? text[i] != '-' : !g_ascii_isxdigit (text[i]))
        return FALSE;
      if (!is_dash)
        {
          halves[n_digits / 16] = halves[n_digits / 16] << 4 | g_ascii_xdigit_value (text[i]);
          n_digits++;
        }
    }
  if (text[QUITUS_ID_TEXT_LENGTH] != '\0' || (halves[0] == 0 && halves[1] == 0))
    return FALSE;
  id->high = halves[0];
  id->low = halves[1];
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
