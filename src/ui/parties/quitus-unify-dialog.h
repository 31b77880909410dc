/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusUnifyDialog:
 *
 * A dialog in which two records that stand for the same body, or person, become one.
 */
#define QUITUS_TYPE_UNIFY_DIALOG (quitus_unify_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusUnifyDialog, quitus_unify_dialog, QUITUS, UNIFY_DIALOG, AdwDialog)

AdwDialog *quitus_unify_dialog_new (QuitusSession *session, QuitusId kept);

G_END_DECLS
