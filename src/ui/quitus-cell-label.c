/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cell-label.h"

/* Callbacks */

static gboolean
query_tooltip_cb (GtkLabel *label,
                  int x,
                  int y,
                  gboolean is_keyboard,
                  GtkTooltip *tooltip,
                  gpointer unused)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

/* Public */

/**
 * quitus_cell_label_new:
 * @is_numeric: whether it shows figures, which stand at the end
 *
 * A label for a cell of a table.  A text that it has no room for is shown whole when it is pointed
 * at; it is read only then, since setting a tooltip with each text takes most of the time of a table
 * that changes.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
quitus_cell_label_new (gboolean is_numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_numeric ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (is_numeric)
    gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  return label;
}
