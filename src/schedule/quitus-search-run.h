/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-search-index.h"
#include "quitus-search-query.h"
#include "quitus-search-table.h"

G_BEGIN_DECLS

GArray *quitus_search_run (GPtrArray *tables,
                           QuitusSearchQuery *query,
                           QuitusLanguage language,
                           QuitusDay today,
                           guint n_most,
                           guint *n_found);

G_END_DECLS
