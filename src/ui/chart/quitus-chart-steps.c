/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums over time, which keep their value until the next day. */

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-chart-draw-private.h"

/* Beyond this many pixels for each point, marks would run into each other. */
#define MARK_DISTANCE 14.0

/* Helpers */

/* The last day of a series that is drawn: facts end today, plans go on. */
static QuitusDay
get_last_day (const QuitusChartFrame *frame, const QuitusChartSeries *series)
{
  QuitusDay today = quitus_chart_get_today (frame->chart);
  guint n = series->points->len;
  QuitusDay last =
      n > 0 ? g_array_index (series->points, QuitusChartPoint, n - 1).place : frame->from;

  if (series->is_plan || today == QUITUS_DAY_NONE)
    return frame->to;
  return MIN (MAX (today, last), frame->to);
}

/* A line along the axis says nothing, and hides it. */
static gboolean
is_flat (const QuitusChartSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    if (g_array_index (series->points, QuitusChartPoint, i).amount != 0)
      return FALSE;
  return TRUE;
}

/* What a series stands on at its first point: nothing, or the amount of its stem until then. */
static QuitusMoney
get_base (const QuitusChartFrame *frame, guint index)
{
  const GArray *points = quitus_chart_get_series (frame->chart, index)->points;

  if (points->len == 0)
    return 0;
  return quitus_chart_get_stem_amount (frame->chart, index,
                                       g_array_index (points, QuitusChartPoint, 0).place - 1);
}

/* It begins at its first point. */
static void
trace_steps (const QuitusChartFrame *frame, const QuitusChartSeries *series, QuitusMoney base)
{
  double y = quitus_chart_frame_get_amount_y (frame, base);

  cairo_new_path (frame->cr);
  for (guint i = 0; i < series->points->len; i++)
    {
      const QuitusChartPoint *point = &g_array_index (series->points, QuitusChartPoint, i);
      double x = quitus_chart_frame_get_day_x (frame, point->place);

      if (i == 0)
        cairo_move_to (frame->cr, x, y);
      else
        cairo_line_to (frame->cr, x, y);
      y = quitus_chart_frame_get_amount_y (frame, point->amount);
      cairo_line_to (frame->cr, x, y);
    }
  cairo_line_to (frame->cr, quitus_chart_frame_get_day_x (frame, get_last_day (frame, series)), y);
}

/* What was received weighs more than the other facts. */
static void
fill_steps (const QuitusChartFrame *frame, const QuitusChartSeries *series)
{
  double zero = quitus_chart_frame_get_amount_y (frame, 0);
  GdkRGBA color;

  quitus_chart_style_get_color (frame->style, series->look, &color);
  trace_steps (frame, series, 0);
  cairo_line_to (frame->cr, quitus_chart_frame_get_day_x (frame, get_last_day (frame, series)),
                 zero);
  cairo_close_path (frame->cr);
  cairo_set_source_rgba (frame->cr, color.red, color.green, color.blue, 0.1);
  cairo_fill (frame->cr);
}

/* All that is below a series from a day on. */
static void
trace_below (const QuitusChartFrame *frame,
             const QuitusChartSeries *series,
             QuitusDay from,
             QuitusMoney base)
{
  double zero = quitus_chart_frame_get_amount_y (frame, 0);
  double y = quitus_chart_frame_get_amount_y (frame, base);

  cairo_move_to (frame->cr, quitus_chart_frame_get_day_x (frame, from), zero);
  cairo_line_to (frame->cr, quitus_chart_frame_get_day_x (frame, from), y);
  for (guint i = 0; i < series->points->len; i++)
    {
      const QuitusChartPoint *point = &g_array_index (series->points, QuitusChartPoint, i);
      double x = quitus_chart_frame_get_day_x (frame, point->place);

      if (point->place < from)
        continue;
      cairo_line_to (frame->cr, x, y);
      y = quitus_chart_frame_get_amount_y (frame, point->amount);
      cairo_line_to (frame->cr, x, y);
    }
  cairo_line_to (frame->cr, quitus_chart_frame_get_day_x (frame, frame->to), y);
  cairo_line_to (frame->cr, quitus_chart_frame_get_day_x (frame, frame->to), zero);
  cairo_close_path (frame->cr);
}

/* What lies between a branch of the plan and its stem: what is below one of them only.  Several such
 * areas would hide each other; facts have a line only. */
