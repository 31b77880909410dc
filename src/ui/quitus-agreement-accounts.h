/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementAccounts:
 *
 * Where the money of an agreement comes from and goes to: funding, bank accounts, budget codes.
 */
#define QUITUS_TYPE_AGREEMENT_ACCOUNTS (quitus_agreement_accounts_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementAccounts,
                      quitus_agreement_accounts,
                      QUITUS,
                      AGREEMENT_ACCOUNTS,
                      QuitusAgreementSection)

G_END_DECLS
