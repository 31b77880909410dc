/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long before their days one wants to know of deadlines, as the settings of the user say. */

#pragma once

#include <gio/gio.h>

#include "quitus-reminders.h"

G_BEGIN_DECLS

/* The kinds that have a setting of their own; all others share the last one. */
#define QUITUS_REMINDER_N_LEADS 8

const char *quitus_reminder_lead_get_key (guint index);
char *quitus_reminder_lead_get_title (guint index);
void quitus_reminder_leads_read (QuitusReminderLeads *leads, GSettings *settings);

G_END_DECLS
