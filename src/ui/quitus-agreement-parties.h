/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementParties:
 *
 * The parties to an agreement, who represents them and who has signed for them; the approvals of
 * the control, apart; the originals.
 */
#define QUITUS_TYPE_AGREEMENT_PARTIES (quitus_agreement_parties_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementParties,
                      quitus_agreement_parties,
                      QUITUS,
                      AGREEMENT_PARTIES,
                      QuitusAgreementSection)

G_END_DECLS
