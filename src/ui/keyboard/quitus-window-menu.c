/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main menu by its key, wherever its button is. */

#include "quitus-window-private.h"

/* Helpers */

static GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (!GTK_IS_MENU_BUTTON (widget) || gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mapped (child, type);
  return found;
}

/* Callbacks */

/* Who looked into the menu only goes on where they were. */
static void
menu_closed_cb (AdwNavigationSplitView *split_view, GtkPopover *popover)
{
  g_signal_handlers_disconnect_by_func (popover, menu_closed_cb, split_view);
  adw_navigation_split_view_set_show_content (split_view, TRUE);
}

static void
sidebar_shown_cb (AdwNavigationSplitView *split_view, AdwNavigationPage *sidebar)
{
  GtkWidget *button = find_mapped (GTK_WIDGET (sidebar), GTK_TYPE_MENU_BUTTON);

  g_signal_handlers_disconnect_by_func (sidebar, sidebar_shown_cb, split_view);
  if (button == NULL)
    return;
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), "closed",
                           G_CALLBACK (menu_closed_cb), split_view, G_CONNECT_SWAPPED);
}

/* A narrow window has the button beside the list of pages, which is not on the screen then. */
static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *button, *split_view;
  AdwNavigationPage *sidebar;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL)
    return;
  button = find_mapped (widget, GTK_TYPE_MENU_BUTTON);
  split_view = find_mapped (widget, ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  if (button != NULL)
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  else if (split_view != NULL)
    {
      sidebar = adw_navigation_split_view_get_sidebar (ADW_NAVIGATION_SPLIT_VIEW (split_view));
      g_signal_connect_object (sidebar, "shown", G_CALLBACK (sidebar_shown_cb), split_view,
                               G_CONNECT_SWAPPED);
      adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (split_view), FALSE);
    }
}

/* Private */

void
quitus_window_install_menu_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_cb);
}
