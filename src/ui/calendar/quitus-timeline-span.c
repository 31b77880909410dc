/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of an agreement as a bar: what is known of it, what is supposed, and what nobody knows. */

#include "quitus-timeline-span.h"

/* Helpers */

/* Until its last mark or today where nobody knows when it ends, and from there on dashed. */
static QuitusDay
find_known_end (const QuitusTimeline *timeline, QuitusDay today)
{
  guint end = timeline->firsts[QUITUS_TIMELINE_ON_BAR + 1];
  QuitusDay last = timeline->state.effective_on;

  if (end > timeline->firsts[QUITUS_TIMELINE_ON_BAR])
    last = MAX (last, quitus_timeline_get_mark (timeline, end - 1)->deadline.date);
  return MAX (last, today);
}

/* @bar has what does not depend on the days. */
static void
draw_stretch (GtkSnapshot *snapshot,
              QuitusTimelineBar bar,
              const QuitusTimeScale *scale,
              QuitusDay first,
              QuitusDay last,
              const QuitusTimelineColors *colors)
{
  double from = first != QUITUS_DAY_NONE ? quitus_time_scale_get_x (scale, first)
                                         : quitus_time_scale_get_x (scale, scale->start);
  double to = last != QUITUS_DAY_NONE
                  ? quitus_time_scale_get_x (scale, last + 1)
                  : quitus_time_scale_get_x (scale, scale->start + scale->width / scale->day_width);
  double left = MIN (from, to), right = MAX (from, to);

  /* An end that is not known lies outside, whatever the day. */
  if ((scale->is_mirrored ? to > from : to < from))
    return;
  bar.left = (float) MAX (left, -20);
  bar.right = (float) MIN (right, scale->width + 20);
  bar.is_open_left = left < -20 || (scale->is_mirrored ? last : first) == QUITUS_DAY_NONE;
  bar.is_open_right =
      right > scale->width + 20 || (scale->is_mirrored ? first : last) == QUITUS_DAY_NONE;
  quitus_timeline_draw_bar (snapshot, &bar, colors);
}

/* Public */

/**
 * quitus_timeline_draw_span:
 * @snapshot: where it is drawn
 * @timeline: the time of an agreement
 * @scale: where days stand
 * @today: the day from which it is seen
 * @middle: the middle of the bar, in pixels from the top
 * @colors: what it is drawn with
 *
 * Draws the bar of an agreement from its effect to its end, with a notch where an amendment made it
 * longer; nothing when neither is known.
 */
void
quitus_timeline_draw_span (GtkSnapshot *snapshot,
                           const QuitusTimeline *timeline,
                           const QuitusTimeScale *scale,
                           QuitusDay today,
                           float middle,
                           const QuitusTimelineColors *colors)
{
  QuitusDay first = timeline->state.effective_on, last = timeline->state.end;
  QuitusTimelineBar bar = { .turn = (float) quitus_time_scale_get_x (scale, today + 0.5),
                            .middle = middle,
                            .is_dashed = first == QUITUS_DAY_NONE || timeline->state.is_supposed,
                            .is_strong = timeline->state.status == QUITUS_AGREEMENT_IN_FORCE,
                            .is_mirrored = scale->is_mirrored };
  QuitusDay known;

  if (first == QUITUS_DAY_NONE && last == QUITUS_DAY_NONE)
    return;
  if (first == QUITUS_DAY_NONE || last != QUITUS_DAY_NONE)
    draw_stretch (snapshot, bar, scale, first, last, colors);
  else
    {
      known = find_known_end (timeline, today);
      draw_stretch (snapshot, bar, scale, first, known, colors);
      bar.is_dashed = TRUE;
      draw_stretch (snapshot, bar, scale, known + 1, QUITUS_DAY_NONE, colors);
    }
  for (guint i = 0; i < timeline->lengthened->len; i++)
    quitus_timeline_draw_notch (snapshot,
                                (float) quitus_time_scale_get_x (
                                    scale, g_array_index (timeline->lengthened, QuitusDay, i) + 1),
                                middle, colors);
}
