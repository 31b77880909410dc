/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusTermChange:
 * @before: (nullable) (unowned): what the record says before, %NULL when it is brought in
 * @after: (nullable) (unowned): what it says after, %NULL when it is taken away
 * @field: (nullable): the field that changes, %NULL for the record as a whole
 *
 * One line of a table before → after.  It looks into the two dossiers that were compared.
 */
typedef struct
{
  const QuitusValue *before;
  const QuitusValue *after;
  const QuitusField *field;
} QuitusTermChange;

/**
 * QuitusDeadlineMove:
 * @before: the deadline before
 * @after: the same one after
 * @is_before: whether it is there before
 * @is_after: whether it is there after
 *
 * A deadline that moves, or whose amount changes, or that comes or goes.
 */
typedef struct
{
  QuitusDeadline before;
  QuitusDeadline after;
  gboolean is_before;
  gboolean is_after;
} QuitusDeadlineMove;

GArray *quitus_amendment_effects_list_terms (QuitusDossier *before, QuitusDossier *after);
GArray *quitus_amendment_effects_list_moves (QuitusDossier *before,
                                             QuitusDossier *after,
                                             const QuitusOutlook *outlook);

G_END_DECLS
