/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementAmendments:
 *
 * The amendments of an agreement: where each of them is, who has signed it, what it changes and which
 * deadlines it moves; and the day as of which the whole page is shown.
 */
#define QUITUS_TYPE_AGREEMENT_AMENDMENTS (quitus_agreement_amendments_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementAmendments,
                      quitus_agreement_amendments,
                      QUITUS,
                      AGREEMENT_AMENDMENTS,
                      QuitusAgreementSection)

G_END_DECLS
