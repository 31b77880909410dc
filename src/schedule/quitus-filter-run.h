/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-filter.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusFilterRun:
 *
 * A filter at work: what it asks of an agreement is found once for all deadlines of that agreement,
 * and what many deadlines say alike is read once.
 */
typedef struct _QuitusFilterRun QuitusFilterRun;

QuitusFilterRun *quitus_filter_run_new (QuitusDeadlineFilter *filter,
                                        GHashTable *dossiers,
                                        QuitusLanguage language);
QuitusFilterRun *quitus_filter_run_new_of_agreements (QuitusDeadlineFilter *filter,
                                                      QuitusLanguage language);
void quitus_filter_run_free (QuitusFilterRun *self);
gboolean quitus_filter_run_has (QuitusFilterRun *self, const QuitusDeadline *deadline);
gboolean quitus_filter_run_has_agreement (QuitusFilterRun *self, QuitusDossier *dossier);
guint quitus_filter_run_get_cost (QuitusFilterRun *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusFilterRun, quitus_filter_run_free)

G_END_DECLS
