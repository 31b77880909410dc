/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-register.h"

G_BEGIN_DECLS

/**
 * QuitusSidebarFoot:
 *
 * Whose register it is.
 */
#define QUITUS_TYPE_SIDEBAR_FOOT (quitus_sidebar_foot_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSidebarFoot, quitus_sidebar_foot, QUITUS, SIDEBAR_FOOT, GtkBox)

void quitus_sidebar_foot_update (QuitusSidebarFoot *self, QuitusRegister *reg);

G_END_DECLS
