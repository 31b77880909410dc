/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-list.h"

#include "quitus-row-actions.h"
#include "quitus-todo-row.h"

struct _QuitusTodoList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListView *list_view;

  QuitusSession *session;
  QuitusTodoModel *model;
};

G_DEFINE_FINAL_TYPE (QuitusTodoList, quitus_todo_list, ADW_TYPE_BIN)

/* Callbacks */

/* GTK begins at the first row, with the title of its section out of sight above it. */
static gboolean
scroll_to_top_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (QUITUS_TODO_LIST (widget)->scrolled);

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment) &&
      gtk_adjustment_get_value (adjustment) == 0)
    return gtk_adjustment_get_upper (adjustment) > 0 ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
  if (gtk_adjustment_get_value (adjustment) == 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, 0);
  return G_SOURCE_REMOVE;
}

static void
activate_cb (QuitusTodoList *self, guint position)
{
  g_autoptr (QuitusDeadlineItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->model), position);
  g_autofree char *id = NULL;

  if (item == NULL)
    return;
  id = quitus_id_to_text (quitus_deadline_item_get_deadline (item)->agreement);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-agreement", "s", id);
}

static void
setup_row_cb (QuitusTodoList *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_todo_row_new (self->session));
}

static void
bind_row_cb (QuitusTodoList *self, GtkListItem *list_item)
{
  QuitusDeadlineItem *item = gtk_list_item_get_item (list_item);

  quitus_todo_row_set_item (QUITUS_TODO_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, quitus_deadline_item_get_label (item));
  gtk_list_item_set_accessible_description (list_item, quitus_deadline_item_get_why (item));
}

static void
unbind_row_cb (QuitusTodoList *self, GtkListItem *list_item)
{
  quitus_todo_row_set_item (QUITUS_TODO_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_header_cb (QuitusTodoList *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (QuitusTodoList *self, GtkListHeader *header)
{
  QuitusTodoSection section =
      quitus_todo_model_get_section (self->model, gtk_list_header_get_start (header));
  g_autofree char *title = g_strdup_printf ("%s  %u", quitus_todo_section_get_title (section),
                                            gtk_list_header_get_n_items (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

/* Helpers of construction */

static void
fill_list (QuitusTodoList *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model))));

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
  gtk_list_view_set_model (self->list_view, selection);
  g_object_unref (rows);
  g_object_unref (headers);
}

/* Overrides */

static void
quitus_todo_list_dispose (GObject *object)
{
  QuitusTodoList *self = QUITUS_TODO_LIST (object);

  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_todo_list_parent_class)->dispose (object);
}

static void
quitus_todo_list_class_init (QuitusTodoListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_todo_list_dispose;
}

static void
quitus_todo_list_init (QuitusTodoList *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "todo-list");
  quitus_row_actions_add_space (GTK_WIDGET (self->list_view));
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 860);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list_view));
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scrolled));
}

/* Public */

/**
 * quitus_todo_list_fill:
 * @self: an empty list
 * @session: what the window works with, its register open
 * @model: what to show
 * @name: what the list is, for those who do not see it
 *
 * Shows deadlines, in the sections of the model.
 */
void
quitus_todo_list_fill (QuitusTodoList *self,
                       QuitusSession *session,
                       QuitusTodoModel *model,
                       const char *name)
{
  g_return_if_fail (self->model == NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  fill_list (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
}
