/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-record-dialog.h"

G_BEGIN_DECLS

guint quitus_entry_into_force_count (QuitusSession *session, QuitusId agreement);
char *quitus_entry_into_force_tell (QuitusSession *session, QuitusId agreement, guint n_before);
void quitus_entry_into_force_watch (QuitusRecordDialog *dialog,
                                    QuitusSession *session,
                                    const QuitusPartyValue *party);

G_END_DECLS
