/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementHistory:
 *
 * The journal of an agreement: who recorded what and when, and what each fact was before and after.
 * It is read a page at a time.
 */
#define QUITUS_TYPE_AGREEMENT_HISTORY (quitus_agreement_history_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementHistory,
                      quitus_agreement_history,
                      QUITUS,
                      AGREEMENT_HISTORY,
                      QuitusAgreementSection)

void quitus_agreement_history_load_more (QuitusAgreementHistory *self);

G_END_DECLS
