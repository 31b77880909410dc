/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

char *quitus_future_day_find_problem (QuitusSession *session, QuitusDay day);
char *quitus_future_day_find_signature_problem (QuitusSession *session, QuitusDay day);

G_END_DECLS
