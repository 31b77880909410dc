/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-session.h"

G_BEGIN_DECLS

void quitus_money_printer_run_report (QuitusSession *session,
                                      QuitusDossier *dossier,
                                      GtkWindow *parent);
void quitus_money_printer_run_refund (QuitusSession *session,
                                      QuitusDossier *dossier,
                                      GtkWindow *parent);
void quitus_money_printer_run_reminder (QuitusSession *session,
                                        QuitusDossier *dossier,
                                        QuitusId instalment,
                                        const char *recipient,
                                        QuitusDay day,
                                        GtkWindow *parent);

G_END_DECLS
