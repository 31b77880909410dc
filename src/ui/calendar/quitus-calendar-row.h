/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusCalendarRow:
 *
 * A deadline in a list.  One that has its day: what it is, whose it is, its amount and its state.
 * One that has none: the rule, what it is and its amount, then why it has no day.
 */
#define QUITUS_TYPE_CALENDAR_ROW (quitus_calendar_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusCalendarRow, quitus_calendar_row, QUITUS, CALENDAR_ROW, AdwBin)

void quitus_calendar_row_bind (QuitusCalendarRow *self, QuitusDeadlineItem *item);
void quitus_calendar_row_bind_whole (QuitusCalendarRow *self, QuitusDeadlineItem *item);
void quitus_calendar_row_bind_list_item (GtkListItem *list_item);
GtkListItemFactory *quitus_calendar_row_factory_new (void);
GtkListItemFactory *quitus_calendar_row_factory_new_with_day (void);

G_END_DECLS
