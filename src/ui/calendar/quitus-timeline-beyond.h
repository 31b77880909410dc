/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-time-axis.h"
#include "quitus-timeline-row.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineBeyond:
 * @QUITUS_TIMELINE_SEEN: a part of the bar is seen, or it has no bar
 * @QUITUS_TIMELINE_BEFORE: it ended before what is shown
 * @QUITUS_TIMELINE_AFTER: it begins after what is shown
 *
 * Where the bar of an agreement lies, seen from the time that is shown.
 */
typedef enum
{
  QUITUS_TIMELINE_SEEN,
  QUITUS_TIMELINE_BEFORE,
  QUITUS_TIMELINE_AFTER,
} QuitusTimelineBeyond;

QuitusTimelineBeyond quitus_timeline_find_beyond (QuitusTimelineRow *row, QuitusTimeAxis *axis);
QuitusDay quitus_timeline_beyond_get_day (QuitusTimelineRow *row, QuitusTimelineBeyond beyond);
PangoLayout *quitus_timeline_beyond_make_layout (GtkWidget *widget,
                                                 QuitusTimelineRow *row,
                                                 QuitusTimelineBeyond beyond);
char *quitus_timeline_beyond_describe (QuitusTimelineRow *row, QuitusTimelineBeyond beyond);

G_END_DECLS
