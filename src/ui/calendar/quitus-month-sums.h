/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

QuitusMoney quitus_month_sum_due (QuitusDeadlineModel *model, QuitusDay from, QuitusDay to);

G_END_DECLS
