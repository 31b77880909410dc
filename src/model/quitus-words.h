/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-language.h"
#include "quitus-money.h"

G_BEGIN_DECLS

char *quitus_words_from_money (QuitusLanguage language, QuitusMoney amount);
QuitusMoney quitus_words_parse (QuitusLanguage language, const char *words);
gboolean quitus_words_check (QuitusMoney amount,
                             const char *words,
                             QuitusLanguage language,
                             GError **error);

G_END_DECLS
