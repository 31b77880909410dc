/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-report.h"
#include "quitus-session.h"

G_BEGIN_DECLS

gboolean quitus_page_printer_has_room (guint n_lines);
QuitusReport *quitus_page_printer_make_todo (QuitusSession *session);
QuitusReport *quitus_page_printer_make_months (QuitusSession *session,
                                               QuitusDay month,
                                               guint n_months);
QuitusReport *quitus_page_printer_make_agenda (QuitusSession *session, QuitusDay month);
void quitus_page_printer_say_filter (QuitusSession *session, QuitusReport *report);
QuitusReport *quitus_page_printer_make_committees (QuitusSession *session);
void quitus_page_printer_run (QuitusSession *session, QuitusReport *report, GtkWindow *parent);

G_END_DECLS
