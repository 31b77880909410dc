/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_STARTUP_PAGE (quitus_startup_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusStartupPage,
                      quitus_startup_page,
                      QUITUS,
                      STARTUP_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_startup_page_new (QuitusSession *session, QuitusRecord *startup);

G_END_DECLS
