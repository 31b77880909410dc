/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusAgendaRow:
 *
 * A deadline in the agenda, or that nothing falls due.
 */
#define QUITUS_TYPE_AGENDA_ROW (quitus_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgendaRow, quitus_agenda_row, QUITUS, AGENDA_ROW, AdwBin)

GtkWidget *quitus_agenda_row_new (void);
void quitus_agenda_row_bind (QuitusAgendaRow *self, QuitusDeadlineItem *item);
void quitus_agenda_row_unbind (QuitusAgendaRow *self);
QuitusDeadlineItem *quitus_agenda_row_get_item (QuitusAgendaRow *self);
char *quitus_agenda_row_describe (QuitusAgendaRow *self);
GMenuModel *quitus_agenda_row_make_menu (GtkWidget *near);

G_END_DECLS
