/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-detail-row.h"
#include "quitus-session.h"

G_BEGIN_DECLS

GtkWidget *quitus_deadline_row_new (QuitusSession *session,
                                    QuitusDossier *dossier,
                                    const QuitusDeadline *deadline);
GtkWidget *quitus_deadline_row_new_without_step (QuitusSession *session,
                                                 QuitusDossier *dossier,
                                                 const QuitusDeadline *deadline);

G_END_DECLS
