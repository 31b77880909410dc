/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusFieldEditor:
 *
 * The row of one field of a form, and the line below it that says what is wrong.
 */
typedef struct _QuitusFieldEditor QuitusFieldEditor;

/**
 * QuitusFieldEdited:
 * @data: what was given with the function
 *
 * Called when something else is typed or chosen.
 */
typedef void (*QuitusFieldEdited) (gpointer data);

QuitusFieldEditor *quitus_field_editor_new (QuitusSession *session,
                                            const QuitusField *field,
                                            QuitusDossier *dossier,
                                            QuitusId root,
                                            QuitusFieldEdited edited,
                                            gpointer data);
void quitus_field_editor_free (QuitusFieldEditor *self);
const QuitusField *quitus_field_editor_get_field (QuitusFieldEditor *self);
GtkWidget *quitus_field_editor_get_row (QuitusFieldEditor *self);
GtkWidget *quitus_field_editor_get_remark (QuitusFieldEditor *self);
void quitus_field_editor_show (QuitusFieldEditor *self, const QuitusValue *value);
gboolean quitus_field_editor_read (QuitusFieldEditor *self, QuitusValue *value, GError **error);
void quitus_field_editor_set_visible (QuitusFieldEditor *self, gboolean is_visible);
void quitus_field_editor_set_remark (QuitusFieldEditor *self,
                                     const char *text,
                                     gboolean is_problem);
void quitus_field_editor_set_note (QuitusFieldEditor *self, const char *text);
gboolean quitus_field_editor_is_empty (QuitusFieldEditor *self);

G_END_DECLS
