/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_sending_dialog_new (QuitusSession *session, QuitusId obligation);

G_END_DECLS
