/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDayDots:
 *
 * The deadlines of a day where there is no room for chips: up to three shapes, one for each
 * deadline, the most urgent first; when there are more, the two most urgent states and how many.
 *
 * CSS nodes: `daydots` with a node `image` and the class of the state for each shape, and `label`.
 */
#define QUITUS_TYPE_DAY_DOTS (quitus_day_dots_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDayDots, quitus_day_dots, QUITUS, DAY_DOTS, GtkWidget)

GtkWidget *quitus_day_dots_new (void);
void quitus_day_dots_bind (QuitusDayDots *self,
                           QuitusDeadlineModel *model,
                           guint first,
                           guint n_deadlines);

G_END_DECLS
