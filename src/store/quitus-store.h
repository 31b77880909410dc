/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
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
/* (transfer full) (nullable): who holds the writing of the file at @path, NULL when nobody does. */
char *quitus_store_get_holder (const char *path);
/* (transfer full): everything; @last is the number of the last change in it. */
QuitusBook *quitus_store_load (QuitusStore *self, guint64 *last, GError **error);
/* Writes @change and its lines of the journal in one transaction; durable when it returns TRUE,
 * as if it had never been called when it returns FALSE. */
gboolean quitus_store_commit (QuitusStore *self,
                              QuitusChange *change,
                              const char *author,
                              gint64 time,
                              guint64 undoes,
                              guint64 *number,
                              GError **error);
/* The number of the last change on the disk, 0 for none: cheap, to follow another writer. */
gboolean quitus_store_get_last (QuitusStore *self, guint64 *number, GError **error);
/* (element-type QuitusJournalEntry): at most @limit entries numbered above @after, oldest first
 * (@limit > 0) or below @after (0: from the last), newest first (@limit < 0: at most -@limit);
 * only those that touch a part of @agreement unless it is none. */
GPtrArray *quitus_store_read_journal (QuitusStore *self,
                                      guint64 after,
                                      int limit,
                                      QuitusId agreement,
                                      GError **error);
/* A verified online copy of everything in one file, written beside and renamed. */
gboolean quitus_store_backup (QuitusStore *self, const char *path, GError **error);
/* Puts the verified copy @from in the place of @path; what was there is set aside, never erased:
 * @aside (out) (transfer full) (nullable) says where. */
gboolean quitus_store_restore (const char *path,
                               const char *from,
                               const char *holder,
                               char **aside,
                               GError **error);
/* (element-type utf8) (transfer full): sentences on what is wrong with the file, its references and
 * the chain of its journal; empty when nothing is. */
GPtrArray *quitus_store_check (QuitusStore *self, GError **error);

G_END_DECLS
