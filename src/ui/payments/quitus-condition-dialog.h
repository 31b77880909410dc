/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusConditionDialog:
 *
 * Says that conditions of a payment are fulfilled, and since when.
 */
#define QUITUS_TYPE_CONDITION_DIALOG (quitus_condition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusConditionDialog,
                      quitus_condition_dialog,
                      QUITUS,
                      CONDITION_DIALOG,
                      QuitusStepDialog)

AdwDialog *quitus_condition_dialog_new (QuitusSession *session, QuitusId instalment);

G_END_DECLS
