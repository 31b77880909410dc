/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define QUITUS_CHART_N_LOOKS 8

/**
 * QuitusChartStyle:
 * @text: the colour of words
 * @paper: the colour behind the chart
 * @accent: the colour of what is pointed at
 * @is_dark: whether words are light on dark paper
 * @is_contrasted: whether everything must stand out strongly
 * @is_rtl: whether time goes from right to left
 * @is_alone: whether no page is around it, as in a file, so that it says itself what it is about
 *
 * How a chart is drawn.  Each series has a look, from 0 to %QUITUS_CHART_N_LOOKS - 1: a colour, and
 * also a line, a mark and a filling of its own, since colour never tells series apart alone.
 */
typedef struct
{
  GdkRGBA text;
  GdkRGBA paper;
  GdkRGBA accent;
  gboolean is_dark;
  gboolean is_contrasted;
  gboolean is_rtl;
  gboolean is_alone;
} QuitusChartStyle;

void quitus_chart_style_init_paper (QuitusChartStyle *style);
void quitus_chart_style_use_color (const QuitusChartStyle *style,
                                   cairo_t *cr,
                                   const GdkRGBA *color,
                                   double opacity);
void quitus_chart_style_get_color (const QuitusChartStyle *style, guint look, GdkRGBA *color);
void quitus_chart_style_use_line (const QuitusChartStyle *style, cairo_t *cr, guint look);
void quitus_chart_style_draw_mark (const QuitusChartStyle *style,
                                   cairo_t *cr,
                                   guint look,
                                   double x,
                                   double y);
void quitus_chart_style_fill_area (const QuitusChartStyle *style, cairo_t *cr, guint look);
void quitus_chart_style_fill_bar (const QuitusChartStyle *style,
                                  cairo_t *cr,
                                  guint look,
                                  double x,
                                  double y,
                                  double width,
                                  double height);

G_END_DECLS
