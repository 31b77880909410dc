/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-dossier.h"
#include "quitus-language.h"

G_BEGIN_DECLS

QuitusDossier *quitus_known_facts_ensure (QuitusDossier *dossier, QuitusDay day);
gboolean quitus_known_facts_include (const QuitusValue *value, QuitusDay day);
QuitusMoney quitus_known_facts_sum_receipts (QuitusDossier *dossier,
                                             QuitusDay first,
                                             QuitusDay last,
                                             QuitusDay day);
GPtrArray *quitus_known_facts_find_problems (QuitusDossier *dossier,
                                             QuitusDay today,
                                             QuitusLanguage language);

G_END_DECLS
