/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-record-dialog.h"

G_BEGIN_DECLS

void quitus_account_typing_help (QuitusRecordDialog *dialog,
                                 QuitusSession *session,
                                 const QuitusAccountValue *draft,
                                 QuitusId former);

G_END_DECLS
