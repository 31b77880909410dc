/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_STARTUPS_PAGE (quitus_startups_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusStartupsPage,
                      quitus_startups_page,
                      QUITUS,
                      STARTUPS_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_startups_page_new (QuitusSession *session);

G_END_DECLS
