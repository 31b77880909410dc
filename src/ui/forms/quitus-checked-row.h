/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusCheckedRowRead:
 * @text: what is typed, without the spaces around it and not empty
 * @data: what was given with the function
 * @error: set to a sentence for people when the text is wrong
 *
 * Understands what is typed.
 *
 * Returns: (transfer full) (nullable): how it was understood, shown beside it; "" for nothing to
 *   say, %NULL with @error set when it is wrong
 */
typedef char *(*QuitusCheckedRowRead) (const char *text, gconstpointer data, GError **error);

/**
 * QuitusCheckedRow:
 *
 * A row in which a text of some form is typed: an amount, a number, an identifier.  It shows at
 * once how the text was understood, or marks itself as wrong.
 */
#define QUITUS_TYPE_CHECKED_ROW (quitus_checked_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusCheckedRow, quitus_checked_row, QUITUS, CHECKED_ROW, AdwEntryRow)

GtkWidget *quitus_checked_row_new (const char *title,
                                   QuitusCheckedRowRead read,
                                   gconstpointer data);
char *quitus_checked_row_get_text (QuitusCheckedRow *self);
const char *quitus_checked_row_get_problem (QuitusCheckedRow *self);

GtkWidget *quitus_money_row_new (const char *title);
GtkWidget *quitus_number_row_new (const char *title, gboolean is_percentage);
gboolean quitus_number_parse (const char *text,
                              gboolean is_percentage,
                              gint64 *number,
                              GError **error);
void quitus_checked_row_describe (QuitusCheckedRow *self, const char *remark);

G_END_DECLS
