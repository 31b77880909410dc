/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-gradual-list.h"

/* More than a screen is high, and what a frame has time for. */
#define FIRST_ITEMS 16
#define STEP 12
/* As many rows as GTK keeps around the one that is in view: the others are free. */
#define ROWS_OF_GTK 220

/* Callbacks */

static gboolean
grow_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GtkSliceListModel *slice = data;
  guint size = gtk_slice_list_model_get_size (slice);

  if (!gtk_widget_get_mapped (view))
    return G_SOURCE_CONTINUE;
  gtk_slice_list_model_set_size (slice, size < ROWS_OF_GTK ? size + STEP : G_MAXUINT);
  return size < ROWS_OF_GTK ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Public */

/**
 * quitus_gradual_list_new:
 * @model: (transfer full): a long list, perhaps in sections
 * @view: the widget that shows it from its beginning
 *
 * GTK makes some two hundred rows of a long list before it shows the first: here it gets the first
 * screen at once and the others in the frames that follow.  Positions are those of @model.
 *
 * Returns: (transfer full): the list to show
 */
GListModel *
quitus_gradual_list_new (GListModel *model, GtkWidget *view)
{
  GtkSliceListModel *slice = gtk_slice_list_model_new (model, 0, FIRST_ITEMS);

  gtk_widget_add_tick_callback (view, grow_cb, g_object_ref (slice), g_object_unref);
  return G_LIST_MODEL (slice);
}
