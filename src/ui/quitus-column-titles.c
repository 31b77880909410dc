/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-column-titles.h"

/**
 * quitus_column_titles_align_last:
 * @table: a table, whose last column was just added
 *
 * Puts the title of the last column at its end, above its numbers.  GTK has no call for that: the
 * title is the only child of the last button of the header.  Where it is not, nothing changes.
 */
void
quitus_column_titles_align_last (GtkColumnView *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (table));
  GtkWidget *button = header != NULL ? gtk_widget_get_last_child (header) : NULL;
  GtkWidget *title = button != NULL ? gtk_widget_get_first_child (button) : NULL;

  if (title == NULL)
    return;
  gtk_widget_set_halign (title, GTK_ALIGN_END);
  /* The arrow of the order goes before the title, or the title would end before its numbers. */
  if (GTK_IS_BOX (title))
    gtk_box_reorder_child_after (GTK_BOX (title), gtk_widget_get_last_child (title), NULL);
}
