/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusFilterChooser:
 *
 * A page of the filter dialog: the values of one aspect, any of which may be chosen, and found.
 */
#define QUITUS_TYPE_FILTER_CHOOSER (quitus_filter_chooser_get_type ())
G_DECLARE_FINAL_TYPE (QuitusFilterChooser,
                      quitus_filter_chooser,
                      QUITUS,
                      FILTER_CHOOSER,
                      AdwNavigationPage)

AdwNavigationPage *quitus_filter_chooser_new (QuitusSession *session, QuitusFilterAspect aspect);

G_END_DECLS
