/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-draft.h"

G_BEGIN_DECLS

/* What the keys "format" and "version" hold. */
#define QUITUS_JSON_FORMAT "quitus"
#define QUITUS_JSON_VERSION 1

int quitus_json_kind_of_list (int owner, const char *names);
QuitusDraft *quitus_json_parse (GBytes *data, GError **error);
QuitusDraft *quitus_json_parse_partial (GBytes *data, GError **error);

G_END_DECLS
