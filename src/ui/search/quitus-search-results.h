/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-search-words.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusSearchResult:
 *
 * A record that was found.  Its words are composed when somebody reads them.
 */
#define QUITUS_TYPE_SEARCH_RESULT (quitus_search_result_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSearchResult, quitus_search_result, QUITUS, SEARCH_RESULT, GObject)

const QuitusSearchHit *quitus_search_result_get_hit (QuitusSearchResult *self);
const QuitusSearchWords *quitus_search_result_get_words (QuitusSearchResult *self);

/**
 * QuitusSearchResults:
 *
 * The best of what was found, as a list in sections: a group of kinds each, that of the best one
 * first.
 */
#define QUITUS_TYPE_SEARCH_RESULTS (quitus_search_results_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSearchResults, quitus_search_results, QUITUS, SEARCH_RESULTS, GObject)

QuitusSearchResults *quitus_search_results_new (QuitusSession *session);
guint quitus_search_results_search (QuitusSearchResults *self, const char *text);
const char *quitus_search_results_get_title (QuitusSearchResults *self, guint position);

G_END_DECLS
