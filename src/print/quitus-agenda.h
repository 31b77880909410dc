/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reports on many agreements share. */

#pragma once

#include "quitus-sheet.h"

G_BEGIN_DECLS

/**
 * QuitusAgendaItem:
 * @deadline: a deadline
 * @dossier: (unowned): the agreement it was computed from
 *
 * One line of a list of deadlines of several agreements.
 */
typedef struct
{
  QuitusDeadline deadline;
  QuitusDossier *dossier;
} QuitusAgendaItem;

GArray *quitus_agenda_sort (const QuitusAgendaItem *items, guint n_items);
char *quitus_agenda_say_distance (QuitusSheet *sheet, const QuitusAgendaItem *item);
void quitus_agenda_set_banner (QuitusSheet *sheet, const GArray *items);
void quitus_agenda_add_table (QuitusSheet *sheet);
void quitus_agenda_add_item (QuitusSheet *sheet, const QuitusAgendaItem *item);

G_END_DECLS
