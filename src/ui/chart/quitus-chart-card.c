/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart-card.h"

#include <adwaita.h>

#include "quitus-chart-export.h"
#include "quitus-chart-table.h"
#include "quitus-chart-view.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusChartCard
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkToggleButton *table_button;
  GtkScrolledWindow *switch_place;
  GtkStack *stack;
  QuitusChartView *view;
  GtkScrolledWindow *table_place;

  QuitusChart *chart;
};

G_DEFINE_FINAL_TYPE (QuitusChartCard, quitus_chart_card, GTK_TYPE_BOX)

/* Callbacks */

/* The table is made when it is asked for. */
static void
table_cb (QuitusChartCard *self)
{
  gboolean is_table = gtk_toggle_button_get_active (self->table_button);

  gtk_scrolled_window_set_child (self->table_place, is_table && self->chart != NULL
                                                        ? quitus_chart_table_new (self->chart)
                                                        : NULL);
  gtk_stack_set_visible_child_name (self->stack, is_table ? "table" : "chart");
}

static void
export_png_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_chart_export_ask (QUITUS_CHART_CARD (widget)->chart, QUITUS_CHART_PNG, widget);
}

static void
export_svg_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_chart_export_ask (QUITUS_CHART_CARD (widget)->chart, QUITUS_CHART_SVG, widget);
}

/* Overrides */

static void
quitus_chart_card_dispose (GObject *object)
{
  QuitusChartCard *self = QUITUS_CHART_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_CHART_CARD);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (quitus_chart_card_parent_class)->dispose (object);
}

static void
quitus_chart_card_class_init (QuitusChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_chart_card_dispose;
  g_type_ensure (QUITUS_TYPE_CHART_VIEW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, table_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, switch_place);
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, view);
  gtk_widget_class_bind_template_child (widget_class, QuitusChartCard, table_place);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
  gtk_widget_class_install_action (widget_class, "chart.export-png", NULL, export_png_cb);
  gtk_widget_class_install_action (widget_class, "chart.export-svg", NULL, export_svg_cb);
}

static void
quitus_chart_card_init (QuitusChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_chart_card_set_chart:
 * @self: a card
 * @chart: a chart
 *
 * Shows a chart, drawn or as a table as the one before was.
 */
void
quitus_chart_card_set_chart (QuitusChartCard *self, QuitusChart *chart)
{
  g_set_object (&self->chart, chart);
  gtk_label_set_label (self->title, quitus_chart_get_title (chart));
  gtk_label_set_label (self->subtitle, quitus_chart_get_description (chart));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quitus_chart_get_title (chart), -1);
  /* Bars are as high as they should be; over time there is always more to tell apart. */
  gtk_widget_set_valign (GTK_WIDGET (self->view), quitus_chart_get_kind (chart) == QUITUS_CHART_BARS
                                                      ? GTK_ALIGN_START
                                                      : GTK_ALIGN_FILL);
  quitus_chart_view_set_chart (self->view, chart);
  table_cb (self);
}

/**
 * quitus_chart_card_set_switch:
 * @self: a card
 * @widget: what chooses between several charts
 *
 * Puts a switch between the words and the chart; where there is no room for it, it scrolls.
 */
void
quitus_chart_card_set_switch (QuitusChartCard *self, GtkWidget *widget)
{
  gtk_scrolled_window_set_child (self->switch_place, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->switch_place), TRUE);
}
