/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-choices.h"

G_BEGIN_DECLS

/**
 * QuitusAmendmentStatus:
 * @QUITUS_AMENDMENT_DRAFT: nobody has signed it
 * @QUITUS_AMENDMENT_BEING_SIGNED: a signature is missing
 * @QUITUS_AMENDMENT_SIGNED: all have signed, its stated day is still to come
 * @QUITUS_AMENDMENT_IN_FORCE: it is part of the law
 * @QUITUS_AMENDMENT_TOO_LATE: its last signature came after the end of the agreement, which nothing
 *   extends any more
 *
 * Where an amendment is in its life, computed from facts, never stored.
 */
typedef enum
{
  QUITUS_AMENDMENT_DRAFT,
  QUITUS_AMENDMENT_BEING_SIGNED,
  QUITUS_AMENDMENT_SIGNED,
  QUITUS_AMENDMENT_IN_FORCE,
  QUITUS_AMENDMENT_TOO_LATE,
} QuitusAmendmentStatus;

extern const QuitusChoices quitus_amendment_statuses;

/**
 * QuitusAmendmentState:
 * @amendment: (unowned): the amendment, in the facts of the dossier
 * @status: where it is
 * @n_signatures: how many of those who must have signed it
 * @n_signers: how many must: the parties before it and those that it brings
 * @signed_on: its last signature, %QUITUS_DAY_NONE while one is missing
 * @in_force_on: the day from which it is in force, none when it is not known or never comes
 * @last_day: the last day on which it could be signed: that of the agreement before it
 * @ask_by: the day to work with until which it could be asked for, none when the act has no rule
 * @ask_strictly_by: the strict legal day, likewise
 *
 * What is computed about an amendment.
 */
typedef struct
{
  const QuitusAmendmentValue *amendment;
  QuitusAmendmentStatus status;
  guint n_signatures;
  guint n_signers;
  QuitusDay signed_on;
  QuitusDay in_force_on;
  QuitusDay last_day;
  QuitusDay ask_by;
  QuitusDay ask_strictly_by;
} QuitusAmendmentState;

QuitusDossier *quitus_amendments_get_law (QuitusBook *book, QuitusId agreement, QuitusDay day);
QuitusDossier *quitus_amendments_apply (QuitusDossier *dossier, QuitusDay day);
QuitusDossier *quitus_amendments_ensure (QuitusDossier *dossier, QuitusDay day);
GArray *quitus_amendments_list (QuitusDossier *dossier, QuitusDay today);
GPtrArray *quitus_amendments_list_signers (QuitusDossier *dossier, QuitusId amendment);
void quitus_amendments_surround (QuitusDossier *dossier,
                                 QuitusId amendment,
                                 QuitusDay supposed,
                                 QuitusDossier **before,
                                 QuitusDossier **after);
gboolean quitus_amendments_await_party (QuitusDossier *dossier, const QuitusPartyValue *party);
const QuitusAmendmentValue *quitus_amendments_find_bringing (QuitusDossier *dossier,
                                                             QuitusId record);
QuitusDossier *quitus_amendments_find_settled (QuitusDossier *dossier, QuitusId instalment);
QuitusMoney quitus_amendments_find_gap (QuitusDossier *dossier);
QuitusMoney quitus_amendments_find_funding_gap (QuitusDossier *dossier);
QuitusFundingLineValue *quitus_amendments_fit_funding (QuitusDossier *dossier);
QuitusInstalmentValue *quitus_amendments_fit_instalment (QuitusDossier *before,
                                                         QuitusDossier *after);
const char *quitus_amendments_find_stale_words (QuitusDossier *before, QuitusDossier *after);
QuitusInstalmentValue *quitus_amendments_propose_instalment (QuitusDossier *dossier,
                                                             QuitusId amendment);

G_END_DECLS
