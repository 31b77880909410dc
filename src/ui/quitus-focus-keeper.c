/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard is after a dialog did its work: what had the focus before is often gone then,
 * and GTK would begin again at the first button of the window. */

#include "quitus-focus-keeper.h"

#include <string.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *content;
  /* What of the content had the focus last, and the dialog that has it now. */
  GtkWidget *last;
  GtkWidget *dialog;
  /* On what it acted when the dialog came, %NULL when it acts on nothing. */
  char *last_target;
  /* Where it was in the content when the dialog came. */
  graphene_rect_t place;
  gboolean has_place;
  /* What the menu that was open last belongs to, in the content: where the keyboard was for those who
   * only pointed. */
  graphene_rect_t menu_place;
  gboolean has_menu_place;
  /* The id of what the dialog recorded, to be shown when it closes; NULL for nothing new. */
  char *recorded;
} Keeper;

/* Helpers */

static AdwDialog *
get_dialog (Keeper *keeper)
{
  return ADW_IS_APPLICATION_WINDOW (keeper->window)
             ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (keeper->window))
             : adw_window_get_visible_dialog (ADW_WINDOW (keeper->window));
}

static double
measure (const graphene_rect_t *a, const graphene_rect_t *b)
{
  graphene_point_t from, to;

  graphene_rect_get_center (a, &from);
  graphene_rect_get_center (b, &to);
  /* The row first, then the place in it. */
  return ABS (to.y - from.y) * 4 + ABS (to.x - from.x);
}

/* On what a button acts, as text. */
static char *
get_target (GtkWidget *widget)
{
  GVariant *target = widget != NULL && GTK_IS_ACTIONABLE (widget)
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;

  return target != NULL ? g_variant_print (target, FALSE) : NULL;
}

static gboolean
is_row (GtkWidget *widget, Keeper *keeper)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
         gtk_widget_get_height (widget) < gtk_widget_get_height (keeper->content) * 0.6;
}

/* Whoever presses Return once more does not begin something with the next record. */
static GtkWidget *
find_harmless (GtkWidget *widget, Keeper *keeper)
{
  g_autofree char *target = get_target (widget);

  if (target == NULL)
    return widget;
  for (GtkWidget *parent = gtk_widget_get_parent (widget);
       parent != NULL && parent != keeper->content; parent = gtk_widget_get_parent (parent))
    if (is_row (parent, keeper))
      return parent;
  return widget;
}

/* What can take the keyboard nearest to a place. */
static void
find_nearest (GtkWidget *widget, Keeper *keeper, double *distance, GtkWidget **nearest)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
      !gtk_widget_get_can_focus (widget))
    return;
  if (gtk_widget_get_focusable (widget) &&
      gtk_widget_compute_bounds (widget, keeper->content, &bounds) &&
      bounds.size.height < gtk_widget_get_height (keeper->content) * 0.6 &&
      measure (&keeper->place, &bounds) < *distance)
    {
      *distance = measure (&keeper->place, &bounds);
      *nearest = widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_nearest (child, keeper, distance, nearest);
}

/* A row that is used again for something else is elsewhere. */
static gboolean
is_in_place (Keeper *keeper)
{
  g_autofree char *target = get_target (keeper->last);
  graphene_rect_t bounds;

  return keeper->last != NULL && gtk_widget_get_mapped (keeper->last) &&
         g_strcmp0 (target, keeper->last_target) == 0 &&
         gtk_widget_compute_bounds (keeper->last, keeper->content, &bounds) &&
         ABS (bounds.origin.y - keeper->place.origin.y) < keeper->place.size.height;
}

/* The first thing in the view that does something to a record. */
static GtkWidget *
find_record (GtkWidget *widget, const char *id)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget)
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING) &&
      strstr (g_variant_get_string (target, NULL), id) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_record (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
restore (Keeper *keeper)
{
  g_autofree char *recorded = g_steal_pointer (&keeper->recorded);
  GtkWidget *nearest = recorded != NULL ? find_record (keeper->content, recorded) : NULL;
  double distance = G_MAXDOUBLE;

  gboolean had_place = keeper->has_place;

  keeper->has_place = FALSE;
  if (nearest != NULL &&
      (gtk_widget_grab_focus (nearest) || gtk_widget_child_focus (nearest, GTK_DIR_TAB_FORWARD)))
    {
      GtkWidget *view = gtk_widget_get_ancestor (nearest, GTK_TYPE_VIEWPORT);

      /* The page may just have been filled again. */
      if (view != NULL)
        gtk_viewport_scroll_to (GTK_VIEWPORT (view), nearest, NULL);
      return;
    }
  nearest = NULL;
  if (!had_place)
    return;
  if (is_in_place (keeper))
    nearest = keeper->last;
  else
    find_nearest (keeper->content, keeper, &distance, &nearest);
  if (nearest != NULL)
    gtk_widget_grab_focus (nearest == keeper->last ? nearest : find_harmless (nearest, keeper));
}

/* A menu is gone when what was chosen in it comes: what counts is what it was opened on.
 *
 * Returns: whether the focus is in a menu */
static gboolean
note_menu (Keeper *keeper, GtkWidget *focus)
{
  GtkWidget *popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
  GtkWidget *parent = popover != NULL ? gtk_widget_get_parent (popover) : NULL;
  graphene_point_t from, to;
  GdkRectangle rect;

  if (parent == NULL)
    return FALSE;
  if (!gtk_popover_get_pointing_to (GTK_POPOVER (popover), &rect))
    {
      keeper->has_menu_place =
          gtk_widget_compute_bounds (parent, keeper->content, &keeper->menu_place);
      return TRUE;
    }
  from = GRAPHENE_POINT_INIT ((float) rect.x, (float) rect.y);
  keeper->has_menu_place = gtk_widget_compute_point (parent, keeper->content, &from, &to);
  if (keeper->has_menu_place)
    keeper->menu_place = GRAPHENE_RECT_INIT (to.x, to.y, (float) rect.width, (float) rect.height);
  return TRUE;
}

static void
keeper_free (gpointer data)
{
  Keeper *keeper = data;

  g_clear_weak_pointer (&keeper->last);
  g_clear_weak_pointer (&keeper->dialog);
  g_free (keeper->last_target);
  g_free (keeper->recorded);
  g_free (keeper);
}

/* Callbacks */

static void
focus_cb (Keeper *keeper)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (keeper->window));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, keeper->content))
    return;
  if (note_menu (keeper, focus))
    return;
  g_set_weak_pointer (&keeper->last, focus);
  keeper->has_menu_place = FALSE;
}

