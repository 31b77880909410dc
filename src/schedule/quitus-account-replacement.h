/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-account.h"

G_BEGIN_DECLS

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
guint quitus_account_count_open_uses (QuitusBook *book, QuitusId account);

G_END_DECLS
