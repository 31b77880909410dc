/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-payment-model.h"

G_BEGIN_DECLS

/**
 * QuitusPaymentBar:
 *
 * What can be done with the payments that are chosen, and what they add up to.
 */
#define QUITUS_TYPE_PAYMENT_BAR (quitus_payment_bar_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPaymentBar, quitus_payment_bar, QUITUS, PAYMENT_BAR, AdwBin)

void quitus_payment_bar_set_selection (QuitusPaymentBar *self, GtkSelectionModel *selection);

G_END_DECLS
