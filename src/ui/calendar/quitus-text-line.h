/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUITUS_TYPE_TEXT_LINE (quitus_text_line_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTextLine, quitus_text_line, QUITUS, TEXT_LINE, GtkWidget)

GtkWidget *quitus_text_line_new (gboolean is_at_end);
void quitus_text_line_set_text (QuitusTextLine *self, const char *text);
const char *quitus_text_line_get_text (QuitusTextLine *self);

G_END_DECLS
