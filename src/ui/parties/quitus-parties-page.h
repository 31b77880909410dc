/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusPartiesPage:
 *
 * Every organisation of the register: the parties, and the bodies beside them.
 */
#define QUITUS_TYPE_PARTIES_PAGE (quitus_parties_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPartiesPage,
                      quitus_parties_page,
                      QUITUS,
                      PARTIES_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_parties_page_new (QuitusSession *session);

G_END_DECLS
