/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

gboolean quitus_account_is_confirmed (const QuitusAccountValue *account);
gboolean quitus_account_is_open (const QuitusAccountValue *account, QuitusDay day);
gboolean quitus_account_has_same_details (const QuitusAccountValue *a, const QuitusAccountValue *b);
gboolean quitus_account_has_same_iban (const QuitusAccountValue *a, const QuitusAccountValue *b);
const QuitusAccountValue *quitus_account_find_same_iban (QuitusBook *book,
                                                         const QuitusAccountValue *account,
                                                         QuitusDay day);
gboolean quitus_account_is_used (QuitusBook *book, QuitusId account);

G_END_DECLS
