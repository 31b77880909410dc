/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-report.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusOverviewPage:
 *
 * The money of all agreements: the plan against the facts over time, by year, programme, payer or
 * incubator, and what needs attention.
 */
#define QUITUS_TYPE_OVERVIEW_PAGE (quitus_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusOverviewPage,
                      quitus_overview_page,
                      QUITUS,
                      OVERVIEW_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_overview_page_new (QuitusSession *session);
QuitusReport *quitus_overview_page_make_report (QuitusOverviewPage *self);

G_END_DECLS
