/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusPaymentsPage:
 *
 * Every payment of every agreement, how far each has come, and what they add up to.
 */
#define QUITUS_TYPE_PAYMENTS_PAGE (quitus_payments_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPaymentsPage,
                      quitus_payments_page,
                      QUITUS,
                      PAYMENTS_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_payments_page_new (QuitusSession *session);
AdwToastOverlay *quitus_payments_page_get_toasts (QuitusPaymentsPage *self);

G_END_DECLS
