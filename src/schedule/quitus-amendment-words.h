/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-amendments.h"
#include "quitus-language.h"

G_BEGIN_DECLS

char *quitus_amendment_words_get_state (const QuitusAmendmentState *state, QuitusLanguage language);
char *quitus_amendment_words_get_name (const QuitusAmendmentState *state, QuitusLanguage language);
char *quitus_amendment_words_get_entry (QuitusDossier *dossier,
                                        const QuitusPartyValue *party,
                                        QuitusLanguage language);
char *quitus_amendment_words_get_stale (QuitusDossier *before,
                                        QuitusDossier *after,
                                        QuitusLanguage language);
GPtrArray *quitus_amendment_words_list_brought (QuitusDossier *before,
                                                QuitusDossier *after,
                                                QuitusDay today,
                                                QuitusLanguage language);
GPtrArray *quitus_amendment_words_list_problems (QuitusDossier *dossier,
                                                 QuitusDay today,
                                                 QuitusLanguage language);

G_END_DECLS
