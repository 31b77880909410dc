/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusSignDialog:
 *
 * Records the signature of a party, corrects one that was recorded, or removes it.  What it records
 * is one change that can be undone; when that fails the dialog stays, with what was typed.
 */
#define QUITUS_TYPE_SIGN_DIALOG (quitus_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSignDialog, quitus_sign_dialog, QUITUS, SIGN_DIALOG, AdwDialog)

AdwDialog *quitus_sign_dialog_new (QuitusSession *session, QuitusId agreement);
AdwDialog *quitus_sign_dialog_new_for_party (QuitusSession *session, QuitusId party);

G_END_DECLS
