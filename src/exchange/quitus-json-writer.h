/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

GBytes *quitus_json_write (GPtrArray *values);

G_END_DECLS
