/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "quitus-chart-style.h"
#include "quitus-chart.h"

G_BEGIN_DECLS

#define QUITUS_CHART_NO_POSITION G_MAXUINT

/**
 * QuitusChartSight:
 * @from: the first day that is seen, %QUITUS_DAY_NONE for the whole time
 * @to: the last day that is seen
 * @position: which position is pointed at, %QUITUS_CHART_NO_POSITION for none
 *
 * What of a chart is looked at.
 */
typedef struct
{
  QuitusDay from;
  QuitusDay to;
  guint position;
} QuitusChartSight;

double quitus_chart_measure_height (QuitusChart *chart,
                                    PangoContext *context,
                                    const QuitusChartStyle *style,
                                    double width);
void quitus_chart_draw (QuitusChart *chart,
                        cairo_t *cr,
                        PangoContext *context,
                        const QuitusChartStyle *style,
                        const QuitusChartSight *sight,
                        double width,
                        double height);
double quitus_chart_find_place (QuitusChart *chart,
                                PangoContext *context,
                                const QuitusChartStyle *style,
                                const QuitusChartSight *sight,
                                double width,
                                double height,
                                double x,
                                double y);

G_END_DECLS
