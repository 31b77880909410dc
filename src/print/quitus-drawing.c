/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-drawing.h"

/* Points. */
#define LINE 0.8
#define THIN 0.5
#define DASH 2.0
#define GAP 1.6
/* The sign of a state in a shape, as a part of the width of that. */
#define INSIDE 0.5

typedef struct
{
  double red;
  double green;
  double blue;
} Shade;

/* Dark enough to be read on paper, and told apart by their grey. */
static const Shade shades[QUITUS_N_INKS] = {
  [QUITUS_INK_TEXT] = { 0.11,  0.11,  0.13 },
    [QUITUS_INK_QUIET] = { 0.38,  0.38,  0.41 },
  [QUITUS_INK_RULE] = { 0.30,  0.30,  0.33 },
    [QUITUS_INK_FAINT] = { 0.84,  0.84,  0.86 },
  [QUITUS_INK_DONE] = { 0.11,  0.42,  0.28 },
    [QUITUS_INK_LATE] = { 0.70,  0.09,  0.13 },
  [QUITUS_INK_DUE] = { 0.60,  0.34,  0.00 },
    [QUITUS_INK_UPCOMING] = { 0.11,  0.35,  0.68 },
  [QUITUS_INK_WEEKEND] = { 0.955, 0.955, 0.96 },
    [QUITUS_INK_HOLIDAY] = { 0.985, 0.945, 0.90 },
};

static const QuitusInk mark_inks[] = {
  [QUITUS_MARK_NONE] = QUITUS_INK_TEXT,         [QUITUS_MARK_DONE] = QUITUS_INK_DONE,
  [QUITUS_MARK_LATE] = QUITUS_INK_LATE,         [QUITUS_MARK_DUE] = QUITUS_INK_DUE,
  [QUITUS_MARK_UPCOMING] = QUITUS_INK_UPCOMING, [QUITUS_MARK_UNDETERMINED] = QUITUS_INK_QUIET,
};

/* Helpers */

static void
set_paper (cairo_t *cairo)
{
  cairo_set_source_rgb (cairo, 1, 1, 1);
}

static void
set_dashes (cairo_t *cairo)
{
  static const double dashes[] = { DASH, GAP };

  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
}

/* The outline of a sign around 0, as wide as the drawing. */
static void
trace_sign (const QuitusDrawing *self, cairo_t *cairo)
{
  double r = self->width / 2;

  cairo_new_path (cairo);
  switch (self->shape)
    {
    case QUITUS_SHAPE_DIAMOND:
      r *= 1.2;
      cairo_move_to (cairo, 0, -r);
      cairo_line_to (cairo, r, 0);
      cairo_line_to (cairo, 0, r);
      cairo_line_to (cairo, -r, 0);
      break;
    case QUITUS_SHAPE_SQUARE:
      r *= 0.9;
      cairo_rectangle (cairo, -r, -r, 2 * r, 2 * r);
      break;
    case QUITUS_SHAPE_PEAK:
      cairo_move_to (cairo, 0, -1.1 * r);
      cairo_line_to (cairo, 1.15 * r, 0.9 * r);
      cairo_line_to (cairo, -1.15 * r, 0.9 * r);
      break;
    case QUITUS_SHAPE_FLAG:
      cairo_move_to (cairo, 0, 1.1 * r);
      cairo_line_to (cairo, 1.15 * r, -0.9 * r);
      cairo_line_to (cairo, -1.15 * r, -0.9 * r);
      break;
    default:
      cairo_arc (cairo, 0, 0, r, 0, 2 * G_PI);
      break;
    }
  cairo_close_path (cairo);
}

/* As far as it is done, from the foot. */
static void
fill_share (const QuitusDrawing *self, cairo_t *cairo)
{
  double r = self->width / 2;

  cairo_save (cairo);
  cairo_rectangle (cairo, -2 * r, r - 2 * r * self->share, 4 * r, 2 * r);
  cairo_clip (cairo);
  trace_sign (self, cairo);
  cairo_fill (cairo);
  cairo_restore (cairo);
}

/* The state, small and in the middle of what its shape leaves. */
static void
draw_state (const QuitusDrawing *self, cairo_t *cairo)
{
  double middle = self->shape == QUITUS_SHAPE_PEAK   ? 0.12 * self->width
                  : self->shape == QUITUS_SHAPE_FLAG ? -0.16 * self->width
                                                     : 0;
  double size = self->width * INSIDE;

  cairo_translate (cairo, 0, middle);
  cairo_scale (cairo, size, size);
  quitus_mark_draw (self->mark, cairo);
}

