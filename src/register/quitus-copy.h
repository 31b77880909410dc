/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"

G_BEGIN_DECLS

/**
 * QuitusCopy:
 * @path: (owned): where it is
 * @day: the day on which it was made, %QUITUS_DAY_NONE when nothing says it
 * @minute: the minute of that day, -1 when it is not known
 * @n_agreements: how many agreements are in it, -1 when that is not known
 * @changed: when something was last recorded in it, in seconds since 1970; 0 for never or unknown
 *
 * A copy of a register that the program kept by itself.
 */
typedef struct
{
  char *path;
  QuitusDay day;
  int minute;
  gint64 n_agreements;
  gint64 changed;
} QuitusCopy;

QuitusCopy *quitus_copy_new (const char *path);
void quitus_copy_free (QuitusCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusCopy, quitus_copy_free)

G_END_DECLS
