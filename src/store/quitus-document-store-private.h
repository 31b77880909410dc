/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the parts of the folder of the documents share. */

/* How the name begins of what is being written into the folder. */
#define QUITUS_DOCUMENT_UNFINISHED ".new-"

gboolean quitus_document_fail_for (GFile *file, GError *problem, GError **error);
gboolean quitus_document_refuse_odd (GFile *file, GError **error);
gboolean quitus_document_refuse_damaged (const char *hash, GError **error);

G_END_DECLS
