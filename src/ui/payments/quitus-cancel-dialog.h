/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusCancelDialog:
 *
 * Cancels a payment from a day on, with the reason in its note.  What was called or received of it
 * stays recorded.
 */
#define QUITUS_TYPE_CANCEL_DIALOG (quitus_cancel_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusCancelDialog,
                      quitus_cancel_dialog,
                      QUITUS,
                      CANCEL_DIALOG,
                      QuitusStepDialog)

AdwDialog *quitus_cancel_dialog_new (QuitusSession *session, GArray *instalments);

G_END_DECLS
