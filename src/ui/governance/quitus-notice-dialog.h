/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_notice_dialog_new (QuitusSession *session, const QuitusValue *draft);

G_END_DECLS
