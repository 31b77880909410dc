/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which line or bar is which, and the amounts of what is pointed at. */

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-chart-draw-private.h"

#define SAMPLE_WIDTH 26.0
#define SAMPLE_HEIGHT 11.0
#define SPACING 6.0
#define DISTANCE 18.0
#define PADDING 10.0
#define RADIUS 8.0

/* Helpers */

/* A piece of the line, or of the bar. */
static void
draw_sample (const QuitusChartFrame *frame, guint look, double x, double middle)
{
  cairo_save (frame->cr);
  if (quitus_chart_get_kind (frame->chart) != QUITUS_CHART_STEPS)
    quitus_chart_style_fill_bar (frame->style, frame->cr, look, x,
                                 floor (middle - SAMPLE_HEIGHT / 2), SAMPLE_WIDTH, SAMPLE_HEIGHT);
  else
    {
      quitus_chart_style_use_line (frame->style, frame->cr, look);
      cairo_move_to (frame->cr, x, middle);
      cairo_line_to (frame->cr, x + SAMPLE_WIDTH, middle);
      cairo_stroke (frame->cr);
      quitus_chart_style_draw_mark (frame->style, frame->cr, look, x + SAMPLE_WIDTH / 2, middle);
    }
  cairo_restore (frame->cr);
}

static void
trace_box (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_new_path (cr);
  cairo_arc (cr, x + width - RADIUS, y + RADIUS, RADIUS, -G_PI / 2, 0);
  cairo_arc (cr, x + width - RADIUS, y + height - RADIUS, RADIUS, 0, G_PI / 2);
  cairo_arc (cr, x + RADIUS, y + height - RADIUS, RADIUS, G_PI / 2, G_PI);
  cairo_arc (cr, x + RADIUS, y + RADIUS, RADIUS, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* How much of the lines a box would cover, in pixels along the axis of days. */
static double
measure_covered (const QuitusChartFrame *frame, double x, double y, double width, double height)
{
  double end = frame->plot.x + frame->plot.width, covered = 0;

  for (guint i = 0; i < quitus_chart_count_series (frame->chart); i++)
    {
      const GArray *points = quitus_chart_get_series (frame->chart, i)->points;

      for (guint j = 0; j < points->len; j++)
        {
          const QuitusChartPoint *point = &g_array_index (points, QuitusChartPoint, j);
          double line = quitus_chart_frame_get_amount_y (frame, point->amount);
          double from = quitus_chart_frame_get_day_x (frame, point->place);
          double to = j + 1 < points->len    ? quitus_chart_frame_get_day_x (frame, point[1].place)
                      : frame->style->is_rtl ? frame->plot.x
                                             : end;

          if (line >= y && line <= y + height)
            covered += MAX (MIN (MAX (from, to), x + width) - MAX (MIN (from, to), x), 0);
        }
    }
  return covered;
}

/* Beside the day that is pointed at, where it hides least of the lines. */
static void
place_box_of_day (const QuitusChartFrame *frame, double width, double height, double *x, double *y)
{
  QuitusDay day = quitus_chart_get_place (frame->chart, frame->sight->position);
  double anchor = quitus_chart_frame_get_day_x (frame, day), least = G_MAXDOUBLE;
  double sides[] = { anchor + 14, anchor - width - 14 };
  double last = MAX (frame->plot.y + frame->plot.height - height - 4, frame->plot.y + 4);

  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 3; j++)
      {
        double left = CLAMP (sides[i], 0, MAX (frame->width - width, 0));
        double top = frame->plot.y + 4 + (last - frame->plot.y - 4) * j / 2;
        double covered = measure_covered (frame, left, top, width, height);

        /* A box that had to be pushed back in lies over the day itself. */
        if (left != sides[i])
          covered += frame->width;
        if (covered >= least)
          continue;
        least = covered;
        *x = left;
        *y = top;
      }
}

/* Beside what is pointed at, on the side where there is more room. */
static void
place_box (const QuitusChartFrame *frame, double width, double height, double *x, double *y)
{
  guint position = frame->sight->position, n = quitus_chart_count_positions (frame->chart);
  double part = (position + 0.5) / n, anchor;

  *y = frame->plot.y + 4;
  if (quitus_chart_get_kind (frame->chart) == QUITUS_CHART_BARS)
    {
      double row = frame->plot.height / n;

      *x = frame->style->is_rtl ? frame->plot.x : frame->plot.x + frame->plot.width - width;
      *y = frame->plot.y + position * row + QUITUS_CHART_BAR_NAME;
      if (*y + height > frame->height)
        *y = MAX (frame->plot.y + position * row - height, 0);
      return;
    }
  if (quitus_chart_get_kind (frame->chart) == QUITUS_CHART_STEPS)
    {
      place_box_of_day (frame, width, height, x, y);
      return;
    }
  anchor = frame->plot.x + (frame->style->is_rtl ? 1 - part : part) * frame->plot.width;
  *x = anchor < frame->plot.x + frame->plot.width / 2 ? anchor + 14 : anchor - width - 14;
  *x = CLAMP (*x, 0, MAX (frame->width - width, 0));
}

typedef struct
{
  PangoLayout *label;
  PangoLayout *amount;
  guint look;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_object_unref (line->label);
  g_object_unref (line->amount);
}

static GArray *
list_lines (const QuitusChartFrame *frame)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < quitus_chart_count_series (frame->chart); i++)
    {
      const QuitusChartSeries *series = quitus_chart_get_series (frame->chart, i);
      QuitusMoney amount = quitus_chart_get_amount (frame->chart, i, frame->sight->position);
      g_autofree char *text = NULL;
      Line line;

      if (amount == QUITUS_MONEY_NONE)
        continue;
      text = quitus_format_money (quitus_language_get_default (), amount);
      line.label = quitus_chart_frame_lay_out (frame, series->label, FALSE);
      line.amount = quitus_chart_frame_lay_out (frame, text, FALSE);
      line.look = series->look;
      g_array_append_val (lines, line);
    }
  return lines;
}

