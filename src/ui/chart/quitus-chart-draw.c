/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One way to draw a chart, on the screen and into files: heading, legend, grid, axes, layers and, for
 * what is pointed at, a label. */

#include "quitus-chart-draw.h"

#include "quitus-chart-draw-private.h"

#define GAP 8.0
#define PLOT_HEIGHT 240.0
#define AMOUNT_DISTANCE 44.0
#define AMOUNT_WIDTH 90.0
#define DAY_DISTANCE 62.0

/* Helpers */

static double
get_line_height (const QuitusChartFrame *frame)
{
  g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, "0", FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static gboolean
is_horizontal (const QuitusChartFrame *frame)
{
  return quitus_chart_get_kind (frame->chart) == QUITUS_CHART_BARS;
}

/* The room that the axis of amounts takes beside the plot. */
static double
get_margin (const QuitusChartFrame *frame)
{
  double widest = 0;

  if (is_horizontal (frame))
    return 2;
  for (guint i = 0; i < frame->amounts->len; i++)
    {
      const QuitusChartTick *tick = &g_array_index (frame->amounts, QuitusChartTick, i);
      g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, tick->label, FALSE);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest + GAP;
}

static double
get_top (const QuitusChartFrame *frame)
{
  double top = quitus_chart_heading_draw (frame, TRUE);

  return top + quitus_chart_legend_draw (frame, top, TRUE) + 2 * GAP;
}

static void
lay_out (QuitusChartFrame *frame)
{
  double line = get_line_height (frame), margin;
  guint most;

  frame->plot.y = get_top (frame);
  frame->plot.height = MAX (frame->height - frame->plot.y - line - GAP, 10);
  if (is_horizontal (frame))
    most = (guint) MAX (frame->width / AMOUNT_WIDTH, 1);
  else
    most = (guint) MAX (frame->plot.height / AMOUNT_DISTANCE, 1);
  quitus_chart_get_span (frame->chart, &frame->least, &frame->greatest);
  frame->amounts = quitus_chart_axis_mark_money (&frame->least, &frame->greatest, most);
  margin = get_margin (frame);
  frame->plot.width = MAX (frame->width - margin - GAP, 10);
  frame->plot.x = frame->style->is_rtl ? GAP : margin;
  quitus_chart_get_days (frame->chart, &frame->from, &frame->to);
  if (frame->sight->from != QUITUS_DAY_NONE)
    {
      frame->from = frame->sight->from;
      frame->to = frame->sight->to;
    }
}

/* Lines lie on whole pixels, so that they are thin. */
static void
draw_line (const QuitusChartFrame *frame, double x, double y, double to_x, double to_y)
{
  cairo_move_to (frame->cr, floor (x) + 0.5, floor (y) + 0.5);
  cairo_line_to (frame->cr, floor (to_x) + 0.5, floor (to_y) + 0.5);
  cairo_stroke (frame->cr);
}

static void
draw_amounts (const QuitusChartFrame *frame)
{
  double line = get_line_height (frame);
  double right = frame->plot.x + frame->plot.width, bottom = frame->plot.y + frame->plot.height;

  for (guint i = 0; i < frame->amounts->len; i++)
    {
      const QuitusChartTick *tick = &g_array_index (frame->amounts, QuitusChartTick, i);

      cairo_set_line_width (frame->cr, 1);
      quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text,
                                    tick->value == 0 ? 0.4 : 0.12);
      if (is_horizontal (frame))
        {
          double x = quitus_chart_frame_get_amount_x (frame, tick->value);
          double align = i == 0 ? 0 : i + 1 == frame->amounts->len ? 1 : 0.5;

          draw_line (frame, x, frame->plot.y, x, bottom);
          quitus_chart_frame_write (frame, tick->label, x, bottom + GAP / 2,
                                    frame->style->is_rtl ? 1 - align : align, 0.65);
        }
      else
        {
          double y = quitus_chart_frame_get_amount_y (frame, tick->value);

          draw_line (frame, frame->plot.x, y, right, y);
          quitus_chart_frame_write (frame, tick->label,
                                    frame->style->is_rtl ? right + GAP : frame->plot.x - GAP,
                                    y - line / 2, frame->style->is_rtl ? 0 : 1, 0.65);
        }
    }
}

static void
draw_days (const QuitusChartFrame *frame)
{
  guint most = (guint) MAX (frame->plot.width / DAY_DISTANCE, 1);
  g_autoptr (GArray) days = quitus_chart_axis_mark_days (frame->from, frame->to, most);
  double bottom = frame->plot.y + frame->plot.height, end = -GAP;

  for (guint i = 0; i < days->len; i++)
    {
      const QuitusChartTick *tick = &g_array_index (days, QuitusChartTick, i);
      g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, tick->label, FALSE);
      double x = quitus_chart_frame_get_day_x (frame, (double) tick->value);
      double from_left =
          frame->style->is_rtl ? frame->plot.x + frame->plot.width - x : x - frame->plot.x;
      double begin;
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      begin = from_left < 20 ? from_left : from_left - width / 2.0;
      cairo_set_line_width (frame->cr, 1);
      quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 0.3);
      draw_line (frame, x, bottom, x, bottom + 4);
      /* The first one begins at its day and may reach the next. */
      if (begin < end + GAP)
        continue;
      end = begin + width;
      quitus_chart_frame_write (frame, tick->label, x, bottom + GAP / 2 + 2,
                                from_left < 20 ? (frame->style->is_rtl ? 1 : 0) : 0.5, 0.65);
    }
}