static void
fill_branch (const QuitusChartFrame *frame, guint index)
{
  const QuitusChartSeries *series = quitus_chart_get_series (frame->chart, index);
  QuitusMoney base = get_base (frame, index);
  QuitusDay from;

  if (series->stem < 0 || series->points->len == 0 ||
      !quitus_chart_get_series (frame->chart, (guint) series->stem)->is_plan)
    return;
  from = g_array_index (series->points, QuitusChartPoint, 0).place;
  cairo_save (frame->cr);
  cairo_new_path (frame->cr);
  trace_below (frame, series, from, base);
  trace_below (frame, quitus_chart_get_series (frame->chart, (guint) series->stem), from, base);
  cairo_set_fill_rule (frame->cr, CAIRO_FILL_RULE_EVEN_ODD);
  quitus_chart_style_fill_area (frame->style, frame->cr, series->look);
  cairo_restore (frame->cr);
}

static void
draw_marks (const QuitusChartFrame *frame, const QuitusChartSeries *series)
{
  if (series->points->len * MARK_DISTANCE > frame->plot.width)
    return;
  for (guint i = 0; i < series->points->len; i++)
    {
      const QuitusChartPoint *point = &g_array_index (series->points, QuitusChartPoint, i);

      quitus_chart_style_draw_mark (frame->style, frame->cr, series->look,
                                    quitus_chart_frame_get_day_x (frame, point->place),
                                    quitus_chart_frame_get_amount_y (frame, point->amount));
    }
}

static void
draw_upright (const QuitusChartFrame *frame, double x)
{
  cairo_move_to (frame->cr, floor (x) + 0.5, frame->plot.y);
  cairo_line_to (frame->cr, floor (x) + 0.5, frame->plot.y + frame->plot.height);
  cairo_stroke (frame->cr);
}

static void
draw_today (const QuitusChartFrame *frame)
{
  QuitusDay today = quitus_chart_get_today (frame->chart);
  g_autofree char *day =
      quitus_format_day (quitus_language_get_default (), today, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day; what has happened ends there in a picture of a chart */
  g_autofree char *text = g_strdup_printf (_ ("Today, %s"), day);
  double x, middle = frame->plot.x + frame->plot.width / 2;

  if (today == QUITUS_DAY_NONE || today < frame->from || today > frame->to)
    return;
  x = quitus_chart_frame_get_day_x (frame, today);
  cairo_save (frame->cr);
  cairo_set_dash (frame->cr, NULL, 0, 0);
  cairo_set_line_width (frame->cr, 1);
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->accent, 0.8);
  draw_upright (frame, x);
  cairo_restore (frame->cr);
  /* On the screen it is today, in a file it was. */
  quitus_chart_frame_write (frame, frame->style->is_alone ? text : _ ("Today"),
                            x < middle ? x + 4 : x - 4, frame->plot.y - 16, x < middle ? 0 : 1,
                            0.8);
}

static void
draw_pointed (const QuitusChartFrame *frame)
{
  guint position = frame->sight->position;
  double x;

  if (position >= quitus_chart_count_positions (frame->chart))
    return;
  x = quitus_chart_frame_get_day_x (frame, quitus_chart_get_place (frame->chart, position));
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 0.55);
  cairo_set_dash (frame->cr, NULL, 0, 0);
  cairo_set_line_width (frame->cr, 1);
  draw_upright (frame, x);
  for (guint i = 0; i < quitus_chart_count_series (frame->chart); i++)
    {
      QuitusMoney amount = quitus_chart_get_amount (frame->chart, i, position);
      const QuitusChartSeries *series = quitus_chart_get_series (frame->chart, i);

      if (amount != QUITUS_MONEY_NONE && !is_flat (series))
        quitus_chart_style_draw_mark (frame->style, frame->cr, series->look, x,
                                      quitus_chart_frame_get_amount_y (frame, amount));
    }
}

/* Private to the layers */

/* The plan lies above the facts that should reach it. */
void
quitus_chart_steps_draw (const QuitusChartFrame *frame)
{
  guint n = quitus_chart_count_series (frame->chart);

  cairo_save (frame->cr);
  cairo_rectangle (frame->cr, frame->plot.x - 1, 0, frame->plot.width + 2, frame->height);
  cairo_clip (frame->cr);
  for (guint i = 0; i < n; i++)
    if (quitus_chart_get_series (frame->chart, i)->look == 2 &&
        !is_flat (quitus_chart_get_series (frame->chart, i)))
      fill_steps (frame, quitus_chart_get_series (frame->chart, i));
  for (guint i = 0; i < n; i++)
    fill_branch (frame, i);
  draw_today (frame);
  for (guint i = n; i > 0; i--)
    {
      const QuitusChartSeries *series = quitus_chart_get_series (frame->chart, i - 1);

      if (is_flat (series))
        continue;
      cairo_save (frame->cr);
      quitus_chart_style_use_line (frame->style, frame->cr, series->look);
      trace_steps (frame, series, get_base (frame, i - 1));
      cairo_stroke (frame->cr);
      cairo_restore (frame->cr);
      draw_marks (frame, series);
    }
  draw_pointed (frame);
  cairo_restore (frame->cr);
}
