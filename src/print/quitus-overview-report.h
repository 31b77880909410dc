/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agenda.h"
#include "quitus-book.h"
#include "quitus-concern.h"
#include "quitus-overview.h"

G_BEGIN_DECLS

/**
 * QuitusOverviewPrint:
 * @overview: a finished overview
 * @side: whose money is printed
 * @grouping: by what sums are told apart, beside the budget years
 * @book: where the names of agreements are
 * @concerns: (element-type QuitusAgendaItem): what is to be warned of, each in the order of its days
 * @filters: (element-type utf8): what the agreements were chosen by, none when they are all
 *
 * What an overview on paper is made of.
 */
typedef struct
{
  const QuitusOverview *overview;
  QuitusSide side;
  QuitusGrouping grouping;
  QuitusBook *book;
  const GArray *concerns[QUITUS_N_CONCERNS];
  const GPtrArray *filters;
} QuitusOverviewPrint;

QuitusReport *quitus_overview_report_new (const QuitusOverviewPrint *print,
                                          const QuitusOutlook *outlook,
                                          QuitusLanguage language,
                                          QuitusDay printed_on);

G_END_DECLS
