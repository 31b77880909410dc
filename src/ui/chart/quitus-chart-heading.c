/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart that stands alone must say itself, since no page around it does. */

#include "quitus-chart-draw-private.h"

#define PADDING 8.0
#define DISTANCE 4.0
#define END 12.0

/* Helpers */

/* Writes a text, wrapped, from @y downwards, or only measures it. */
static double
write_text (const QuitusChartFrame *frame,
            const char *text,
            gboolean is_bold,
            double opacity,
            double x,
            double y,
            gboolean is_measured)
{
  g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, text, is_bold);
  int height;

  pango_layout_set_width (layout, (int) MAX (frame->width - 2 * x, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (!is_measured)
    {
      quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, opacity);
      cairo_move_to (frame->cr, x, y);
      pango_cairo_show_layout (frame->cr, layout);
    }
  return height;
}

/* In a frame, before everything else. */
static double
write_notice (const QuitusChartFrame *frame, const char *notice, gboolean is_measured)
{
  double height = 2 * PADDING + write_text (frame, notice, TRUE, 1, PADDING, PADDING, is_measured);

  if (is_measured)
    return height;
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 1);
  cairo_set_line_width (frame->cr, 1.5);
  cairo_rectangle (frame->cr, 0.75, 0.75, frame->width - 1.5, height - 1.5);
  cairo_stroke (frame->cr);
  return height;
}

/* Private to the layers */

/* Draws what nobody may miss, the title, whose figures they are and what they say, or only measures
 * it. */
double
quitus_chart_heading_draw (const QuitusChartFrame *frame, gboolean is_measured)
{
  const char *notice = quitus_chart_get_notice (frame->chart);
  const char *scope = quitus_chart_get_scope (frame->chart);
  double y = 0;

  if (!frame->style->is_alone)
    return 0;
  if (notice != NULL)
    y += write_notice (frame, notice, is_measured) + END;
  y += write_text (frame, quitus_chart_get_title (frame->chart), TRUE, 1, 0, y, is_measured) +
       DISTANCE;
  if (scope != NULL)
    y += write_text (frame, scope, FALSE, 0.65, 0, y, is_measured) + DISTANCE;
  y += write_text (frame, quitus_chart_get_description (frame->chart), FALSE, 0.85, 0, y,
                   is_measured);
  return y + END;
}
