/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window leaves to the next one. */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

void quitus_window_memory_take_size (GSettings *settings, GtkWindow *window);
void quitus_window_memory_keep_size (GSettings *settings, GtkWindow *window);
void quitus_window_memory_follow_filter (GSettings *settings, QuitusSession *session);
void quitus_window_memory_follow_author (GSettings *settings, QuitusRegister *reg);
char *quitus_window_memory_take_place (GSettings *settings, QuitusId *agreement);
void quitus_window_memory_keep_place (GSettings *settings,
                                      const char *page,
                                      AdwNavigationPage *visible);

G_END_DECLS
