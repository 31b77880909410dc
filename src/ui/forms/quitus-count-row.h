/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *quitus_count_row_new (const char *title, double min, double max);

G_END_DECLS
