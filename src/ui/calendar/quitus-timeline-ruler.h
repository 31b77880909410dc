/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-timeline-band.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineRuler:
 *
 * The head of a timeline: years and quarters, months and weeks… by how near it is seen, and under
 * them today and the supposed signature.
 */
#define QUITUS_TYPE_TIMELINE_RULER (quitus_timeline_ruler_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineRuler, quitus_timeline_ruler, QUITUS, TIMELINE_RULER, GtkWidget)

GtkWidget *quitus_timeline_ruler_new (QuitusTimelineStage *stage);
char *quitus_timeline_ruler_name (QuitusTimeUnit unit, QuitusDay begin, gboolean is_upper);

G_END_DECLS
