/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_COMMITTEES_PAGE (quitus_committees_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusCommitteesPage,
                      quitus_committees_page,
                      QUITUS,
                      COMMITTEES_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_committees_page_new (QuitusSession *session);

G_END_DECLS
