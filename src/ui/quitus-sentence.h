/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quitus_sentence_capitalise (const char *text);
char *quitus_sentence_join (const char *const *parts, guint n_parts);

G_END_DECLS
