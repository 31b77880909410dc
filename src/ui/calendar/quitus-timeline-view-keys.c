/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-view-keys.h"

#include <math.h>

/* How much nearer one step of the wheel or a key comes. */
#define WHEEL_FACTOR 1.2
#define KEY_FACTOR 1.5
/* Pixels: a step of the wheel and of a key, and from where on a drag is one. */
#define WHEEL_STEP 60
#define KEY_STEP 80
#define DRAG_THRESHOLD 8
/* What a controller keeps between two events. */
#define POINTER_KEY "quitus-pointer-x"
#define LAST_KEY "quitus-last"

/* Helpers */

static gboolean
mirrors (gpointer widget)
{
  return gtk_widget_get_direction (GTK_WIDGET (widget)) == GTK_TEXT_DIR_RTL;
}

static void
keep_number (gpointer object, const char *key, double number)
{
  double *kept = g_object_get_data (object, key);

  if (kept == NULL)
    {
      kept = g_new (double, 1);
      g_object_set_data_full (object, key, kept, g_free);
    }
  *kept = number;
}

static double
get_number (gpointer object, const char *key, double otherwise)
{
  double *kept = g_object_get_data (object, key);

  return kept != NULL ? *kept : otherwise;
}

/* To the right on the screen is to the future, but where time is mirrored. */
static void
pan_right (QuitusTimelineView *self, double pixels)
{
  quitus_time_axis_pan (quitus_timeline_view_get_axis (self), mirrors (self) ? -pixels : pixels);
}

/* Keys */

static gboolean
walk_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  gboolean is_right = g_variant_get_int32 (parameters) > 0;

  return quitus_timeline_view_step (QUITUS_TIMELINE_VIEW (widget), is_right != mirrors (widget));
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  pan_right (QUITUS_TIMELINE_VIEW (widget), KEY_STEP * g_variant_get_int32 (parameters));
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  quitus_timeline_view_zoom (QUITUS_TIMELINE_VIEW (widget),
                             g_variant_get_int32 (parameters) > 0 ? KEY_FACTOR : 1 / KEY_FACTOR,
                             -1);
  return TRUE;
}

static gboolean
fit_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  quitus_timeline_view_fit (QUITUS_TIMELINE_VIEW (widget));
  return TRUE;
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  quitus_timeline_view_turn (QUITUS_TIMELINE_VIEW (widget), g_variant_get_int32 (parameters));
  return TRUE;
}

static gboolean
today_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  quitus_timeline_view_show_day (QUITUS_TIMELINE_VIEW (widget), QUITUS_DAY_NONE);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  return quitus_timeline_view_leave_mark (QUITUS_TIMELINE_VIEW (widget));
}

/* Pointers */

static void
motion_cb (QuitusTimelineView *self, double x, double y)
{
  keep_number (self, POINTER_KEY, x);
}

static gboolean
scroll_cb (QuitusTimelineView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  gboolean is_wheel =
      gtk_event_controller_scroll_get_unit (GTK_EVENT_CONTROLLER_SCROLL (controller)) ==
      GDK_SCROLL_UNIT_WHEEL;
  double step = is_wheel ? WHEEL_STEP : 1;

  if (state & GDK_CONTROL_MASK)
    {
      quitus_timeline_view_zoom (self, pow (WHEEL_FACTOR, is_wheel ? -dy : -dy / 20),
                                 get_number (self, POINTER_KEY, -1));
      return GDK_EVENT_STOP;
    }
  if (state & GDK_SHIFT_MASK)
    {
      pan_right (self, (dx != 0 ? dx : dy) * step);
      return GDK_EVENT_STOP;
    }
  if (ABS (dx) <= ABS (dy))
    return GDK_EVENT_PROPAGATE;
  pan_right (self, dx * step);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (QuitusTimelineView *self, double x, double y, GtkGesture *gesture)
{
  keep_number (gesture, LAST_KEY, 0);
}

static void
drag_update_cb (QuitusTimelineView *self, double x, double y, GtkGesture *gesture)
{
  double last = get_number (gesture, LAST_KEY, 0);

  if (last == 0 && (ABS (x) < DRAG_THRESHOLD || ABS (x) < ABS (y)))
    return;
  if (last == 0)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pan_right (self, last - x);
  keep_number (gesture, LAST_KEY, x != 0 ? x : 0.01);
}

static void
pinch_begin_cb (QuitusTimelineView *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  keep_number (gesture, LAST_KEY, 1);
}

static void
pinch_cb (QuitusTimelineView *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y) || scale <= 0)
    return;
  quitus_timeline_view_zoom (self, scale / get_number (gesture, LAST_KEY, 1), x);
  keep_number (gesture, LAST_KEY, scale);
}

static void
second_button_cb (QuitusTimelineView *self, int n_press, double x, double y)
{
  quitus_timeline_view_point (self, x, y);
}

/* Helpers of construction */

static void
add_keys (QuitusTimelineView *self)
{
  static const struct
  {
    guint keys[3];
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    int argument;
  } keys[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left, 0 },            0,                walk_cb,   -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right, 0 },          0,                walk_cb,   1  },
    { { GDK_KEY_Left, GDK_KEY_KP_Left, 0 },            GDK_CONTROL_MASK, pan_cb,    -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right, 0 },          GDK_CONTROL_MASK, pan_cb,    1  },
    { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, 0,                zoom_cb,   1  },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 },       0,                zoom_cb,   -1 },
    { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, GDK_CONTROL_MASK, zoom_cb,   1  },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 },       GDK_CONTROL_MASK, zoom_cb,   -1 },
    { { GDK_KEY_0, GDK_KEY_KP_0, 0 },                  0,                fit_cb,    0  },
    { { GDK_KEY_0, GDK_KEY_KP_0, 0 },                  GDK_CONTROL_MASK, fit_cb,    0  },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0 },      GDK_CONTROL_MASK, turn_cb,   -1 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0 },  GDK_CONTROL_MASK, turn_cb,   1  },
    { { GDK_KEY_Home, GDK_KEY_KP_Home, 0 },            GDK_CONTROL_MASK, today_cb,  0  },
    { { GDK_KEY_Escape, 0, 0 },                        0,                escape_cb, 0  },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the list has them: it would walk its rows. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys[i].keys) && keys[i].keys[j] != 0; j++)
      {
        GtkShortcut *shortcut =
            gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keys[j], keys[i].modifiers),
                              gtk_callback_action_new (keys[i].callback, NULL, NULL));

        gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].argument));
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
      }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_gesture (QuitusTimelineView *self, GtkGesture *gesture, GtkPropagationPhase phase)
{
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), phase);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/* Public */

/**
 * quitus_timeline_view_add_controllers:
 * @self: a view
 *
 * Lets keys, the wheel and fingers move through time and come nearer.
 */
void
quitus_timeline_view_add_controllers (QuitusTimelineView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *second = gtk_gesture_click_new ();

  add_keys (self);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  add_gesture (self, drag, GTK_PHASE_CAPTURE);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  add_gesture (self, pinch, GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (second), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (second, "pressed", G_CALLBACK (second_button_cb), self,
                           G_CONNECT_SWAPPED);
  add_gesture (self, second, GTK_PHASE_CAPTURE);
}
