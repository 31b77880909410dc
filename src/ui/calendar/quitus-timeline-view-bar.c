/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-language.h"
#include "quitus-timeline-legend.h"
#include "quitus-timeline-view-private.h"

/* Helpers */

static void
append_order (GMenu *menu, const char *label, const char *action, const char *name)
{
  g_autofree char *detailed = g_strdup_printf ("timeline.%s::%s", action, name);

  g_menu_append (menu, label, detailed);
}

static GMenuModel *
make_order_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) sort = g_menu_new ();
  g_autoptr (GMenu) group = g_menu_new ();

  append_order (sort, _ ("_Effective Date"), "sort", "start");
  append_order (sort, _ ("E_nd"), "sort", "end");
  append_order (sort, _ ("_Party"), "sort", "party");
  append_order (sort, _ ("_Incubator"), "sort", "incubator");
  append_order (sort, _ ("_Status"), "sort", "status");
  append_order (sort, _ ("_Reference"), "sort", "reference");
  append_order (group, _ ("No _Groups"), "group", "none");
  append_order (group, _ ("P_arty"), "group", "party");
  append_order (group, _ ("In_cubator"), "group", "incubator");
  append_order (group, _ ("S_tatus"), "group", "status");
  append_order (group, _ ("_Year of the End"), "group", "end");
  g_menu_append_section (menu, _ ("Sort by"), G_MENU_MODEL (sort));
  g_menu_append_section (menu, _ ("Group by"), G_MENU_MODEL (group));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_button (const char *icon_name, const char *tip, const char *action)
{
  return g_object_new (GTK_TYPE_BUTTON, "icon-name", icon_name, "tooltip-text", tip, "action-name",
                       action, "has-frame", FALSE, NULL);
}

static GtkWidget *
make_menu_button (const char *icon_name, const char *tip)
{
  return g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", icon_name, "tooltip-text", tip,
                       "has-frame", FALSE, "direction", GTK_ARROW_UP, NULL);
}

static GtkWidget *
make_legend_popover (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 480);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), quitus_timeline_legend_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}

/* For the other files of the view */

/* The line under the rows: how many they are, their order, zoom and the legend. */
GtkWidget *
quitus_timeline_view_make_bar (QuitusTimelineView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *orders = make_menu_button ("view-sort-descending-symbolic", _ ("Sort and Group"));
  GtkWidget *legend = make_menu_button ("help-about-symbolic", _ ("Legend"));
  g_autoptr (GMenuModel) menu = make_order_menu ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (orders), menu);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (legend), make_legend_popover ());
  self->summary_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize",
                                      PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (bar, "timeline-bar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->summary_label));
  gtk_box_append (GTK_BOX (bar), orders);
  gtk_box_append (GTK_BOX (bar),
                  make_button ("zoom-out-symbolic", _ ("Zoom Out"), "timeline.zoom-out"));
  gtk_box_append (GTK_BOX (bar),
                  make_button ("zoom-fit-best-symbolic", _ ("Show All"), "timeline.fit"));
  gtk_box_append (GTK_BOX (bar),
                  make_button ("zoom-in-symbolic", _ ("Zoom In"), "timeline.zoom-in"));
  gtk_box_append (GTK_BOX (bar), legend);
  return bar;
}
