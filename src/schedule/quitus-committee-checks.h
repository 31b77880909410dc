/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

/**
 * QuitusLateness:
 * @is_late: whether the committee was held after the last day on which it was due
 * @due: that day, %QUITUS_DAY_NONE when none was due
 * @documents_sent_on: when its documents were sent, as was noted before it sat, %QUITUS_DAY_NONE when
 *   nothing was
 * @reason: (nullable) (unowned): why it is late, as the committee itself or a remark says
 *
 * Whether a committee was held in time.
 */
typedef struct
{
  gboolean is_late;
  QuitusDay due;
  QuitusDay documents_sent_on;
  const char *reason;
} QuitusLateness;

void quitus_committee_get_lateness (QuitusDossier *dossier,
                                    const QuitusOutlook *outlook,
                                    const QuitusCommitteeValue *committee,
                                    QuitusLateness *lateness);
const QuitusCommitteeValue *quitus_committee_find_opposite (QuitusDossier *dossier,
                                                            const QuitusCommitteeValue *committee);
char *quitus_committee_find_amount_problem (QuitusDossier *dossier,
                                            const QuitusOutlook *outlook,
                                            const QuitusCommitteeValue *committee,
                                            QuitusLanguage language);
char *quitus_committee_find_grant_problem (const QuitusCommitteeValue *committee,
                                           QuitusLanguage language);

G_END_DECLS
