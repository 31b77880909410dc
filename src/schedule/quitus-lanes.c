/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-lanes.h"

/* Helpers */

/* A span that ends before it begins, as a mistake in the dates may make it, is its first day. */
static QuitusDay
last_of_span (const QuitusSpan *span)
{
  return MAX (span->first, span->last);
}

static int
compare_spans (const void *a, const void *b, void *data)
{
  const QuitusSpan *spans = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  QuitusDay last_i = last_of_span (&spans[i]), last_j = last_of_span (&spans[j]);

  if (spans[i].first != spans[j].first)
    return spans[i].first < spans[j].first ? -1 : 1;
  if (last_i != last_j)
    return last_i > last_j ? -1 : 1;
  return i < j ? -1 : 1;
}

/* The spans that are seen, by their first day, then the longer, then as they were given. */
static guint *
sort_visible (QuitusSpan *spans, gsize n_spans, QuitusDay first_day, QuitusDay last_day, gsize *n)
{
  guint *order = g_new (guint, n_spans);

  *n = 0;
  for (gsize i = 0; i < n_spans; i++)
    {
      spans[i].lane = QUITUS_LANE_NONE;
      if (spans[i].first <= last_day && last_of_span (&spans[i]) >= first_day)
        order[(*n)++] = i;
    }
  g_sort_array (order, *n, sizeof *order, compare_spans, spans);
  return order;
}

/* Adds a span at its two ends only; sum_up() makes of it the number of each day. */
static void
add_hidden (guint *hidden, gsize first, gsize last, gsize n_days)
{
  hidden[first]++;
  if (last + 1 < n_days)
    hidden[last + 1]--;
}

static void
sum_up (guint *hidden, gsize n_days)
{
  for (gsize i = 1; i < n_days; i++)
    hidden[i] += hidden[i - 1];
}

static int
compare_lanes (const void *a, const void *b, void *data)
{
  const int *weights = data;
  guint i = *(const guint *) a, j = *(const guint *) b;

  if (weights[i] != weights[j])
    return weights[i] > weights[j] ? -1 : 1;
  return i < j ? -1 : 1;
}

/* Public */

/**
 * quitus_lanes_pack:
 * @spans: (array length=n_spans): the spans, in any order; only their lanes are written
 * @n_spans: how many
 * @first_day: the first day shown
 * @n_days: how many days are shown, such as 7 for a week
 *
 * Gives each span the lowest lane that is free on all its days among those shown, earlier spans
 * first, then longer ones, then as they were given.  A span keeps its lane from its first day to
 * its last, and no more lanes are used than there are spans on the fullest day.  One that touches no
 * day shown gets %QUITUS_LANE_NONE.
 *
 * Returns: how many lanes are used
 */
guint
quitus_lanes_pack (QuitusSpan *spans, gsize n_spans, QuitusDay first_day, gsize n_days)
{
  g_autofree guint *order = NULL;
  g_autofree QuitusDay *busy_until = NULL;
  QuitusDay last_day = first_day + (QuitusDay) n_days - 1, day = first_day;
  guint n_lanes = 0, lane = 0;
  gsize n = 0;

  g_return_val_if_fail (first_day != QUITUS_DAY_NONE && n_days > 0, 0);
  g_return_val_if_fail (n_spans < G_MAXUINT, 0);

  order = sort_visible (spans, n_spans, first_day, last_day, &n);
  busy_until = g_new (QuitusDay, n);
  for (gsize i = 0; i < n; i++)
    {
      QuitusSpan *span = &spans[order[i]];
      QuitusDay first = MAX (span->first, first_day), last = MIN (last_of_span (span), last_day);

      /* No lane becomes free before the next day, so the search goes on where it stopped. */
      if (first > day)
        lane = 0;
      day = first;
      while (lane < n_lanes && busy_until[lane] >= day)
        lane++;
      if (lane == n_lanes)
        n_lanes++;
      busy_until[lane] = last;
      span->lane = lane;
    }
  return n_lanes;
}

/**
 * quitus_lanes_order:
 * @spans: (array length=n_spans) (inout): spans that have their lanes
 * @n_spans: how many
 * @weights: (array length=n_spans): how much each matters
 *
 * Lets whole lanes change places, so that those with what matters most come first and those where
 * room may lack matter least.
 */
void
quitus_lanes_order (QuitusSpan *spans, gsize n_spans, const int *weights)
{
  g_autofree int *heaviest = g_new (int, n_spans);
  g_autofree guint *order = g_new (guint, n_spans);
  g_autofree guint *places = g_new (guint, n_spans);
  guint n_lanes = 0;

  for (gsize i = 0; i < n_spans; i++)
    heaviest[i] = G_MININT;
  for (gsize i = 0; i < n_spans; i++)
    {
      guint lane = spans[i].lane;

      if (lane == QUITUS_LANE_NONE)
        continue;
      heaviest[lane] = MAX (heaviest[lane], weights[i]);
      n_lanes = MAX (n_lanes, lane + 1);
    }
  for (guint lane = 0; lane < n_lanes; lane++)
    order[lane] = lane;
  g_sort_array (order, n_lanes, sizeof *order, compare_lanes, heaviest);
  for (guint lane = 0; lane < n_lanes; lane++)
    places[order[lane]] = lane;
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].lane != QUITUS_LANE_NONE)
      spans[i].lane = places[spans[i].lane];
}

/**
 * quitus_lanes_count_hidden:
 * @spans: (array length=n_spans): spans that have their lanes
 * @n_spans: how many
 * @max_lanes: how many lanes there is room for
 * @first_day: the first day shown
 * @n_days: how many days are shown
 * @hidden: (out caller-allocates) (array length=n_days): how many spans have no room on each day
 *
 * Counts what is left out where only the first lanes are shown.
 */
void
quitus_lanes_count_hidden (const QuitusSpan *spans,
                           gsize n_spans,
                           guint max_lanes,
                           QuitusDay first_day,
                           gsize n_days,
                           guint *hidden)
{
  QuitusDay last_day = first_day + (QuitusDay) n_days - 1;

  memset (hidden, 0, n_days * sizeof *hidden);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].lane != QUITUS_LANE_NONE && spans[i].lane >= max_lanes)
      add_hidden (hidden, MAX (spans[i].first, first_day) - first_day,
                  MIN (last_of_span (&spans[i]), last_day) - first_day, n_days);
  sum_up (hidden, n_days);
}
