/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums by category: what is planned is a frame, and the facts are bars that should fill it. */

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-chart-draw-private.h"

#define WIDEST 120.0
#define FRAME 3.0
#define GAP 1.5
#define LEAST_NAME 46.0
#define DISTANCE 8.0

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

/* Helpers */

static gboolean
is_horizontal (const QuitusChartFrame *frame)
{
  return quitus_chart_get_kind (frame->chart) == QUITUS_CHART_BARS;
}

/* The room of a category, from one end of the axis of amounts to the other. */
static Box
get_slot (const QuitusChartFrame *frame, guint position)
{
  guint n = quitus_chart_count_positions (frame->chart);
  double part = frame->plot.width / n;
  guint place = frame->style->is_rtl ? n - 1 - position : position;

  if (is_horizontal (frame))
    return (Box) { frame->plot.x, frame->plot.y + position * frame->plot.height / n,
                   frame->plot.width, frame->plot.height / n };
  return (Box) { frame->plot.x + place * part, frame->plot.y, part, frame->plot.height };
}

/* A bar from one amount to another, that takes from @begin to @end of the room of a category, across
 * the axis of amounts. */
static Box
get_bar (const QuitusChartFrame *frame,
         double begin,
         double end,
         QuitusMoney base,
         QuitusMoney amount)
{
  double near, far;

  if (is_horizontal (frame))
    {
      near = quitus_chart_frame_get_amount_x (frame, base);
      far = quitus_chart_frame_get_amount_x (frame, amount);
      return (Box) { MIN (near, far), begin, ABS (far - near), end - begin };
    }
  near = quitus_chart_frame_get_amount_y (frame, base);
  far = quitus_chart_frame_get_amount_y (frame, amount);
  return (Box) { begin, MIN (near, far), end - begin, ABS (far - near) };
}

static void
fill (const QuitusChartFrame *frame, guint series, guint position, double begin, double end)
{
  Box box = get_bar (frame, begin, end,
                     quitus_chart_get_stem_amount (frame->chart, series, (gint32) position),
                     quitus_chart_get_amount (frame->chart, series, position));

  quitus_chart_style_fill_bar (frame->style, frame->cr,
                               quitus_chart_get_series (frame->chart, series)->look, box.x, box.y,
                               box.width, box.height);
}

/* The bar of a series, and what its branch adds to it. */
static void
draw_bar (const QuitusChartFrame *frame, guint series, guint position, double begin, double end)
{
  int branch = quitus_chart_find_branch (frame->chart, series);

  fill (frame, series, position, begin, end);
  if (branch >= 0)
    fill (frame, (guint) branch, position, begin, end);
}

/* From where to where bars go in the room of a category. */
static void
get_extent (const QuitusChartFrame *frame, const Box *slot, double *begin, double *end)
{
  double room = slot->width * 0.74, used = MIN (room, WIDEST);

  if (is_horizontal (frame))
    {
      *begin = slot->y + QUITUS_CHART_BAR_NAME;
      *end = slot->y + slot->height - 8;
      return;
    }
  *begin = slot->x + (slot->width - used) / 2;
  *end = *begin + used;
}

static void
draw_category (const QuitusChartFrame *frame, guint position)
{
  guint n = quitus_chart_count_series (frame->chart), n_facts = 0, index = 0;
  Box slot = get_slot (frame, position);
  double begin, end, part;

  get_extent (frame, &slot, &begin, &end);
  for (guint i = 0; i < n; i++)
    if (!quitus_chart_get_series (frame->chart, i)->is_plan)
      n_facts++;
    else if (quitus_chart_get_series (frame->chart, i)->stem < 0)
      draw_bar (frame, i, position, begin, end);
  part = (end - begin - 2 * FRAME) / MAX (n_facts, 1);
  for (guint i = 0; i < n; i++)
    {
      const QuitusChartSeries *series = quitus_chart_get_series (frame->chart, i);
      guint place = frame->style->is_rtl && !is_horizontal (frame) ? n_facts - 1 - index : index;
      double from = begin + FRAME + place * part;

      if (series->is_plan)
        continue;
      index++;
      draw_bar (frame, i, position, from + GAP / 2, from + part - GAP / 2);
    }
}

/* What is planned, and what more is only supposed. */
static char *
format_plan (const QuitusChartFrame *frame, guint position)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusMoney plan = quitus_chart_get_amount (frame->chart, 0, position);
  int branch = quitus_chart_find_branch (frame->chart, 0);
  QuitusMoney whole =
      branch >= 0 ? quitus_chart_get_amount (frame->chart, (guint) branch, position) : plan;
  g_autofree char *certain = quitus_format_money (language, plan);
  g_autofree char *more = quitus_format_money (language, whole - plan);

  if (whole == plan)
    return g_steal_pointer (&certain);
  /* Translators: two amounts */
  return g_strdup_printf (_ ("%s + %s supposed"), certain, more);
}

/* The name above the bars, with what is planned at its end. */
static void
name_bars (const QuitusChartFrame *frame, guint position)
{
  Box slot = get_slot (frame, position);
  g_autofree char *name = quitus_chart_get_name (frame->chart, position);
  g_autofree char *plan = format_plan (frame, position);
  g_autoptr (PangoLayout) layout = quitus_chart_frame_lay_out (frame, name, FALSE);
  gboolean is_rtl = frame->style->is_rtl;
  double end = is_rtl ? slot.x : slot.x + slot.width;
  g_autoptr (PangoLayout) plan_layout = quitus_chart_frame_lay_out (frame, plan, FALSE);
  double room;
  int width, plan_width;

  pango_layout_get_pixel_size (plan_layout, &plan_width, NULL);
  pango_layout_get_pixel_size (layout, &width, NULL);
  room = CLAMP (slot.width - plan_width - DISTANCE, slot.width * 0.3, slot.width * 0.6);
  pango_layout_set_width (layout, (int) MIN (room, width + 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 1);
  cairo_move_to (frame->cr, is_rtl ? slot.x + slot.width - MIN (room, width) : slot.x, slot.y);
  pango_cairo_show_layout (frame->cr, layout);
  quitus_chart_frame_write (frame, plan, end, slot.y, is_rtl ? 0 : 1, 0.65);
}

/* Below the columns; where they are narrow only some are named. */
static void
name_columns (const QuitusChartFrame *frame)
{
  guint n = quitus_chart_count_positions (frame->chart);
  guint step = (guint) MAX (1, ceil (LEAST_NAME * n / frame->plot.width));

  for (guint i = 0; i < n; i += step)
    {
      Box slot = get_slot (frame, i);
      g_autofree char *name = quitus_chart_get_name (frame->chart, i);

      quitus_chart_frame_write (frame, name, slot.x + slot.width / 2,
                                frame->plot.y + frame->plot.height + 5, 0.5, 0.8);
    }
}

/* Private to the layers */

void
quitus_chart_bars_draw (const QuitusChartFrame *frame)
{
  guint n = quitus_chart_count_positions (frame->chart);

  if (frame->sight->position < n)
    {
      Box slot = get_slot (frame, frame->sight->position);

      quitus_chart_style_use_color (frame->style, frame->cr, &frame->style->text, 0.07);
      cairo_rectangle (frame->cr, slot.x, slot.y, slot.width, slot.height);
      cairo_fill (frame->cr);
    }
  for (guint i = 0; i < n; i++)
    if (!quitus_chart_is_rest (frame->chart, i))
      draw_category (frame, i);
  for (guint i = 0; i < n && is_horizontal (frame); i++)
    name_bars (frame, i);
  if (!is_horizontal (frame) && n > 0)
    name_columns (frame);
}
