/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-day.h"

G_BEGIN_DECLS

/**
 * QuitusDateRow:
 *
 * A row in which a day is typed, as people write it, or picked from a calendar.
 *
 * Property `day` (int): the day, %QUITUS_DAY_NONE while what is typed is not one.
 */
#define QUITUS_TYPE_DATE_ROW (quitus_date_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDateRow, quitus_date_row, QUITUS, DATE_ROW, AdwEntryRow)

QuitusDay quitus_date_row_get_day (QuitusDateRow *self);
void quitus_date_row_set_day (QuitusDateRow *self, QuitusDay day);
void quitus_date_row_set_near (QuitusDateRow *self, QuitusDay near, QuitusDay last);

G_END_DECLS
