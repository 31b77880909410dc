/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-chart.h"

G_BEGIN_DECLS

GtkWidget *quitus_chart_table_new (QuitusChart *chart);

G_END_DECLS
