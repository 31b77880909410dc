/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-history-item.h"
#include "quitus-session.h"

G_BEGIN_DECLS

void quitus_history_undo (QuitusSession *session, QuitusHistoryItem *item, GtkWidget *parent);

G_END_DECLS
