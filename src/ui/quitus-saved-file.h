/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean quitus_saved_file_write (GFile *file, GBytes *bytes, GtkWidget *parent, GError **error);

G_END_DECLS
