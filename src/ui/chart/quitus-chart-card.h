/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-chart.h"

G_BEGIN_DECLS

/**
 * QuitusChartCard:
 *
 * A chart with its title and what it says; the same figures as a table, and as files.
 */
#define QUITUS_TYPE_CHART_CARD (quitus_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (QuitusChartCard, quitus_chart_card, QUITUS, CHART_CARD, GtkBox)

void quitus_chart_card_set_chart (QuitusChartCard *self, QuitusChart *chart);
void quitus_chart_card_set_switch (QuitusChartCard *self, GtkWidget *widget);

G_END_DECLS
