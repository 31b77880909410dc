/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

void quitus_reopening_ask (QuitusSession *session, QuitusId agreement, GtkWidget *parent);
gboolean quitus_reopening_check (QuitusSession *session, QuitusId agreement, GtkWidget *parent);
void quitus_reopening_present (QuitusSession *session,
                               QuitusId record,
                               AdwDialog *dialog,
                               GtkWidget *parent);

G_END_DECLS
