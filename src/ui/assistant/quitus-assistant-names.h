/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-assistant-draft.h"
#include "quitus-name-row.h"

G_BEGIN_DECLS

/**
 * QuitusAssistantNamed:
 * @record: the record that is meant now: one of the register, or the new one
 * @data: what was given with the function
 *
 * Called when another name, and perhaps another record, is meant.
 */
typedef void (*QuitusAssistantNamed) (QuitusId record, gpointer data);

GtkWidget *quitus_assistant_name_row_new (QuitusAssistantDraft *draft,
                                          const char *title,
                                          QuitusKind kind,
                                          QuitusId record,
                                          QuitusAssistantNamed named,
                                          gpointer data);
QuitusId quitus_assistant_name_row_get_record (GtkWidget *row);

G_END_DECLS
