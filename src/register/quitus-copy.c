/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-copy.h"

#include "quitus-copy-time.h"
#include "quitus-store.h"

/* Public */

/**
 * quitus_copy_new:
 * @path: the path of a copy
 *
 * Finds out on the disk when the copy was made, and what is in it.
 *
 * Returns: (transfer full): the copy
 */
QuitusCopy *
quitus_copy_new (const char *path)
{
  QuitusCopy *self = g_new0 (QuitusCopy, 1);

  self->path = g_strdup (path);
  quitus_copy_time_read (path, &self->day, &self->minute);
  if (!quitus_store_describe_copy (path, &self->n_agreements, &self->changed))
    self->n_agreements = -1;
  return self;
}

/**
 * quitus_copy_free:
 * @self: (transfer full): a copy
 *
 * Frees what is known of the copy; its file stays.
 */
void
quitus_copy_free (QuitusCopy *self)
{
  g_free (self->path);
  g_free (self);
}
