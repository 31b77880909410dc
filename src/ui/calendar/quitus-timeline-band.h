/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-time-axis.h"
#include "quitus-timeline-draw.h"
#include "quitus-timeline-beyond.h"
#include "quitus-timeline-row.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineStage:
 * @axis: where days are
 * @palette: the colours
 * @outlook: (nullable): from where the future is seen, while there is a model
 * @row: (nullable) (unowned): the row that the keyboard is on, when it is on a mark
 * @mark: that mark
 *
 * What all rows of a timeline are drawn with.
 */
typedef struct
{
  QuitusTimeAxis *axis;
  QuitusTimelinePalette palette;
  const QuitusOutlook *outlook;
  gpointer row;
  QuitusTimelineMark mark;
} QuitusTimelineStage;

/**
 * QuitusTimelineBand:
 *
 * A row of a timeline: the names of an agreement, what has no day yet, and its line through time.
 *
 * The signal `pressed` (with the address of a #QuitusTimeSpot) is emitted when one presses a mark
 * or several.
 */
#define QUITUS_TYPE_TIMELINE_BAND (quitus_timeline_band_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineBand, quitus_timeline_band, QUITUS, TIMELINE_BAND, GtkWidget)

GtkWidget *quitus_timeline_band_new (QuitusTimelineStage *stage);
void quitus_timeline_band_bind (QuitusTimelineBand *self, QuitusTimelineRow *row);
void quitus_timeline_band_unbind (QuitusTimelineBand *self);
QuitusTimelineRow *quitus_timeline_band_get_row (QuitusTimelineBand *self);
char *quitus_timeline_band_describe (QuitusTimelineBand *self);
gboolean quitus_timeline_band_follow_time (QuitusTimelineBand *self);
char *quitus_timeline_band_describe_beyond (QuitusTimelineBand *self);
void quitus_timeline_band_lead (QuitusTimelineBand *self);
gboolean quitus_timeline_band_find_spot (QuitusTimelineBand *self,
                                         double x,
                                         double y,
                                         QuitusTimeSpot *spot);
gboolean quitus_timeline_band_find_mark (QuitusTimelineBand *self,
                                         guint index,
                                         QuitusTimeSpot *spot,
                                         graphene_rect_t *area);

G_END_DECLS
