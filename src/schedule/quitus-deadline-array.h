/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusSpliceFunc:
 * @position: where
 * @n_removed: how many went
 * @n_added: how many came
 * @data: what was given with the function
 *
 * Told after each step, when the array is as the step says.
 */
typedef void (*QuitusSpliceFunc) (guint position, guint n_removed, guint n_added, gpointer data);

GArray *quitus_deadline_array_new (guint n);
GArray *quitus_deadline_array_sort (GArray *deadlines);
void quitus_deadline_array_merge (GPtrArray *parts, GArray *merged);
void quitus_deadline_array_sort_few (GArray *deadlines);
guint quitus_deadline_array_find_day (GArray *deadlines, QuitusDay day);
gboolean quitus_deadline_array_find (GArray *deadlines,
                                     const QuitusDeadline *deadline,
                                     guint *position);
void quitus_deadline_array_replace (GArray *deadlines,
                                    GArray *before,
                                    GArray *after,
                                    QuitusSpliceFunc func,
                                    gpointer data);

/* Unknown days are far below all others; counted from the first possible one they wrap around and
 * come last. */
static inline guint32
quitus_deadline_array_order (QuitusDay day)
{
  return (guint32) day - (guint32) QUITUS_DAY_MIN;
}

G_END_DECLS
