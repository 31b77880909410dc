/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineSubset:
 *
 * Some deadlines of a #QuitusDeadlineModel, as a list model of #QuitusDeadlineItem.  It keeps
 * positions only, so that no item is made for what is not on the screen.  When the model changes it
 * empties itself, until it is filled again.
 */
#define QUITUS_TYPE_DEADLINE_SUBSET (quitus_deadline_subset_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDeadlineSubset,
                      quitus_deadline_subset,
                      QUITUS,
                      DEADLINE_SUBSET,
                      GObject)

QuitusDeadlineSubset *quitus_deadline_subset_new (void);
void quitus_deadline_subset_fill_with_day (QuitusDeadlineSubset *self,
                                           QuitusDeadlineModel *model,
                                           QuitusDay day);
void quitus_deadline_subset_fill_with_statuses (QuitusDeadlineSubset *self,
                                                QuitusDeadlineModel *model,
                                                const QuitusDeadlineStatus *statuses,
                                                guint n_statuses);
void quitus_deadline_subset_fill_with_positions (QuitusDeadlineSubset *self,
                                                 QuitusDeadlineModel *model,
                                                 const GArray *positions);
guint quitus_deadline_subset_size (QuitusDeadlineSubset *self);

G_END_DECLS
