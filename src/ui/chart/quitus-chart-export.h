/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-chart.h"

G_BEGIN_DECLS

/**
 * QuitusChartFormat:
 * @QUITUS_CHART_PNG: a picture of pixels
 * @QUITUS_CHART_SVG: a drawing, sharp at every size
 */
typedef enum
{
  QUITUS_CHART_PNG,
  QUITUS_CHART_SVG,
} QuitusChartFormat;

GBytes *quitus_chart_export (QuitusChart *chart,
                             PangoContext *context,
                             QuitusChartFormat format,
                             GError **error);
gboolean quitus_chart_export_keep (QuitusChart *chart,
                                   QuitusChartFormat format,
                                   GtkWidget *parent,
                                   GFile *file,
                                   GError **error);
void quitus_chart_export_ask (QuitusChart *chart, QuitusChartFormat format, GtkWidget *parent);

G_END_DECLS
