/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

GPtrArray *quitus_deadline_sweep_laws (QuitusBook *book, QuitusDay day);
void quitus_deadline_sweep (GPtrArray *dossiers, const QuitusOutlook *outlook, GArray *deadlines);

G_END_DECLS
