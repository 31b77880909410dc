/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"
#include "quitus-search-query.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineFilter:
 *
 * Which deadlines say what is looked for in a page: in the label, the amount or the day, or in the
 * reference, the title, the incubator or the parties of their agreement.
 */
typedef struct _QuitusDeadlineFilter QuitusDeadlineFilter;

QuitusDeadlineFilter *quitus_deadline_filter_new (QuitusDeadlineModel *deadlines, const char *text);
void quitus_deadline_filter_free (QuitusDeadlineFilter *self);
gboolean quitus_deadline_filter_has (QuitusDeadlineFilter *self, const QuitusDeadline *deadline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusDeadlineFilter, quitus_deadline_filter_free)

G_END_DECLS
