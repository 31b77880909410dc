/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-instalment-state.h"

G_BEGIN_DECLS

gboolean quitus_payment_menu_may_call (const QuitusInstalmentState *state);
gboolean quitus_payment_menu_may_receive (const QuitusInstalmentState *state);
GMenuModel *quitus_payment_menu_new (QuitusId instalment,
                                     QuitusId agreement,
                                     const QuitusInstalmentState *state);

G_END_DECLS
