/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

QuitusChange *quitus_owner_change_new (QuitusBook *book, QuitusChange *pending, const char *name);

G_END_DECLS
