/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusMovability:
 * @QUITUS_MOVABLE: a day typed in an agreement that nobody has signed: another may be typed
 * @QUITUS_MOVABLE_BY_AMENDMENT: a day typed in an act that is signed
 * @QUITUS_MOVABLE_BY_SIMULATION: it follows from a supposed signature
 * @QUITUS_MOVABLE_BY_FACTS: it follows from a rule and from what has happened
 * @QUITUS_MOVABLE_NEVER: it is done
 *
 * What it takes to move the day of a deadline.
 */
typedef enum
{
  QUITUS_MOVABLE,
  QUITUS_MOVABLE_BY_AMENDMENT,
  QUITUS_MOVABLE_BY_SIMULATION,
  QUITUS_MOVABLE_BY_FACTS,
  QUITUS_MOVABLE_NEVER,
} QuitusMovability;

QuitusMovability quitus_move_judge (const QuitusDeadline *deadline,
                                    QuitusDossier *dossier,
                                    const QuitusOutlook *outlook);
char *quitus_move_explain (const QuitusDeadline *deadline,
                           QuitusDossier *dossier,
                           const QuitusOutlook *outlook,
                           QuitusLanguage language);
QuitusChange *quitus_move_make_change (const QuitusDeadline *deadline,
                                       QuitusDossier *dossier,
                                       QuitusDay day,
                                       QuitusLanguage language);

G_END_DECLS
