/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusUndeterminedLane:
 *
 * The deadlines that have no day yet, because what they count from has not happened, and the duties
 * for which the text gives none: beside the calendar, which cannot show them.  Beside the former the
 * latter are folded.  Its button is the action `win.suppose`.
 *
 * Signal `deadline-activated` (#QuitusDeadlineItem).
 */
#define QUITUS_TYPE_UNDETERMINED_LANE (quitus_undetermined_lane_get_type ())
G_DECLARE_FINAL_TYPE (QuitusUndeterminedLane,
                      quitus_undetermined_lane,
                      QUITUS,
                      UNDETERMINED_LANE,
                      AdwBin)

guint quitus_undetermined_lane_show (QuitusUndeterminedLane *self,
                                     QuitusDeadlineModel *model,
                                     gboolean has_undetermined);
gboolean quitus_undetermined_lane_wants_room (QuitusUndeterminedLane *self);
void quitus_undetermined_lane_show_dated (QuitusUndeterminedLane *self,
                                          QuitusDeadlineModel *model,
                                          const GArray *positions);
char *quitus_undetermined_lane_summarise (QuitusUndeterminedLane *self, QuitusDeadlineModel *model);

G_END_DECLS
