/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reports on the use of the money share. */

#pragma once

#include "quitus-consumption.h"
#include "quitus-refund-proposal.h"
#include "quitus-sheet.h"

G_BEGIN_DECLS

void quitus_sheet_add_resources (QuitusSheet *self);
void quitus_sheet_add_uses (QuitusSheet *self);
void quitus_sheet_add_synthesis (QuitusSheet *self, const QuitusConsumption *sums);
void quitus_sheet_add_shares (QuitusSheet *self, const QuitusRefundProposal *proposal);
void quitus_sheet_add_signatures (QuitusSheet *self, gboolean of_giver_only);

G_END_DECLS