/* The dialog gives the focus back once it has slid away. */
static gboolean
tick_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  Keeper *keeper = data;

  if ((!keeper->has_place && keeper->recorded == NULL) || get_dialog (keeper) != NULL)
    return G_SOURCE_REMOVE;
  if (keeper->dialog != NULL && gtk_widget_get_mapped (keeper->dialog))
    return G_SOURCE_CONTINUE;
  restore (keeper);
  return G_SOURCE_REMOVE;
}

static void
dialog_cb (Keeper *keeper)
{
  AdwDialog *dialog = get_dialog (keeper);

  if (dialog == NULL)
    {
      if (keeper->has_place || keeper->recorded != NULL)
        gtk_widget_add_tick_callback (keeper->window, tick_cb, keeper, NULL);
      return;
    }
  g_set_weak_pointer (&keeper->dialog, GTK_WIDGET (dialog));
  if (keeper->has_place)
    return;
  if (keeper->has_menu_place)
    {
      keeper->place = keeper->menu_place;
      keeper->has_place = TRUE;
      keeper->has_menu_place = FALSE;
      g_clear_weak_pointer (&keeper->last);
    }
  else if (keeper->last != NULL && gtk_widget_get_mapped (keeper->last))
    {
      g_free (keeper->last_target);
      keeper->last_target = get_target (keeper->last);
      keeper->has_place = gtk_widget_compute_bounds (keeper->last, keeper->content, &keeper->place);
    }
}

/* A sheet at the bottom, as dialogs are where it is narrow, gives the focus to its first button
 * while it comes. */
static gboolean
begin_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  if (!gtk_widget_get_mapped (widget))
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_in_cb (GtkWidget *content, GdkFrameClock *clock, gpointer unused)
{
  GtkRoot *root = gtk_widget_get_root (content);
  GtkWidget *focus;

  if (!gtk_widget_get_mapped (content) || root == NULL)
    return G_SOURCE_CONTINUE;
  focus = gtk_root_get_focus (root);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, content))
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* Public */

/**
 * quitus_focus_keeper_watch:
 * @window: a window that shows dialogs: an #AdwWindow or #AdwApplicationWindow
 * @content: what its pages are in; it lives as long as the window
 *
 * From now on, when a dialog closes, the focus goes back to what had it in the content or, when that
 * has gone or acts on something else, to what is now nearest to its place: the next row, as a rule.
 */
void
quitus_focus_keeper_watch (GtkWidget *window, GtkWidget *content)
{
  Keeper *keeper = g_new0 (Keeper, 1);

  keeper->window = window;
  keeper->content = content;
  g_object_set_data_full (G_OBJECT (window), "quitus-focus-keeper", keeper, keeper_free);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (focus_cb), keeper);
  g_signal_connect_swapped (window, "notify::visible-dialog", G_CALLBACK (dialog_cb), keeper);
}

/**
 * quitus_focus_keeper_reveal:
 * @dialog: a dialog that is about to close
 * @id: the id of a record that it added
 *
 * When the dialog has gone, brings what it added into view with the focus, where the page shows it.
 */
void
quitus_focus_keeper_reveal (GtkWidget *dialog, QuitusId id)
{
  GtkRoot *root = gtk_widget_get_root (dialog);
  Keeper *keeper = root != NULL ? g_object_get_data (G_OBJECT (root), "quitus-focus-keeper") : NULL;

  if (keeper == NULL)
    return;
  g_free (keeper->recorded);
  keeper->recorded = quitus_id_to_text (id);
}

/**
 * quitus_focus_keeper_begin:
 * @dialog: a dialog that is not shown yet
 * @widget: a widget in it
 *
 * Puts the focus on the widget when the dialog comes, in whatever way it does.
 */
void
quitus_focus_keeper_begin (AdwDialog *dialog, GtkWidget *widget)
{
  adw_dialog_set_focus (dialog, widget);
  gtk_widget_add_tick_callback (widget, begin_cb, NULL, NULL);
}

/**
 * quitus_focus_keeper_begin_in:
 * @content: what one works with in a dialog that is not shown yet
 *
 * Puts the focus on the first thing there when the dialog comes, unless it is there already: else it
 * would be on the button that cancels, and Return would close what was just opened.
 */
void
quitus_focus_keeper_begin_in (GtkWidget *content)
{
  gtk_widget_add_tick_callback (content, begin_in_cb, NULL, NULL);
}
