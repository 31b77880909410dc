/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quitus_column_titles_align_last (GtkColumnView *table);

G_END_DECLS
