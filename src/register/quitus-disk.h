/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-register.h"
#include "quitus-store.h"
#include "quitus-undo.h"

G_BEGIN_DECLS

/**
 * QuitusNews:
 * @book: (nullable): the whole book, when it must be taken instead of the one that is there
 * @entries: (nullable) (element-type QuitusJournalEntry): else the changes that are new, in order
 * @last: the number of the last change in it
 * @is_read_only: whether it can only be read
 * @holder: (nullable): who holds the writing, when that is why
 * @refusal: (nullable): why it cannot be written, when nobody else does
 * @prepared: (nullable): what was prepared from @book
 *
 * What came from the disk.
 */
typedef struct
{
  QuitusBook *book;
  GPtrArray *entries;
  guint64 last;
  gboolean is_read_only;
  char *holder;
  GError *refusal;
  GObject *prepared;
} QuitusNews;

void quitus_news_clear (QuitusNews *news);

/**
 * QuitusDisk:
 *
 * The end of a register that lies in its worker: the store, and what is done with it.  Nothing of
 * it is ever touched from another thread.
 */
typedef struct _QuitusDisk QuitusDisk;

QuitusDisk *quitus_disk_new (const char *path);
void quitus_disk_free (QuitusDisk *self);
void quitus_disk_set_preparation (QuitusDisk *self,
                                  QuitusPreparation preparation,
                                  gpointer data,
                                  GDestroyNotify destroy);
QuitusStore *quitus_disk_get_store (QuitusDisk *self);
gboolean quitus_disk_open (QuitusDisk *self,
                           QuitusRegisterMode mode,
                           const char *author,
                           QuitusNews *news,
                           GError **error);
gboolean quitus_disk_follow (QuitusDisk *self,
                             const char *author,
                             gboolean may_write,
                             guint64 known,
                             QuitusNews *news,
                             GError **error);
gboolean quitus_disk_restore (QuitusDisk *self,
                              const char *from,
                              QuitusRegisterMode mode,
                              const char *author,
                              char **aside,
                              QuitusNews *news,
                              GError **error);
QuitusUndo *quitus_disk_recall (QuitusDisk *self, guint n_steps, GError **error);
gboolean quitus_disk_close (QuitusDisk *self, GError **error);

G_END_DECLS
