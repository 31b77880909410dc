/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-reminder-service.h"
#include "quitus-session.h"

G_BEGIN_DECLS

guint quitus_window_pages_count (void);
int quitus_window_pages_find (const char *name);
const char *quitus_window_pages_get_name (int index);
GtkWidget *quitus_window_pages_make_row (int index);
AdwNavigationPage *quitus_window_pages_make (const char *name,
                                             QuitusSession *session,
                                             GSettings *settings,
                                             QuitusReminderService *reminders);

G_END_DECLS
