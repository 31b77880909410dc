/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementObligations:
 *
 * What the parties must do, article by article: who, what, by when, and whether it was done.
 */
#define QUITUS_TYPE_AGREEMENT_OBLIGATIONS (quitus_agreement_obligations_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementObligations,
                      quitus_agreement_obligations,
                      QUITUS,
                      AGREEMENT_OBLIGATIONS,
                      QuitusAgreementSection)

G_END_DECLS
