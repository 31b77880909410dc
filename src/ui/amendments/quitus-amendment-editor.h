/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAmendmentEditor:
 *
 * A dialog in which an amendment is written: what it says of itself, what it changes, and, as it is
 * written, every deadline that moves.  It is recorded as one change.
 */
#define QUITUS_TYPE_AMENDMENT_EDITOR (quitus_amendment_editor_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAmendmentEditor,
                      quitus_amendment_editor,
                      QUITUS,
                      AMENDMENT_EDITOR,
                      AdwDialog)

AdwDialog *quitus_amendment_editor_new (QuitusSession *session,
                                        QuitusDossier *dossier,
                                        QuitusId amendment);

G_END_DECLS
