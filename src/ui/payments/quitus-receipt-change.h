/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

void quitus_receipt_change_add (QuitusChange *change,
                                QuitusBook *book,
                                const QuitusValue *before,
                                const QuitusValue *after,
                                GArray *shares);
void quitus_receipt_change_add_many (QuitusChange *change,
                                     QuitusBook *book,
                                     const QuitusReceiptValue *typed,
                                     GArray *shares);
void quitus_opening_change_add (QuitusChange *change,
                                QuitusBook *book,
                                const QuitusValue *before,
                                const QuitusValue *after,
                                GArray *shares);

G_END_DECLS
