/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-list.h"

#include "quitus-format.h"
#include "quitus-gradual-list.h"
#include "quitus-place.h"
#include "quitus-row-actions.h"
#include "quitus-todo-row.h"

struct _QuitusTodoList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListView *list_view;

  QuitusSession *session;
  QuitusTodoModel *model;
  guint n_late;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (QuitusTodoList, quitus_todo_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Under this a row keeps the item of the list that it is shown in. */
#define ITEM_KEY "quitus-list-item"

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
  g_autofree char *place = NULL;

  if (item == NULL)
    return;
  place = quitus_place_get_deadline (quitus_deadline_item_get_deadline (item));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-deadline", "s", place);
}

/* Where the first row of the next section is, or of the one before; %GTK_INVALID_LIST_POSITION where
 * there is none. */
static guint
find_section (QuitusTodoList *self, QuitusTodoSection from, int step)
{
  guint start = 0, found = GTK_INVALID_LIST_POSITION;

  for (int section = 0; section < QUITUS_TODO_N_SECTIONS; section++)
    {
      guint n = quitus_todo_model_count (self->model, (QuitusTodoSection) section);

      if (n > 0 && step > 0 && section > (int) from)
        return start;
      if (n > 0 && step < 0 && section < (int) from)
        found = start;
      start += n;
    }
  return found;
}

/* In a long backlog there is no other way to what comes after it. */
static gboolean
step_section (QuitusTodoList *self, int step)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  GtkListItem *list_item = child != NULL ? g_object_get_data (G_OBJECT (child), ITEM_KEY) : NULL;
  guint position = list_item != NULL ? gtk_list_item_get_position (list_item) : 0;
  guint next;

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    return TRUE;
  next = find_section (self, quitus_todo_model_get_section (self->model, position), step);
  if (next != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, next, GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static gboolean
next_section_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  return step_section (QUITUS_TODO_LIST (widget), 1);
}

static gboolean
previous_section_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  return step_section (QUITUS_TODO_LIST (widget), -1);
}

static void
setup_row_cb (QuitusTodoList *self, GtkListItem *list_item)
{
  GtkWidget *row = quitus_todo_row_new (self->session);

  /* It lives longer than the row. */
  g_object_set_data (G_OBJECT (row), ITEM_KEY, list_item);
  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (QuitusTodoList *self, GtkListItem *list_item)
{
  QuitusDeadlineItem *item = gtk_list_item_get_item (list_item);
  QuitusTodoRow *row = QUITUS_TODO_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *spoken = NULL;

  quitus_todo_row_set_item (row, item);
  spoken = quitus_todo_row_describe (row);
  gtk_list_item_set_accessible_label (list_item, spoken);
  gtk_list_item_set_accessible_description (list_item, quitus_deadline_item_get_why (item));
}

static void
unbind_row_cb (QuitusTodoList *self, GtkListItem *list_item)
{
  quitus_todo_row_set_item (QUITUS_TODO_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
next_clicked_cb (GtkButton *button, GtkListHeader *header)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (button), QUITUS_TYPE_TODO_LIST);
  QuitusTodoList *self = QUITUS_TODO_LIST (list);
  QuitusTodoSection section =
      quitus_todo_model_get_section (self->model, gtk_list_header_get_start (header));
  guint next = find_section (self, section, 1);

  if (next != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, next, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* Its title, and the way to the section after it. */
static void
setup_header_cb (QuitusTodoList *self, GtkListHeader *header)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("go-down-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Next Section"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (next_clicked_cb), header, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_header_set_child (header, box);
}

static void
bind_header_cb (QuitusTodoList *self, GtkListHeader *header)
{
  QuitusTodoSection section =
      quitus_todo_model_get_section (self->model, gtk_list_header_get_start (header));
  g_autofree char *title = quitus_format_text (quitus_language_get_default (), "%s  %u",
                                               quitus_todo_section_get_title (section),
                                               quitus_todo_model_count (self->model, section));
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_header_get_child (header));

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (label),
                          find_section (self, section, 1) != GTK_INVALID_LIST_POSITION);
}

/* What has become late is above everything else, and must be seen. */
static void
items_changed_cb (QuitusTodoList *self)
{
  guint n_late = quitus_todo_model_count (self->model, QUITUS_TODO_LATE);

  if (n_late > self->n_late)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  self->n_late = n_late;
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (text, NULL));
}

/* Helpers of construction */

/* The row is in what has the focus, or around what was pointed at. */
static QuitusTodoRow *
find_row (GtkWidget *widget)
{
  GtkWidget *around = gtk_widget_get_ancestor (widget, QUITUS_TYPE_TODO_ROW);

  for (GtkWidget *child = widget; around == NULL && child != NULL;
       child = gtk_widget_get_first_child (child))
    if (QUITUS_IS_TODO_ROW (child))
      around = child;
  return around != NULL ? QUITUS_TODO_ROW (around) : NULL;
}

static GMenuModel *
make_menu (GtkWidget *near, gpointer unused)
{
  QuitusTodoRow *row = find_row (near);

  return row != NULL ? quitus_todo_row_make_menu (row) : NULL;
}

static void
add_breakpoint (QuitusTodoList *self, AdwBreakpointBin *bin)
{
  AdwBreakpoint *breakpoint =
      adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 560sp"));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, TRUE);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (self), "narrow", &value);
  adw_breakpoint_bin_add_breakpoint (bin, breakpoint);
}

static void
fill_list (QuitusTodoList *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (quitus_gradual_list_new (
          g_object_ref (G_LIST_MODEL (self->model)), GTK_WIDGET (self->list_view))));

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
quitus_todo_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, QUITUS_TODO_LIST (object)->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_todo_list_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      QUITUS_TODO_LIST (object)->is_narrow = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = quitus_todo_list_get_property;
  object_class->set_property = quitus_todo_list_set_property;
  object_class->dispose = quitus_todo_list_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "todo.copy", "s", copy_cb);
}

/* Before the list takes them for the ends of what is seen. */
static void
add_keys (QuitusTodoList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      shortcuts, gtk_shortcut_new (
                     gtk_shortcut_trigger_parse_string ("<Control>Page_Down|<Control>KP_Page_Down"),
                     gtk_callback_action_new (next_section_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
      shortcuts,
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Page_Up|<Control>KP_Page_Up"),
                        gtk_callback_action_new (previous_section_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
quitus_todo_list_init (QuitusTodoList *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *bin = adw_breakpoint_bin_new ();

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "todo-list");
  gtk_list_view_set_tab_behavior (self->list_view, GTK_LIST_TAB_ITEM);
  quitus_row_actions_add_space (GTK_WIDGET (self->list_view));
  quitus_row_actions_add_menu_of (GTK_WIDGET (self->list_view), make_menu, NULL);
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  /* As wide as the title above it, however wide the widest row has to be. */
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 860);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), 860);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list_view));
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  gtk_widget_set_size_request (bin, 200, 100);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), GTK_WIDGET (self->scrolled));
  add_breakpoint (self, ADW_BREAKPOINT_BIN (bin));
  add_keys (self);
  adw_bin_set_child (ADW_BIN (self), bin);
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
  self->n_late = quitus_todo_model_count (model, QUITUS_TODO_LATE);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
}
