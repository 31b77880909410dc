/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_committee_dialog_new (QuitusSession *session, QuitusId series, QuitusId startup);
AdwDialog *quitus_committee_dialog_edit (QuitusSession *session,
                                         const QuitusCommitteeValue *committee);

G_END_DECLS
