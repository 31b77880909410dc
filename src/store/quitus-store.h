/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-error.h"
#include "quitus-journal-entry.h"

G_BEGIN_DECLS

/**
 * QuitusStoreMode:
 * @QUITUS_STORE_READ: read and follow; the file must exist
 * @QUITUS_STORE_WRITE: take the writing, and make the file where there is none
 */
typedef enum
{
  QUITUS_STORE_READ,
  QUITUS_STORE_WRITE,
} QuitusStoreMode;

/**
 * QuitusCopyMoment:
 * @QUITUS_COPY_MOMENT_OPENED: the register was opened: the copy of the day is made unless it is there
 * @QUITUS_COPY_MOMENT_RECORDED: something was recorded: one that is an hour old is made anew
 * @QUITUS_COPY_MOMENT_CLOSED: the register will be closed, and something was recorded: the only
 *   copy that there is is made anew, so that a first day is not lost
 *
 * When the program keeps a copy by itself.
 */
typedef enum
{
  QUITUS_COPY_MOMENT_OPENED,
  QUITUS_COPY_MOMENT_RECORDED,
  QUITUS_COPY_MOMENT_CLOSED,
} QuitusCopyMoment;

/**
 * QuitusStore:
 *
 * A register on the disk: one SQLite file.  It is synchronous and belongs to one thread at a time.
 */
#define QUITUS_TYPE_STORE (quitus_store_get_type ())
G_DECLARE_FINAL_TYPE (QuitusStore, quitus_store, QUITUS, STORE, GObject)

QuitusStore *quitus_store_open (const char *path,
                                QuitusStoreMode mode,
                                const char *holder,
                                GError **error);
gboolean quitus_store_close (QuitusStore *self, GError **error);
const char *quitus_store_get_path (QuitusStore *self);
QuitusStoreMode quitus_store_get_mode (QuitusStore *self);
char *quitus_store_get_holder (const char *path);
gboolean quitus_store_is_foreign (const char *path);

QuitusBook *quitus_store_load (QuitusStore *self, guint64 *last, GError **error);
gboolean quitus_store_commit (QuitusStore *self,
                              QuitusChange *change,
                              const char *author,
                              gint64 time,
                              guint64 undoes,
                              guint64 *number,
                              GError **error);
gboolean quitus_store_get_last (QuitusStore *self, guint64 *number, GError **error);
gboolean quitus_store_get_barrier (QuitusStore *self, guint64 *number, GError **error);
GPtrArray *quitus_store_read_journal (QuitusStore *self,
                                      guint64 after,
                                      int limit,
                                      QuitusId agreement,
                                      GError **error);
gboolean quitus_store_check_pages (QuitusStore *self, GError **error);
GPtrArray *quitus_store_check (QuitusStore *self, GError **error);

gboolean quitus_store_backup (QuitusStore *self,
                              const char *path,
                              guint *n_left_out,
                              GCancellable *cancellable,
                              GError **error);
gboolean quitus_store_restore (const char *path,
                               const char *from,
                               const char *holder,
                               char **aside,
                               GError **error);
gboolean quitus_store_restore_open (QuitusStore *self,
                                    const char *from,
                                    char **aside,
                                    GError **error);
char *quitus_store_set_aside (const char *path, GError **error);
GPtrArray *quitus_store_find_copies (const char *path);
char *quitus_store_keep_daily_copy (QuitusStore *self,
                                    QuitusDay today,
                                    QuitusCopyMoment moment,
                                    GError **error);
gboolean quitus_store_describe_copy (const char *path, gint64 *n_agreements, gint64 *changed);
gboolean quitus_store_tidy_documents (QuitusStore *self,
                                      gint64 before,
                                      guint *n_removed,
                                      GError **error);

G_END_DECLS
