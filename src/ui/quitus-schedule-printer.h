/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-pages.h"
#include "quitus-session.h"

G_BEGIN_DECLS

QuitusPages *quitus_schedule_printer_lay_out (QuitusSession *session, QuitusDossier *dossier);
void quitus_schedule_printer_run (QuitusSession *session,
                                  QuitusDossier *dossier,
                                  GtkWindow *parent);
void quitus_schedule_printer_export (QuitusSession *session,
                                     QuitusDossier *dossier,
                                     GtkWindow *parent);

G_END_DECLS
