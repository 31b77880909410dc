/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of a report in which things stand where they stand in time, or on any other scale. */

#pragma once

#include "quitus-report.h"

G_BEGIN_DECLS

/**
 * QuitusShape:
 * @QUITUS_SHAPE_NONE: nothing
 * @QUITUS_SHAPE_CIRCLE: a circle
 * @QUITUS_SHAPE_DIAMOND: a square on one of its corners
 * @QUITUS_SHAPE_SQUARE: a square
 * @QUITUS_SHAPE_PEAK: a triangle with its point up
 * @QUITUS_SHAPE_FLAG: a triangle with its point down
 * @QUITUS_SHAPE_BAR: from one place to another
 * @QUITUS_SHAPE_NOTCH: across a bar
 * @QUITUS_SHAPE_RULE: a line through the row, from its top or from that of a lane
 * @QUITUS_SHAPE_TEXT: a short text alone
 *
 * As what something is drawn.  The first ones are signs, which show their state.
 */
typedef enum
{
  QUITUS_SHAPE_NONE,
  QUITUS_SHAPE_CIRCLE,
  QUITUS_SHAPE_DIAMOND,
  QUITUS_SHAPE_SQUARE,
  QUITUS_SHAPE_PEAK,
  QUITUS_SHAPE_FLAG,
  QUITUS_SHAPE_BAR,
  QUITUS_SHAPE_NOTCH,
  QUITUS_SHAPE_RULE,
  QUITUS_SHAPE_TEXT,
} QuitusShape;

/**
 * QuitusTrackItem:
 * @shape: as what it is drawn
 * @mark: the state that a sign shows: filled and ticked, with a triangle or a disc in it, empty, or
 *   dashed
 * @lane: in which line of the track, from 0 at its top; a rule begins there, and for 0 at the top
 *   of the row
 * @from: where it stands or begins, from 0 at the start of the track to 1 at its end
 * @to: where a bar or the room of a text ends, likewise; as @from for what has a middle alone
 * @size: the width of a sign, in points
 * @share: how much of a sign is filled, from 0 to 1
 * @is_strong: whether it is drawn darker than another
 * @is_dashed: whether it is drawn in dashes, for what is not sure
 * @text: (nullable): what a text or a sign says, in few letters
 *
 * Something on a track.
 */
typedef struct
{
  QuitusShape shape;
  QuitusMark mark;
  guint lane;
  double from;
  double to;
  double size;
  double share;
  gboolean is_strong;
  gboolean is_dashed;
  const char *text;
} QuitusTrackItem;

void quitus_report_add_track (QuitusReport *self);
void quitus_report_add_track_item (QuitusReport *self, const QuitusTrackItem *item);
void quitus_report_add_sign (QuitusReport *self, const QuitusTrackItem *sign, const char *text);

G_END_DECLS
