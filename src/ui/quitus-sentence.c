/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said or shown in one line of what stands in several places. */

#include "quitus-sentence.h"

/**
 * quitus_sentence_capitalise:
 * @text: a text
 *
 * Returns: (transfer full): the same, beginning with a capital letter
 */
char *
quitus_sentence_capitalise (const char *text)
{
  char first[7] = { 0 };

  if (text[0] == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/**
 * quitus_sentence_join:
 * @parts: (array length=n_parts): what is said one after the other; what is %NULL or empty is left
 *   out
 * @n_parts: how many
 *
 * Returns: (transfer full): "Balance, 125 000.00 €, late"
 */
char *
quitus_sentence_join (const char *const *parts, guint n_parts)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] != NULL && parts[i][0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", parts[i]);
  return g_string_free (line, FALSE);
}
