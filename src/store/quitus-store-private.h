/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"
#include "quitus-files.h"
#include "quitus-schema.h"

G_BEGIN_DECLS

/* What the parts of the store, and its tests, know of it. */

QuitusStore *quitus_store_open_as (const char *path,
                                   QuitusStoreMode mode,
                                   const char *holder,
                                   const QuitusScripts *scripts,
                                   QuitusSharing sharing,
                                   GError **error);
QuitusDb *quitus_store_get_db (QuitusStore *self);
const char *quitus_store_get_file (QuitusStore *self);
const QuitusScripts *quitus_store_get_scripts (QuitusStore *self);
guint quitus_store_get_version (QuitusStore *self);
void quitus_store_disconnect (QuitusStore *self);
gboolean quitus_store_connect_again (QuitusStore *self, GError **error);
gboolean quitus_store_begin_reading (QuitusStore *self, GError **error);
gboolean quitus_store_end_reading (QuitusStore *self, gboolean is_read, GError **error);

char *quitus_store_get_copy_path (const char *file, const char *name, GError **error);

G_END_DECLS
