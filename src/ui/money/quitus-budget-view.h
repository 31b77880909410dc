/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusBudgetView:
 *
 * AE and CP of an agreement by budget year: first of the side of the owner of the register, with a
 * switch to the other side.
 */
#define QUITUS_TYPE_BUDGET_VIEW (quitus_budget_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusBudgetView,
                      quitus_budget_view,
                      QUITUS,
                      BUDGET_VIEW,
                      AdwPreferencesGroup)

void quitus_budget_view_show (QuitusBudgetView *self,
                              QuitusSession *session,
                              QuitusDossier *dossier);

G_END_DECLS
