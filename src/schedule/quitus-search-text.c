/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-text.h"

#include <string.h>

/* Letters that fold into others although Unicode does not take them apart. */
static const struct
{
  gunichar letter;
  const char *folded;
} ligatures[] = {
  { 0x153, "oe" },
  { 0x152, "oe" },
  { 0xe6,  "ae" },
  { 0xc6,  "ae" },
  { 0xdf,  "ss" },
  { 0xf8,  "o"  },
  { 0xd8,  "o"  },
  { 0x142, "l"  },
  { 0x141, "l"  },
};

/* Helpers */

static void
fold_letter (GString *folded, gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (ligatures[i].letter == letter)
      {
        g_string_append (folded, ligatures[i].folded);
        return;
      }
  n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    if (g_unichar_isalnum (parts[i]))
      g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
}

static gboolean
is_part_of_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

/* Reads one word, which begins at @at; returns what comes after it. */
static const char *
read_word (QuitusSearchText *self, const char *at, QuitusSearchWord *word)
{
  word->start = (guint32) (at - self->source);
  word->folded_start = (guint32) self->folded->len;
  while (*at != '\0')
    {
      guchar byte = (guchar) *at;

      if (byte < 0x80)
        {
          if (!g_ascii_isalnum (byte))
            break;
          word->has_digit |= g_ascii_isdigit (byte) != 0;
          g_string_append_c (self->folded, g_ascii_tolower (byte));
          at++;
          continue;
        }
      if (!is_part_of_word (g_utf8_get_char (at)))
        break;
      fold_letter (self->folded, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  word->end = (guint32) (at - self->source);
  word->folded_end = (guint32) self->folded->len;
  return at;
}

/* Public */

/**
 * quitus_search_text_init:
 * @self: a text on the stack
 *
 * Makes it ready; it is to be cleared by quitus_search_text_clear().
 */
void
quitus_search_text_init (QuitusSearchText *self)
{
  self->source = "";
  self->folded = g_string_new (NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (QuitusSearchWord));
}

/**
 * quitus_search_text_clear:
 * @self: a text
 *
 * Frees what it holds.
 */
void
quitus_search_text_clear (QuitusSearchText *self)
{
  g_string_free (self->folded, TRUE);
  g_array_unref (self->words);
}

/**
 * quitus_search_text_split:
 * @self: a text
 * @text: valid UTF-8, which must stay while @self is used
 *
 * Takes a text apart.  Capitals, accents and the way a letter is composed make no difference; "œ"
 * is "oe", and every apostrophe, hyphen or space parts words.
 */
void
quitus_search_text_split (QuitusSearchText *self, const char *text)
{
  const char *at = text;
  gboolean is_glued = FALSE;

  self->source = text;
  g_string_truncate (self->folded, 0);
  g_array_set_size (self->words, 0);
  while (*at != '\0')
    {
      gunichar letter = g_utf8_get_char (at);
      QuitusSearchWord word = { .is_glued = is_glued };

      if (!is_part_of_word (letter))
        {
          is_glued = is_glued && !g_unichar_isspace (letter);
          at = g_utf8_next_char (at);
          continue;
        }
      at = read_word (self, at, &word);
      if (word.folded_end > word.folded_start)
        g_array_append_val (self->words, word);
      is_glued = TRUE;
    }
}

/**
 * quitus_search_text_join:
 * @self: a text
 * @first: a word
 * @n_words: how many, from that one
 *
 * Returns: (transfer full): those words without anything between them
 */
char *
quitus_search_text_join (QuitusSearchText *self, guint first, guint n_words)
{
  guint32 start = quitus_search_text_get (self, first)->folded_start;
  guint32 end = quitus_search_text_get (self, first + n_words - 1)->folded_end;

  return g_strndup (self->folded->str + start, end - start);
}

/**
 * quitus_search_text_count_zeros:
 * @self: a text
 * @word: the index of a word
 *
 * Returns: how many zeros a number may be typed without: two for "00402", none for what is no number
 */
guint
quitus_search_text_count_zeros (QuitusSearchText *self, guint word)
{
  const QuitusSearchWord *at = quitus_search_text_get (self, word);
  const char *figures = self->folded->str + at->folded_start;
  guint length = at->folded_end - at->folded_start;
  guint n_zeros = 0;

  while (n_zeros + 1 < length && figures[n_zeros] == '0')
    n_zeros++;
  for (guint i = n_zeros; n_zeros > 0 && i < length; i++)
    if (!g_ascii_isdigit (figures[i]))
      return 0;
  return n_zeros;
}

/**
 * quitus_search_text_has:
 * @self: a text
 * @word: the index of a word
 * @text: folded letters
 *
 * Returns: whether the word is exactly that
 */
gboolean
quitus_search_text_has (QuitusSearchText *self, guint word, const char *text)
{
  const QuitusSearchWord *at = quitus_search_text_get (self, word);
  gsize length = strlen (text);

  return at->folded_end - at->folded_start == length &&
         memcmp (self->folded->str + at->folded_start, text, length) == 0;
}
