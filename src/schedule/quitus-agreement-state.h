/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementStatus:
 *
 * Where an agreement is in its life, computed from facts, never stored.
 */
typedef enum
{
  QUITUS_AGREEMENT_DRAFT,
  QUITUS_AGREEMENT_UNDER_CONTROL,
  QUITUS_AGREEMENT_BEING_SIGNED,
  QUITUS_AGREEMENT_IN_FORCE,
  QUITUS_AGREEMENT_EXPIRED,
  QUITUS_AGREEMENT_TERMINATED,
  QUITUS_AGREEMENT_SETTLED,
  QUITUS_AGREEMENT_CLOSED,
} QuitusAgreementStatus;

extern const QuitusChoices quitus_agreement_statuses;

/**
 * QuitusAgreementState:
 *
 * What is computed about an agreement as a whole; amounts in cents.
 */
typedef struct
{
  QuitusAgreementStatus status;
  QuitusDay signed_on;    /* R1: the last signature, none while one is missing */
  QuitusDay effective_on; /* by its start rule */
  QuitusDay end;          /* by its end rule */
  gboolean is_supposed;   /* some of these follow from a supposed signature */
  guint n_signatures;
  guint n_parties;
  QuitusMoney total;
  QuitusMoney planned; /* of all payments not cancelled */
  QuitusMoney called;
  QuitusMoney received;
  QuitusMoney attached_ae;
  QuitusMoney attached_cp;
  QuitusMoney refunded;
} QuitusAgreementState;

void quitus_agreement_compute (QuitusDossier *dossier,
                               const QuitusOutlook *outlook,
                               QuitusAgreementState *state);

/* R15: sentences on what does not agree (figures and words, sums, dates), empty when all does.
 * (transfer full) (element-type utf8) */
GPtrArray *quitus_agreement_find_problems (QuitusDossier *dossier,
                                           const QuitusOutlook *outlook,
                                           QuitusLanguage language);

G_END_DECLS
