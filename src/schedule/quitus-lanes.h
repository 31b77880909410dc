/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"

G_BEGIN_DECLS

/**
 * QuitusSpan:
 * @first: its first day
 * @last: its last day, itself included
 * @lane: the row it is drawn in, from 0
 *
 * Something that lasts one day or several, drawn as a bar across the days of a calendar.
 */
typedef struct
{
  QuitusDay first;
  QuitusDay last;
  guint lane;
} QuitusSpan;

/* The lane of a span that touches none of the days shown. */
#define QUITUS_LANE_NONE G_MAXUINT

guint quitus_lanes_pack (QuitusSpan *spans, gsize n_spans, QuitusDay first_day, gsize n_days);
void quitus_lanes_order (QuitusSpan *spans, gsize n_spans, const int *weights);
void quitus_lanes_count_hidden (const QuitusSpan *spans,
                                gsize n_spans,
                                guint max_lanes,
                                QuitusDay first_day,
                                gsize n_days,
                                guint *hidden);

G_END_DECLS
