/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *quitus_key_label_new (const char *accelerator);
char *quitus_key_label_speak (const char *accelerator);

G_END_DECLS
