/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-window.h"

G_BEGIN_DECLS

QuitusWindow *quitus_open_windows_find (GApplication *application, const char *path);

G_END_DECLS
