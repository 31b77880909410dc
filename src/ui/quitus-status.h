/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline.h"

G_BEGIN_DECLS

const char *quitus_status_get_icon (QuitusDeadlineStatus status);
void quitus_status_style (GtkWidget *widget, QuitusDeadlineStatus status);

G_END_DECLS
