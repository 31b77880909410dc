/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"
#include "quitus-timeline.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineKey:
 * @start: the first day of the agreement
 * @end: its last day
 * @status: its state
 * @parties: the parties beside the owner of the register, as it is read
 * @parties_key: likewise, to compare
 * @incubator: as it is read, perhaps nothing
 * @incubator_key: to compare
 * @reference_key: to compare
 *
 * By what lines are put in order and in groups.
 */
typedef struct
{
  QuitusDay start;
  QuitusDay end;
  QuitusAgreementStatus status;
  char *parties;
  char *parties_key;
  char *incubator;
  char *incubator_key;
  char *reference_key;
} QuitusTimelineKey;

/**
 * QuitusTimelineRow:
 *
 * An agreement of a timeline.  Its line is computed when it is asked for, and let go when no longer
 * seen.
 */
#define QUITUS_TYPE_TIMELINE_ROW (quitus_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineRow, quitus_timeline_row, QUITUS, TIMELINE_ROW, GObject)

QuitusTimelineRow *quitus_timeline_row_new (QuitusDeadlineModel *model, QuitusRecord *agreement);
QuitusId quitus_timeline_row_get_id (QuitusTimelineRow *self);
const QuitusTimelineKey *quitus_timeline_row_get_key (QuitusTimelineRow *self);
const QuitusTimeline *quitus_timeline_row_get_timeline (QuitusTimelineRow *self);
void quitus_timeline_row_release (QuitusTimelineRow *self);
gboolean quitus_timeline_row_update (QuitusTimelineRow *self);

G_END_DECLS
