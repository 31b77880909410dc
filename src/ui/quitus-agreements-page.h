/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementsPage:
 *
 * All agreements in a table that can be sorted and searched; in a list where there is no room for
 * one.
 */
#define QUITUS_TYPE_AGREEMENTS_PAGE (quitus_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementsPage,
                      quitus_agreements_page,
                      QUITUS,
                      AGREEMENTS_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_agreements_page_new (QuitusSession *session);

G_END_DECLS
