/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"
#include "quitus-language.h"

G_BEGIN_DECLS

char *quitus_distance_say (QuitusDay today, QuitusDay day, QuitusLanguage language);
char *quitus_distance_say_late (int n_days, QuitusLanguage language);

G_END_DECLS
