/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-history-item.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusHistoryRow:
 *
 * A change of the journal with who, when and where, or what it did to one record, before and after.
 */
#define QUITUS_TYPE_HISTORY_ROW (quitus_history_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusHistoryRow, quitus_history_row, QUITUS, HISTORY_ROW, AdwBin)

GtkWidget *quitus_history_row_new (QuitusSession *session);
void quitus_history_row_set_list_row (QuitusHistoryRow *self, GtkTreeListRow *list_row);
GtkTreeListRow *quitus_history_row_get_list_row (QuitusHistoryRow *self);
QuitusHistoryItem *quitus_history_row_get_item (QuitusHistoryRow *self);
GtkTreeListModel *quitus_history_tree_new (GListModel *changes);

G_END_DECLS
