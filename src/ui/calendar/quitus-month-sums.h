/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

QuitusMoney quitus_month_sum_due (QuitusDeadlineModel *model,
                                  QuitusDay from,
                                  QuitusDay to,
                                  QuitusMoney *supposed);
char *quitus_month_say_sum (QuitusMoney sum, QuitusMoney supposed);

G_END_DECLS
