/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-lanes.h"

#define MONDAY 19576 /* 7 August 2023 */

static void
test_a_week (void)
{
  /* Given out of order; the bar of three days that starts on Monday comes before that of one. */
  QuitusSpan spans[] = {
    { MONDAY,     MONDAY,      99 },
    { MONDAY,     MONDAY + 2,  99 },
    { MONDAY - 3, MONDAY + 1,  99 },
    { MONDAY + 3, MONDAY + 30, 99 },
    { MONDAY + 2, MONDAY + 4,  99 },
    { MONDAY + 7, MONDAY + 8,  99 },
    { MONDAY - 2, MONDAY - 1,  99 },
  };
  static const guint lanes[] = { 2, 1, 0, 1, 0, QUITUS_LANE_NONE, QUITUS_LANE_NONE };
  static const guint hidden_of_two[] = { 1, 0, 0, 0, 0, 0, 0 };
  static const guint hidden_of_one[] = { 2, 1, 1, 1, 1, 1, 1 };
  guint hidden[7];

  g_assert_cmpuint (quitus_lanes_pack (spans, G_N_ELEMENTS (spans), MONDAY, 7), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_cmpuint (spans[i].lane, ==, lanes[i]);
  quitus_lanes_count_hidden (spans, G_N_ELEMENTS (spans), 2, MONDAY, 7, hidden);
  g_assert_cmpmem (hidden, sizeof hidden, hidden_of_two, sizeof hidden_of_two);
  quitus_lanes_count_hidden (spans, G_N_ELEMENTS (spans), 1, MONDAY, 7, hidden);
  g_assert_cmpmem (hidden, sizeof hidden, hidden_of_one, sizeof hidden_of_one);
}

static void
test_edges (void)
{
  QuitusSpan equal[] = {
    { MONDAY, MONDAY, 0 },
    { MONDAY, MONDAY, 0 },
    { MONDAY, MONDAY, 0 }
  };
  QuitusSpan backwards = { MONDAY + 1, MONDAY - 5, 99 };
  QuitusSpan everything = { QUITUS_DAY_MIN, QUITUS_DAY_MAX, 99 };
  guint hidden[7] = { 9, 9, 9, 9, 9, 9, 9 };

  /* Nothing at all: the numbers of hidden spans are still set. */
  g_assert_cmpuint (quitus_lanes_pack (NULL, 0, MONDAY, 7), ==, 0);
  quitus_lanes_order (NULL, 0, NULL);
  quitus_lanes_count_hidden (NULL, 0, 3, MONDAY, 7, hidden);
  for (guint d = 0; d < 7; d++)
    g_assert_cmpuint (hidden[d], ==, 0);

  /* The same days: as they were given.  No room: all are hidden. */
  g_assert_cmpuint (quitus_lanes_pack (equal, 3, MONDAY, 7), ==, 3);
  quitus_lanes_count_hidden (equal, 3, 0, MONDAY, 7, hidden);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (equal[i].lane, ==, i);
  g_assert_cmpuint (hidden[0], ==, 3);
  g_assert_cmpuint (hidden[1], ==, 0);

  /* A span that ends before it begins is its first day. */
  g_assert_cmpuint (quitus_lanes_pack (&backwards, 1, MONDAY, 7), ==, 1);
  quitus_lanes_count_hidden (&backwards, 1, 0, MONDAY, 7, hidden);
  g_assert_cmpuint (backwards.lane, ==, 0);
  g_assert_cmpuint (hidden[0], ==, 0);
  g_assert_cmpuint (hidden[1], ==, 1);
  g_assert_cmpuint (hidden[2], ==, 0);

  /* The longest span, in one day. */
  g_assert_cmpuint (quitus_lanes_pack (&everything, 1, MONDAY, 1), ==, 1);
  g_assert_cmpuint (everything.lane, ==, 0);
}

#define MAX_SPANS 40
#define MAX_DAYS 42

static gboolean
comes_before (const QuitusSpan *a, const QuitusSpan *b)
{
  return a->first < b->first || (a->first == b->first && a->last > b->last);
}

/* Puts the spans in the grid one after the other, each in the first row free on all its days. */
static guint
pack_by_hand (const QuitusSpan *spans, guint n, gsize n_days, guint *lanes)
{
  gboolean grid[MAX_SPANS][MAX_DAYS] = { { FALSE } };
  gboolean placed[MAX_SPANS] = { FALSE };
  guint n_lanes = 0;

  for (guint k = 0; k < n; k++)
    {
      int best = -1;
      int from, to;
      guint lane = 0;

      for (guint i = 0; i < n; i++)
        if (!placed[i] && (best < 0 || comes_before (&spans[i], &spans[best])))
          best = i;
      placed[best] = TRUE;
      lanes[best] = QUITUS_LANE_NONE;
      from = MAX (spans[best].first, MONDAY) - MONDAY;
      to = MIN (spans[best].last, MONDAY + (int) n_days - 1) - MONDAY;
      if (from > to)
        continue;
      for (int d = from; d <= to; d++)
        if (grid[lane][d])
          {
            lane++;
            d = from - 1;
          }
      for (int d = from; d <= to; d++)
        grid[lane][d] = TRUE;
      lanes[best] = lane;
      n_lanes = MAX (n_lanes, lane + 1);
    }
  return n_lanes;
}

static void
check_days (const QuitusSpan *spans,
            guint n,
            gsize n_days,
            guint n_lanes,
            guint max_lanes,
            const guint *hidden)
{
  guint fullest = 0;

  for (guint d = 0; d < n_days; d++)
    {
      gboolean taken[MAX_SPANS] = { FALSE };
      guint here = 0, n_hidden = 0;

      for (guint i = 0; i < n; i++)
        if (spans[i].first <= MONDAY + (int) d && MONDAY + (int) d <= spans[i].last)
          {
            g_assert_cmpuint (spans[i].lane, <, n_lanes);
            g_assert_false (taken[spans[i].lane]);
            taken[spans[i].lane] = TRUE;
            here++;
            n_hidden += spans[i].lane >= max_lanes;
          }
      fullest = MAX (fullest, here);
      g_assert_cmpuint (hidden[d], ==, n_hidden);
    }
  g_assert_cmpuint (n_lanes, ==, fullest);
}

/* What shared a lane still does, and no lane matters more than the one before it. */
static void
check_order (const QuitusSpan *spans,
             const guint *before,
             const int *weights,
             guint n,
             guint n_lanes)
{
  int heaviest = G_MAXINT;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true ((before[i] == before[j]) == (spans[i].lane == spans[j].lane));
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      int weight = G_MININT;

      for (guint i = 0; i < n; i++)
        if (spans[i].lane == lane)
          weight = MAX (weight, weights[i]);
      g_assert_cmpint (weight, <=, heaviest);
      heaviest = weight;
    }
}

