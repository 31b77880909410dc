/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-background-reader.h"

G_BEGIN_DECLS

/* Where the desktop looks for it, as the file of the search provider says. */
#define QUITUS_SEARCH_PROVIDER_PATH "/fr/quitus/Quitus/SearchProvider"

/**
 * QuitusSearchProvider:
 *
 * Has the search of the desktop find agreements, parties and what falls due: it answers
 * `org.gnome.Shell.SearchProvider2`.  A result is known by the id of its record.  Without a register
 * nothing is found.
 *
 * Signals: `activate` (the id of a record) when a result was chosen, and `search` (what was typed)
 * when the search is to go on in the program.
 */
#define QUITUS_TYPE_SEARCH_PROVIDER (quitus_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSearchProvider,
                      quitus_search_provider,
                      QUITUS,
                      SEARCH_PROVIDER,
                      GObject)

QuitusSearchProvider *quitus_search_provider_new (QuitusBackgroundReader *reader);
gboolean quitus_search_provider_export (QuitusSearchProvider *self,
                                        GDBusConnection *connection,
                                        GError **error);
void quitus_search_provider_unexport (QuitusSearchProvider *self);

G_END_DECLS
