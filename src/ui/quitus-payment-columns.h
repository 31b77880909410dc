/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-payment-model.h"

G_BEGIN_DECLS

void quitus_payment_columns_add (GtkColumnView *table);
void quitus_payment_columns_fit (GtkColumnView *table, int room, gboolean has_checks);
QuitusPaymentOrder quitus_payment_columns_get_order (GtkColumnView *table, gboolean *is_descending);

G_END_DECLS
