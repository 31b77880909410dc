/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include "quitus-chart-axis.h"
#include "quitus-chart-draw.h"

G_BEGIN_DECLS

/**
 * QuitusChartFrame:
 * @chart: what is drawn
 * @cr: (nullable): where, %NULL while only the layout is asked for
 * @context: for the words
 * @style: how
 * @sight: what of it
 * @width: the whole width
 * @height: the whole height
 * @plot: where the layers are drawn, between the axes
 * @least: the amount at one end of the plot, in cents
 * @greatest: the amount at the other end
 * @from: the first day that is seen
 * @to: the last day
 * @amounts: the marks of the axis of amounts
 *
 * A chart while it is being drawn.
 */
typedef struct
{
  QuitusChart *chart;
  cairo_t *cr;
  PangoContext *context;
  const QuitusChartStyle *style;
  const QuitusChartSight *sight;
  double width;
  double height;
  struct
  {
    double x;
    double y;
    double width;
    double height;
  } plot;
  QuitusMoney least;
  QuitusMoney greatest;
  QuitusDay from;
  QuitusDay to;
  GArray *amounts;
} QuitusChartFrame;

PangoLayout *quitus_chart_frame_lay_out (const QuitusChartFrame *frame,
                                         const char *text,
                                         gboolean is_bold);
void quitus_chart_frame_write (const QuitusChartFrame *frame,
                               const char *text,
                               double x,
                               double y,
                               double align,
                               double opacity);
double quitus_chart_frame_get_day_x (const QuitusChartFrame *frame, double day);
double quitus_chart_frame_get_amount_y (const QuitusChartFrame *frame, QuitusMoney amount);
double quitus_chart_frame_get_amount_x (const QuitusChartFrame *frame, QuitusMoney amount);

double quitus_chart_heading_draw (const QuitusChartFrame *frame, gboolean is_measured);
double quitus_chart_legend_draw (const QuitusChartFrame *frame, double y, gboolean is_measured);
void quitus_chart_steps_draw (const QuitusChartFrame *frame);
void quitus_chart_bars_draw (const QuitusChartFrame *frame);
void quitus_chart_label_draw (const QuitusChartFrame *frame);

/* The height of a category of a chart of bars: its name, then its bars. */
#define QUITUS_CHART_BAR_ROW 54.0
#define QUITUS_CHART_BAR_NAME 18.0

G_END_DECLS
