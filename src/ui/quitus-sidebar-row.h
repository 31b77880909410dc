/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuitusSidebarRow:
 *
 * A page in the sidebar: icon, title and, where something waits there, how many.
 */
#define QUITUS_TYPE_SIDEBAR_ROW (quitus_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSidebarRow, quitus_sidebar_row, QUITUS, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *quitus_sidebar_row_new (const char *icon_name, const char *title);
void quitus_sidebar_row_set_count (QuitusSidebarRow *self, guint count);

G_END_DECLS
