/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-record-form.h"

G_BEGIN_DECLS

GtkWidget *quitus_record_hold_make_row (void);
void quitus_record_hold_attach (QuitusRecordForm *form, const char *name);
void quitus_record_hold_begin (QuitusRecordForm *form);
void quitus_record_hold_say (QuitusRecordForm *form, const char *name, const char *problem);
void quitus_record_hold_end (QuitusRecordForm *form);
gboolean quitus_record_hold_check (QuitusRecordForm *form, GError **error);

G_END_DECLS
