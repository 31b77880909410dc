/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-payment-model.h"

G_BEGIN_DECLS

/**
 * QuitusPaymentRow:
 *
 * A payment in a list that is too narrow for a table.
 */
#define QUITUS_TYPE_PAYMENT_ROW (quitus_payment_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPaymentRow, quitus_payment_row, QUITUS, PAYMENT_ROW, AdwBin)

GtkWidget *quitus_payment_row_new (void);
void quitus_payment_row_show (QuitusPaymentRow *self, QuitusPayment *payment);
GtkWidget *quitus_payment_row_get_check (QuitusPaymentRow *self);

G_END_DECLS
