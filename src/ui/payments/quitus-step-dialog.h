/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusStepDialog:
 *
 * A dialog that records one step of a payment: some fields of a record, as its table says, and
 * whatever else the step needs.  What it records is one change that can be undone; when that fails
 * the dialog stays, with what was typed.
 */
#define QUITUS_TYPE_STEP_DIALOG (quitus_step_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (QuitusStepDialog, quitus_step_dialog, QUITUS, STEP_DIALOG, AdwDialog)

/**
 * QuitusStepDialogClass:
 * @check: says what is wrong with what is typed, besides the fields by themselves, and returns
 *   whether it may be recorded
 * @make_change: (nullable): makes the change that records it
 * @compose_toast: says in a sentence what happened
 */
struct _QuitusStepDialogClass
{
  AdwDialogClass parent_class;

  gboolean (*check) (QuitusStepDialog *self);
  QuitusChange *(*make_change) (QuitusStepDialog *self, GError **error);
  char *(*compose_toast) (QuitusStepDialog *self);
};

void quitus_step_dialog_start (QuitusStepDialog *self,
                               QuitusSession *session,
                               const QuitusValue *draft,
                               const char *title,
                               const char *part);
void quitus_step_dialog_set_subject (QuitusStepDialog *self, const char *subject);
void quitus_step_dialog_add_fields (QuitusStepDialog *self,
                                    const char *first_name,
                                    ...) G_GNUC_NULL_TERMINATED;
void quitus_step_dialog_add_group (QuitusStepDialog *self, GtkWidget *group);
void quitus_step_dialog_add_removal (QuitusStepDialog *self);
void quitus_step_dialog_focus (QuitusStepDialog *self, const char *name);
void quitus_step_dialog_finish (QuitusStepDialog *self);
void quitus_step_dialog_changed (QuitusStepDialog *self);

QuitusSession *quitus_step_dialog_get_session (QuitusStepDialog *self);
const QuitusValue *quitus_step_dialog_get_value (QuitusStepDialog *self);
const QuitusValue *quitus_step_dialog_get_before (QuitusStepDialog *self);
GtkWidget *quitus_step_dialog_get_row (QuitusStepDialog *self, const char *name);
void quitus_step_dialog_set_remark (QuitusStepDialog *self, const char *name, const char *text);
gboolean quitus_step_dialog_check_day (QuitusStepDialog *self, const char *name, QuitusDay day);

G_END_DECLS
