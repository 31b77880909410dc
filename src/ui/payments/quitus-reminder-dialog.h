/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusReminderDialog:
 *
 * Reminds whoever owes a payment: shows what is owed and since when, prints the letter, and records
 * that it was sent.
 */
#define QUITUS_TYPE_REMINDER_DIALOG (quitus_reminder_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusReminderDialog,
                      quitus_reminder_dialog,
                      QUITUS,
                      REMINDER_DIALOG,
                      QuitusStepDialog)

AdwDialog *quitus_reminder_dialog_new (QuitusSession *session, QuitusId instalment);
AdwDialog *quitus_reminder_dialog_new_for_reminder (QuitusSession *session,
                                                    const QuitusValue *reminder);

G_END_DECLS
