/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agenda.h"

G_BEGIN_DECLS

QuitusReport *quitus_agenda_report_new (const QuitusAgendaItem *items,
                                        guint n_items,
                                        QuitusDay month,
                                        const QuitusOutlook *outlook,
                                        QuitusLanguage language,
                                        QuitusDay printed_on);

G_END_DECLS
