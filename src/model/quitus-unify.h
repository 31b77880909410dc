/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

GPtrArray *quitus_unify_find_contradictions (const QuitusValue *kept, const QuitusValue *other);
QuitusChange *quitus_unify (QuitusBook *book,
                            QuitusId kept,
                            QuitusId other,
                            gboolean is_sure,
                            GError **error);

G_END_DECLS
