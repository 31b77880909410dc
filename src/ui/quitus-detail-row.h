/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusDetailRow:
 *
 * A row that says all about one thing: what it is, an amount, when, its state, and why in full.
 * What is not known takes no place.
 */
#define QUITUS_TYPE_DETAIL_ROW (quitus_detail_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDetailRow, quitus_detail_row, QUITUS, DETAIL_ROW, AdwPreferencesRow)

GtkWidget *quitus_detail_row_new (const char *title);
void quitus_detail_row_set_status (QuitusDetailRow *self, QuitusDeadlineStatus status);
void quitus_detail_row_set_icon (QuitusDetailRow *self, const char *icon_name, const char *style);
void quitus_detail_row_set_state (QuitusDetailRow *self, const char *state);
void quitus_detail_row_set_end (QuitusDetailRow *self, const char *text);
void quitus_detail_row_set_lead (QuitusDetailRow *self, const char *text);
void quitus_detail_row_set_detail (QuitusDetailRow *self, const char *text);
void quitus_detail_row_append (QuitusDetailRow *self, GtkWidget *widget);
void quitus_detail_row_add_suffix (QuitusDetailRow *self, GtkWidget *widget);
void quitus_detail_row_append_line (QuitusDetailRow *self, const char *title, const char *text);
void quitus_detail_row_append_link (QuitusDetailRow *self, const char *url);

G_END_DECLS
