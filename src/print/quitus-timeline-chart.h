/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that print a timeline share. */

#pragma once

#include "quitus-sheet.h"
#include "quitus-timeline-report.h"
#include "quitus-track.h"

G_BEGIN_DECLS

/* How wide the track is in the pixels in which marks have their radius, and how many points a pixel
 * is then. */
#define SCALE_WIDTH 754
#define PIXEL 0.7

/**
 * QuitusTimelineChart:
 * @sheet: the report and how it speaks; it is about no agreement
 * @scale: where days are on the track
 * @first: its first day
 * @last: its last day
 * @upper: by what the upper line of its head is divided
 * @lower: by what the lower one is
 * @is_supposed: whether something follows from a supposed signature
 *
 * A timeline, while it is being written.
 */
typedef struct
{
  QuitusSheet sheet;
  QuitusTimeScale scale;
  QuitusDay first;
  QuitusDay last;
  QuitusTimeUnit upper;
  QuitusTimeUnit lower;
  gboolean is_supposed;
} QuitusTimelineChart;

const char *quitus_timeline_chart_say (QuitusTimelineChart *self, const char *text);
double quitus_timeline_chart_get_fraction (QuitusTimelineChart *self, double day);
void quitus_timeline_chart_add_rules (QuitusTimelineChart *self, gboolean is_head);
void quitus_timeline_chart_add_line (QuitusTimelineChart *self, const QuitusTimeline *timeline);

G_END_DECLS
