/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"
#include "quitus-report.h"
#include "quitus-time-axis.h"
#include "quitus-timeline-band.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineView:
 *
 * Every agreement as a line through time: a bar from its first day to its last one, and on it what
 * falls due.
 *
 * Properties: `day` (int, read-only, the day in the middle), `compact` (names above the lines),
 * `sort` and `group` (words of a #QuitusTimelineOrder; `group` may be "none").
 */
#define QUITUS_TYPE_TIMELINE_VIEW (quitus_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineView, quitus_timeline_view, QUITUS, TIMELINE_VIEW, AdwBin)

GtkWidget *quitus_timeline_view_new (void);
void quitus_timeline_view_set_model (QuitusTimelineView *self, QuitusDeadlineModel *model);
QuitusTimeAxis *quitus_timeline_view_get_axis (QuitusTimelineView *self);
QuitusDay quitus_timeline_view_get_day (QuitusTimelineView *self);
void quitus_timeline_view_show_day (QuitusTimelineView *self, QuitusDay day);
QuitusReport *quitus_timeline_view_make_report (QuitusTimelineView *self, QuitusDay printed_on);
void quitus_timeline_view_turn (QuitusTimelineView *self, int by);
void quitus_timeline_view_fit (QuitusTimelineView *self);
void quitus_timeline_view_zoom (QuitusTimelineView *self, double factor, double x);
gboolean quitus_timeline_view_step (QuitusTimelineView *self, gboolean is_forward);
gboolean quitus_timeline_view_leave_mark (QuitusTimelineView *self);
const QuitusTimelineMark *quitus_timeline_view_get_mark (QuitusTimelineView *self);
void quitus_timeline_view_point (QuitusTimelineView *self, double x, double y);
char *quitus_timeline_view_get_title (QuitusTimelineView *self, gboolean is_short);

G_END_DECLS
