/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"
#include "quitus-files.h"
#include "quitus-lock.h"
#include "quitus-schema.h"

G_BEGIN_DECLS

/* What the parts of the store, and its tests, know of it. */

/**
 * QuitusStamp:
 *
 * What tells that a file was written.
 */
typedef struct
{
  gint64 seconds;
  gint64 nanoseconds;
  gint64 size;
  gboolean has_log;
} QuitusStamp;

struct _QuitusStore
{
  GObject parent_instance;

  /* As it was given, and without symbolic links. */
  char *path;
  char *file;
  QuitusStoreMode mode;
  QuitusSharing sharing;
  const QuitusScripts *scripts;
  guint version;
  QuitusLock *lock;
  QuitusDb *db;
  /* Nothing may be written, not even beside the file: it is opened again when it was written. */
  gboolean is_frozen;
  QuitusStamp stamp;
};

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
gboolean quitus_store_was_written (QuitusStore *self);
gboolean quitus_store_refresh (QuitusStore *self, GError **error);
void quitus_store_disconnect (QuitusStore *self);
gboolean quitus_store_connect_again (QuitusStore *self, GError **error);
gboolean quitus_store_begin_reading (QuitusStore *self, GError **error);
gboolean quitus_store_end_reading (QuitusStore *self, gboolean is_read, GError **error);
gboolean quitus_store_check_documents (QuitusStore *self, GPtrArray *problems, GError **error);

G_END_DECLS
