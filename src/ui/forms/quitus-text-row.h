/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusTextRow:
 *
 * A row in which a text of several lines is typed.  Tab leaves it.
 *
 * Signal `changed`: the text is another one.
 */
#define QUITUS_TYPE_TEXT_ROW (quitus_text_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTextRow, quitus_text_row, QUITUS, TEXT_ROW, AdwPreferencesRow)

GtkWidget *quitus_text_row_new (const char *title);
char *quitus_text_row_get_text (QuitusTextRow *self);
void quitus_text_row_set_text (QuitusTextRow *self, const char *text);

G_END_DECLS
