/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusCliTable:
 *
 * A table of text: columns as wide as their longest text, whatever the width of the terminal, so
 * that what a person sees and what a pipe gets are the same.
 */
typedef struct _QuitusTable QuitusCliTable;

QuitusCliTable *quitus_cli_table_new (guint n_columns);
void quitus_cli_table_free (QuitusCliTable *self);
void quitus_cli_table_set_at_end (QuitusCliTable *self, guint column);
void quitus_cli_table_set_has_heading (QuitusCliTable *self);
void quitus_cli_table_add (QuitusCliTable *self, const char *text);
void quitus_cli_table_take (QuitusCliTable *self, char *text);
void quitus_cli_table_add_note (QuitusCliTable *self, const char *text);
guint quitus_cli_table_get_size (QuitusCliTable *self);
void quitus_cli_table_write (QuitusCliTable *self, GString *out);

char *quitus_cli_make_plain (const char *text);
guint quitus_cli_get_width (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusCliTable, quitus_cli_table_free)

G_END_DECLS
