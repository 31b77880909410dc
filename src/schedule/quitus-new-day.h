/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusNewDayObjection:
 * @text: (nullable): what speaks against the day, in sentences; %NULL when nothing does
 * @is_problem: whether the day cannot be recorded
 * @is_idle: whether it is no working day
 * @limit: the day that needs a reason to be passed, %QUITUS_DAY_NONE when it is not passed
 *
 * What must be known before another day is named.
 */
typedef struct
{
  char *text;
  gboolean is_problem;
  gboolean is_idle;
  QuitusDay limit;
} QuitusNewDayObjection;

QuitusNewDayObjection quitus_new_day_object (const QuitusDeadline *deadline,
                                             QuitusDossier *dossier,
                                             const QuitusOutlook *outlook,
                                             QuitusDay day,
                                             QuitusLanguage language);
QuitusDossier *quitus_new_day_suppose (const QuitusDeadline *deadline,
                                       QuitusDossier *dossier,
                                       const QuitusOutlook *outlook,
                                       QuitusDay day);
char *quitus_new_day_say_moves (const QuitusDeadline *deadline,
                                QuitusDossier *dossier,
                                const QuitusOutlook *outlook,
                                QuitusDay day,
                                QuitusLanguage language);

G_END_DECLS
