/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusDocumentAttacher:
 *
 * Attaches files to an agreement, in one change that can be undone.
 *
 * Properties, read-only and notified: `shows-progress` (it has taken so long that people should see
 * it), `fraction` (how much is done, from 0 to 1).
 *
 * Signal `attached` (QuitusId*): a document of that id is in the book, once for each file.
 */
#define QUITUS_TYPE_DOCUMENT_ATTACHER (quitus_document_attacher_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDocumentAttacher,
                      quitus_document_attacher,
                      QUITUS,
                      DOCUMENT_ATTACHER,
                      GObject)

QuitusDocumentAttacher *quitus_document_attacher_new (QuitusSession *session, QuitusId agreement);
void quitus_document_attacher_choose (QuitusDocumentAttacher *self, GtkWidget *parent);
void quitus_document_attacher_attach (QuitusDocumentAttacher *self,
                                      GListModel *files,
                                      GtkWidget *parent);
void quitus_document_attacher_cancel (QuitusDocumentAttacher *self);

G_END_DECLS
