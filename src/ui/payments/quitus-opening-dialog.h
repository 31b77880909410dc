/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-step.h"
#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusOpeningDialog:
 *
 * The attachment of money to a budget: when it was requested, which order opened the credits, when
 * they arrived, and how much of which receipts in AE and CP.
 */
#define QUITUS_TYPE_OPENING_DIALOG (quitus_opening_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusOpeningDialog,
                      quitus_opening_dialog,
                      QUITUS,
                      OPENING_DIALOG,
                      QuitusStepDialog)

AdwDialog *quitus_opening_dialog_new (QuitusSession *session,
                                      QuitusId agreement,
                                      QuitusId instalment);
AdwDialog *quitus_opening_dialog_new_for_opening (QuitusSession *session,
                                                  const QuitusValue *opening,
                                                  QuitusInstalmentStep step);
GtkWidget *quitus_opening_dialog_get_receipt_row (QuitusOpeningDialog *self, QuitusId receipt);
const char *quitus_opening_dialog_get_remark (QuitusOpeningDialog *self);

G_END_DECLS
