/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusNotices:
 *
 * What must be seen on every page, under its header: that a signature is supposed, that the
 * register is read only.
 *
 * Property `session`.
 */
#define QUITUS_TYPE_NOTICES (quitus_notices_get_type ())
G_DECLARE_FINAL_TYPE (QuitusNotices, quitus_notices, QUITUS, NOTICES, AdwBin)

void quitus_notices_set_session (QuitusNotices *self, QuitusSession *session);

G_END_DECLS
