/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-filter.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineSelection:
 *
 * The deadlines of a sorted array that a filter lets pass, as positions in it: four bytes each, and
 * none as long as all do.  A filter that changes is followed in slices; until the last of them the
 * selection stays as it was.
 */
typedef struct _QuitusDeadlineSelection QuitusDeadlineSelection;

QuitusDeadlineSelection *quitus_deadline_selection_new (GArray *deadlines,
                                                        GHashTable *dossiers,
                                                        QuitusDeadlineFilter *filter);
void quitus_deadline_selection_free (QuitusDeadlineSelection *self);
QuitusDeadlineFilter *quitus_deadline_selection_get_filter (QuitusDeadlineSelection *self);
guint quitus_deadline_selection_size (QuitusDeadlineSelection *self);
guint quitus_deadline_selection_get (QuitusDeadlineSelection *self, guint index);
guint quitus_deadline_selection_find (QuitusDeadlineSelection *self, guint position);
void quitus_deadline_selection_begin (QuitusDeadlineSelection *self);
gboolean quitus_deadline_selection_advance (QuitusDeadlineSelection *self, guint cost);
gboolean quitus_deadline_selection_is_under_way (QuitusDeadlineSelection *self);
void quitus_deadline_selection_follow (QuitusDeadlineSelection *self,
                                       guint *position,
                                       guint *n_removed,
                                       guint *n_added);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusDeadlineSelection, quitus_deadline_selection_free)

G_END_DECLS
