/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

QuitusDay quitus_notice_get_term (QuitusDossier *dossier,
                                  const QuitusOutlook *outlook,
                                  const QuitusNoticeValue *notice);
GPtrArray *quitus_notice_find_problems (const QuitusLaw *law, QuitusLanguage language);

G_END_DECLS
