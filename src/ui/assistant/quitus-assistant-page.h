/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

GtkWidget *quitus_assistant_column_new (GtkBox **box);
AdwPreferencesGroup *quitus_assistant_group_new (GtkBox *box, const char *title);
GtkWidget *quitus_assistant_link_new (const char *title, GtkWidget *button);
GtkWidget *quitus_assistant_button_row_new (const char *title);
AdwNavigationPage *quitus_assistant_subpage_new (const char *title, GtkWidget *content);
void quitus_assistant_open (GtkWidget *from, AdwNavigationPage *page);
void quitus_assistant_edit (GtkWidget *from, QuitusAssistantDraft *draft, const QuitusValue *value);
void quitus_assistant_remark_set (GtkWidget *label, const char *text, gboolean is_warning);
GtkWidget *quitus_assistant_remark_new (void);
void quitus_assistant_enter_moves_on (GtkWidget *row);

G_END_DECLS
