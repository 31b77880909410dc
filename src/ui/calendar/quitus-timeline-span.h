/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-timeline-draw.h"

G_BEGIN_DECLS

void quitus_timeline_draw_span (GtkSnapshot *snapshot,
                                const QuitusTimeline *timeline,
                                const QuitusTimeScale *scale,
                                QuitusDay today,
                                float middle,
                                const QuitusTimelineColors *colors);

G_END_DECLS
