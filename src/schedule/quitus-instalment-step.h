/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-state.h"

G_BEGIN_DECLS

/**
 * QuitusInstalmentStep:
 *
 * What is to be recorded next about a payment; whether it is a reminder depends on the day, see
 * quitus_arrears_get_step().
 */
typedef enum
{
  QUITUS_STEP_NONE,
  QUITUS_STEP_CONDITION,
  QUITUS_STEP_CALL,
  QUITUS_STEP_RECEIPT,
  QUITUS_STEP_PAYMENT,
  QUITUS_STEP_REMINDER,
  QUITUS_STEP_REQUEST,
  QUITUS_STEP_ORDER,
  QUITUS_STEP_AVAILABILITY,
} QuitusInstalmentStep;

extern const QuitusChoices quitus_instalment_steps;

QuitusInstalmentStep quitus_instalment_get_step (QuitusDossier *dossier,
                                                 const QuitusInstalmentValue *instalment,
                                                 const QuitusInstalmentState *state);
gboolean quitus_instalment_is_attachable (QuitusDossier *dossier,
                                          const QuitusInstalmentState *state);
QuitusMoney quitus_instalment_get_left (const QuitusInstalmentState *state);
QuitusMoney quitus_instalment_get_overpaid (const QuitusInstalmentState *state);
QuitusId quitus_instalment_find_opening (QuitusDossier *dossier,
                                         QuitusId instalment,
                                         QuitusInstalmentStep step);

G_END_DECLS
