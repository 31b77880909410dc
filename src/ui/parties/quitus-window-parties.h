/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-window.h"

G_BEGIN_DECLS

void quitus_window_install_party_actions (GtkWidgetClass *widget_class);
void quitus_window_update_party_actions (QuitusWindow *self, gboolean may_write);

G_END_DECLS
