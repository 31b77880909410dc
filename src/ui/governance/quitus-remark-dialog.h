/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_remark_dialog_new (QuitusSession *session,
                                     QuitusId agreement,
                                     const char *id,
                                     QuitusDay day);
AdwDialog *quitus_remark_dialog_new_sending (QuitusSession *session,
                                             QuitusId agreement,
                                             const char *deadline);
const char *quitus_remark_get_label (const QuitusDeadline *deadline);
GtkWidget *quitus_remark_button_new (const QuitusDeadline *deadline, QuitusDossier *dossier);

G_END_DECLS
