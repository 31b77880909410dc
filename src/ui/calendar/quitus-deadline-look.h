/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/* How the calendar shows deadlines, beside what quitus-status.h says of every page. */

const char *quitus_deadline_kind_get_icon_name (QuitusDeadlineKind kind);
const char *quitus_deadline_status_get_label (QuitusDeadlineStatus status);
const char *quitus_deadline_get_icon_name (const QuitusDeadline *deadline);
const char *quitus_deadline_get_moved_label (const QuitusDeadline *deadline);
int quitus_deadline_status_get_urgency (QuitusDeadlineStatus status);
GArray *quitus_deadline_list_by_rank (QuitusDeadlineModel *model, guint first, guint n);
gboolean quitus_deadline_comes_first (const QuitusDeadline *deadline);
void quitus_deadline_style (GtkWidget *widget, const QuitusDeadline *deadline);
char *quitus_deadline_item_describe (QuitusDeadlineItem *item);
char *quitus_deadline_make_move_target (const QuitusDeadline *deadline, QuitusDay day);

G_END_DECLS
