/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn on pages apart from text and boxes. */

#pragma once

#include "quitus-text.h"
#include "quitus-track.h"

G_BEGIN_DECLS

/**
 * QuitusDrawing:
 * @shape: as what it is drawn
 * @mark: the state that a sign shows
 * @x: its left, in points
 * @y: its top, in points
 * @width: its width, in points
 * @height: its height, in points
 * @share: how much of a sign is filled, from 0 to 1
 * @is_strong: whether it is drawn darker than another
 * @is_dashed: whether it is drawn in dashes
 * @is_written: whether a text stands in a sign, where the sign of its state would
 * @is_open_left: whether a bar goes on beyond its left
 * @is_open_right: whether it goes on beyond its right
 *
 * A shape at its place.
 */
typedef struct
{
  QuitusShape shape;
  QuitusMark mark;
  double x;
  double y;
  double width;
  double height;
  double share;
  gboolean is_strong;
  gboolean is_dashed;
  gboolean is_written;
  gboolean is_open_left;
  gboolean is_open_right;
} QuitusDrawing;

void quitus_drawing_draw (const QuitusDrawing *self, cairo_t *cairo);
void quitus_mark_draw (QuitusMark mark, cairo_t *cairo);
QuitusInk quitus_mark_get_ink (QuitusMark mark);
void quitus_ink_set (QuitusInk ink, cairo_t *cairo);

G_END_DECLS
