/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-chart.h"
#include "quitus-overview.h"

G_BEGIN_DECLS

const char *quitus_overview_name_measure (QuitusSide side, QuitusMeasure measure);
gboolean quitus_overview_has_measure (QuitusSide side, QuitusMeasure measure);
QuitusChart *quitus_overview_chart_time (const QuitusOverview *overview,
                                         QuitusSide side,
                                         QuitusDay today);
QuitusChart *quitus_overview_chart_groups (const QuitusOverview *overview,
                                           QuitusSide side,
                                           QuitusGrouping grouping);

G_END_DECLS
