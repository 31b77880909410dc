/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusFilterBar:
 *
 * The filter of the window at the top of a page: an entry in which one looks for text, and a chip
 * for each thing that is chosen, which takes it away; the text has one while it is not being typed.
 * Chips of filters that do not act in the page are struck through.
 *
 * It gives the page the actions `filter.choose`, `filter.search` and `filter.clear`.  Its property
 * `button` is the button of the first, which says whether filters are in use.
 */
#define QUITUS_TYPE_FILTER_BAR (quitus_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (QuitusFilterBar, quitus_filter_bar, QUITUS, FILTER_BAR, AdwBin)

void quitus_filter_bar_set_session (QuitusFilterBar *self, QuitusSession *session, GtkWidget *page);
void quitus_filter_bar_set_scope (QuitusFilterBar *self, QuitusFilterScope scope);
void quitus_filter_bar_set_found (QuitusFilterBar *self, const char *found);
void quitus_filter_bar_capture_keys (QuitusFilterBar *self);

G_END_DECLS
