/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

const QuitusEvidenceValue *quitus_evidence_find (QuitusDossier *dossier,
                                                 QuitusId obligation,
                                                 QuitusId startup,
                                                 int occurrence);
AdwDialog *quitus_evidence_dialog_new (QuitusSession *session,
                                       QuitusId obligation,
                                       QuitusId startup,
                                       int occurrence);
AdwDialog *quitus_evidence_dialog_edit (QuitusSession *session,
                                        const QuitusEvidenceValue *evidence);

G_END_DECLS
