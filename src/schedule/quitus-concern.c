/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-concern.h"

/* Public */

/**
 * quitus_concern_find:
 * @deadline: a deadline
 * @concern: (out): what it is warned of as
 *
 * Returns: whether it is one that an overview warns of
 */
gboolean
quitus_concern_find (const QuitusDeadline *deadline, QuitusConcern *concern)
{
  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_COMMITTEE:
      *concern = QUITUS_CONCERN_COMMITTEE;
      return deadline->status == QUITUS_STATUS_LATE;
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
      *concern =
          deadline->status == QUITUS_STATUS_LATE ? QUITUS_CONCERN_LATE : QUITUS_CONCERN_UNDATED;
      return deadline->status == QUITUS_STATUS_LATE || deadline->status == QUITUS_STATUS_UNDATED;
    default:
      return FALSE;
    }
}
