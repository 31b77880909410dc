/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusSearchWord:
 * @start: where it begins in the text, in bytes
 * @end: where it ends, in bytes
 * @folded_start: where it begins in the folded text, in bytes
 * @folded_end: where it ends there
 * @has_digit: whether it has a figure
 * @is_glued: whether no space parts it from the word before: "IGN-DINUM"
 *
 * A run of letters and figures.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 folded_start;
  guint32 folded_end;
  gboolean has_digit;
  gboolean is_glued;
} QuitusSearchWord;

/**
 * QuitusSearchText:
 * @source: (unowned): the text as it was given
 * @folded: its words one after the other, without accents, capitals or ligatures
 * @words: (element-type QuitusSearchWord): its words
 *
 * A text in the words by which it is found.  Lives on the stack and is used for one text after the
 * other.
 */
typedef struct
{
  const char *source;
  GString *folded;
  GArray *words;
} QuitusSearchText;

void quitus_search_text_init (QuitusSearchText *self);
void quitus_search_text_clear (QuitusSearchText *self);
void quitus_search_text_split (QuitusSearchText *self, const char *text);
char *quitus_search_text_join (QuitusSearchText *self, guint first, guint n_words);
guint quitus_search_text_count_zeros (QuitusSearchText *self, guint word);
gboolean quitus_search_text_has (QuitusSearchText *self, guint word, const char *text);

static inline const QuitusSearchWord *
quitus_search_text_get (QuitusSearchText *self, guint word)
{
  return &g_array_index (self->words, QuitusSearchWord, word);
}

G_END_DECLS
