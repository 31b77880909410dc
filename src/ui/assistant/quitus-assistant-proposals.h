/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

char *quitus_assistant_propose_reference (GPtrArray *values, QuitusBook *book, QuitusDay today);
char *quitus_assistant_propose_title (GPtrArray *values, QuitusBook *book);

G_END_DECLS
