/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusClosingDialog:
 *
 * What was done and what is missing before an agreement is closed, and its closing.  Where
 * something is missing it takes a decision and a reason, which is kept.
 */
#define QUITUS_TYPE_CLOSING_DIALOG (quitus_closing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusClosingDialog, quitus_closing_dialog, QUITUS, CLOSING_DIALOG, AdwDialog)

AdwDialog *quitus_closing_dialog_new (QuitusSession *session, QuitusId agreement);

G_END_DECLS
