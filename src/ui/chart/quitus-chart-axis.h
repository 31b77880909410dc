/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"
#include "quitus-money.h"

G_BEGIN_DECLS

/**
 * QuitusChartTick:
 * @value: cents or a day
 * @label: what is written there, perhaps nothing
 *
 * A mark on an axis.
 */
typedef struct
{
  gint64 value;
  char *label;
} QuitusChartTick;

QuitusMoney quitus_chart_axis_choose_step (QuitusMoney span, guint most);
GArray *quitus_chart_axis_mark_money (QuitusMoney *from, QuitusMoney *to, guint most);
GArray *quitus_chart_axis_mark_days (QuitusDay from, QuitusDay to, guint most);

G_END_DECLS
