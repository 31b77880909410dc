/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusAgendaView:
 *
 * Every deadline by day, as one endless list: what the month and the year show, for reading and for
 * who does not see them.  What has no day comes last.  It begins at today.
 *
 * Property `day` (int, read only): the day at the top of what is seen, or %QUITUS_DAY_NONE.
 *
 * It activates `win.show-agreement` (the id of an agreement as a string).
 *
 * CSS node: `agendaview`.
 */
#define QUITUS_TYPE_AGENDA_VIEW (quitus_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgendaView, quitus_agenda_view, QUITUS, AGENDA_VIEW, AdwBin)

GtkWidget *quitus_agenda_view_new (void);
void quitus_agenda_view_set_model (QuitusAgendaView *self, QuitusDeadlineModel *model);
QuitusDay quitus_agenda_view_get_day (QuitusAgendaView *self);
void quitus_agenda_view_show_day (QuitusAgendaView *self, QuitusDay day);
void quitus_agenda_view_turn (QuitusAgendaView *self, int n_months);

G_END_DECLS
