/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-language.h"

G_BEGIN_DECLS

const char *quitus_label_get_pattern (guint index);
char *quitus_label_compose (QuitusLanguage language, const char *pattern, ...) G_GNUC_PRINTF (2, 3);
char *quitus_label_translate (const char *label, QuitusLanguage language);

G_END_DECLS
