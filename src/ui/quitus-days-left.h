/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

char *quitus_days_left_format_deadline (const QuitusDeadline *deadline,
                                        QuitusDossier *dossier,
                                        const QuitusOutlook *outlook);

G_END_DECLS
