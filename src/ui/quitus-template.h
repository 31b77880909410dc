/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *quitus_template_translate (const char *text, gssize length, GError **error);
void quitus_template_set (GtkWidgetClass *widget_class, const char *resource_path);

G_END_DECLS
