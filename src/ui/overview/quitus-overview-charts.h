/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-chart.h"
#include "quitus-overview.h"

G_BEGIN_DECLS

QuitusChart *quitus_overview_chart_time (const QuitusOverview *overview,
                                         QuitusSide side,
                                         QuitusDay today);
QuitusChart *quitus_overview_chart_groups (const QuitusOverview *overview,
                                           QuitusSide side,
                                           QuitusGrouping grouping);

G_END_DECLS
