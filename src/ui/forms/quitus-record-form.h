/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-reference-row.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusRecordForm:
 *
 * The fields of one record, to be typed.  It is made from the table of fields of the kind, shows
 * only those that mean something, and says below each what is wrong with it.
 *
 * Signal `changed`: something else is typed.
 */
#define QUITUS_TYPE_RECORD_FORM (quitus_record_form_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRecordForm, quitus_record_form, QUITUS, RECORD_FORM, AdwBin)

GtkWidget *quitus_record_form_new (QuitusSession *session,
                                   const QuitusValue *draft,
                                   QuitusDossier *dossier);
QuitusValue *quitus_record_form_get_value (QuitusRecordForm *self, GError **error);
QuitusValue *quitus_record_form_read (QuitusRecordForm *self);
gboolean quitus_record_form_demand (QuitusRecordForm *self);
GtkWidget *quitus_record_form_get_row (QuitusRecordForm *self, const char *name);
void quitus_record_form_set_remark (QuitusRecordForm *self,
                                    const char *name,
                                    const char *text,
                                    gboolean is_problem);
void quitus_record_form_set_note (QuitusRecordForm *self, const char *name, const char *text);
void quitus_record_form_hide (QuitusRecordForm *self, const char *name);
void quitus_record_form_add (QuitusRecordForm *self, AdwPreferencesGroup *group);
void quitus_record_form_add_first (QuitusRecordForm *self, AdwPreferencesGroup *group);
void quitus_record_form_place_below (QuitusRecordForm *self, const char *name, GtkWidget *row);
void quitus_record_form_restrict (QuitusRecordForm *self,
                                  const char *name,
                                  QuitusReferenceRowFilter filter,
                                  gpointer data,
                                  GDestroyNotify destroy);
gboolean quitus_record_form_is_complete (QuitusRecordForm *self);

G_END_DECLS
