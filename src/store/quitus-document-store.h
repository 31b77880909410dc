/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-content.h"

G_BEGIN_DECLS

/**
 * QuitusDocumentStore:
 *
 * The bytes of the documents of a register: a folder beside it, in which each content lies once,
 * under its SHA-256.  What is there never changes.  It is synchronous; any thread may have one.
 */
typedef struct _QuitusDocumentStore QuitusDocumentStore;

/**
 * QuitusDocumentVisit:
 * @hash: the name of a content
 * @time: when it was put there, in seconds since 1970
 * @data: what the visitor works on
 *
 * Called for each content.
 */
typedef void (*QuitusDocumentVisit) (const char *hash, gint64 time, gpointer data);

QuitusDocumentStore *quitus_document_store_new (const char *file);
void quitus_document_store_free (QuitusDocumentStore *self);
const char *quitus_document_store_get_folder (QuitusDocumentStore *self);
char *quitus_document_store_get_path (QuitusDocumentStore *self, const char *hash);

gboolean quitus_document_store_put_stream (QuitusDocumentStore *self,
                                           GInputStream *stream,
                                           const char *expected,
                                           QuitusContent *content,
                                           GFileProgressCallback progress,
                                           gpointer progress_data,
                                           GCancellable *cancellable,
                                           GError **error);
gboolean quitus_document_store_put_file (QuitusDocumentStore *self,
                                         GFile *file,
                                         QuitusContent *content,
                                         GFileProgressCallback progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GError **error);
QuitusContentState quitus_document_store_look (QuitusDocumentStore *self,
                                               const char *hash,
                                               gint64 size);
gboolean quitus_document_store_verify (QuitusDocumentStore *self,
                                       const char *hash,
                                       QuitusContentState *state,
                                       GCancellable *cancellable,
                                       GError **error);
GInputStream *quitus_document_store_read (QuitusDocumentStore *self,
                                          const char *hash,
                                          GError **error);
gboolean quitus_document_store_copy_out (QuitusDocumentStore *self,
                                         const char *hash,
                                         GFile *target,
                                         GCancellable *cancellable,
                                         GError **error);
void quitus_document_store_visit (QuitusDocumentStore *self,
                                  QuitusDocumentVisit visit,
                                  gpointer data);
gboolean quitus_document_store_remove (QuitusDocumentStore *self, const char *hash, GError **error);
void quitus_document_store_forget_unfinished (QuitusDocumentStore *self, gint64 before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusDocumentStore, quitus_document_store_free)

G_END_DECLS
