/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time in pixels: there and back, near and far, from left to right and from right to left. */

#include "quitus-time-scale.h"

#include <math.h>

#define N_ROUNDS 2000

static const double least_widths[QUITUS_N_TIME_UNITS] = { 24, 40, 44, 32, 44, 80 };

static QuitusTimeScale
make_scale (gboolean is_mirrored, double width, double n_days)
{
  QuitusTimeScale scale = { .day_width = 1, .width = width, .is_mirrored = is_mirrored };

  quitus_time_scale_show (&scale, quitus_day_new (2023, 1, 1), n_days);
  return scale;
}

static void
assert_near (double a, double b, double tolerance)
{
  if (fabs (a - b) > tolerance)
    g_error ("%g is not %g", a, b);
}

static void
test_inverse (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      QuitusTimeScale scale =
          make_scale (i % 2, g_test_rand_int_range (100, 2000), g_test_rand_double_range (7, 3653));
      double day = quitus_day_new (2023, 1, 1) + g_test_rand_double_range (-4000, 4000);

      assert_near (quitus_time_scale_get_day (&scale, quitus_time_scale_get_x (&scale, day)), day,
                   1e-6);
    }
}

/* A mirrored scale is the other one seen from behind. */
static void
test_mirrored (void)
{
  QuitusTimeScale plain = make_scale (FALSE, 700, 70), mirrored = make_scale (TRUE, 700, 70);

  g_assert_cmpfloat (quitus_time_scale_get_x (&plain, plain.start), ==, 0);
  g_assert_cmpfloat (quitus_time_scale_get_x (&mirrored, plain.start), ==, 700);
  for (int day = -100; day < 200; day++)
    assert_near (quitus_time_scale_get_x (&plain, plain.start + day),
                 700 - quitus_time_scale_get_x (&mirrored, plain.start + day), 1e-6);
  quitus_time_scale_pan (&plain, 35);
  quitus_time_scale_pan (&mirrored, 35);
  assert_near (plain.start, mirrored.start, 1e-9);
}

static void
test_zoom (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      QuitusTimeScale scale =
          make_scale (i % 2, g_test_rand_int_range (100, 2000), g_test_rand_double_range (7, 3653));
      double x = g_test_rand_double_range (0, scale.width);
      double day = quitus_time_scale_get_day (&scale, x);

      quitus_time_scale_zoom (&scale, g_test_rand_double_range (0.2, 5), x);
      assert_near (quitus_time_scale_get_day (&scale, x), day, 1e-6);
      g_assert_cmpfloat (scale.width / scale.day_width, >=, QUITUS_TIME_SCALE_LEAST - 1e-6);
      g_assert_cmpfloat (scale.width / scale.day_width, <=, QUITUS_TIME_SCALE_MOST + 1e-6);
    }
}

static void
test_limits (void)
{
  QuitusTimeScale scale = make_scale (FALSE, 800, 1);

  /* A day was asked for and stands in the middle of a week. */
  assert_near (scale.width / scale.day_width, QUITUS_TIME_SCALE_LEAST, 1e-9);
  assert_near (scale.start, quitus_day_new (2023, 1, 1) - 3, 1e-9);
  quitus_time_scale_zoom (&scale, 1e-9, 400);
  assert_near (scale.width / scale.day_width, QUITUS_TIME_SCALE_MOST, 1e-6);
  quitus_time_scale_pan (&scale, -1e9);
  g_assert_cmpfloat (scale.start, ==, QUITUS_DAY_MIN);
  quitus_time_scale_pan (&scale, 1e9);
  assert_near (quitus_time_scale_get_day (&scale, 800), QUITUS_DAY_MAX + 1, 1e-6);
}

static void
test_reveal (void)
{
  QuitusTimeScale scale = make_scale (FALSE, 700, 70);
  double start = scale.start;

  g_assert_false (quitus_time_scale_reveal (&scale, start + 35, 50));
  g_assert_true (quitus_time_scale_reveal (&scale, start + 100, 50));
  assert_near (quitus_time_scale_get_x (&scale, start + 100), 650, 1e-6);
  g_assert_true (quitus_time_scale_reveal (&scale, start - 10, 50));
  assert_near (quitus_time_scale_get_x (&scale, start - 10), 50, 1e-6);
}

/* Every day is in one unit, whose beginning and next one lie around it. */
static void
test_units (void)
{
  for (int unit = 0; unit < QUITUS_N_TIME_UNITS; unit++)
    for (QuitusDay day = quitus_day_new (2019, 12, 20); day < quitus_day_new (2033, 1, 10); day++)
      {
        QuitusDay begin = quitus_time_unit_begin (unit, day);

        g_assert_cmpint (begin, <=, day);
        g_assert_cmpint (quitus_time_unit_next (unit, begin), >, day);
        g_assert_cmpint (quitus_time_unit_begin (unit, begin), ==, begin);
        g_assert_cmpint (quitus_time_unit_begin (unit, quitus_time_unit_next (unit, begin) - 1), ==,
                         begin);
      }
  g_assert_cmpint (quitus_time_unit_begin (QUITUS_TIME_UNIT_QUARTER, quitus_day_new (2023, 8, 8)),
                   ==, quitus_day_new (2023, 7, 1));
  g_assert_cmpint (quitus_time_unit_begin (QUITUS_TIME_UNIT_WEEK, quitus_day_new (2023, 8, 13)), ==,
                   quitus_day_new (2023, 8, 7));
}

