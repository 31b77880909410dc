/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-consumption.h"
#include "quitus-law.h"

G_BEGIN_DECLS

/**
 * QuitusMovement:
 * @day: when it happened, %QUITUS_DAY_NONE when that is not known
 * @record: the order or the payment to a contractor that it is, none for the rest
 * @credits: what it did
 *
 * One thing that happened to the credits of an agreement.
 */
typedef struct
{
  QuitusDay day;
  QuitusId record;
  QuitusCredits credits;
} QuitusMovement;

GArray *quitus_movements_collect (const QuitusLaw *law, QuitusSide side, QuitusId payer);
gboolean quitus_movements_know_resources (QuitusDossier *dossier);
QuitusId quitus_side_get_owner (QuitusDossier *dossier);
QuitusId quitus_side_get_payer (QuitusDossier *dossier);
void quitus_credits_add (QuitusCredits *sum, const QuitusCredits *credits);

G_END_DECLS
