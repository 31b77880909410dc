/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-query.h"

#include <string.h>

/* More words are not looked for; an IBAN in groups of four has nine. */
#define WORDS_MAX 16

/* Helpers */

static void
clear_term (gpointer data)
{
  g_free (((QuitusSearchTerm *) data)->letters);
}

/* Whether some glued words around this one have a figure: "IGN-DINUM-2023". */
static gboolean
is_in_number (QuitusSearchText *text, guint word)
{
  guint first = word, last = word;

  while (first > 0 && quitus_search_text_get (text, first)->is_glued)
    first--;
  while (last + 1 < text->words->len && quitus_search_text_get (text, last + 1)->is_glued)
    last++;
  for (guint i = first; i <= last; i++)
    if (quitus_search_text_get (text, i)->has_digit)
      return TRUE;
  return FALSE;
}

/* Whether a word may go on with the one before it, as the groups of a number do. */
static gboolean
goes_on (QuitusSearchText *text, guint word)
{
  const QuitusSearchWord *one = quitus_search_text_get (text, word - 1);
  const QuitusSearchWord *other = quitus_search_text_get (text, word);

  if (other->is_glued)
    return is_in_number (text, word);
  return one->has_digit && other->has_digit;
}

static gboolean
is_one_number (QuitusSearchText *text, guint first, guint n_words)
{
  for (guint i = first + 1; i < first + n_words; i++)
    if (!goes_on (text, i))
      return FALSE;
  return TRUE;
}

/* What some words of a text are, taken together; returns FALSE when they are nothing. */
static gboolean
read_term (QuitusSearchText *text, guint first, guint n_words, QuitusSearchTerm *term)
{
  *term = (QuitusSearchTerm) { .first = first, .n_words = n_words };
  if (!quitus_search_read_amount (text, first, n_words, &term->amount))
    term->amount.text[0] = '\0';
  if (n_words > 3 || !quitus_search_read_day (text, first, n_words, &term->day))
    term->day.text[0] = '\0';
  if (is_one_number (text, first, n_words))
    term->letters = quitus_search_text_join (text, first, n_words);
  return term->letters != NULL || term->amount.text[0] != '\0' || term->day.text[0] != '\0';
}

/* Whether some words are a day, typed with all that it takes, and no part of a reference. */
static gboolean
is_full_day (QuitusSearchText *text, guint first, guint n_words)
{
  QuitusSearchKey key;

  if (first + n_words > MIN (text->words->len, WORDS_MAX) ||
      quitus_search_text_get (text, first)->is_glued ||
      (first + n_words < text->words->len &&
       quitus_search_text_get (text, first + n_words)->is_glued))
    return FALSE;
  return quitus_search_read_day (text, first, n_words, &key) && key.is_whole;
}

/* Gives each word of a day the same number, and every other word one of its own. */
static void
find_full_days (QuitusSearchText *text, guint firsts[WORDS_MAX])
{
  guint n_words = MIN (text->words->len, WORDS_MAX);

  for (guint first = 0; first < n_words;)
    {
      guint n = is_full_day (text, first, 3) ? 3 : is_full_day (text, first, 2) ? 2 : 1;

      for (guint i = 0; i < n; i++)
        firsts[first + i] = first;
      first += n;
    }
}

static void
read_terms (QuitusSearchQuery *self)
{
  guint n_words = MIN (self->text.words->len, WORDS_MAX);
  guint firsts[WORDS_MAX];

  find_full_days (&self->text, firsts);

  /* Single words first, so that however many there are ways to join them, each can be found. */
  for (guint length = 1; length <= n_words; length++)
    for (guint first = 0; first + length <= n_words; first++)
      {
        QuitusSearchTerm term;

        /* Of "8 août 2023" neither the 8 nor August is looked for alone. */
        if (firsts[first] != first ||
            (first + length < n_words && firsts[first + length] != first + length))
          continue;
        if (self->terms->len < QUITUS_SEARCH_TERMS_MAX &&
            read_term (&self->text, first, length, &term))
          g_array_append_val (self->terms, term);
      }
}

