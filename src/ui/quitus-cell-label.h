/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *quitus_cell_label_new (gboolean is_numeric);

G_END_DECLS
