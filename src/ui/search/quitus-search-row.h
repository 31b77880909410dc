/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-search-results.h"

G_BEGIN_DECLS

/**
 * QuitusSearchRow:
 *
 * Something that was found: the icon and the word of its kind, what it is called and where it
 * stands, with what was looked for in bold.
 */
#define QUITUS_TYPE_SEARCH_ROW (quitus_search_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSearchRow, quitus_search_row, QUITUS, SEARCH_ROW, AdwBin)

GtkWidget *quitus_search_row_new (void);
void quitus_search_row_show (QuitusSearchRow *self, QuitusSearchResult *result);

G_END_DECLS
