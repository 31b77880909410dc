/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-language.h"

G_BEGIN_DECLS

char *quitus_manual_find_sandbox (const char *description);
char *quitus_manual_get_uri (const char *topic, QuitusLanguage language, const char *sandbox);
void quitus_manual_show (const char *topic, GtkWindow *parent);

G_END_DECLS
