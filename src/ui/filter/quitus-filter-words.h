/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-filter.h"

G_BEGIN_DECLS

const char *quitus_filter_words_get_title (QuitusFilterAspect aspect);
char *quitus_filter_words_name (QuitusBook *book, QuitusFilterAspect aspect, const char *value);
char *quitus_filter_words_compose (QuitusBook *book, const QuitusFilterTerm *term);

G_END_DECLS
