/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

typedef GtkWidget *(*QuitusAssistantMakeRow) (QuitusAssistantDraft *draft,
                                              const QuitusValue *value);
typedef void (*QuitusAssistantUpdateRow) (QuitusAssistantDraft *draft,
                                          const QuitusValue *value,
                                          GtkWidget *row);

void quitus_assistant_rows_follow (AdwPreferencesGroup *group,
                                   QuitusAssistantDraft *draft,
                                   QuitusKind kind,
                                   int nature,
                                   QuitusAssistantMakeRow make,
                                   QuitusAssistantUpdateRow update,
                                   GtkWidget *last);
void quitus_assistant_rows_set_record (GtkWidget *widget, QuitusId record);
QuitusId quitus_assistant_rows_get_record (GtkWidget *widget);
int quitus_assistant_rows_find_focus (GPtrArray *rows, GtkWidget *last);
void quitus_assistant_rows_give_focus (GPtrArray *rows, int index, GtkWidget *last);

G_END_DECLS
