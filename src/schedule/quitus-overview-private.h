/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"
#include "quitus-overview.h"

G_BEGIN_DECLS

/**
 * QuitusMoneyEvent:
 * @measure: which step of money it is
 * @day: when, %QUITUS_DAY_NONE when that is not known
 * @amount: in cents, negative where something is given up
 * @payer: (nullable) (unowned): the organisation whose money it is, %NULL when several share it
 * @programme: the programme that the act itself names, none when it names none
 * @is_supposed: whether the day follows from a supposed signature
 *
 * Something that happened, or will, to the money of an agreement.
 */
typedef struct
{
  QuitusMeasure measure;
  QuitusDay day;
  QuitusMoney amount;
  const QuitusOrganisationValue *payer;
  QuitusId programme;
  gboolean is_supposed;
} QuitusMoneyEvent;

/**
 * QuitusGroups:
 * @tables: of each grouping, the key of a group → the group, until they are finished
 * @lists: of each grouping, (element-type QuitusOverviewGroup) its groups
 *
 * The sums of one side, by each grouping.
 */
typedef struct
{
  GHashTable *tables[QUITUS_N_GROUPINGS];
  GPtrArray *lists[QUITUS_N_GROUPINGS];
} QuitusGroups;

/**
 * QuitusGroupShares:
 * @programmes: (element-type QuitusOverviewGroup): the programmes, in the order of the budget codes
 * @weights: (element-type gint64): the share of each, 0 where none is said
 * @incubator: (unowned): the incubator
 *
 * Whose the money of one agreement is.
 */
typedef struct
{
  GPtrArray *programmes;
  GArray *weights;
  QuitusOverviewGroup *incubator;
} QuitusGroupShares;

void quitus_groups_init (QuitusGroups *self);
void quitus_groups_clear (QuitusGroups *self);
void quitus_groups_add (QuitusGroups *self,
                        QuitusDossier *dossier,
                        const QuitusGroupShares *shares,
                        const QuitusMoneyEvent *event);
void quitus_groups_finish (QuitusGroups *self);
void quitus_group_shares_init (QuitusGroupShares *shares,
                               QuitusGroups *groups,
                               QuitusDossier *dossier,
                               QuitusSide side);
void quitus_group_shares_clear (QuitusGroupShares *shares);

GArray *quitus_money_events_collect (const QuitusLaw *law, QuitusSide side, guint *n_unknown);

G_END_DECLS