static void
read_from (QuitusSearchQuery *self, guint word, guint32 reading, guint32 *readings, guint *n)
{
  if (word >= MIN (self->text.words->len, WORDS_MAX))
    {
      if (*n < QUITUS_SEARCH_READINGS_MAX)
        readings[(*n)++] = reading;
      return;
    }
  for (guint i = 0; i < self->terms->len; i++)
    {
      const QuitusSearchTerm *term = quitus_search_query_get (self, i);

      if (term->first == word && term->is_known)
        read_from (self, word + term->n_words, reading | 1u << i, readings, n);
    }
}

/* Whether what some words of a text are is what a term looks for; letters that go on with one more
 * word must need it, and a number may be typed without its first zeros. */
static gboolean
matches_term (const QuitusSearchTerm *term,
              const QuitusSearchTerm *found,
              gsize n_letters_before,
              guint n_zeros)
{
  return (term->letters != NULL && found->letters != NULL &&
          strlen (term->letters) > n_letters_before &&
          (g_str_has_prefix (found->letters, term->letters) ||
           g_str_has_prefix (found->letters + n_zeros, term->letters))) ||
         quitus_search_key_matches (&term->amount, found->amount.text) ||
         quitus_search_key_matches (&term->day, found->day.text);
}

/* Whether anything that is looked for may begin at a word: most words are ruled out by their letters
 * alone.  Amounts and days have figures in one of their three first words. */
static gboolean
may_begin (QuitusSearchQuery *self, QuitusSearchText *text, guint first)
{
  const char *letters = text->folded->str + quitus_search_text_get (text, first)->folded_start;
  guint n_zeros = quitus_search_text_count_zeros (text, first);
  guint end = MIN (first + 3, text->words->len);

  for (guint i = first; i < end; i++)
    if (quitus_search_text_get (text, i)->has_digit && self->has_figures)
      return TRUE;
  for (guint i = 0; i < self->terms->len; i++)
    {
      const QuitusSearchTerm *term = quitus_search_query_get (self, i);

      if (term->letters != NULL && (g_str_has_prefix (letters, term->letters) ||
                                    g_str_has_prefix (letters + n_zeros, term->letters)))
        return TRUE;
    }
  return FALSE;
}

/* The most words of a text, from one, that are what is looked for by any of some terms; 0 when none
 * are. */
static guint
find_longest (QuitusSearchQuery *self, QuitusSearchText *text, guint first, guint32 *terms)
{
  guint longest = 0;

  if (!may_begin (self, text, first))
    return 0;
  for (guint n = 1; n <= WORDS_MAX && first + n <= text->words->len; n++)
    {
      QuitusSearchTerm found;
      guint n_zeros = n == 1 ? quitus_search_text_count_zeros (text, first) : 0;
      gsize n_before = n == 1 ? 0
                              : quitus_search_text_get (text, first + n - 2)->folded_end -
                                    quitus_search_text_get (text, first)->folded_start;

      if (n > 3 && !is_one_number (text, first, n))
        break;
      if (!read_term (text, first, n, &found))
        continue;
      for (guint i = 0; i < self->terms->len; i++)
        if (matches_term (quitus_search_query_get (self, i), &found, n_before, n_zeros))
          {
            longest = n;
            *terms |= 1u << i;
          }
      g_free (found.letters);
    }
  return longest;
}

/* Public */

/**
 * quitus_search_query_new:
 * @text: what was typed
 *
 * Returns: (transfer full): what is looked for
 */
QuitusSearchQuery *
quitus_search_query_new (const char *text)
{
  QuitusSearchQuery *self = g_new0 (QuitusSearchQuery, 1);

  self->source = g_utf8_make_valid (text, -1);
  self->terms = g_array_new (FALSE, FALSE, sizeof (QuitusSearchTerm));
  g_array_set_clear_func (self->terms, clear_term);
  quitus_search_text_init (&self->text);
  quitus_search_text_split (&self->text, self->source);
  read_terms (self);
  for (guint i = 0; i < self->terms->len; i++)
    self->has_figures |= quitus_search_query_get (self, i)->amount.text[0] != '\0' ||
                         quitus_search_query_get (self, i)->day.text[0] != '\0';
  return self;
}

