/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementDocuments:
 *
 * The files of an agreement.  Others are added with a button or by dropping them here.
 */
#define QUITUS_TYPE_AGREEMENT_DOCUMENTS (quitus_agreement_documents_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementDocuments,
                      quitus_agreement_documents,
                      QUITUS,
                      AGREEMENT_DOCUMENTS,
                      QuitusAgreementSection)

G_END_DECLS
