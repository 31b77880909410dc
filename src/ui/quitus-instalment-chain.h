/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-instalment-state.h"

G_BEGIN_DECLS

GtkWidget *quitus_instalment_chain_new (const QuitusInstalmentState *state, gboolean is_attached);

G_END_DECLS
