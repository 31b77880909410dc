/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_account_dialog_new (QuitusSession *session, const QuitusValue *draft);
AdwDialog *quitus_account_dialog_new_replacement (QuitusSession *session, QuitusId former);
AdwDialog *quitus_account_dialog_new_confirmation (QuitusSession *session, QuitusId account);
AdwDialog *quitus_account_dialog_new_closing (QuitusSession *session, QuitusId account);

G_END_DECLS
