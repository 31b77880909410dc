/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementTerms:
 *
 * What an agreement says about itself, clause after clause, and what in it does not agree.
 */
#define QUITUS_TYPE_AGREEMENT_TERMS (quitus_agreement_terms_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementTerms,
                      quitus_agreement_terms,
                      QUITUS,
                      AGREEMENT_TERMS,
                      QuitusAgreementSection)

G_END_DECLS
