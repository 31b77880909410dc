/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusCommitteeTurn:
 * @series: a series of committees
 * @startup: the startup they are about, none when they are about the whole agreement
 * @last: (nullable): the last committee held
 * @next: (nullable): the deadline of the next
 *
 * The committees of one series about one startup.
 */
typedef struct
{
  const QuitusCommitteeSeriesValue *series;
  QuitusId startup;
  const QuitusCommitteeValue *last;
  const QuitusDeadline *next;
} QuitusCommitteeTurn;

GArray *quitus_committee_turns_list (QuitusDossier *dossier, const GArray *deadlines);

G_END_DECLS
