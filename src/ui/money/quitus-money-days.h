/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-record-dialog.h"

G_BEGIN_DECLS

void quitus_money_days_mark (QuitusRecordForm *form, QuitusSession *session, QuitusKind kind);
gboolean quitus_money_days_check (const QuitusValue *value, QuitusSession *session, GError **error);

G_END_DECLS
