/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementStatus:
 * @QUITUS_AGREEMENT_DRAFT: nobody has signed or been asked to approve it
 * @QUITUS_AGREEMENT_UNDER_CONTROL: an approval is awaited
 * @QUITUS_AGREEMENT_BEING_SIGNED: it does not yet take effect
 * @QUITUS_AGREEMENT_IN_FORCE: until its last day included
 * @QUITUS_AGREEMENT_EXPIRED: its end has passed, money is still owed
 * @QUITUS_AGREEMENT_TERMINATED: it was ended before its time
 * @QUITUS_AGREEMENT_SETTLED: its end has passed and no money is owed
 * @QUITUS_AGREEMENT_CLOSED: somebody has closed it
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
  QuitusDay last_day;     /* its end, or an earlier termination */
  gboolean is_supposed;   /* some of these follow from a supposed signature */
  guint n_signatures;
  guint n_parties;
  QuitusMoney total;
  QuitusMoney planned; /* of all payments not cancelled */
  QuitusMoney called;
  QuitusMoney received;
  QuitusMoney attached_ae;
  QuitusMoney attached_cp;
  QuitusMoney spent;
  QuitusMoney refunded;
} QuitusAgreementState;

void quitus_agreement_compute (QuitusDossier *dossier,
                               const QuitusOutlook *outlook,
                               QuitusAgreementState *state);

GPtrArray *quitus_agreement_find_term_problems (QuitusDossier *dossier,
                                                const QuitusOutlook *outlook,
                                                QuitusLanguage language);
GPtrArray *quitus_agreement_find_problems (QuitusDossier *dossier,
                                           const QuitusOutlook *outlook,
                                           QuitusLanguage language);
GPtrArray *quitus_agreement_find_overlaps (QuitusBook *book,
                                           const QuitusOutlook *outlook,
                                           QuitusLanguage language);
GPtrArray *quitus_agreement_find_overlaps_of (QuitusDossier *dossier,
                                              QuitusBook *book,
                                              const QuitusOutlook *outlook,
                                              QuitusLanguage language);

G_END_DECLS
