/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusSearchPalette:
 *
 * Finds anything of the register while one types, and goes there: it activates `win.show-record`
 * with the id of what was chosen.
 */
#define QUITUS_TYPE_SEARCH_PALETTE (quitus_search_palette_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSearchPalette, quitus_search_palette, QUITUS, SEARCH_PALETTE, AdwDialog)

AdwDialog *quitus_search_palette_new (QuitusSession *session);
void quitus_search_palette_set_text (QuitusSearchPalette *self, const char *text);

G_END_DECLS
