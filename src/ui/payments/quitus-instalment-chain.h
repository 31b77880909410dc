/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-instalment-state.h"
#include "quitus-session.h"

G_BEGIN_DECLS

GtkWidget *quitus_instalment_chain_new (QuitusSession *session,
                                        QuitusDossier *dossier,
                                        const QuitusInstalmentValue *instalment,
                                        const QuitusInstalmentState *state);

G_END_DECLS
