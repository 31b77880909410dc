/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

/* Which contents a register names. */

gboolean quitus_document_names_add_present (QuitusDb *db, GHashTable *names, GError **error);
gboolean quitus_document_names_add_past (QuitusDb *db, GHashTable *names, GError **error);
gboolean quitus_document_names_add_copies (const char *file, GHashTable *names, GError **error);

G_END_DECLS
