/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *quitus_gradual_list_new (GListModel *model, GtkWidget *view);

G_END_DECLS
