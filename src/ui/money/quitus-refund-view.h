/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusRefundView:
 *
 * What is to be given back by both readings of the clause, who gets how much and on which account,
 * and what was decided and paid.
 */
#define QUITUS_TYPE_REFUND_VIEW (quitus_refund_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRefundView,
                      quitus_refund_view,
                      QUITUS,
                      REFUND_VIEW,
                      AdwPreferencesGroup)

void quitus_refund_view_show (QuitusRefundView *self,
                              QuitusSession *session,
                              QuitusDossier *dossier);

G_END_DECLS
