/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

QuitusChange *quitus_record_actions_make_change (const QuitusValue *before,
                                                 const QuitusValue *after);
QuitusChange *quitus_record_actions_make_removal (QuitusBook *book, QuitusId id);
QuitusValue *quitus_record_actions_make_draft (QuitusSession *session,
                                               QuitusKind kind,
                                               QuitusId owner);

G_END_DECLS
