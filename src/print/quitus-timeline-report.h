/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreements as lines through time, on paper. */

#pragma once

#include "quitus-report.h"
#include "quitus-timeline.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineItem:
 * @timeline: (unowned): the line of an agreement, with the marks to print
 * @group: (nullable) (unowned): the name of the group it is in; those of one group follow each other
 *
 * One line of the document.
 */
typedef struct
{
  const QuitusTimeline *timeline;
  const char *group;
} QuitusTimelineItem;

QuitusReport *quitus_timeline_report_new (const QuitusTimelineItem *items,
                                          guint n_items,
                                          QuitusDay first,
                                          QuitusDay last,
                                          const QuitusOutlook *outlook,
                                          QuitusLanguage language,
                                          QuitusDay printed_on);

G_END_DECLS