/* What is done is full, with a tick; what is not is empty, with the sign of its state. */
static void
draw_sign (const QuitusDrawing *self, cairo_t *cairo)
{
  gboolean is_full = self->mark == QUITUS_MARK_DONE && !self->is_written;
  QuitusInk ink = quitus_mark_get_ink (self->mark);

  cairo_translate (cairo, self->x + self->width / 2, self->y + self->height / 2);
  trace_sign (self, cairo);
  /* A rim of paper, so that full ones side by side stay two. */
  set_paper (cairo);
  cairo_set_line_width (cairo, 2 * LINE + 1);
  cairo_stroke_preserve (cairo);
  if (is_full)
    quitus_ink_set (ink, cairo);
  cairo_fill (cairo);
  quitus_ink_set (ink, cairo);
  if (!is_full && self->share > 0)
    fill_share (self, cairo);
  trace_sign (self, cairo);
  cairo_set_line_width (cairo, LINE);
  if (self->is_dashed || self->mark == QUITUS_MARK_UNDETERMINED)
    set_dashes (cairo);
  cairo_stroke (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
  if (is_full)
    set_paper (cairo);
  if (!self->is_written &&
      (is_full || self->mark == QUITUS_MARK_LATE || self->mark == QUITUS_MARK_DUE))
    draw_state (self, cairo);
}

static void
draw_bar (const QuitusDrawing *self, cairo_t *cairo)
{
  double left = self->x, right = self->x + self->width;
  double top = self->y, bottom = self->y + self->height;

  if (!self->is_dashed)
    {
      quitus_ink_set (self->is_strong ? QUITUS_INK_FAINT : QUITUS_INK_WEEKEND, cairo);
      cairo_rectangle (cairo, left, top, self->width, self->height);
      cairo_fill (cairo);
    }
  quitus_ink_set (QUITUS_INK_QUIET, cairo);
  cairo_set_line_width (cairo, THIN);
  if (self->is_dashed)
    set_dashes (cairo);
  cairo_move_to (cairo, right, top);
  cairo_line_to (cairo, left, top);
  if (self->is_open_left)
    cairo_move_to (cairo, left, bottom);
  else
    cairo_line_to (cairo, left, bottom);
  cairo_line_to (cairo, right, bottom);
  if (!self->is_open_right)
    cairo_line_to (cairo, right, top);
  cairo_stroke (cairo);
}

/* Two points that meet in a line. */
static void
draw_notch (const QuitusDrawing *self, cairo_t *cairo)
{
  double x = self->x + self->width / 2, half = self->width / 2;
  double top = self->y, bottom = self->y + self->height;

  quitus_ink_set (QUITUS_INK_TEXT, cairo);
  cairo_move_to (cairo, x - half, top);
  cairo_line_to (cairo, x + half, top);
  cairo_line_to (cairo, x, top + half * 1.2);
  cairo_close_path (cairo);
  cairo_move_to (cairo, x - half, bottom);
  cairo_line_to (cairo, x + half, bottom);
  cairo_line_to (cairo, x, bottom - half * 1.2);
  cairo_close_path (cairo);
  cairo_fill (cairo);
  cairo_set_line_width (cairo, THIN);
  cairo_move_to (cairo, x, top);
  cairo_line_to (cairo, x, bottom);
  cairo_stroke (cairo);
}

static void
draw_rule (const QuitusDrawing *self, cairo_t *cairo)
{
  double x = self->x + self->width / 2;

  quitus_ink_set (self->is_dashed   ? QUITUS_INK_DUE
                  : self->is_strong ? QUITUS_INK_LATE
                                    : QUITUS_INK_FAINT,
                  cairo);
  cairo_set_line_width (cairo, self->is_strong || self->is_dashed ? LINE : THIN);
  if (self->is_dashed)
    set_dashes (cairo);
  cairo_move_to (cairo, x, self->y);
  cairo_line_to (cairo, x, self->y + self->height);
  cairo_stroke (cairo);
}

/* Private */

/* Draws a shape. */
void
quitus_drawing_draw (const QuitusDrawing *self, cairo_t *cairo)
{
  cairo_save (cairo);
  switch (self->shape)
    {
    case QUITUS_SHAPE_BAR:
      draw_bar (self, cairo);
      break;
    case QUITUS_SHAPE_NOTCH:
      draw_notch (self, cairo);
      break;
    case QUITUS_SHAPE_RULE:
      draw_rule (self, cairo);
      break;
    case QUITUS_SHAPE_CIRCLE:
    case QUITUS_SHAPE_DIAMOND:
    case QUITUS_SHAPE_SQUARE:
    case QUITUS_SHAPE_PEAK:
    case QUITUS_SHAPE_FLAG:
      draw_sign (self, cairo);
      break;
    case QUITUS_SHAPE_TEXT:
      set_paper (cairo);
      cairo_rectangle (cairo, self->x, self->y, self->width, self->height);
      cairo_fill (cairo);
      break;
    case QUITUS_SHAPE_NONE:
    default:
      break;
    }
  cairo_restore (cairo);
}

/* Draws a sign into a square of side 1 around 0: a tick, a triangle with its point up, a disc, a
 * ring, a ring of dashes. */
void
quitus_mark_draw (QuitusMark mark, cairo_t *cairo)
{
  static const double dashes[] = { 0.22, 0.13 };

  cairo_new_path (cairo);
  cairo_set_line_width (cairo, 0.14);
  switch (mark)
    {
    case QUITUS_MARK_DONE:
      cairo_set_line_width (cairo, 0.18);
      cairo_move_to (cairo, -0.42, 0.02);
      cairo_line_to (cairo, -0.12, 0.34);
      cairo_line_to (cairo, 0.44, -0.36);
      cairo_stroke (cairo);
      break;
    case QUITUS_MARK_LATE:
      cairo_move_to (cairo, 0, -0.46);
      cairo_line_to (cairo, 0.5, 0.42);
      cairo_line_to (cairo, -0.5, 0.42);
      cairo_close_path (cairo);
      cairo_fill (cairo);
      break;
    case QUITUS_MARK_DUE:
      cairo_arc (cairo, 0, 0, 0.44, 0, 2 * G_PI);
      cairo_fill (cairo);
      break;
    case QUITUS_MARK_UNDETERMINED:
      cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
      G_GNUC_FALLTHROUGH;
    case QUITUS_MARK_UPCOMING:
      cairo_arc (cairo, 0, 0, 0.38, 0, 2 * G_PI);
      cairo_stroke (cairo);
      break;
    case QUITUS_MARK_NONE:
    default:
      break;
    }
}

QuitusInk
quitus_mark_get_ink (QuitusMark mark)
{
  return mark_inks[mark];
}

void
quitus_ink_set (QuitusInk ink, cairo_t *cairo)
{
  cairo_set_source_rgb (cairo, shades[ink].red, shades[ink].green, shades[ink].blue);
}
