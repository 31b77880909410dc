/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reminder says, and where it leads. */

#pragma once

#include <gio/gio.h>

#include "quitus-reminders.h"

G_BEGIN_DECLS

GNotification *quitus_reminder_notification_new (QuitusDeadlineItem *item,
                                                 QuitusReminderStage stage,
                                                 QuitusDay today);
GNotification *quitus_reminder_summary_new (GPtrArray *reminders);

G_END_DECLS
