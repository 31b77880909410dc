/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-allocation.h"
#include "quitus-session.h"

G_BEGIN_DECLS

char *quitus_receipt_words_format (QuitusMoney amount);
char *quitus_receipt_words_title (QuitusBook *book,
                                  const QuitusReceiptShare *share,
                                  gboolean has_reference);
char *quitus_receipt_words_sum (GArray *shares,
                                QuitusMoney amount,
                                gboolean is_many,
                                gboolean *is_odd);
char *quitus_receipt_words_label (QuitusMoney amount, gboolean is_out);
char *quitus_receipt_words_toast (QuitusSession *session,
                                  GArray *shares,
                                  QuitusMoney amount,
                                  gboolean is_out);

G_END_DECLS
