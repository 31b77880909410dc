/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quitus_moment_format (gint64 time);

G_END_DECLS
