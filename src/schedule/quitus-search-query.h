/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-search-spelling.h"

G_BEGIN_DECLS

/* The most terms and readings of a query; what is beyond is not looked for. */
#define QUITUS_SEARCH_TERMS_MAX 32
#define QUITUS_SEARCH_READINGS_MAX 64

/**
 * QuitusSearchTerm:
 * @first: its first word
 * @n_words: how many words it takes
 * @letters: the beginning of a word or of a number
 * @amount: (nullable): the amount that it may be
 * @day: (nullable): the day that it may be
 * @is_known: whether anything is found by it
 *
 * Some words of a query taken together: "125 000,00" is an amount, "8 août 2023" a day, "FR76 1007"
 * the beginning of an account.
 */
typedef struct
{
  guint first;
  guint n_words;
  char *letters;
  QuitusSearchKey amount;
  QuitusSearchKey day;
  gboolean is_known;
} QuitusSearchTerm;

/**
 * QuitusSearchQuery:
 * @text: the words that were typed
 * @terms: (element-type QuitusSearchTerm): every way to take some of them together
 * @has_figures: whether some of them may be an amount or a day
 *
 * What is looked for.
 */
typedef struct
{
  QuitusSearchText text;
  GArray *terms;
  gboolean has_figures;
  char *source;
} QuitusSearchQuery;

QuitusSearchQuery *quitus_search_query_new (const char *text);
void quitus_search_query_free (QuitusSearchQuery *self);
guint quitus_search_query_read (QuitusSearchQuery *self,
                                guint32 readings[QUITUS_SEARCH_READINGS_MAX]);
guint32 quitus_search_query_find (QuitusSearchQuery *self, const char *text);
gboolean quitus_search_query_is_met (QuitusSearchQuery *self, guint32 found);
gboolean quitus_search_query_matches (QuitusSearchQuery *self, const char *const *texts);
GArray *quitus_search_query_find_ranges (QuitusSearchQuery *self, const char *text);

static inline QuitusSearchTerm *
quitus_search_query_get (QuitusSearchQuery *self, guint term)
{
  return &g_array_index (self->terms, QuitusSearchTerm, term);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusSearchQuery, quitus_search_query_free)

/**
 * QuitusSearchRange:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A part of a text that is what was looked for.
 */
typedef struct
{
  guint start;
  guint end;
} QuitusSearchRange;

G_END_DECLS
