/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"
#include "quitus-search-table.h"

G_BEGIN_DECLS

gboolean quitus_search_kind_is_root (QuitusKind kind);
gboolean quitus_search_kind_is_found (QuitusKind kind);
guint quitus_search_kind_get_weight (QuitusKind kind);
void quitus_search_group_add (QuitusSearchBuilder *builder,
                              QuitusBook *book,
                              const QuitusOutlook *outlook,
                              QuitusRecord *root);
gboolean quitus_search_is_renamed (const QuitusValue *before, const QuitusValue *after);
void quitus_search_add_referring (QuitusBook *book, QuitusId shared, GHashTable *roots);

G_END_DECLS
