/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-dossier.h"
#include "quitus-language.h"

G_BEGIN_DECLS

char *quitus_refund_account_find_problem (const QuitusAccountValue *account,
                                          QuitusId organisation,
                                          const char *name,
                                          QuitusDay day,
                                          QuitusLanguage language);
const QuitusAccountValue *quitus_refund_account_find (QuitusDossier *dossier,
                                                      QuitusId organisation,
                                                      QuitusDay day);

G_END_DECLS
