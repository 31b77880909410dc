/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusOrdersView:
 *
 * The purchase orders of an agreement, each with its certified deliveries and its payments, and the
 * buttons that record more of them.
 */
#define QUITUS_TYPE_ORDERS_VIEW (quitus_orders_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusOrdersView,
                      quitus_orders_view,
                      QUITUS,
                      ORDERS_VIEW,
                      AdwPreferencesGroup)

void quitus_orders_view_show (QuitusOrdersView *self,
                              QuitusSession *session,
                              QuitusDossier *dossier);

G_END_DECLS
