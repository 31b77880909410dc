/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

GtkWidget *quitus_assistant_field_add (AdwPreferencesGroup *group,
                                       QuitusAssistantDraft *draft,
                                       QuitusId record,
                                       const char *field_name);
void quitus_assistant_field_set_record (GtkWidget *row, QuitusId record);
void quitus_assistant_field_set_shown (GtkWidget *row, gboolean is_shown);

G_END_DECLS
