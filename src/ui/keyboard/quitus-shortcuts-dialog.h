/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusShortcutsDialog:
 *
 * Lists everything that keys do, and finds it by a word or by the key.
 */
#define QUITUS_TYPE_SHORTCUTS_DIALOG (quitus_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusShortcutsDialog,
                      quitus_shortcuts_dialog,
                      QUITUS,
                      SHORTCUTS_DIALOG,
                      AdwDialog)

AdwDialog *quitus_shortcuts_dialog_new (void);

G_END_DECLS
