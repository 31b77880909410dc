/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusTodoRow:
 *
 * A deadline in the to-do list: what, why, when, how much, and the next step as a button.
 *
 * Property: `narrow` (write only), whether the button goes below the text.
 */
#define QUITUS_TYPE_TODO_ROW (quitus_todo_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTodoRow, quitus_todo_row, QUITUS, TODO_ROW, AdwBin)

GtkWidget *quitus_todo_row_new (QuitusSession *session);
void quitus_todo_row_set_item (QuitusTodoRow *self, QuitusDeadlineItem *item);
char *quitus_todo_row_describe (QuitusTodoRow *self);
GMenuModel *quitus_todo_row_make_menu (QuitusTodoRow *self);

G_END_DECLS
