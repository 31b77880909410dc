/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-account.h"

G_BEGIN_DECLS

/**
 * QuitusAccountUses:
 * @n_payments: payments of which something is still to come
 * @n_refunds: refunds that are not paid yet
 * @n_agreements: agreements that are not closed and name it for refunds
 *
 * What still sends money to a bank account.
 */
typedef struct
{
  guint n_payments;
  guint n_refunds;
  guint n_agreements;
} QuitusAccountUses;

QuitusChange *quitus_account_replace (QuitusBook *book,
                                      QuitusId former,
                                      const QuitusAccountValue *replacement,
                                      QuitusDay day,
                                      GError **error);
gboolean quitus_account_add_replacement (QuitusChange *change,
                                         QuitusBook *book,
                                         QuitusId former,
                                         QuitusId latter,
                                         QuitusDay day,
                                         GError **error);
guint quitus_account_count_open_uses (QuitusBook *book, QuitusId account, QuitusAccountUses *uses);

G_END_DECLS
