/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

gboolean quitus_amount_words_check (const QuitusField *field,
                                    const QuitusValue *value,
                                    GError **error);

G_END_DECLS
