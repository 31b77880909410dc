/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusCallDialog:
 *
 * Calls one payment or several: the order to pay that was issued, its number and its day.  All that
 * are called together are one change.
 */
#define QUITUS_TYPE_CALL_DIALOG (quitus_call_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusCallDialog, quitus_call_dialog, QUITUS, CALL_DIALOG, QuitusStepDialog)

AdwDialog *quitus_call_dialog_new (QuitusSession *session, GArray *instalments);
AdwDialog *quitus_call_dialog_new_for_call (QuitusSession *session, const QuitusValue *call);

G_END_DECLS
