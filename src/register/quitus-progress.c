/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-progress.h"

#define WHOLE 10000

struct _QuitusProgress
{
  gatomicrefcount ref_count;
  /* In ten-thousandths. */
  int done;
};

/* Public */

/**
 * quitus_progress_new:
 *
 * Returns: (transfer full): the progress of a job that has not begun
 */
QuitusProgress *
quitus_progress_new (void)
{
  QuitusProgress *self = g_new0 (QuitusProgress, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

/**
 * quitus_progress_ref:
 * @self: a progress
 *
 * Returns: (transfer full): @self
 */
QuitusProgress *
quitus_progress_ref (QuitusProgress *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * quitus_progress_unref:
 * @self: (transfer full): a progress
 */
void
quitus_progress_unref (QuitusProgress *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * quitus_progress_set_fraction:
 * @self: a progress
 * @fraction: how much is done, from 0 to 1
 */
void
quitus_progress_set_fraction (QuitusProgress *self, double fraction)
{
  g_atomic_int_set (&self->done, (int) (CLAMP (fraction, 0, 1) * WHOLE));
}

/**
 * quitus_progress_get_fraction:
 * @self: a progress
 *
 * Returns: how much is done, from 0 to 1
 */
double
quitus_progress_get_fraction (QuitusProgress *self)
{
  return (double) g_atomic_int_get (&self->done) / WHOLE;
}
