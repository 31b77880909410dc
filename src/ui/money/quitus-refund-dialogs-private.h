/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-money-dialogs.h"

G_BEGIN_DECLS

/* A dialog on a refund that is recorded, or on a draft. */
AdwDialog *quitus_refund_dialog_new_for (QuitusSession *session, const QuitusValue *draft);

G_END_DECLS
