/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementSection:
 *
 * One of the tabs of the page of an agreement.  It shows a dossier; when facts change it is given
 * another one, at once when it is on screen, else when it comes to be.
 */
#define QUITUS_TYPE_AGREEMENT_SECTION (quitus_agreement_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (QuitusAgreementSection,
                          quitus_agreement_section,
                          QUITUS,
                          AGREEMENT_SECTION,
                          AdwBin)

struct _QuitusAgreementSectionClass
{
  AdwBinClass parent_class;

  void (*fill) (QuitusAgreementSection *self, QuitusSession *session, QuitusDossier *dossier);
};

void quitus_agreement_section_show (QuitusAgreementSection *self,
                                    QuitusSession *session,
                                    QuitusDossier *dossier);
gboolean quitus_agreement_section_may_write (QuitusAgreementSection *self);

G_END_DECLS
