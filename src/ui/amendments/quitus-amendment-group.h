/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-amendments.h"
#include "quitus-session.h"

G_BEGIN_DECLS

GtkWidget *quitus_amendment_group_new (QuitusSession *session,
                                       QuitusDossier *dossier,
                                       const QuitusAmendmentState *state);

G_END_DECLS
