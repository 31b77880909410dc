/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusReceiptDialog:
 *
 * Records money that was received or, seen from whoever pays, paid: when, how much, and for which
 * payments.  It proposes what is due first and says what is left open or was paid too much.
 * Payments of several agreements get a receipt for each agreement, all in one change.
 */
#define QUITUS_TYPE_RECEIPT_DIALOG (quitus_receipt_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusReceiptDialog,
                      quitus_receipt_dialog,
                      QUITUS,
                      RECEIPT_DIALOG,
                      QuitusStepDialog)

AdwDialog *quitus_receipt_dialog_new (QuitusSession *session, GArray *instalments);
AdwDialog *quitus_receipt_dialog_new_for_agreement (QuitusSession *session, QuitusId agreement);
AdwDialog *quitus_receipt_dialog_new_for_receipt (QuitusSession *session,
                                                  const QuitusValue *receipt);
GtkWidget *quitus_receipt_dialog_get_payment_row (QuitusReceiptDialog *self, QuitusId instalment);
const char *quitus_receipt_dialog_get_remark (QuitusReceiptDialog *self);

G_END_DECLS
