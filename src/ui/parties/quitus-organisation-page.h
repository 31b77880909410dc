/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusOrganisationPage:
 *
 * All about one organisation: who it is, its people, its bank accounts and its agreements.  It goes
 * when the organisation goes.
 */
#define QUITUS_TYPE_ORGANISATION_PAGE (quitus_organisation_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusOrganisationPage,
                      quitus_organisation_page,
                      QUITUS,
                      ORGANISATION_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_organisation_page_new (QuitusSession *session,
                                                 QuitusRecord *organisation);

G_END_DECLS
