/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart-style.h"

#define MARK_RADIUS 3.5
#define HATCH_DISTANCE 5.0
#define UPRIGHT_DISTANCE 6.0

typedef enum
{
  MARK_NONE,
  MARK_TRIANGLE,
  MARK_CIRCLE,
  MARK_DIAMOND,
  MARK_CROSS,
  MARK_SQUARE,
  MARK_PLUS,
} Mark;

typedef enum
{
  FILLING_NONE,
  FILLING_DOTS,
  FILLING_FULL,
  FILLING_RISING,
  FILLING_FALLING,
  FILLING_CROSSED,
  FILLING_UPRIGHT,
} Filling;

/* Each tells itself apart in black and white too; the last two are what the plan, and what is
 * committed, would be with what is only supposed. */
static const struct
{
  const char *light;
  const char *dark;
  double width;
  double dashes[4];
  int n_dashes;
  Mark mark;
  Filling filling;
} looks[QUITUS_CHART_N_LOOKS] = {
  { NULL,      NULL,      2.0, { 7, 4 },       2, MARK_NONE,     FILLING_NONE    },
  { "#b5540b", "#ffb366", 1.5, { 2, 3 },       2, MARK_TRIANGLE, FILLING_DOTS    },
  { "#1a5fb4", "#78aeed", 2.5, { 0 },          0, MARK_CIRCLE,   FILLING_FULL    },
  { "#0b7a75", "#5fd3c6", 1.5, { 9, 3, 2, 3 }, 4, MARK_DIAMOND,  FILLING_RISING  },
  { "#813d9c", "#d08be8", 1.5, { 4, 3 },       2, MARK_CROSS,    FILLING_FALLING },
  { "#1b7a43", "#7ee2a8", 1.5, { 0 },          0, MARK_SQUARE,   FILLING_CROSSED },
  { NULL,      NULL,      2.0, { 7, 3, 2, 3 }, 4, MARK_PLUS,     FILLING_UPRIGHT },
  { "#813d9c", "#d08be8", 1.5, { 1, 2 },       2, MARK_CIRCLE,   FILLING_UPRIGHT },
};

/* Helpers */

static void
hatch (cairo_t *cr, gboolean is_rising, double x, double y, double width, double height)
{
  for (double offset = -height; offset < width; offset += HATCH_DISTANCE)
    {
      cairo_move_to (cr, x + offset, is_rising ? y + height : y);
      cairo_line_to (cr, x + offset + height, is_rising ? y : y + height);
    }
  cairo_stroke (cr);
}

static void
line_up (cairo_t *cr, double x, double y, double width, double height)
{
  for (double column = x + UPRIGHT_DISTANCE / 2; column < x + width; column += UPRIGHT_DISTANCE)
    {
      cairo_move_to (cr, column, y);
      cairo_line_to (cr, column, y + height);
    }
  cairo_stroke (cr);
}

static void
dot (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (double row = y + 2; row < y + height; row += 4)
    for (double column = x + 2; column < x + width; column += 4)
      {
        cairo_move_to (cr, column, row);
        cairo_close_path (cr);
      }
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
}

static void
trace_mark (cairo_t *cr, Mark mark, double x, double y)
{
  double r = MARK_RADIUS;

  cairo_new_path (cr);
  if (mark == MARK_CIRCLE)
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  else if (mark == MARK_SQUARE)
    cairo_rectangle (cr, x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1);
  else if (mark == MARK_CROSS)
    {
      cairo_move_to (cr, x - r, y - r);
      cairo_line_to (cr, x + r, y + r);
      cairo_move_to (cr, x - r, y + r);
      cairo_line_to (cr, x + r, y - r);
    }
  else if (mark == MARK_PLUS)
    {
      cairo_move_to (cr, x - r - 0.5, y);
      cairo_line_to (cr, x + r + 0.5, y);
      cairo_move_to (cr, x, y - r - 0.5);
      cairo_line_to (cr, x, y + r + 0.5);
    }
  else
    {
      cairo_move_to (cr, x, y - r - 0.5);
      cairo_line_to (cr, x + r, mark == MARK_DIAMOND ? y : y + r);
      if (mark == MARK_DIAMOND)
        cairo_line_to (cr, x, y + r + 0.5);
      cairo_line_to (cr, x - r, mark == MARK_DIAMOND ? y : y + r);
      cairo_close_path (cr);
    }
}

/* Fills what drawing is clipped to. */
static void
fill_clip (const QuitusChartStyle *style, cairo_t *cr, guint look)
{
  Filling filling = looks[look].filling;
  double x, y, right, bottom;
  GdkRGBA color;

  quitus_chart_style_get_color (style, look, &color);
  cairo_clip_extents (cr, &x, &y, &right, &bottom);
  /* Between upright lines it is light, whatever the contrast: they are what must be seen. */
  if (filling == FILLING_UPRIGHT)
    cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.1);
  else
    quitus_chart_style_use_color (style, cr, &color, filling == FILLING_FULL ? 1 : 0.16);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.2);
  if (filling == FILLING_RISING || filling == FILLING_CROSSED)
    hatch (cr, TRUE, x, y, right - x, bottom - y);
  if (filling == FILLING_FALLING || filling == FILLING_CROSSED)
    hatch (cr, FALSE, x, y, right - x, bottom - y);
  if (filling == FILLING_UPRIGHT)
    line_up (cr, x, y, right - x, bottom - y);
  if (filling == FILLING_DOTS)
    dot (cr, x, y, right - x, bottom - y);
}

