/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agenda.h"

G_BEGIN_DECLS

QuitusReport *quitus_calendar_report_new (const QuitusAgendaItem *items,
                                          guint n_items,
                                          QuitusDay month,
                                          guint n_months,
                                          const QuitusMoney *received,
                                          QuitusHolidayCalendar calendar,
                                          const QuitusOutlook *outlook,
                                          QuitusLanguage language,
                                          QuitusDay printed_on);

G_END_DECLS
