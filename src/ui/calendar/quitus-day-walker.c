/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-walker.h"

#include "quitus-month-row.h"

#define MONTHS_IN_YEAR 12

G_DEFINE_INTERFACE (QuitusDayWalker, quitus_day_walker, GTK_TYPE_WIDGET)

static void
quitus_day_walker_default_init (QuitusDayWalkerInterface *iface)
{
}

/* Callbacks */

static gboolean
walk_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusDayWalker *self = QUITUS_DAY_WALKER (widget);
  QuitusDayWalkerInterface *iface = QUITUS_DAY_WALKER_GET_IFACE (self);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns, rows;

  g_variant_get (parameters, "(ii)", &columns, &rows);
  iface->select_day (self, iface->get_day (self) + (mirrors ? -columns : columns) +
                               rows * QUITUS_DAYS_IN_WEEK);
  return TRUE;
}

static gboolean
walk_in_week_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusDayWalker *self = QUITUS_DAY_WALKER (widget);
  QuitusDayWalkerInterface *iface = QUITUS_DAY_WALKER_GET_IFACE (self);
  QuitusDay day = iface->get_day (self);
  int weekday;

  g_variant_get (parameters, "(i)", &weekday);
  iface->select_day (self, day + weekday - (int) quitus_day_get_weekday (day));
  return TRUE;
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusDayWalker *self = QUITUS_DAY_WALKER (widget);
  int n_months;

  g_variant_get (parameters, "(i)", &n_months);
  QUITUS_DAY_WALKER_GET_IFACE (self)->turn (self, n_months);
  return TRUE;
}

static gboolean
today_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusDayWalker *self = QUITUS_DAY_WALKER (widget);

  QUITUS_DAY_WALKER_GET_IFACE (self)->show_today (self);
  return TRUE;
}

/* Public */

/**
 * quitus_day_walker_install_keys:
 * @widget_class: the class of a #QuitusDayWalker
 *
 * Binds the keys that walk the days and the weeks, and turn months and years.
 */
void
quitus_day_walker_install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    int columns, rows;
  } walks[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left },   -1, 0  },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1,  0  },
    { { GDK_KEY_Up, GDK_KEY_KP_Up },       0,  -1 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down },   0,  1  },
  };
  static const struct
  {
    guint keys[2];
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    int argument;
  } others[] = {
    { { GDK_KEY_Home, GDK_KEY_KP_Home },           0,                walk_in_week_cb, QUITUS_MONDAY   },
    { { GDK_KEY_End, GDK_KEY_KP_End },             0,                walk_in_week_cb, QUITUS_SUNDAY   },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up },     0,                turn_cb,         -1              },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0,                turn_cb,         1               },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up },     GDK_CONTROL_MASK, turn_cb,         -MONTHS_IN_YEAR },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, GDK_CONTROL_MASK, turn_cb,         MONTHS_IN_YEAR  },
    { { GDK_KEY_Home, GDK_KEY_KP_Home },           GDK_CONTROL_MASK, today_cb,        0               },
  };

  for (guint i = 0; i < 2; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (walks); j++)
        gtk_widget_class_add_binding (widget_class, walks[j].keys[i], 0, walk_cb, "(ii)",
                                      walks[j].columns, walks[j].rows);
      for (guint j = 0; j < G_N_ELEMENTS (others); j++)
        gtk_widget_class_add_binding (widget_class, others[j].keys[i], others[j].modifiers,
                                      others[j].callback, "(i)", others[j].argument);
    }
}
