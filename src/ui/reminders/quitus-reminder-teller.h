/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Telling of deadlines through the desktop, and taking it back. */

#pragma once

#include <gio/gio.h>

#include "quitus-reminders.h"

G_BEGIN_DECLS

/* The notification that stands for many. */
#define QUITUS_REMINDER_SUMMARY_ID "reminders"

void quitus_reminder_tell_new (GApplication *application,
                               GHashTable *told,
                               QuitusDeadlineModel *deadlines,
                               GPtrArray *reminders);
gboolean quitus_reminder_withdraw_gone (GApplication *application,
                                        GHashTable *told,
                                        GPtrArray *reminders);
void quitus_reminder_withdraw_all (GApplication *application, GHashTable *told);

G_END_DECLS
