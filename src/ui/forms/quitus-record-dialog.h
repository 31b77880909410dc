/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-record-form.h"

G_BEGIN_DECLS

/**
 * QuitusRecordDialogCheck:
 * @data: what was given with the function
 *
 * Looks at what is typed before anything is made of it, and says at its field what is wrong.
 *
 * Returns: whether it may be recorded
 */
typedef gboolean (*QuitusRecordDialogCheck) (gpointer data);

/**
 * QuitusRecordDialogExtend:
 * @change: the change that is about to be recorded, with the record in it
 * @value: what the record will say
 * @data: what was given with the function
 * @error: set to a sentence for people when it may not be recorded
 *
 * Adds what goes with the record, such as the phase that a decision brings.
 *
 * Returns: whether the change may be recorded
 */
typedef gboolean (*QuitusRecordDialogExtend) (QuitusChange *change,
                                              const QuitusValue *value,
                                              gpointer data,
                                              GError **error);

/**
 * QuitusRecordDialogTake:
 * @value: what the record is to say
 * @data: what was given with the function
 *
 * Takes what was typed, instead of its being recorded.
 */
typedef void (*QuitusRecordDialogTake) (const QuitusValue *value, gpointer data);

/**
 * QuitusRecordDialogAdjust:
 * @value: what the record is to say, still to be changed
 * @data: what was given with the function
 *
 * Sets what nobody types, before the record is looked at.
 */
typedef void (*QuitusRecordDialogAdjust) (QuitusValue *value, gpointer data);

/**
 * QuitusRecordDialogTell:
 * @data: what was given with the function
 *
 * Returns: (transfer full) (nullable): what followed from what was just recorded, in a sentence
 */
typedef char *(*QuitusRecordDialogTell) (gpointer data);

/**
 * QuitusRecordDialog:
 *
 * A dialog in which a record is added, changed or removed.  It records one change that can be
 * undone; when that fails it stays, with what was typed.
 */
#define QUITUS_TYPE_RECORD_DIALOG (quitus_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRecordDialog, quitus_record_dialog, QUITUS, RECORD_DIALOG, AdwDialog)

AdwDialog *quitus_record_dialog_new (QuitusSession *session, const QuitusValue *draft);
AdwDialog *quitus_record_dialog_new_step (QuitusSession *session,
                                          const QuitusValue *draft,
                                          const char *title,
                                          const char *subtitle,
                                          const char *label);
AdwDialog *quitus_record_dialog_new_to_take (QuitusSession *session,
                                             const QuitusValue *draft,
                                             QuitusDossier *dossier,
                                             QuitusRecordDialogTake take,
                                             gpointer data,
                                             GDestroyNotify destroy);
void quitus_record_dialog_set_check (QuitusRecordDialog *self,
                                     QuitusRecordDialogCheck check,
                                     gpointer data);
void quitus_record_dialog_set_heading (QuitusRecordDialog *self,
                                       const char *title,
                                       const char *subtitle);
QuitusRecordForm *quitus_record_dialog_get_form (QuitusRecordDialog *self);
void quitus_record_dialog_set_extend (QuitusRecordDialog *self,
                                      QuitusRecordDialogExtend extend,
                                      gpointer data,
                                      GDestroyNotify destroy);
void quitus_record_dialog_set_adjust (QuitusRecordDialog *self,
                                      QuitusRecordDialogAdjust adjust,
                                      gpointer data);
void quitus_record_dialog_set_tell (QuitusRecordDialog *self,
                                    QuitusRecordDialogTell tell,
                                    gpointer data);

G_END_DECLS
