/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-language.h"

G_BEGIN_DECLS

char *quitus_label_translate (const char *label, QuitusLanguage language);

G_END_DECLS
