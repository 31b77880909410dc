/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusSupposeDialog:
 *
 * Asks for a day on which the missing signatures are supposed, and shows every page with it.
 * Nothing is recorded.
 */
#define QUITUS_TYPE_SUPPOSE_DIALOG (quitus_suppose_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSupposeDialog, quitus_suppose_dialog, QUITUS, SUPPOSE_DIALOG, AdwDialog)

AdwDialog *quitus_suppose_dialog_new (QuitusSession *session);

G_END_DECLS
