/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart-table.h"

#include "quitus-cell-label.h"
#include "quitus-column-titles.h"
#include "quitus-format.h"
#include "quitus-language.h"

#define CHART_KEY "quitus-chart"
#define SERIES_KEY "quitus-series"

/* The first column, of the names. */
#define NAMES (-1)

/* Callbacks */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  gboolean is_numeric = GPOINTER_TO_INT (data) != NAMES;

  gtk_column_view_cell_set_child (cell, quitus_cell_label_new (is_numeric));
  gtk_column_view_cell_set_focusable (cell, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  QuitusChart *chart = g_object_get_data (G_OBJECT (factory), CHART_KEY);
  guint position = gtk_column_view_cell_get_position (cell);
  g_autofree char *text = NULL;

  if (GPOINTER_TO_INT (data) == NAMES)
    text = quitus_chart_get_name (chart, position);
  else
    {
      QuitusMoney amount =
          quitus_chart_get_amount (chart, (guint) GPOINTER_TO_INT (data), position);

      if (amount != QUITUS_MONEY_NONE)
        text = quitus_format_money (quitus_language_get_default (), amount);
    }
  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text);
}

/* Helpers */

static void
add_column (GtkColumnView *table, QuitusChart *chart, const char *title, int series)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  g_object_set_data_full (G_OBJECT (factory), CHART_KEY, g_object_ref (chart), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (series));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (series));
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (table, column);
  if (series != NAMES)
    quitus_column_titles_align_last (table);
  g_object_unref (column);
}

/* Rows are known by their position alone. */
static GtkSelectionModel *
make_rows (QuitusChart *chart)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < quitus_chart_count_positions (chart); i++)
    {
      g_autofree char *name = quitus_chart_get_name (chart, i);

      gtk_string_list_append (rows, name);
    }
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}

/* Public */

/**
 * quitus_chart_table_new:
 * @chart: a chart
 *
 * The same figures as in the chart, as a table with a column for each series.
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
quitus_chart_table_new (QuitusChart *chart)
{
  GtkWidget *table = gtk_column_view_new (make_rows (chart));

  gtk_widget_add_css_class (table, "quitus-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quitus_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  quitus_chart_get_description (chart), -1);
  add_column (GTK_COLUMN_VIEW (table), chart,
              quitus_chart_get_kind (chart) == QUITUS_CHART_STEPS ? _ ("Date") : _ ("Name"), NAMES);
  for (guint i = 0; i < quitus_chart_count_series (chart); i++)
    add_column (GTK_COLUMN_VIEW (table), chart, quitus_chart_get_series (chart, i)->label, (int) i);
  return table;
}