static QuitusChartFrame
make_frame (QuitusChart *chart,
            cairo_t *cr,
            PangoContext *context,
            const QuitusChartStyle *style,
            const QuitusChartSight *sight,
            double width,
            double height)
{
  QuitusChartFrame frame = { .chart = chart,
                             .cr = cr,
                             .context = context,
                             .style = style,
                             .sight = sight,
                             .width = width,
                             .height = height };

  lay_out (&frame);
  return frame;
}

/* Private to the layers */

/* Figures have one width, so that amounts do not dance. */
PangoLayout *
quitus_chart_frame_lay_out (const QuitusChartFrame *frame, const char *text, gboolean is_bold)
{
  PangoLayout *layout = pango_layout_new (frame->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (attributes, pango_attr_scale_new (is_bold ? 1.0 : 0.85));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* @align is what part of the text lies to the left of @x. */
void
quitus_chart_frame_write (const QuitusChartFrame *frame,
                          const char *text,
                          double x,
                          double y,
                          double align,
                          double opacity)
{
  g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, text, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, opacity);
  cairo_move_to (frame->cr, x - align * width, y);
  pango_cairo_show_layout (frame->cr, layout);
}

double
quitus_chart_frame_get_day_x (const QuitusChartFrame *frame, double day)
{
  double part = (day - frame->from) / MAX (frame->to - frame->from, 1);

  if (frame->style->is_rtl)
    part = 1 - part;
  return frame->plot.x + part * frame->plot.width;
}

static double
get_part (const QuitusChartFrame *frame, QuitusMoney amount)
{
  return (double) (amount - frame->least) / (double) (frame->greatest - frame->least);
}

double
quitus_chart_frame_get_amount_y (const QuitusChartFrame *frame, QuitusMoney amount)
{
  return frame->plot.y + (1 - get_part (frame, amount)) * frame->plot.height;
}

double
quitus_chart_frame_get_amount_x (const QuitusChartFrame *frame, QuitusMoney amount)
{
  double part = get_part (frame, amount);

  return frame->plot.x + (frame->style->is_rtl ? 1 - part : part) * frame->plot.width;
}

/* Public */

/**
 * quitus_chart_measure_height:
 * @chart: a chart
 * @context: for the words
 * @style: how it is drawn
 * @width: how wide, in pixels
 *
 * Returns: how high it should be to be read well, in pixels
 */
double
quitus_chart_measure_height (QuitusChart *chart,
                             PangoContext *context,
                             const QuitusChartStyle *style,
                             double width)
{
  QuitusChartSight sight = { QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_CHART_NO_POSITION };
  QuitusChartFrame frame = {
    .chart = chart, .context = context, .style = style, .sight = &sight, .width = width
  };
  double plot = PLOT_HEIGHT;

  if (quitus_chart_get_kind (chart) == QUITUS_CHART_BARS)
    plot = QUITUS_CHART_BAR_ROW * MAX (quitus_chart_count_positions (chart), 1);
  return get_top (&frame) + plot + get_line_height (&frame) + GAP;
}

/**
 * quitus_chart_draw:
 * @chart: a chart
 * @cr: where
 * @context: for the words
 * @style: how
 * @sight: what of it
 * @width: how wide, in pixels or points
 * @height: how high
 *
 * Draws a chart.
 */
void
quitus_chart_draw (QuitusChart *chart,
                   cairo_t *cr,
                   PangoContext *context,
                   const QuitusChartStyle *style,
                   const QuitusChartSight *sight,
                   double width,
                   double height)
{
  QuitusChartFrame frame = make_frame (chart, cr, context, style, sight, width, height);

  quitus_chart_legend_draw (&frame, quitus_chart_heading_draw (&frame, FALSE), FALSE);
  draw_amounts (&frame);
  if (quitus_chart_get_kind (chart) == QUITUS_CHART_STEPS)
    {
      if (frame.from != QUITUS_DAY_NONE)
        {
          draw_days (&frame);
          quitus_chart_steps_draw (&frame);
        }
    }
  else
    quitus_chart_bars_draw (&frame);
  if (sight->position < quitus_chart_count_positions (chart))
    quitus_chart_label_draw (&frame);
  g_array_unref (frame.amounts);
}

/**
 * quitus_chart_find_place:
 * @chart: a chart
 * @context: for the words
 * @style: how it is drawn
 * @sight: what of it
 * @width: how wide
 * @height: how high
 * @x: a place in it
 * @y: likewise
 *
 * Returns: which day, or which category, lies there; perhaps between two of them
 */
double
quitus_chart_find_place (QuitusChart *chart,
                         PangoContext *context,
                         const QuitusChartStyle *style,
                         const QuitusChartSight *sight,
                         double width,
                         double height,
                         double x,
                         double y)
{
  QuitusChartFrame frame = make_frame (chart, NULL, context, style, sight, width, height);
  guint n = quitus_chart_count_positions (chart);
  double part = (x - frame.plot.x) / frame.plot.width;

  g_array_unref (frame.amounts);
  if (style->is_rtl)
    part = 1 - part;
  if (quitus_chart_get_kind (chart) == QUITUS_CHART_STEPS)
    return frame.from + part * (frame.to - frame.from);
  if (quitus_chart_get_kind (chart) == QUITUS_CHART_BARS)
    part = (y - frame.plot.y) / frame.plot.height;
  return part * n - 0.5;
}
