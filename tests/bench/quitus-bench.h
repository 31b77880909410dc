/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint quitus_bench_make_register (const char *path, guint n_agreements, guint32 seed);
void quitus_bench_sort_times (gint64 *times, guint n);

G_END_DECLS
