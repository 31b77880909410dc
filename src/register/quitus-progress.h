/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusProgress:
 *
 * How far a long job has come.  The job says it from its thread; any other may ask.
 */
typedef struct _QuitusProgress QuitusProgress;

QuitusProgress *quitus_progress_new (void);
QuitusProgress *quitus_progress_ref (QuitusProgress *self);
void quitus_progress_unref (QuitusProgress *self);
void quitus_progress_set_fraction (QuitusProgress *self, double fraction);
double quitus_progress_get_fraction (QuitusProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusProgress, quitus_progress_unref)

G_END_DECLS
