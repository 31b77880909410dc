/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a report as bands across the page, before it is known where pages end. */

#pragma once

#include "quitus-drawing.h"
#include "quitus-report-private.h"

G_BEGIN_DECLS

#define QUITUS_BAND_NONE G_MAXUINT

/**
 * QuitusBox:
 * @lines: (element-type QuitusLine): its text
 * @drawings: (nullable) (element-type QuitusDrawing): what is drawn in it, from its left and from the
 *   top of its text; rules go through the whole band
 * @labels: (nullable) (element-type QuitusLine): the texts in what is drawn, likewise
 * @x: from the left of the band, in points
 * @width: its width, in points
 * @inset: the room between its sides and its text, in points
 * @tint: its ground
 *
 * A part of a band.
 */
typedef struct
{
  GArray *lines;
  GArray *drawings;
  GArray *labels;
  double x;
  double width;
  double inset;
  QuitusTint tint;
} QuitusBox;

/**
 * QuitusBand:
 * @boxes: (element-type QuitusBox): its parts, side by side
 * @before: the room above it, except on top of a page
 * @above: the room between its top and its text
 * @below: the room between its text and its bottom
 * @least: the least height of its text
 * @rule_above: how thick the rule at its top is
 * @rule_below: how thick the rule at its bottom is
 * @faint_below: whether that rule is a faint one
 * @frames: whether its parts have lines around them
 * @stays: whether it stays on the page of the next band
 * @flows: whether it may continue on the next page between any two lines
 * @breaks: whether what follows begins a page
 * @header: the number of the band that comes again above it on top of a page, or %QUITUS_BAND_NONE
 *
 * All that stands side by side at one height; in points.
 */
typedef struct
{
  GArray *boxes;
  double before;
  double above;
  double below;
  double least;
  double rule_above;
  double rule_below;
  gboolean faint_below;
  gboolean frames;
  gboolean stays;
  gboolean flows;
  gboolean breaks;
  guint header;
} QuitusBand;

GArray *quitus_bands_new (QuitusReport *report, QuitusTypesetter *typesetter, double width);
double quitus_band_get_height (const QuitusBand *band);

G_END_DECLS
