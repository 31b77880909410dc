/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-reminders.h"

G_BEGIN_DECLS

/**
 * QuitusReminderState:
 * @path: the register
 * @told: (element-type utf8 QuitusToldReminder): what was told about its deadlines, by their ids
 * @checked: when it was looked through last, in seconds since 1970, 0 when it never was
 *
 * What was told of the deadlines of a register.  It is kept beside the settings of the user and not in
 * the register, which a service of the desktop only reads.
 */
typedef struct
{
  char *path;
  GHashTable *told;
  gint64 checked;
} QuitusReminderState;

QuitusReminderState *quitus_reminder_state_load (const char *path);
gboolean quitus_reminder_state_save (QuitusReminderState *self, GError **error);
void quitus_reminder_state_free (QuitusReminderState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusReminderState, quitus_reminder_state_free)

G_END_DECLS
