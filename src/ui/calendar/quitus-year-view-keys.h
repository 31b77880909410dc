/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-year-view.h"

G_BEGIN_DECLS

/* For the year view alone: its keyboard. */

void quitus_year_view_install_keys (GtkWidgetClass *widget_class);

G_END_DECLS
