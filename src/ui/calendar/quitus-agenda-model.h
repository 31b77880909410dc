/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusAgendaModel:
 *
 * The deadlines of a #QuitusDeadlineModel as sections by day, as a list model of
 * #QuitusDeadlineItem; those without a day come last, the undetermined before those that have no
 * term.  It keeps positions only, so that no item is made for what is not on the screen, and says
 * exactly what changed, so that a list stays where it is.
 *
 * Today always has a section: where nothing falls due its only item is a #QuitusAgendaGap.
 */
#define QUITUS_TYPE_AGENDA_MODEL (quitus_agenda_model_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgendaModel, quitus_agenda_model, QUITUS, AGENDA_MODEL, GObject)

/**
 * QuitusAgendaGap:
 *
 * In the place of deadlines where a day has none.
 */
#define QUITUS_TYPE_AGENDA_GAP (quitus_agenda_gap_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgendaGap, quitus_agenda_gap, QUITUS, AGENDA_GAP, GObject)

QuitusAgendaModel *quitus_agenda_model_new (void);
void quitus_agenda_model_set_deadlines (QuitusAgendaModel *self, QuitusDeadlineModel *deadlines);
QuitusDay quitus_agenda_model_get_day (QuitusAgendaModel *self, guint position);
gboolean quitus_agenda_model_is_undetermined (QuitusAgendaModel *self, guint position);
guint quitus_agenda_model_find_day (QuitusAgendaModel *self, QuitusDay day);

G_END_DECLS
