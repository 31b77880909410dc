/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-day.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_DAY_WALKER (quitus_day_walker_get_type ())

/**
 * QuitusDayWalker:
 *
 * A view that shows days in weeks, one of them chosen, and is walked with the keyboard.
 */
G_DECLARE_INTERFACE (QuitusDayWalker, quitus_day_walker, QUITUS, DAY_WALKER, GtkWidget)

/**
 * QuitusDayWalkerInterface:
 * @get_day: returns the chosen day
 * @select_day: chooses a day, and shows it
 * @turn: goes on by a number of months, back when it is negative
 * @show_today: chooses the day of today
 */
struct _QuitusDayWalkerInterface
{
  GTypeInterface parent_iface;

  QuitusDay (*get_day) (QuitusDayWalker *self);
  void (*select_day) (QuitusDayWalker *self, QuitusDay day);
  void (*turn) (QuitusDayWalker *self, int n_months);
  void (*show_today) (QuitusDayWalker *self);
};

void quitus_day_walker_install_keys (GtkWidgetClass *widget_class);

G_END_DECLS
