/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-law.h"

G_BEGIN_DECLS

GPtrArray *quitus_record_find_problems (const QuitusLaw *law, QuitusLanguage language);
GPtrArray *quitus_record_find_account_problems (QuitusBook *book,
                                                QuitusDay today,
                                                QuitusLanguage language);

G_END_DECLS
