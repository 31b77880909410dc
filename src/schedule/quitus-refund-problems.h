/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

GPtrArray *quitus_refund_find_problems (const QuitusLaw *law, QuitusLanguage language);

G_END_DECLS
