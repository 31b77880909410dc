/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-count-row.h"

/**
 * quitus_count_row_new:
 * @title: what the number is
 * @min: the least
 * @max: the most
 *
 * A row for a whole number.  As libadwaita makes it, the row and the number in it are not there for
 * a screen reader: its role is none.
 *
 * Returns: (transfer floating): an #AdwSpinRow
 */
GtkWidget *
quitus_count_row_new (const char *title, double min, double max)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (min, min, max, 1, 10, 0);

  return g_object_new (ADW_TYPE_SPIN_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "title",
                       title, "adjustment", adjustment, "numeric", TRUE, NULL);
}
