/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"
#include "quitus-report.h"

G_BEGIN_DECLS

QuitusReport *quitus_committees_report_new (QuitusDossier *const *dossiers,
                                            guint n_dossiers,
                                            const QuitusOutlook *outlook,
                                            QuitusLanguage language,
                                            QuitusDay printed_on);

G_END_DECLS
