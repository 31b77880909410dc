/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-reminder-service.h"
#include "quitus-session.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_WINDOW (quitus_window_get_type ())
G_DECLARE_FINAL_TYPE (QuitusWindow, quitus_window, QUITUS, WINDOW, AdwApplicationWindow)

QuitusWindow *quitus_window_new (AdwApplication *application,
                                 QuitusSession *session,
                                 GSettings *settings);
void quitus_window_set_reminders (QuitusWindow *self, QuitusReminderService *reminders);
void quitus_window_show_page (QuitusWindow *self, const char *page);
void quitus_window_request (QuitusWindow *self,
                            const char *action,
                            GVariant *parameter,
                            gboolean needs_book);

G_END_DECLS
