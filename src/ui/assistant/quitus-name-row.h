/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-id.h"

G_BEGIN_DECLS

/**
 * QuitusNameRow:
 *
 * A row in which the name of a record is typed.  Those that are known and match are offered below
 * it: Down and Up choose, Enter takes, Escape sends them away.  Any other name is a new one.
 */
#define QUITUS_TYPE_NAME_ROW (quitus_name_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusNameRow, quitus_name_row, QUITUS, NAME_ROW, AdwEntryRow)

GtkWidget *quitus_name_row_new (const char *title);
void quitus_name_row_clear_names (QuitusNameRow *self);
void quitus_name_row_add_name (QuitusNameRow *self,
                               QuitusId id,
                               const char *name,
                               const char *detail,
                               gboolean is_other_name);
QuitusId quitus_name_row_get_match (QuitusNameRow *self);

G_END_DECLS
