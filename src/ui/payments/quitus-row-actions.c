/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of a list does besides being opened: Space presses its button, the menu key or the
 * second button of the mouse opens its menu. */

#include "quitus-row-actions.h"

#include "quitus-payment-menu.h"
#include "quitus-payment-names.h"
#include "quitus-step-button.h"

typedef struct
{
  QuitusRowMenu make;
  gpointer data;
} MenuMaker;

/* What had the keyboard before a menu. */
#define FOCUS_KEY "quitus-focus"

/* Helpers */

/* The row is what has the button and is not yet the list. */
static GtkWidget *
find_button (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, type);
  return found;
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget);
}

static GtkWidget *
find_in_row (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  for (; widget != NULL && !is_list (widget) && found == NULL;
       widget = gtk_widget_get_parent (widget))
    found = find_button (widget, type);
  return found;
}

static GtkWidget *
get_focus (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && focus != list && gtk_widget_is_ancestor (focus, list) ? focus : NULL;
}

/* Callbacks */

/* A list that lets one choose rows keeps the key for that. */
static gboolean
space_cb (GtkWidget *list, GVariant *unused, gpointer data)
{
  GtkSelectionModel *selection = GTK_IS_COLUMN_VIEW (list)
                                     ? gtk_column_view_get_model (GTK_COLUMN_VIEW (list))
                                     : gtk_list_view_get_model (GTK_LIST_VIEW (list));
  GtkWidget *focus = get_focus (list);
  GtkWidget *button = NULL;

  if (!GTK_IS_NO_SELECTION (selection) || focus == NULL || GTK_IS_BUTTON (focus))
    return FALSE;
  button = find_in_row (focus, GTK_TYPE_BUTTON);
  if (button == NULL || !gtk_widget_get_visible (button) || !gtk_widget_is_sensitive (button))
    return FALSE;
  g_signal_emit_by_name (button, "clicked");
  return TRUE;
}

/* An action may have put it elsewhere: not on what the menu belongs to, though, where GTK puts the
 * focus of what is hidden. */
static void
give_focus_back (GtkWidget *popover)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (popover), FOCUS_KEY);
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (before != NULL && gtk_widget_get_mapped (before) &&
      (focus == NULL || gtk_widget_is_ancestor (focus, popover) ||
       gtk_widget_is_ancestor (before, focus)))
    gtk_widget_grab_focus (before);
}

static gboolean
unparent_cb (gpointer popover)
{
  give_focus_back (popover);
  gtk_widget_unparent (popover);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

/* The action of the item that was chosen is done first. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add (unparent_cb, g_object_ref (popover));
}

/* Helpers */

static GMenuModel *
make_payment_menu (GtkWidget *near, gpointer session)
{
  GtkWidget *button = find_in_row (near, QUITUS_TYPE_STEP_BUTTON);
  QuitusInstalmentState state;
  QuitusId id;

  if (button == NULL)
    return NULL;
  id = quitus_step_button_get_instalment (QUITUS_STEP_BUTTON (button));
  if (!quitus_payment_names_compute (session, id, &state))
    return NULL;
  return quitus_payment_menu_new (
      id, quitus_payment_names_get_agreement (quitus_session_get_book (session), id), &state);
}

/* A list counts its children as rows: the menu belongs to what is around it, which must place its
 * children by a layout to place a menu as well. */
static GtkWidget *
find_menu_parent (GtkWidget *list)
{
  GtkWidget *parent = gtk_widget_get_parent (list);

  while (gtk_widget_get_parent (parent) != NULL && gtk_widget_get_layout_manager (parent) == NULL)
    parent = gtk_widget_get_parent (parent);
  return parent;
}

static gboolean
show_menu (GtkWidget *list, MenuMaker *maker, GtkWidget *near, const graphene_rect_t *place)
{
  g_autoptr (GMenuModel) menu = near != NULL ? maker->make (near, maker->data) : NULL;
  GtkWidget *parent = find_menu_parent (list);
  GtkWidget *focus = get_focus (list);
  GtkWidget *popover;
  graphene_point_t origin;

  if (menu == NULL || !gtk_widget_compute_point (list, parent, &place->origin, &origin))
    return FALSE;
  popover = gtk_popover_menu_new_from_model (menu);
  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), FOCUS_KEY, g_object_ref (focus), g_object_unref);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { (int) origin.x, (int) origin.y,
                                                 (int) place->size.width,
                                                 (int) place->size.height });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

/* Callbacks */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer maker)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  graphene_rect_t place = GRAPHENE_RECT_INIT ((float) x, (float) y, 1, 1);

  if (show_menu (list, maker, gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT), &place))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
menu_cb (GtkWidget *list, GVariant *unused, gpointer maker)
{
  GtkWidget *focus = get_focus (list);
  graphene_rect_t bounds;

  return focus != NULL && gtk_widget_compute_bounds (focus, list, &bounds) &&
         show_menu (list, maker, focus, &bounds);
}

/* Public */

/**
 * quitus_row_actions_add_space:
 * @list: a #GtkListView or #GtkColumnView
 *
 * Lets Space press the button of the row that has the focus.
 */
void
quitus_row_actions_add_space (GtkWidget *list)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                          gtk_callback_action_new (space_cb, NULL,
                                                                                   NULL)));
  gtk_widget_add_controller (list, controller);
}

/**
 * quitus_row_actions_add_menu:
 * @list: a #GtkListView or #GtkColumnView whose rows have a #QuitusStepButton
 * @session: what the window works with; it outlives the list
 *
 * Gives each payment a context menu.
 */
void
quitus_row_actions_add_menu (GtkWidget *list, QuitusSession *session)
{
  quitus_row_actions_add_menu_of (list, make_payment_menu, session);
}

/**
 * quitus_row_actions_add_menu_of:
 * @list: a #GtkListView, a #GtkColumnView or what else shows one thing beside the other
 * @make: what makes the menu of a row, from what is in it where the menu is asked for
 * @data: for @make; it outlives the list
 *
 * Gives each row a context menu, for the second button of the mouse and the menu key.
 */
void
quitus_row_actions_add_menu_of (GtkWidget *list, QuitusRowMenu make, gpointer data)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *controller = gtk_shortcut_controller_new ();
  MenuMaker *maker = g_new (MenuMaker, 1);

  *maker = (MenuMaker) { make, data };
  g_object_set_data_full (G_OBJECT (list), "quitus-menu-maker", maker, g_free);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), maker);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (menu_cb, maker, NULL)));
  gtk_widget_add_controller (list, controller);
}
