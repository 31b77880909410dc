/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart-table.h"

#include "quitus-cell-label.h"
#include "quitus-column-titles.h"
#include "quitus-format.h"
#include "quitus-language.h"

#define CHART_KEY "quitus-chart"
#define WIDTH_KEY "quitus-width"

/* A name that is wider than this, in pixels, is cut where there is no room for it. */
#define WIDEST_NAME 260

/* The first column, of the names. */
#define NAMES (-1)

/* Helpers of the cells */

static char *
get_text (QuitusChart *chart, int series, guint position)
{
  if (series == NAMES)
    return quitus_chart_get_name (chart, position);
  return quitus_format_money (quitus_language_get_default (),
                              quitus_chart_get_amount (chart, (guint) series, position));
}

static gboolean
has_figures (QuitusChart *chart, int series)
{
  return series != NAMES || quitus_chart_get_kind (chart) == QUITUS_CHART_STEPS;
}

/* How many pixels the widest text of a column takes.  Figures have one width, so that the longest of
 * these are the widest. */
static int
measure_column (QuitusChart *chart, int series)
{
  GtkWidget *label = g_object_ref_sink (quitus_cell_label_new (TRUE));
  gboolean is_amount = series != NAMES;
  glong longest = -1;
  int widest = 0;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  for (guint i = 0; i < quitus_chart_count_positions (chart); i++)
    {
      g_autofree char *text = get_text (chart, series, i);
      glong length = text != NULL ? g_utf8_strlen (text, -1) : 0;
      int width;

      if (length == 0 || (is_amount && length <= longest))
        continue;
      gtk_label_set_label (GTK_LABEL (label), text);
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      widest = MAX (widest, width);
      longest = MAX (longest, length);
    }
  g_object_unref (label);
  return has_figures (chart, series) ? widest : MIN (widest, WIDEST_NAME);
}

/* Callbacks */

/* No day and no amount is cut: there is room for the widest one before it is scrolled to. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  GtkWidget *label = quitus_cell_label_new (GPOINTER_TO_INT (data) != NAMES);
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), WIDTH_KEY));

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_size_request (label, width, -1);
  gtk_column_view_cell_set_child (cell, label);
  gtk_column_view_cell_set_focusable (cell, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  QuitusChart *chart = g_object_get_data (G_OBJECT (factory), CHART_KEY);
  guint position = gtk_column_view_cell_get_position (cell);
  g_autofree char *text = get_text (chart, GPOINTER_TO_INT (data), position);

  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text);
}

/* Helpers */

static void
add_column (GtkColumnView *table, QuitusChart *chart, const char *title, int series)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  g_object_set_data_full (G_OBJECT (factory), CHART_KEY, g_object_ref (chart), g_object_unref);
  g_object_set_data (G_OBJECT (factory), WIDTH_KEY,
                     GINT_TO_POINTER (measure_column (chart, series)));
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
 * The same figures as in the chart, as a table with a column for each series, none of which is cut.
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
quitus_chart_table_new (QuitusChart *chart)
{
  GtkWidget *table = gtk_column_view_new (make_rows (chart));
  g_autofree char *description = quitus_chart_describe (chart);

  gtk_widget_add_css_class (table, "quitus-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quitus_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  add_column (GTK_COLUMN_VIEW (table), chart,
              quitus_chart_get_kind (chart) == QUITUS_CHART_STEPS ? _ ("Date") : _ ("Name"), NAMES);
  for (guint i = 0; i < quitus_chart_count_series (chart); i++)
    add_column (GTK_COLUMN_VIEW (table), chart, quitus_chart_get_series (chart, i)->label, (int) i);
  return table;
}
