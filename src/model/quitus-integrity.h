/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

gboolean quitus_integrity_check (QuitusBook *book, QuitusChange *change, GError **error);
gboolean quitus_integrity_check_closed (QuitusBook *book, QuitusChange *change, GError **error);

G_END_DECLS
