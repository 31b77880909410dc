/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusAgendaHeading:
 *
 * Over the deadlines of a day in the agenda: the day, whether it is today, and its holiday; or that
 * what follows has no day.
 *
 * CSS node: `agendaheading` with the class `today`.
 */
#define QUITUS_TYPE_AGENDA_HEADING (quitus_agenda_heading_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgendaHeading, quitus_agenda_heading, QUITUS, AGENDA_HEADING, GtkWidget)

GtkWidget *quitus_agenda_heading_new (void);
void quitus_agenda_heading_show_day (QuitusAgendaHeading *self,
                                     QuitusDeadlineModel *model,
                                     QuitusDay day);
void quitus_agenda_heading_show_dayless (QuitusAgendaHeading *self, gboolean is_undetermined);
QuitusDay quitus_agenda_heading_get_day (QuitusAgendaHeading *self);
const char *quitus_agenda_heading_get_title (QuitusAgendaHeading *self);

G_END_DECLS
