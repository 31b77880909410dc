/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-history-words.h"
#include "quitus-report.h"

G_BEGIN_DECLS

QuitusReport *quitus_history_report_new (GPtrArray *entries,
                                         QuitusHistoryWords *words,
                                         QuitusDossier *dossier,
                                         QuitusDay from,
                                         QuitusDay to,
                                         QuitusDay printed_on);

G_END_DECLS
