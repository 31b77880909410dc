/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-export.h"
#include "quitus-session.h"

G_BEGIN_DECLS

#define QUITUS_TYPE_EXPORT_DIALOG (quitus_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusExportDialog, quitus_export_dialog, QUITUS, EXPORT_DIALOG, AdwDialog)

AdwDialog *quitus_export_dialog_new (QuitusSession *session, QuitusId agreement);
gboolean quitus_export_dialog_write (QuitusExportDialog *self,
                                     QuitusExportKind kind,
                                     GFile *file,
                                     GtkWidget *parent,
                                     GError **error);

G_END_DECLS
