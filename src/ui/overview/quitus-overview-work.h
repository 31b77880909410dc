/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-filter-run.h"
#include "quitus-overview.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusOverviewWork:
 *
 * Adds up the money of the agreements that the filter of the window chooses, between two frames,
 * some agreements at a time, and again after each change of the book, of the day, of the supposed
 * signature or of the filter, as long as it is awake.
 *
 * Property `progress` (double, from 0 to 1).  Signal `done`: there is another overview.
 */
#define QUITUS_TYPE_OVERVIEW_WORK (quitus_overview_work_get_type ())
G_DECLARE_FINAL_TYPE (QuitusOverviewWork, quitus_overview_work, QUITUS, OVERVIEW_WORK, GObject)

QuitusOverviewWork *quitus_overview_work_new (QuitusSession *session);
void quitus_overview_work_wake (QuitusOverviewWork *self);
void quitus_overview_work_sleep (QuitusOverviewWork *self);
const QuitusOverview *quitus_overview_work_get_overview (QuitusOverviewWork *self);
QuitusFilterRun *quitus_overview_work_get_run (QuitusOverviewWork *self);
gboolean quitus_overview_work_is_stale (QuitusOverviewWork *self);
double quitus_overview_work_get_progress (QuitusOverviewWork *self);

G_END_DECLS
