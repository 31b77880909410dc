/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-account.h"

G_BEGIN_DECLS

gboolean quitus_account_check_change (QuitusBook *book,
                                      QuitusChange *change,
                                      GHashTable *edits,
                                      GError **error);

G_END_DECLS
