/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusFilterDialog:
 *
 * Where the filter of a window is chosen; what is chosen is seen at once behind it.
 */
#define QUITUS_TYPE_FILTER_DIALOG (quitus_filter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusFilterDialog, quitus_filter_dialog, QUITUS, FILTER_DIALOG, AdwDialog)

AdwDialog *quitus_filter_dialog_new (QuitusSession *session, QuitusFilterScope scope);
void quitus_filter_dialog_set_found (QuitusFilterDialog *self, const char *found);

G_END_DECLS
