/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-timeline-row.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineOrder:
 * @QUITUS_TIMELINE_BY_START: the first day; as groups, none
 * @QUITUS_TIMELINE_BY_END: the last day; as groups, its year
 *
 * How rows are put in order, and by what they are put in groups.
 */
typedef enum
{
  QUITUS_TIMELINE_BY_START,
  QUITUS_TIMELINE_BY_END,
  QUITUS_TIMELINE_BY_PARTY,
  QUITUS_TIMELINE_BY_INCUBATOR,
  QUITUS_TIMELINE_BY_STATUS,
  QUITUS_TIMELINE_BY_REFERENCE,
} QuitusTimelineOrder;

#define QUITUS_N_TIMELINE_ORDERS 6

/**
 * QuitusTimelineModel:
 *
 * The agreements of a book as rows of a timeline, in order and in groups.  It follows the book, the
 * day and the supposed signature; rows stay the same ones.
 *
 * The signal `changed` is emitted when lines that were asked for are no longer true.
 */
#define QUITUS_TYPE_TIMELINE_MODEL (quitus_timeline_model_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineModel, quitus_timeline_model, QUITUS, TIMELINE_MODEL, GObject)

QuitusTimelineModel *quitus_timeline_model_new (QuitusDeadlineModel *deadlines);
GListModel *quitus_timeline_model_get_rows (QuitusTimelineModel *self);
void quitus_timeline_model_sort (QuitusTimelineModel *self, QuitusTimelineOrder order);
void quitus_timeline_model_group (QuitusTimelineModel *self, QuitusTimelineOrder order);
char *quitus_timeline_model_name_group (QuitusTimelineModel *self, QuitusTimelineRow *row);
gboolean quitus_timeline_model_has_undated (QuitusTimelineModel *self);

G_END_DECLS
