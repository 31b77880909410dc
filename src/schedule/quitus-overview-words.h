/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-overview.h"

G_BEGIN_DECLS

gboolean quitus_overview_has_measure (QuitusSide side, QuitusMeasure measure);
const char *quitus_overview_words_get_measure (QuitusMeasure measure, QuitusLanguage language);
const char *quitus_overview_words_get_grouping (QuitusGrouping grouping, QuitusLanguage language);
char *quitus_overview_words_name_group (const QuitusOverviewGroup *group,
                                        QuitusGrouping grouping,
                                        QuitusLanguage language);
char *quitus_overview_words_describe_risk (const QuitusOverviewRisk *risk,
                                           QuitusDay today,
                                           QuitusLanguage language);
char *quitus_overview_words_count_missing (guint n_late, guint n_undated, QuitusLanguage language);

G_END_DECLS
