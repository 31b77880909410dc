/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-language.h"
#include "quitus-value.h"

G_BEGIN_DECLS

const char *const *quitus_phases_get_names (void);
const char *quitus_phase_get_label (const char *name, QuitusLanguage language);
gboolean quitus_phase_is_active (const char *name);
const QuitusPhaseValue *quitus_phase_get_later (const QuitusPhaseValue *a,
                                                const QuitusPhaseValue *b);
void quitus_phases_sort (GPtrArray *list);
char *quitus_phase_format_period (const QuitusPhaseValue *phase,
                                  const QuitusPhaseValue *next,
                                  QuitusLanguage language);

G_END_DECLS
