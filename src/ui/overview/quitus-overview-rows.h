/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-concern.h"
#include "quitus-filter-run.h"
#include "quitus-overview.h"
#include "quitus-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quitus_overview_find_concerns (QuitusSession *session,
                                    QuitusFilterRun *run,
                                    GArray **concerns);
GtkWidget *quitus_overview_row_new_for_risk (QuitusSession *session,
                                             const QuitusOverviewRisk *risk);
GtkWidget *quitus_overview_row_new_for_deadline (QuitusSession *session,
                                                 const QuitusDeadline *deadline);

G_END_DECLS
