/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

GPtrArray *quitus_obligation_cells_list_startups (QuitusDossier *dossier);
GPtrArray *quitus_obligation_cells_list_obligations (QuitusDossier *dossier);
const QuitusDeadline *quitus_obligation_cells_find (GArray *deadlines,
                                                    const QuitusObligationValue *obligation,
                                                    const QuitusStartupValue *startup);
const char *quitus_obligation_cells_get_word (QuitusDeadlineStatus status);
char *quitus_obligation_cells_get_state (const QuitusDeadline *deadline);
char *quitus_obligation_cells_speak (const QuitusDeadline *deadline,
                                     const QuitusObligationValue *obligation,
                                     const QuitusStartupValue *startup);
char *quitus_obligation_cells_get_target (const QuitusDeadline *deadline);

G_END_DECLS
