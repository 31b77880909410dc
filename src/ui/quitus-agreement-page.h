/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementPage:
 *
 * Everything about one agreement: on top what people come for, below it the rest in sections.  It
 * follows the book, the day and the supposed signature, and leaves when its agreement does.
 */
#define QUITUS_TYPE_AGREEMENT_PAGE (quitus_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementPage,
                      quitus_agreement_page,
                      QUITUS,
                      AGREEMENT_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_agreement_page_new (QuitusSession *session, QuitusRecord *agreement);
QuitusId quitus_agreement_page_get_agreement (QuitusAgreementPage *self);
gboolean quitus_agreement_page_is_past (QuitusAgreementPage *self);
const char *quitus_agreement_page_get_section (QuitusAgreementPage *self);
void quitus_agreement_page_show_section (QuitusAgreementPage *self, const char *name);
void quitus_agreement_page_reveal (QuitusAgreementPage *self, const char *name);

G_END_DECLS
