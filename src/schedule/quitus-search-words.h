/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-search-index.h"
#include "quitus-search-query.h"

G_BEGIN_DECLS

/**
 * QuitusSearchWords:
 * @title: what the record is called
 * @subtitle: where it stands, who pays whom, when and how much:
 *   "IGN-DINUM-2023 · IGN → DINUM · 8 Aug 2023 · €125,000.00 · Late"
 * @title_ranges: (element-type QuitusSearchRange): what of the title was looked for
 * @subtitle_ranges: (element-type QuitusSearchRange): what of the subtitle was
 *
 * How people read something that was found.
 */
typedef struct
{
  char *title;
  char *subtitle;
  GArray *title_ranges;
  GArray *subtitle_ranges;
} QuitusSearchWords;

QuitusSearchWords *quitus_search_words_new (QuitusSearchQuery *query,
                                            const QuitusSearchHit *hit,
                                            QuitusBook *book,
                                            const QuitusOutlook *outlook,
                                            QuitusLanguage language);
void quitus_search_words_free (QuitusSearchWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusSearchWords, quitus_search_words_free)

G_END_DECLS
