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
add_hidden (guint *overflow, gsize first, gsize last, gsize n_days)
{
  overflow[first]++;
  if (last + 1 < n_days)
    overflow[last + 1]--;
}

static void
sum_up (guint *overflow, gsize n_days)
{
  for (gsize i = 1; i < n_days; i++)
    overflow[i] += overflow[i - 1];
}

/* Public */

/**
 * quitus_lanes_pack:
 * @spans: (array length=n_spans): the spans, in any order; only their lanes are written
 * @n_spans: how many
 * @max_lanes: how many lanes there is room for
 * @first_day: the first day shown
 * @n_days: how many days are shown, such as 7 for a week
 * @overflow: (out caller-allocates) (array length=n_days) (nullable): how many spans are hidden on
 *   each day
 *
 * Gives each span the lowest lane that is free on all its days among those shown, earlier spans
 * first, then longer ones, then as they were given.  A span keeps its lane from its first day to
 * its last, and no more lanes are used than there are spans on the fullest day.  A span whose lane
 * is not below @max_lanes is hidden; one that touches no day shown gets %QUITUS_LANE_NONE.
 *
 * Returns: how many lanes are used, hidden ones included
 */
guint
quitus_lanes_pack (QuitusSpan *spans,
                   gsize n_spans,
                   guint max_lanes,
                   QuitusDay first_day,
                   gsize n_days,
                   guint *overflow)
{
  g_autofree guint *order = NULL;
  g_autofree QuitusDay *busy_until = NULL;
  QuitusDay last_day = first_day + (QuitusDay) n_days - 1, day = first_day;
  guint n_lanes = 0, lane = 0;
  gsize n = 0;

  g_return_val_if_fail (first_day != QUITUS_DAY_NONE && n_days > 0, 0);
  g_return_val_if_fail (n_spans < G_MAXUINT, 0);

  if (overflow != NULL)
    memset (overflow, 0, n_days * sizeof *overflow);
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
      if (overflow != NULL && lane >= max_lanes)
        add_hidden (overflow, first - first_day, last - first_day, n_days);
    }
  if (overflow != NULL)
    sum_up (overflow, n_days);
  return n_lanes;
}
