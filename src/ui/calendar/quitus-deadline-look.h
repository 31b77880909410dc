/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/* How deadlines look on screens: an icon for the kind, and for the state an icon, a word and a
 * class of the style sheet, never a colour alone. */

const char *quitus_deadline_kind_get_icon_name (QuitusDeadlineKind kind);
const char *quitus_deadline_status_get_icon_name (QuitusDeadlineStatus status);
const char *quitus_deadline_status_get_label (QuitusDeadlineStatus status);
int quitus_deadline_status_get_urgency (QuitusDeadlineStatus status);
void quitus_deadline_set_css_classes (GtkWidget *widget, const QuitusDeadline *deadline);
char *quitus_deadline_item_describe (QuitusDeadlineItem *item);
char *quitus_text_capitalise (const char *text);

G_END_DECLS
