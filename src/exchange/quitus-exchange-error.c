/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-exchange-error.h"

#include "quitus-language.h"

G_DEFINE_QUARK (quitus-exchange-error-quark, quitus_exchange_error)

/* Public */

/**
 * quitus_exchange_get_position:
 * @text: the content of a file
 * @offset: a place in it, in bytes from its beginning
 * @line: (out): the line, from 1
 * @column: (out): the character in the line, from 1
 *
 * Says where people find a place in a file.  What is not UTF-8 counts a character for each byte
 * that does not continue another.
 */
void
quitus_exchange_get_position (const char *text, gsize offset, guint *line, guint *column)
{
  *line = 1;
  *column = 1;
  for (gsize i = 0; i < offset; i++)
    {
      if (text[i] == '\n')
        {
          *line += 1;
          *column = 1;
        }
      else if (((guchar) text[i] & 0xc0) != 0x80)
        *column += 1;
    }
}

/**
 * quitus_exchange_set_error:
 * @error: where to put the error
 * @code: what it is
 * @text: the content of the file
 * @offset: the place it is about, in bytes from the beginning
 * @path: (nullable): the way to that place through the keys, such as `agreements[0].total`
 * @message: what is wrong there
 *
 * Sets an error that begins with the line and the column.
 */
void
quitus_exchange_set_error (GError **error,
                           QuitusExchangeError code,
                           const char *text,
                           gsize offset,
                           const char *path,
                           const char *message)
{
  guint line, column;

  quitus_exchange_get_position (text, offset, &line, &column);
  if (path != NULL && path[0] != '\0')
    /* Translators: a place in a file, the keys that lead to it, what is wrong there */
    g_set_error (error, QUITUS_EXCHANGE_ERROR, code, _ ("line %u, column %u, %s: %s"), line, column,
                 path, message);
  else
    /* Translators: a place in a file, what is wrong there */
    g_set_error (error, QUITUS_EXCHANGE_ERROR, code, _ ("line %u, column %u: %s"), line, column,
                 message);
}
