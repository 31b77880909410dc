/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusPostponements:
 *
 * Until when deadlines are put off, as seen from one day.
 */
typedef struct _QuitusPostponements QuitusPostponements;

const QuitusRemarkValue *quitus_remark_find_by_id (QuitusDossier *dossier, const char *deadline);
const QuitusRemarkValue *quitus_remark_find (QuitusDossier *dossier,
                                             const QuitusDeadline *deadline);
const QuitusRemarkValue *quitus_remark_find_done_by_id (QuitusDossier *dossier,
                                                        const char *deadline);
const QuitusRemarkValue *quitus_remark_find_done (QuitusDossier *dossier,
                                                  const QuitusDeadline *deadline);

QuitusPostponements *quitus_postponements_new (QuitusBook *book, QuitusDay today);
void quitus_postponements_free (QuitusPostponements *self);
QuitusDay quitus_postponements_get (QuitusPostponements *self, const QuitusDeadline *deadline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusPostponements, quitus_postponements_free)

G_END_DECLS
