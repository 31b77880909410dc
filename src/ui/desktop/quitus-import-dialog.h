/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_import_dialog_new (QuitusSession *session,
                                     GBytes *data,
                                     const char *name,
                                     GtkWidget *parent,
                                     GError **error);

G_END_DECLS
