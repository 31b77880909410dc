/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-content.h"
#include "quitus-progress.h"
#include "quitus-register.h"

G_BEGIN_DECLS

/* The bytes of the documents of a register.  A document is attached in two steps: its bytes are put
 * beside the register, for good; then a change is committed that names them. */

void quitus_register_put_documents_async (QuitusRegister *self,
                                          GListModel *files,
                                          QuitusProgress *progress,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GPtrArray *quitus_register_put_documents_finish (QuitusRegister *self,
                                                 GAsyncResult *result,
                                                 GError **error);
void quitus_register_look_at_documents_async (QuitusRegister *self,
                                              GPtrArray *documents,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
GArray *quitus_register_look_at_documents_finish (QuitusRegister *self,
                                                  GAsyncResult *result,
                                                  GError **error);
void quitus_register_save_document_async (QuitusRegister *self,
                                          const QuitusDocumentValue *document,
                                          GFile *target,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GFile *quitus_register_save_document_finish (QuitusRegister *self,
                                             GAsyncResult *result,
                                             GError **error);

G_END_DECLS
