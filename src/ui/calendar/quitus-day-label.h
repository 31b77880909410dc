/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day-cell.h"

G_BEGIN_DECLS

char *quitus_day_facts_describe (const QuitusDayFacts *facts, guint n_late);
char *quitus_day_describe_more (guint n_more, guint n_late, gboolean has_periods);

G_END_DECLS
