/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint quitus_bench_register_make (const char *path, guint n_agreements, guint32 seed);

G_END_DECLS
