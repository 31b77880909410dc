/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementStartups:
 *
 * The startups that an agreement pays for, with their phases, and the committees that decide about
 * them.
 */
#define QUITUS_TYPE_AGREEMENT_STARTUPS (quitus_agreement_startups_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementStartups,
                      quitus_agreement_startups,
                      QUITUS,
                      AGREEMENT_STARTUPS,
                      QuitusAgreementSection)

G_END_DECLS
