/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-session.h"

G_BEGIN_DECLS

typedef GMenuModel *(*QuitusRowMenu) (GtkWidget *near, gpointer data);

void quitus_row_actions_add_space (GtkWidget *list);
void quitus_row_actions_add_menu_of (GtkWidget *list, QuitusRowMenu make, gpointer data);
void quitus_row_actions_add_menu (GtkWidget *list, QuitusSession *session);

G_END_DECLS