/**
 * quitus_search_query_free:
 * @self: a query
 *
 * Frees it.
 */
void
quitus_search_query_free (QuitusSearchQuery *self)
{
  quitus_search_text_clear (&self->text);
  g_array_unref (self->terms);
  g_free (self->source);
  g_free (self);
}

/**
 * quitus_search_query_read:
 * @self: a query whose terms are known or not
 * @readings: (out caller-allocates): the ways to read all its words, each as a set of terms
 *
 * Returns: how many ways there are; 0 when something that was typed is found nowhere
 */
guint
quitus_search_query_read (QuitusSearchQuery *self, guint32 readings[QUITUS_SEARCH_READINGS_MAX])
{
  guint n = 0;

  if (self->text.words->len > 0)
    read_from (self, 0, 0, readings, &n);
  return n;
}

/**
 * quitus_search_query_find:
 * @self: a query
 * @text: (nullable): a part of what a row of a page says
 *
 * What many rows have in common is looked through once, and the sets are put together.
 *
 * Returns: the terms that are in the text, as a set
 */
guint32
quitus_search_query_find (QuitusSearchQuery *self, const char *text)
{
  guint32 found = 0;
  QuitusSearchText words;

  if (text == NULL || self->terms->len == 0)
    return 0;
  quitus_search_text_init (&words);
  quitus_search_text_split (&words, text);
  for (guint i = 0; i < words.words->len; i++)
    find_longest (self, &words, i, &found);
  quitus_search_text_clear (&words);
  return found;
}

/**
 * quitus_search_query_is_met:
 * @self: a query
 * @found: the terms that are in one or the other part of what a row says
 *
 * Returns: whether that is all that was typed; nothing typed is everywhere
 */
gboolean
quitus_search_query_is_met (QuitusSearchQuery *self, guint32 found)
{
  guint32 readings[QUITUS_SEARCH_READINGS_MAX];

  if (self->text.words->len == 0)
    return TRUE;
  if (found == 0)
    return FALSE;
  for (guint i = 0; i < self->terms->len; i++)
    quitus_search_query_get (self, i)->is_known = (found & 1u << i) != 0;
  return quitus_search_query_read (self, readings) > 0;
}

/**
 * quitus_search_query_matches:
 * @self: a query
 * @texts: (array zero-terminated=1): what a row of a page says
 *
 * For the search in a page, which goes through all its rows.
 *
 * Returns: whether all that was typed is in one or the other of the texts; nothing typed is
 *   everywhere
 */
gboolean
quitus_search_query_matches (QuitusSearchQuery *self, const char *const *texts)
{
  guint32 found = 0;

  for (; *texts != NULL; texts++)
    found |= quitus_search_query_find (self, *texts);
  return quitus_search_query_is_met (self, found);
}

/**
 * quitus_search_query_find_ranges:
 * @self: a query
 * @text: what is shown of something that was found
 *
 * Returns: (transfer full) (element-type QuitusSearchRange): the parts of the text that were looked
 *   for, in their order; a word is marked whole although only its beginning was typed
 */
GArray *
quitus_search_query_find_ranges (QuitusSearchQuery *self, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (QuitusSearchRange));
  guint32 found = 0;
  QuitusSearchText words;

  quitus_search_text_init (&words);
  quitus_search_text_split (&words, text);
  for (guint i = 0; i < words.words->len;)
    {
      guint n = find_longest (self, &words, i, &found);

      if (n > 0)
        {
          QuitusSearchRange range = { quitus_search_text_get (&words, i)->start,
                                      quitus_search_text_get (&words, i + n - 1)->end };

          g_array_append_val (ranges, range);
        }
      i += MAX (n, 1);
    }
  quitus_search_text_clear (&words);
  return ranges;
}
