/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-calendar-refresh.h"
#include "quitus-timeline-model.h"
#include "quitus-timeline-view.h"

G_BEGIN_DECLS

/* For the files of the timeline alone. */

struct _QuitusTimelineView
{
  AdwBin parent_instance;

  GtkWidget *ruler;
  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
  GtkLabel *summary_label;
  GtkWidget *popover;

  QuitusTimelineStage stage;
  QuitusDeadlineModel *model;
  QuitusTimelineModel *timeline;
  QuitusCalendarRefresh refresh;
  GtkListItemFactory *headings;
  /* The list items in use. */
  GPtrArray *items;

  QuitusTimelineOrder sort;
  QuitusTimelineOrder group;
  gboolean is_compact;
  /* Whether its end was shown, from which its beginning is reached. */
  gboolean is_opened;
  /* The day that was asked for, until one moves. */
  QuitusDay day;
};

QuitusTimelineBand *quitus_timeline_view_get_band (GtkListItem *list_item);
void quitus_timeline_view_redraw_rows (QuitusTimelineView *self);
void quitus_timeline_view_open_spot (QuitusTimelineView *self,
                                     const QuitusTimeSpot *spot,
                                     QuitusTimelineBand *band);
void quitus_timeline_view_activate (QuitusTimelineView *self, guint position);
GMenuModel *quitus_timeline_view_make_menu (GtkWidget *near, gpointer view);
GtkWidget *quitus_timeline_view_make_bar (QuitusTimelineView *self);

G_END_DECLS