/* However near one looks, names have room and the upper line says more than the lower one. */
static void
test_ticks (void)
{
  gboolean was_used[QUITUS_N_TIME_UNITS] = { FALSE };

  for (double n_days = 7; n_days <= 3653; n_days *= 1.05)
    for (int mirrored = 0; mirrored < 2; mirrored++)
      {
        QuitusTimeScale scale = make_scale (mirrored, 900, n_days);
        QuitusTimeUnit upper, lower;
        QuitusDay begin = quitus_time_unit_begin (QUITUS_TIME_UNIT_DAY, (QuitusDay) scale.start);

        quitus_time_scale_choose_units (&scale, least_widths, &upper, &lower);
        g_assert_cmpint (upper, >, lower);
        was_used[lower] = TRUE;
        begin = quitus_time_unit_begin (lower, begin);
        while (quitus_time_scale_get_day (&scale, mirrored ? 0 : 900) > begin)
          {
            QuitusDay next = quitus_time_unit_next (lower, begin);

            g_assert_cmpfloat (fabs (quitus_time_scale_get_x (&scale, next) -
                                     quitus_time_scale_get_x (&scale, begin)),
                               >=, least_widths[lower] - 1e-6);
            begin = next;
          }
      }
  for (int unit = QUITUS_TIME_UNIT_DAY; unit <= QUITUS_TIME_UNIT_QUARTER; unit++)
    g_assert_true (was_used[unit]);
}

static GArray *
make_spots (const double *xs, guint n, double offset)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (QuitusTimeSpot));

  for (guint i = 0; i < n; i++)
    {
      QuitusTimeSpot spot = { xs[i] + offset, 5, i, 1 };

      g_array_append_val (spots, spot);
    }
  return spots;
}

/* None is lost, none lies upon another, and the same ones merge wherever they are. */
static void
test_merge (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 40), at = 0;
      double xs[40], x = 0;
      g_autoptr (GArray) spots = NULL;
      g_autoptr (GArray) moved = NULL;

      for (guint i = 0; i < n; i++)
        xs[i] = x += g_test_rand_double_range (0, 30);
      spots = make_spots (xs, n, 0);
      moved = make_spots (xs, n, 1234);
      quitus_time_spots_merge (spots, 0, 9);
      quitus_time_spots_merge (moved, 0, 9);
      g_assert_cmpuint (spots->len, ==, moved->len);
      for (guint i = 0; i < spots->len; i++)
        {
          const QuitusTimeSpot *spot = &g_array_index (spots, QuitusTimeSpot, i);

          g_assert_cmpuint (spot->first, ==, at);
          g_assert_cmpuint (spot->n_marks, ==, g_array_index (moved, QuitusTimeSpot, i).n_marks);
          g_assert_cmpfloat (spot->x, >=, xs[at] - 1e-6);
          at += spot->n_marks;
          g_assert_cmpfloat (spot->x, <=, xs[at - 1] + 1e-6);
          if (i > 0)
            g_assert_cmpfloat (spot->x - spot[-1].x, >=,
                               0.8 * (spot->radius + spot[-1].radius) - 1e-6);
        }
      g_assert_cmpuint (at, ==, n);
    }
}

static void
test_merge_some (void)
{
  const double xs[] = { 0, 1, 2, 30, 60, 63 };
  g_autoptr (GArray) spots = make_spots (xs, G_N_ELEMENTS (xs), 0);

  quitus_time_spots_merge (spots, 0, 9);
  g_assert_cmpuint (spots->len, ==, 3);
  g_assert_cmpuint (g_array_index (spots, QuitusTimeSpot, 0).n_marks, ==, 3);
  assert_near (g_array_index (spots, QuitusTimeSpot, 0).x, 1, 1e-9);
  g_assert_cmpfloat (g_array_index (spots, QuitusTimeSpot, 0).radius, ==, 9);
  g_assert_cmpuint (g_array_index (spots, QuitusTimeSpot, 1).n_marks, ==, 1);
  g_assert_cmpfloat (g_array_index (spots, QuitusTimeSpot, 1).radius, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/inverse", test_inverse);
  g_test_add_func ("/time-scale/mirrored", test_mirrored);
  g_test_add_func ("/time-scale/zoom", test_zoom);
  g_test_add_func ("/time-scale/limits", test_limits);
  g_test_add_func ("/time-scale/reveal", test_reveal);
  g_test_add_func ("/time-scale/units", test_units);
  g_test_add_func ("/time-scale/ticks", test_ticks);
  g_test_add_func ("/time-scale/merge", test_merge);
  g_test_add_func ("/time-scale/merge-some", test_merge_some);
  return g_test_run ();
}
