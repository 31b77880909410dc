/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-copy.h"
#include "quitus-error.h"
#include "quitus-journal-entry.h"

G_BEGIN_DECLS

/**
 * QuitusRegister:
 *
 * A register that is open: the book in memory, the file behind it, and what may be undone.  All
 * work on the disk happens in its own threads; everything here is called from the main thread.
 *
 * Properties, all read-only and notified: `path`, `book` (replaced after a restore), `read-only`,
 * `holder` (who holds the writing when that is why it is read-only), `refusal` (GError: what stands
 * in the way when nobody does), `can-undo`, `undo-label`, `can-redo`, `redo-label`, `busy` (a job is
 * under way).
 *
 * Every page of a file that may be written is looked at when it was opened, and the first change waits
 * for that.  A file that is damaged where loading did not read becomes read-only, with the damage as
 * `refusal`, and `problem` is emitted.
 *
 * Signal `problem` (GError): something that nobody asked for failed: following the file, which is
 * retried, the copy of the day, or the look at the pages.
 */
#define QUITUS_TYPE_REGISTER (quitus_register_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRegister, quitus_register, QUITUS, REGISTER, GObject)

/**
 * QuitusRegisterMode:
 * @QUITUS_REGISTER_READ: only read; the file must exist
 * @QUITUS_REGISTER_WRITE: write, or fail when another program does
 * @QUITUS_REGISTER_WRITE_IF_FREE: write, or read and follow when another program writes or the
 *   file cannot be written
 */
typedef enum
{
  QUITUS_REGISTER_READ,
  QUITUS_REGISTER_WRITE,
  QUITUS_REGISTER_WRITE_IF_FREE,
} QuitusRegisterMode;

/**
 * QuitusPreparation:
 * @book: a book that nobody else sees yet
 * @data: what was given with it
 *
 * Makes something of a book that was loaded, in the thread that loaded it.
 *
 * Returns: (transfer full): what was made
 */
typedef GObject *(*QuitusPreparation) (QuitusBook *book, gpointer data);

char *quitus_register_get_default_path (void);
char *quitus_register_get_default_author (void);

QuitusRegister *quitus_register_new (const char *path, const char *author);
void quitus_register_set_preparation (QuitusRegister *self,
                                      QuitusPreparation preparation,
                                      gpointer data,
                                      GDestroyNotify destroy);
GObject *quitus_register_take_prepared (QuitusRegister *self);
const char *quitus_register_get_path (QuitusRegister *self);
const char *quitus_register_get_author (QuitusRegister *self);
void quitus_register_set_author (QuitusRegister *self, const char *author);
QuitusBook *quitus_register_get_book (QuitusRegister *self);
gboolean quitus_register_is_read_only (QuitusRegister *self);
gboolean quitus_register_check_writable (QuitusRegister *self, GError **error);
const char *quitus_register_get_holder (QuitusRegister *self);
const GError *quitus_register_get_refusal (QuitusRegister *self);
const char *quitus_register_get_undo_label (QuitusRegister *self);
const char *quitus_register_get_redo_label (QuitusRegister *self);

void quitus_register_open_async (QuitusRegister *self,
                                 QuitusRegisterMode mode,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean quitus_register_open_finish (QuitusRegister *self, GAsyncResult *result, GError **error);
void quitus_register_commit_async (QuitusRegister *self,
                                   QuitusChange *change,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean quitus_register_commit_finish (QuitusRegister *self, GAsyncResult *result, GError **error);
void quitus_register_undo_async (QuitusRegister *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean quitus_register_undo_finish (QuitusRegister *self, GAsyncResult *result, GError **error);
void quitus_register_redo_async (QuitusRegister *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean quitus_register_redo_finish (QuitusRegister *self, GAsyncResult *result, GError **error);
void quitus_register_recall_async (QuitusRegister *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean quitus_register_recall_finish (QuitusRegister *self, GAsyncResult *result, GError **error);
void quitus_register_find_undoable_async (QuitusRegister *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean quitus_register_find_undoable_finish (QuitusRegister *self,
                                               GAsyncResult *result,
                                               guint64 *number,
                                               guint64 *barrier,
                                               GError **error);
void quitus_register_undo_past_async (QuitusRegister *self,
                                      guint64 number,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean quitus_register_undo_past_finish (QuitusRegister *self,
                                           GAsyncResult *result,
                                           GError **error);
void quitus_register_history_async (QuitusRegister *self,
                                    guint64 before,
                                    int limit,
                                    QuitusId agreement,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *quitus_register_history_finish (QuitusRegister *self,
                                           GAsyncResult *result,
                                           GError **error);
void quitus_register_backup_async (QuitusRegister *self,
                                   const char *path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean quitus_register_backup_finish (QuitusRegister *self,
                                        GAsyncResult *result,
                                        guint *n_left_out,
                                        GError **error);
void quitus_register_restore_async (QuitusRegister *self,
                                    const char *from,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean quitus_register_restore_finish (QuitusRegister *self,
                                         GAsyncResult *result,
                                         char **aside,
                                         GError **error);
void quitus_register_find_copies_async (QuitusRegister *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *quitus_register_find_copies_finish (QuitusRegister *self,
                                               GAsyncResult *result,
                                               GError **error);
void quitus_register_check_async (QuitusRegister *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *quitus_register_check_finish (QuitusRegister *self,
                                         GAsyncResult *result,
                                         GError **error);
void quitus_register_close_async (QuitusRegister *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean quitus_register_close_finish (QuitusRegister *self, GAsyncResult *result, GError **error);

G_END_DECLS
