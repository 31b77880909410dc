/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"

G_BEGIN_DECLS

char *quitus_days_left_format (QuitusDay today, QuitusDay day);

G_END_DECLS
