/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

GHashTable *quitus_deadline_item_new_table (void);
QuitusDeadlineItem *quitus_deadline_item_new (const QuitusDeadline *deadline,
                                              QuitusDossier *dossier,
                                              const QuitusOutlook *outlook,
                                              GHashTable *living);

G_END_DECLS
