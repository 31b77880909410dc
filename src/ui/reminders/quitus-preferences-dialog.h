/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-reminder-service.h"

G_BEGIN_DECLS

/**
 * QuitusPreferencesDialog:
 *
 * What the person prefers, whatever the register: their name, and when they are told of deadlines.
 */
#define QUITUS_TYPE_PREFERENCES_DIALOG (quitus_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPreferencesDialog,
                      quitus_preferences_dialog,
                      QUITUS,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *quitus_preferences_dialog_new (GSettings *settings, QuitusReminderService *reminders);

G_END_DECLS
