/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

char *quitus_early_day_find (QuitusDossier *dossier,
                             const QuitusOutlook *outlook,
                             const QuitusValue *value,
                             QuitusDay day,
                             QuitusLanguage language);
GPtrArray *quitus_early_day_find_problems (const QuitusLaw *law, QuitusLanguage language);

G_END_DECLS
