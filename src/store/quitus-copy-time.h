/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"

G_BEGIN_DECLS

void quitus_copy_time_read (const char *path, QuitusDay *day, int *minute);

G_END_DECLS
