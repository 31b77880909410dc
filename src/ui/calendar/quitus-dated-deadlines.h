/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDatedDeadlines:
 *
 * The deadlines that were undetermined and have got their day, by a signature or the supposition of
 * one, since someone looks.
 */
typedef struct _QuitusDatedDeadlines QuitusDatedDeadlines;

QuitusDatedDeadlines *quitus_dated_deadlines_new (void);
void quitus_dated_deadlines_free (QuitusDatedDeadlines *self);
gboolean quitus_dated_deadlines_update (QuitusDatedDeadlines *self, QuitusDeadlineModel *model);
void quitus_dated_deadlines_forget (QuitusDatedDeadlines *self);
const GArray *quitus_dated_deadlines_get_positions (QuitusDatedDeadlines *self);
QuitusDay quitus_dated_deadlines_find_day (QuitusDatedDeadlines *self, QuitusDeadlineModel *model);

G_END_DECLS
