/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-reminder-service.h"
#include "quitus-session.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_TODO_PAGE (quitus_todo_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTodoPage, quitus_todo_page, QUITUS, TODO_PAGE, AdwNavigationPage)

AdwNavigationPage *quitus_todo_page_new (QuitusSession *session);
void quitus_todo_page_set_reminders (QuitusTodoPage *self, QuitusReminderService *reminders);

G_END_DECLS
