/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-timeline.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineColors:
 * @text: words and lines
 * @ground: behind all
 * @accent: what is still to come, and what is in force
 * @late: what is late
 * @due: what is to be done now
 * @done: what was done
 *
 * The colours of the theme, as they are when they are asked for.
 */
typedef struct
{
  GdkRGBA text;
  GdkRGBA ground;
  GdkRGBA accent;
  GdkRGBA late;
  GdkRGBA due;
  GdkRGBA done;
} QuitusTimelineColors;

#define QUITUS_TIMELINE_N_PROBES 5

/**
 * QuitusTimelinePalette:
 *
 * Where a view takes its colours from the style sheet.
 */
typedef struct
{
  GtkWidget *owner;
  GtkWidget *probes[QUITUS_TIMELINE_N_PROBES];
} QuitusTimelinePalette;

/**
 * QuitusTimelineBar:
 * @left: where it begins, in pixels
 * @right: where it ends, in pixels
 * @turn: where today is
 * @middle: pixels from the top
 * @is_open_left: whether it comes from what has no day, or from before what is seen
 * @is_open_right: likewise
 * @is_dashed: whether it is only supposed or not known
 * @is_strong: whether the agreement is in force
 * @is_mirrored: whether time goes from right to left
 *
 * The bar of an agreement, or a part of it.
 */
typedef struct
{
  float left;
  float right;
  float turn;
  float middle;
  gboolean is_open_left;
  gboolean is_open_right;
  gboolean is_dashed;
  gboolean is_strong;
  gboolean is_mirrored;
} QuitusTimelineBar;

void quitus_timeline_palette_init (QuitusTimelinePalette *self, GtkWidget *owner);
void quitus_timeline_palette_clear (QuitusTimelinePalette *self);
void quitus_timeline_palette_get_colors (const QuitusTimelinePalette *self,
                                         QuitusTimelineColors *colors);
void quitus_timeline_draw_bar (GtkSnapshot *snapshot,
                               const QuitusTimelineBar *bar,
                               const QuitusTimelineColors *colors);
void quitus_timeline_draw_notch (GtkSnapshot *snapshot,
                                 float x,
                                 float middle,
                                 const QuitusTimelineColors *colors);
void quitus_timeline_draw_mark (GtkSnapshot *snapshot,
                                GtkWidget *widget,
                                const QuitusTimelineMark *mark,
                                float x,
                                float y,
                                const QuitusTimelineColors *colors);
void quitus_timeline_draw_cluster (GtkSnapshot *snapshot,
                                   GtkWidget *widget,
                                   const QuitusTimeline *timeline,
                                   const QuitusTimeSpot *spot,
                                   float y,
                                   const QuitusTimelineColors *colors);
void quitus_timeline_draw_line (GtkSnapshot *snapshot,
                                float x,
                                float top,
                                float height,
                                gboolean is_dashed,
                                const GdkRGBA *color);

G_END_DECLS
