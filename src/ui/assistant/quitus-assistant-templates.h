/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAssistantChosen:
 * @values: (element-type QuitusValue): what the new agreement begins with
 * @data: what was given with the function
 *
 * Called when a template is chosen.
 */
typedef void (*QuitusAssistantChosen) (GPtrArray *values, gpointer data);

GtkWidget *quitus_assistant_templates_new (QuitusSession *session,
                                           QuitusAssistantChosen chosen,
                                           gpointer data);
AdwDialog *quitus_assistant_template_dialog_new (QuitusSession *session, const QuitusValue *value);

G_END_DECLS
