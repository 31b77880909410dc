/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quitus_record_key_add (GtkWidget *dialog, GtkWidget *button);

G_END_DECLS
