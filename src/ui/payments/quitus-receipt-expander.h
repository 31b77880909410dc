/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-allocation.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusReceiptExpander:
 *
 * A receipt in a credit opening: ticked when the opening is about it, with what is opened of it in
 * AE and CP.
 *
 * Signal `changed`: it is ticked, or something else is typed.
 */
#define QUITUS_TYPE_RECEIPT_EXPANDER (quitus_receipt_expander_get_type ())
G_DECLARE_FINAL_TYPE (QuitusReceiptExpander,
                      quitus_receipt_expander,
                      QUITUS,
                      RECEIPT_EXPANDER,
                      AdwExpanderRow)

GtkWidget *quitus_receipt_expander_new (QuitusBook *book, const QuitusOpeningShare *share);
gboolean quitus_receipt_expander_read (QuitusReceiptExpander *self, QuitusOpeningShare *share);
GtkWidget *quitus_receipt_expander_get_ae_row (QuitusReceiptExpander *self);
GtkWidget *quitus_receipt_expander_get_cp_row (QuitusReceiptExpander *self);

G_END_DECLS
