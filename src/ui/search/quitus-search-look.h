/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each kind of record looks among what was found, and where it is shown. */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

const char *quitus_search_look_get_icon (QuitusKind kind);
const char *quitus_search_look_get_group (QuitusKind kind);
const char *quitus_search_look_get_section (QuitusKind kind);

G_END_DECLS
