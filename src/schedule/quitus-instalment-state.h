/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusInstalmentStatus:
 *
 * Where a payment is on its way, computed from facts (glossary: prévu, exigible, en attente de
 * condition, appelé, en retard, partiellement encaissé, encaissé, rattachement demandé, rattaché,
 * disponible, annulé).
 */
typedef enum
{
  QUITUS_INSTALMENT_DRAFT,
  QUITUS_INSTALMENT_PLANNED,
  QUITUS_INSTALMENT_AWAITING_CONDITION,
  QUITUS_INSTALMENT_DUE,
  QUITUS_INSTALMENT_CALLED,
  QUITUS_INSTALMENT_LATE,
  QUITUS_INSTALMENT_PARTLY_RECEIVED,
  QUITUS_INSTALMENT_RECEIVED,
  QUITUS_INSTALMENT_ATTACHMENT_REQUESTED,
  QUITUS_INSTALMENT_ATTACHED,
  QUITUS_INSTALMENT_AVAILABLE,
  QUITUS_INSTALMENT_CANCELLED,
} QuitusInstalmentStatus;

extern const QuitusChoices quitus_instalment_statuses;

/**
 * QuitusFlow:
 *
 * Which way money goes, seen from the owner of the register (or of the agreement, where it says
 * otherwise).
 */
typedef enum
{
  QUITUS_FLOW_NEITHER,
  QUITUS_FLOW_IN,
  QUITUS_FLOW_OUT,
} QuitusFlow;

/**
 * QuitusInstalmentState:
 *
 * All that is computed about one payment; amounts in cents, days %QUITUS_DAY_NONE and amounts
 * %QUITUS_MONEY_NONE when unknown; sums are 0 when nothing happened.
 */
typedef struct
{
  QuitusInstalmentStatus status;
  QuitusFlow flow;
  QuitusMoney amount;
  QuitusMoney called;
  QuitusMoney received;
  QuitusMoney unallocated;
  QuitusMoney attached_ae;
  QuitusMoney attached_cp;
  QuitusDay strict_date;
  QuitusDay date;
  QuitusDay day;
  QuitusDay called_on;
  QuitusDay received_on;
  QuitusDay requested_on;
  QuitusDay attached_on;
  QuitusDay available_on;
  int days_late;
  gboolean is_supposed;
} QuitusInstalmentState;

void quitus_instalment_compute (QuitusDossier *dossier,
                                const QuitusInstalmentValue *instalment,
                                const QuitusOutlook *outlook,
                                QuitusInstalmentState *state);
QuitusMoney quitus_instalment_get_amount (QuitusDossier *dossier,
                                          const QuitusInstalmentValue *instalment);
gboolean quitus_instalment_share_opening (QuitusDossier *dossier,
                                          const QuitusInstalmentValue *instalment,
                                          QuitusId opening,
                                          QuitusMoney *ae,
                                          QuitusMoney *cp);

G_END_DECLS