static void
test_random (void)
{
  for (int round = 0; round < 20000; round++)
    {
      QuitusSpan spans[MAX_SPANS];
      int weights[MAX_SPANS];
      guint lanes[MAX_SPANS], hidden[MAX_DAYS];
      gsize n_days = round % 10 == 0 ? MAX_DAYS : 7;
      guint n = g_test_rand_int_range (0, MAX_SPANS + 1);
      guint max_lanes = g_test_rand_int_range (0, 6);
      int longest = g_test_rand_int_range (1, 15);
      guint n_lanes;

      for (guint i = 0; i < n; i++)
        {
          spans[i].first = MONDAY + g_test_rand_int_range (-10, (int) n_days + 3);
          spans[i].last = spans[i].first + g_test_rand_int_range (0, longest);
          spans[i].lane = g_test_rand_int ();
        }
      n_lanes = quitus_lanes_pack (spans, n, MONDAY, n_days);
      g_assert_cmpuint (pack_by_hand (spans, n, n_days, lanes), ==, n_lanes);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (spans[i].lane, ==, lanes[i]);
      quitus_lanes_count_hidden (spans, n, max_lanes, MONDAY, n_days, hidden);
      check_days (spans, n, n_days, n_lanes, max_lanes, hidden);
      for (guint i = 0; i < n; i++)
        weights[i] = g_test_rand_int_range (-1, 3);
      quitus_lanes_order (spans, n, weights);
      check_order (spans, lanes, weights, n, n_lanes);
      quitus_lanes_count_hidden (spans, n, max_lanes, MONDAY, n_days, hidden);
      check_days (spans, n, n_days, n_lanes, max_lanes, hidden);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/a-week", test_a_week);
  g_test_add_func ("/lanes/edges", test_edges);
  g_test_add_func ("/lanes/random", test_random);
  return g_test_run ();
}
