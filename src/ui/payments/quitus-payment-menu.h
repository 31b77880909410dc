/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-id.h"

G_BEGIN_DECLS

GMenuModel *quitus_payment_menu_new (QuitusId instalment, QuitusId agreement);

G_END_DECLS
