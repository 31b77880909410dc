/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *quitus_row_check_new (void);
void quitus_row_check_bind (GtkWidget *check,
                            GtkListItem *list_item,
                            GtkSelectionModel *selection,
                            const char *name);

G_END_DECLS
