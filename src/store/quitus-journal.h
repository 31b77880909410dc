/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

/* The journal of changes. */

gboolean quitus_journal_get_last (QuitusDb *db, guint64 *number, GError **error);
gboolean quitus_journal_append (QuitusDb *db, QuitusJournalEntry *entry, GError **error);
GPtrArray *quitus_journal_read (QuitusDb *db,
                                guint64 after,
                                int limit,
                                QuitusId root,
                                GError **error);
gboolean quitus_journal_check_chain (QuitusDb *db, GPtrArray *problems, GError **error);
gboolean quitus_journal_replay (QuitusDb *db,
                                GHashTable *values,
                                GPtrArray *problems,
                                GError **error);

G_END_DECLS
