/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

const QuitusValue *quitus_terms_find_shared (const QuitusValue *value,
                                             GPtrArray *values,
                                             QuitusBook *book);

G_END_DECLS
