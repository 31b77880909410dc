/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-id.h"

G_BEGIN_DECLS

void quitus_focus_keeper_watch (GtkWidget *window, GtkWidget *content);
void quitus_focus_keeper_reveal (GtkWidget *dialog, QuitusId id);
void quitus_focus_keeper_begin (AdwDialog *dialog, GtkWidget *widget);
void quitus_focus_keeper_begin_in (GtkWidget *content);

G_END_DECLS
