/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

GBytes *quitus_ics_write (QuitusBook *book,
                          QuitusId agreement,
                          const QuitusOutlook *outlook,
                          QuitusLanguage language);

G_END_DECLS
