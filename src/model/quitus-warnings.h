/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

char *quitus_warnings_find (const QuitusField *field, const QuitusValue *value);

G_END_DECLS
