/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

const char *quitus_calendar_get_holiday (QuitusDeadlineModel *model, QuitusDay day);

G_END_DECLS
