/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-dossier.h"

G_BEGIN_DECLS

GMenuModel *quitus_amendment_menu_new (QuitusDossier *after);

G_END_DECLS
