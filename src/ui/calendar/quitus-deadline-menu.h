/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

GMenuModel *quitus_deadline_menu_new (QuitusDeadlineItem *item, gboolean is_in_month);
GMenuModel *quitus_deadline_menu_new_for_agreement (QuitusId agreement);

G_END_DECLS
