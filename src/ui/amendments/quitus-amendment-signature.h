/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

const QuitusAmendmentSignatureValue *quitus_amendment_signature_find (QuitusDossier *dossier,
                                                                      QuitusId amendment,
                                                                      QuitusId party);
AdwDialog *quitus_amendment_signature_dialog_new (QuitusSession *session,
                                                  QuitusId amendment,
                                                  QuitusId party);

G_END_DECLS
