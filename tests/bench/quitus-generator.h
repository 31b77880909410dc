/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

GPtrArray *quitus_generator_make (guint n_agreements, guint32 seed);

G_END_DECLS
