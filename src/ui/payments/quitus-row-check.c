/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A box to tick that follows the selection of a list, and that leads it. */

#include "quitus-row-check.h"

#include "quitus-language.h"

#define ITEM_KEY "quitus-list-item"
#define BINDING_KEY "quitus-binding"

/* Callbacks */

static void
toggled_cb (GtkCheckButton *check, GtkSelectionModel *selection)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (check), ITEM_KEY);
  guint position = gtk_list_item_get_position (list_item);
  gboolean is_ticked = gtk_check_button_get_active (check);

  if (is_ticked == gtk_list_item_get_selected (list_item))
    return;
  if (is_ticked)
    gtk_selection_model_select_item (selection, position, FALSE);
  else
    gtk_selection_model_unselect_item (selection, position);
}

static void
release_binding (gpointer binding)
{
  g_binding_unbind (binding);
  g_object_unref (binding);
}

/* Public */

/**
 * quitus_row_check_new:
 *
 * Returns: (transfer floating): a box to tick in a row of a list
 */
GtkWidget *
quitus_row_check_new (void)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  return check;
}

/**
 * quitus_row_check_bind:
 * @check: such a box
 * @list_item: the item that its row shows now; it outlives the box
 * @selection: the selection of the list
 * @name: what the item is called, where nobody sees its row
 *
 * Ties the box to an item; it hides where nothing can be chosen.
 */
void
quitus_row_check_bind (GtkWidget *check,
                       GtkListItem *list_item,
                       GtkSelectionModel *selection,
                       const char *name)
{
  gboolean may_choose = GTK_IS_MULTI_SELECTION (selection);
  /* Translators: something to tick: a payment */
  g_autofree char *label = g_strdup_printf (_ ("Choose %s"), name);
  GBinding *binding;

  g_signal_handlers_disconnect_matched (check, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, toggled_cb, NULL);
  g_object_set_data (G_OBJECT (check), BINDING_KEY, NULL);
  gtk_widget_set_visible (check, may_choose);
  if (!may_choose)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), ITEM_KEY, list_item);
  binding = g_object_bind_property (list_item, "selected", check, "active", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (check), BINDING_KEY, g_object_ref (binding), release_binding);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), selection, 0);
}
