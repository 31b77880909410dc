/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"
#include "quitus-document-store.h"

G_BEGIN_DECLS

/* The documents in a backup.  A backup is one file: a copy of the register with a table more, in
 * which each content lies in parts, numbered from 0. */

#define QUITUS_DOCUMENT_PACK_TABLE "document_content"

gboolean quitus_document_pack_exists (QuitusDb *db, gboolean *exists, GError **error);
gboolean quitus_document_pack_fill (QuitusDb *to,
                                    QuitusDocumentStore *documents,
                                    guint *n_left_out,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean quitus_document_pack_check (QuitusDb *db, GPtrArray *problems, GError **error);
gboolean quitus_document_pack_empty (QuitusDb *db, QuitusDocumentStore *documents, GError **error);
gboolean quitus_document_pack_drop (QuitusDb *db, GError **error);

G_END_DECLS
