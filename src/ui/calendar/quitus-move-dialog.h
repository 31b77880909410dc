/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-step-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusMoveDialog:
 *
 * Gives a deadline that was typed another day, and shows before it is recorded everything that
 * moves with it, before → after.
 */
#define QUITUS_TYPE_MOVE_DIALOG (quitus_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuitusMoveDialog, quitus_move_dialog, QUITUS, MOVE_DIALOG, QuitusStepDialog)

AdwDialog *quitus_move_dialog_new (QuitusSession *session, QuitusDeadlineItem *item, QuitusDay day);
AdwDialog *quitus_move_refusal_new (QuitusSession *session,
                                    QuitusDeadlineItem *item,
                                    QuitusDay day,
                                    GtkWidget *parent);

G_END_DECLS
