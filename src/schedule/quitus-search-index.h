/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"
#include "quitus-language.h"

G_BEGIN_DECLS

/**
 * QuitusSearchHit:
 * @id: the record
 * @root: the record without owner that it is a part of: mostly the agreement
 * @kind: its #QuitusKind
 * @day: the day that matters about it, %QUITUS_DAY_NONE when there is none
 * @score: the greater the better
 *
 * A record that was found.
 */
typedef struct
{
  QuitusId id;
  QuitusId root;
  guint8 kind;
  QuitusDay day;
  guint32 score;
} QuitusSearchHit;

/**
 * QuitusSearchIndex:
 *
 * Finds records of a book by words, amounts and days, in any order and spelling.  It is read from
 * the book group by group and follows it: what a change touches is read again when something is
 * looked for next.
 */
#define QUITUS_TYPE_SEARCH_INDEX (quitus_search_index_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSearchIndex, quitus_search_index, QUITUS, SEARCH_INDEX, GObject)

QuitusSearchIndex *quitus_search_index_new (QuitusBook *book, const QuitusOutlook *outlook);
QuitusBook *quitus_search_index_get_book (QuitusSearchIndex *self);
void quitus_search_index_set_outlook (QuitusSearchIndex *self, const QuitusOutlook *outlook);
gboolean quitus_search_index_is_ready (QuitusSearchIndex *self);
gboolean quitus_search_index_advance (QuitusSearchIndex *self, guint n_groups);
GArray *quitus_search_index_find (QuitusSearchIndex *self,
                                  const char *text,
                                  QuitusLanguage language,
                                  guint n_most,
                                  guint *n_found);
guint quitus_search_index_count (QuitusSearchIndex *self);
gsize quitus_search_index_get_size (QuitusSearchIndex *self);

G_END_DECLS