static void
measure_lines (GArray *lines, double *labels, double *amounts, double *height)
{
  *labels = *amounts = *height = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      int width, line_height;

      pango_layout_get_pixel_size (line->label, &width, &line_height);
      *labels = MAX (*labels, width);
      *height = MAX (*height, line_height + 3);
      pango_layout_get_pixel_size (line->amount, &width, NULL);
      *amounts = MAX (*amounts, width);
    }
}

static void
draw_box (const QuitusChartFrame *frame, double x, double y, double width, double height)
{
  trace_box (frame->cr, floor (x) + 0.5, floor (y) + 0.5, floor (width), floor (height));
  cairo_set_source_rgba (frame->cr, frame->style->paper.red, frame->style->paper.green,
                         frame->style->paper.blue, 0.96);
  cairo_fill_preserve (frame->cr);
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 0.25);
  cairo_set_line_width (frame->cr, 1);
  cairo_stroke (frame->cr);
}

static void
draw_lines (const QuitusChartFrame *frame, GArray *lines, double x, double y, double width)
{
  double labels, amounts, height;
  gboolean is_rtl = frame->style->is_rtl;

  measure_lines (lines, &labels, &amounts, &height);
  for (guint i = 0; i < lines->len; i++, y += height)
    {
      const Line *line = &g_array_index (lines, Line, i);
      int label, amount;

      pango_layout_get_pixel_size (line->label, &label, NULL);
      pango_layout_get_pixel_size (line->amount, &amount, NULL);
      draw_sample (frame, line->look, is_rtl ? x + width - SAMPLE_WIDTH : x, y + height / 2);
      quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 0.8);
      cairo_move_to (frame->cr,
                     is_rtl ? x + width - SAMPLE_WIDTH - SPACING - label
                            : x + SAMPLE_WIDTH + SPACING,
                     y);
      pango_cairo_show_layout (frame->cr, line->label);
      quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 1);
      cairo_move_to (frame->cr, is_rtl ? x : x + width - amount, y);
      pango_cairo_show_layout (frame->cr, line->amount);
    }
}

/* Private to the layers */

/* Draws the legend from @y downwards, in as many lines as it needs, or only measures it. */
double
quitus_chart_legend_draw (const QuitusChartFrame *frame, double y, gboolean is_measured)
{
  double x = 0, begin = y, line_height = 0;

  for (guint i = 0; i < quitus_chart_count_series (frame->chart); i++)
    {
      const QuitusChartSeries *series = quitus_chart_get_series (frame->chart, i);
      g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, series->label, FALSE);
      int width, height;
      double item;

      pango_layout_get_pixel_size (layout, &width, &height);
      item = SAMPLE_WIDTH + SPACING + width;
      line_height = height + SPACING;
      if (x > 0 && x + item > frame->width)
        {
          x = 0;
          y += line_height;
        }
      if (!is_measured)
        {
          double left = frame->style->is_rtl ? frame->width - x - item : x;
          double sample = frame->style->is_rtl ? left + width + SPACING : left;

          draw_sample (frame, series->look, sample, y + height / 2.0);
          quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 0.85);
          cairo_move_to (frame->cr, frame->style->is_rtl ? left : left + SAMPLE_WIDTH + SPACING, y);
          pango_cairo_show_layout (frame->cr, layout);
        }
      x += item + DISTANCE;
    }
  return y + line_height - begin;
}

/* Every amount of the position that is pointed at. */
void
quitus_chart_label_draw (const QuitusChartFrame *frame)
{
  g_autofree char *name = quitus_chart_get_name (frame->chart, frame->sight->position);
  g_autoptr (PangoLayout) title = quitus_chart_frame_lay_out (frame, name, TRUE);
  g_autoptr (GArray) lines = list_lines (frame);
  double labels, amounts, height, width, x = 0, y = 0;
  int title_width, title_height;

  pango_layout_get_pixel_size (title, &title_width, &title_height);
  measure_lines (lines, &labels, &amounts, &height);
  width = SAMPLE_WIDTH + SPACING + labels + DISTANCE + amounts;
  width = MIN (MAX (width, title_width), MAX (frame->width - 2 * PADDING, 40));
  pango_layout_set_width (title, (int) width * PANGO_SCALE);
  pango_layout_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  height = title_height + SPACING + lines->len * height;
  place_box (frame, width + 2 * PADDING, height + 2 * PADDING, &x, &y);
  draw_box (frame, x, y, width + 2 * PADDING, height + 2 * PADDING);
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 1);
  cairo_move_to (frame->cr, x + PADDING, y + PADDING);
  pango_cairo_show_layout (frame->cr, title);
  draw_lines (frame, lines, x + PADDING, y + PADDING + title_height + SPACING, width);
}
