/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-view-keys.h"

#include "quitus-day-cell.h"
#include "quitus-day-walker.h"
#include "quitus-deadline-chip.h"
#include "quitus-deadline-menu.h"
#include "quitus-period-bar.h"
#include "quitus-row-actions.h"

/* A wheel turns one month at a time, and no other for this many milliseconds. */
#define SCROLL_PAUSE 150
/* A finger that moves this many pixels a second turns the month. */
#define SWIPE_VELOCITY 300

/* Helpers */

/* Whether the wheel has weeks to show in the window before it turns the month. */
static gboolean
can_scroll (QuitusMonthView *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (scrolled == NULL)
    return FALSE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* The chip of a day that shows no other. */
static GtkWidget *
find_only_chip (GtkWidget *cell)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (cell); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!QUITUS_IS_DEADLINE_CHIP (child) || !gtk_widget_get_visible (child))
        continue;
      if (found != NULL)
        return NULL;
      found = child;
    }
  return found;
}

/* Callbacks */

/* What can be done about the deadline that is pointed at or has the keyboard; of a day, about the
 * only one that it shows. */
static GMenuModel *
make_menu_cb (GtkWidget *near, gpointer unused)
{
  GtkWidget *bar = gtk_widget_get_ancestor (near, QUITUS_TYPE_PERIOD_BAR);
  GtkWidget *chip = gtk_widget_get_ancestor (near, QUITUS_TYPE_DEADLINE_CHIP);
  GtkWidget *cell = gtk_widget_get_ancestor (near, QUITUS_TYPE_DAY_CELL);
  QuitusDeadlineItem *item = NULL;

  if (bar != NULL)
    item = quitus_period_bar_get_item (QUITUS_PERIOD_BAR (bar));
  if (chip == NULL && cell != NULL)
    chip = find_only_chip (cell);
  if (chip != NULL)
    item = quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip));
  return item != NULL ? quitus_deadline_menu_new (item, TRUE) : NULL;
}

/* From a chip back to its day; from a day on to whoever wants Escape. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (widget);
  GtkWidget *cell = quitus_month_view_get_cell (self, quitus_month_view_get_selected_day (self));

  if (gtk_widget_is_focus (cell) || gtk_widget_get_focus_child (widget) == NULL)
    return FALSE;
  gtk_widget_grab_focus (cell);
  return TRUE;
}

static gboolean
scroll_cb (QuitusMonthView *self, double dx, double dy, GtkEventController *controller)
{
  guint32 now = gtk_event_controller_get_current_event_time (controller);
  guint32 turned_at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (controller), "turned-at"));

  if (dy == 0.0 || can_scroll (self))
    return GDK_EVENT_PROPAGATE;
  if (now - turned_at >= SCROLL_PAUSE)
    {
      g_object_set_data (G_OBJECT (controller), "turned-at", GUINT_TO_POINTER (now));
      quitus_month_view_turn (self, dy > 0 ? 1 : -1);
    }
  return GDK_EVENT_STOP;
}

static void
swipe_cb (QuitusMonthView *self, double velocity_x, double velocity_y)
{
  gboolean mirrors = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (ABS (velocity_x) >= SWIPE_VELOCITY && ABS (velocity_x) > 2 * ABS (velocity_y))
    quitus_month_view_turn (self, (velocity_x < 0) != mirrors ? 1 : -1);
}

/* Public */

/**
 * quitus_month_view_install_keys:
 * @widget_class: the class of the view
 *
 * Binds the keys that walk the days and turn the months, and the one that leaves a chip.
 */
void
quitus_month_view_install_keys (GtkWidgetClass *widget_class)
{
  quitus_day_walker_install_keys (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

/**
 * quitus_month_view_add_controllers:
 * @self: a view
 *
 * Lets the wheel and a finger that swipes turn the months.
 */
void
quitus_month_view_add_controllers (QuitusMonthView *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                       GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  quitus_row_actions_add_menu_of (GTK_WIDGET (self), make_menu_cb, NULL);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (swipe_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
}
