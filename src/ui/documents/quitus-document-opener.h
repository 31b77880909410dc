/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-session.h"

G_BEGIN_DECLS

void quitus_document_open (QuitusSession *session,
                           const QuitusDocumentValue *document,
                           GtkWidget *widget);
GtkWidget *quitus_document_button_new (QuitusBook *book, QuitusId document);

G_END_DECLS
