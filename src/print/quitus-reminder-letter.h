/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"
#include "quitus-report.h"

G_BEGIN_DECLS

QuitusReport *quitus_reminder_letter_new (QuitusDossier *dossier,
                                          const QuitusOutlook *outlook,
                                          QuitusLanguage language,
                                          QuitusDay printed_on);
QuitusReport *quitus_reminder_letter_new_for (QuitusDossier *dossier,
                                              QuitusId instalment,
                                              const char *recipient,
                                              const QuitusOutlook *outlook,
                                              QuitusLanguage language,
                                              QuitusDay printed_on);

G_END_DECLS
