/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementOverview:
 *
 * What people come to the page of an agreement for: its status, its parties, how far its money has
 * come, and what comes next.
 */
#define QUITUS_TYPE_AGREEMENT_OVERVIEW (quitus_agreement_overview_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementOverview,
                      quitus_agreement_overview,
                      QUITUS,
                      AGREEMENT_OVERVIEW,
                      QuitusAgreementSection)

G_END_DECLS
