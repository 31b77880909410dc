/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-content.h"
#include "quitus-value.h"

G_BEGIN_DECLS

/**
 * QuitusDocumentRow:
 *
 * A row that says what a document is, and what can be done with it: it is opened when it is
 * activated, the rest is in its menu.  The actions are those of the group "document", each with the
 * id of the document.
 */
#define QUITUS_TYPE_DOCUMENT_ROW (quitus_document_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDocumentRow, quitus_document_row, QUITUS, DOCUMENT_ROW, AdwActionRow)

GtkWidget *quitus_document_row_new (const QuitusDocumentValue *document);
void quitus_document_row_set_state (QuitusDocumentRow *self, QuitusContentState state);

G_END_DECLS
