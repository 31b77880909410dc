/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusFilterCover:
 *
 * Shows its content, or, when the filter of the window hides every deadline, a page that says so.
 * Content that is worth seeing without deadlines stays, below a banner.
 */
#define QUITUS_TYPE_FILTER_COVER (quitus_filter_cover_get_type ())
G_DECLARE_FINAL_TYPE (QuitusFilterCover, quitus_filter_cover, QUITUS, FILTER_COVER, AdwBin)

GtkWidget *quitus_filter_cover_new (QuitusSession *session, GtkWidget *content);
void quitus_filter_cover_set_kept (QuitusFilterCover *self, gboolean is_kept);
GtkWidget *quitus_filter_cover_make_page (QuitusFilterScope scope);

G_END_DECLS
