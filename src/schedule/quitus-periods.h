/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusPeriodKind:
 * @QUITUS_PERIOD_NOTICE: from a formal notice to the last day to answer it
 * @QUITUS_PERIOD_LAST_WEEKS: from the last day to ask for an amendment to the end
 * @QUITUS_PERIOD_PREPARATION: from the day on which documents are due to the committee
 *
 * What lasts between two days of an agreement.
 */
typedef enum
{
  QUITUS_PERIOD_NOTICE,
  QUITUS_PERIOD_LAST_WEEKS,
  QUITUS_PERIOD_PREPARATION,
} QuitusPeriodKind;

/**
 * QuitusPeriod:
 * @deadline: the deadline that ends it
 * @kind: a #QuitusPeriodKind
 * @first: its first day
 * @last: its last day, itself included, never before @first
 *
 * Something that lasts, computed from two deadlines or from a letter and a deadline; never stored.
 */
typedef struct
{
  QuitusDeadline deadline;
  guint8 kind;
  QuitusDay first;
  QuitusDay last;
} QuitusPeriod;

void quitus_periods_compute (QuitusDossier *dossier, const QuitusOutlook *outlook, GArray *periods);
GArray *quitus_periods_find (QuitusDeadlineModel *model, QuitusDay from, QuitusDay to);
QuitusDeadlineItem *quitus_period_get_item (const QuitusPeriod *period, QuitusDeadlineModel *model);
const char *quitus_period_get_word (const QuitusPeriod *period, QuitusLanguage language);
char *quitus_period_get_label (const QuitusPeriod *period,
                               QuitusDossier *dossier,
                               QuitusLanguage language);
char *quitus_period_describe (const QuitusPeriod *period,
                              QuitusDossier *dossier,
                              QuitusLanguage language);

G_END_DECLS
