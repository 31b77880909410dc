/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-month-view.h"

G_BEGIN_DECLS

/* For the month view alone: its keyboard, wheel and touch. */

void quitus_month_view_install_keys (GtkWidgetClass *widget_class);
void quitus_month_view_add_controllers (QuitusMonthView *self);

G_END_DECLS
