/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-chart.h"

G_BEGIN_DECLS

/**
 * QuitusChartView:
 *
 * A chart on the screen.  What is pointed at, or reached with the arrow keys, shows its amounts and
 * is read out; time is zoomed with Ctrl and the wheel, or with +, − and 0.
 */
#define QUITUS_TYPE_CHART_VIEW (quitus_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusChartView, quitus_chart_view, QUITUS, CHART_VIEW, GtkWidget)

void quitus_chart_view_set_chart (QuitusChartView *self, QuitusChart *chart);
QuitusChart *quitus_chart_view_get_chart (QuitusChartView *self);
void quitus_chart_view_point_at (QuitusChartView *self, guint position);
guint quitus_chart_view_get_position (QuitusChartView *self);
void quitus_chart_view_zoom (QuitusChartView *self, double factor, double day);
void quitus_chart_view_get_sight (QuitusChartView *self, QuitusDay *from, QuitusDay *to);

G_END_DECLS