/* Public */

/**
 * quitus_chart_style_init_paper:
 * @style: (out caller-allocates): how a chart is drawn
 *
 * Black on white, with all that must be said of it, as in a file.
 */
void
quitus_chart_style_init_paper (QuitusChartStyle *style)
{
  *style = (QuitusChartStyle) {
    .text = { 0,    0,     0,     1 },
    .paper = { 1,    1,     1,     1 },
    .accent = { 0.1f, 0.37f, 0.71f, 1 },
    .is_alone = TRUE
  };
}

/**
 * quitus_chart_style_use_color:
 * @style: how a chart is drawn
 * @cr: where
 * @color: a colour
 * @opacity: from 0 to 1; what is faint is stronger where contrast is asked for
 *
 * Draws in a colour from now on.
 */
void
quitus_chart_style_use_color (const QuitusChartStyle *style,
                              cairo_t *cr,
                              const GdkRGBA *color,
                              double opacity)
{
  double strength = style->is_contrasted && opacity < 1 ? (1 + opacity) / 2 : opacity;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * strength);
}

/**
 * quitus_chart_style_get_color:
 * @style: how a chart is drawn
 * @look: the look of a series
 * @color: (out caller-allocates): its colour
 *
 * Finds the colour of a series.
 */
void
quitus_chart_style_get_color (const QuitusChartStyle *style, guint look, GdkRGBA *color)
{
  const char *name = style->is_dark ? looks[look].dark : looks[look].light;

  *color = style->text;
  if (name != NULL)
    gdk_rgba_parse (color, name);
  else if (!style->is_contrasted)
    color->alpha *= 0.65f;
}

/**
 * quitus_chart_style_use_line:
 * @style: how a chart is drawn
 * @cr: where
 * @look: the look of a series
 *
 * Draws the lines of a series from now on.
 */
void
quitus_chart_style_use_line (const QuitusChartStyle *style, cairo_t *cr, guint look)
{
  GdkRGBA color;

  quitus_chart_style_get_color (style, look, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, looks[look].width + (style->is_contrasted ? 0.5 : 0));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (cr, looks[look].dashes, looks[look].n_dashes, 0);
}

/**
 * quitus_chart_style_draw_mark:
 * @style: how a chart is drawn
 * @cr: where
 * @look: the look of a series
 * @x: the middle of the mark
 * @y: likewise
 *
 * Draws the mark of a series, on the colour of the paper so that lines do not run through it.
 */
void
quitus_chart_style_draw_mark (const QuitusChartStyle *style,
                              cairo_t *cr,
                              guint look,
                              double x,
                              double y)
{
  Mark mark = looks[look].mark;
  GdkRGBA color;

  if (mark == MARK_NONE)
    return;
  quitus_chart_style_get_color (style, look, &color);
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  trace_mark (cr, mark, x, y);
  if (mark != MARK_CROSS && mark != MARK_PLUS)
    {
      if (looks[look].filling == FILLING_FULL)
        gdk_cairo_set_source_rgba (cr, &color);
      else
        gdk_cairo_set_source_rgba (cr, &style->paper);
      cairo_fill_preserve (cr);
    }
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * quitus_chart_style_fill_area:
 * @style: how a chart is drawn
 * @cr: where, with a path
 * @look: the look of a series
 *
 * Fills the path, without a line around it.
 */
void
quitus_chart_style_fill_area (const QuitusChartStyle *style, cairo_t *cr, guint look)
{
  cairo_save (cr);
  cairo_clip (cr);
  fill_clip (style, cr, look);
  cairo_restore (cr);
}

/**
 * quitus_chart_style_fill_bar:
 * @style: how a chart is drawn
 * @cr: where
 * @look: the look of a series
 * @x: a corner of the bar
 * @y: likewise
 * @width: its width, not negative
 * @height: its height, not negative
 *
 * Draws a bar of a series.
 */
void
quitus_chart_style_fill_bar (const QuitusChartStyle *style,
                             cairo_t *cr,
                             guint look,
                             double x,
                             double y,
                             double width,
                             double height)
{
  Filling filling = looks[look].filling;
  GdkRGBA color;

  if (width < 0.5 || height < 0.5)
    return;
  quitus_chart_style_get_color (style, look, &color);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, y, width, height);
  quitus_chart_style_fill_area (style, cr, look);
  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  if (filling == FILLING_NONE || filling == FILLING_UPRIGHT)
    cairo_set_dash (cr, looks[look].dashes, looks[look].n_dashes, 0);
  cairo_rectangle (cr, x + 0.5, y + 0.5, MAX (width - 1, 0), MAX (height - 1, 0));
  cairo_stroke (cr);
  cairo_restore (cr);
}
