/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an amendment changes, as rows to read. */

#pragma once

#include "quitus-facts.h"

G_BEGIN_DECLS

char *quitus_amendment_rows_name (QuitusDossier *dossier, const QuitusValue *value);
char *quitus_amendment_rows_compose (QuitusSession *session,
                                     QuitusDossier *before,
                                     QuitusDossier *after,
                                     const QuitusValue *value);
GPtrArray *quitus_amendment_rows_list_problems (QuitusSession *session,
                                                QuitusDossier *before,
                                                QuitusDossier *after);
void quitus_amendment_rows_add_terms (QuitusFacts *facts,
                                      QuitusSession *session,
                                      QuitusDossier *before,
                                      QuitusDossier *after);
guint quitus_amendment_rows_add_moves (QuitusFacts *facts,
                                       QuitusSession *session,
                                       QuitusDossier *before,
                                       QuitusDossier *after);

G_END_DECLS
