/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"

G_BEGIN_DECLS

QuitusDay quitus_day_parse_near (const char *text, QuitusDay near, QuitusDay last, GError **error);

G_END_DECLS
