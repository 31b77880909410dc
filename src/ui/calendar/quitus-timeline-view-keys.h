/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-timeline-view.h"

G_BEGIN_DECLS

/* For the timeline alone: its keyboard, wheel and fingers. */

void quitus_timeline_view_add_controllers (QuitusTimelineView *self);

G_END_DECLS
