/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"

G_BEGIN_DECLS

/* How many days are seen at once, at the least and at the most. */
#define QUITUS_TIME_SCALE_LEAST 7
#define QUITUS_TIME_SCALE_MOST 3653

/**
 * QuitusTimeScale:
 * @start: the day at the leading edge, with a part of a day
 * @day_width: the width of a day in pixels
 * @width: the whole width in pixels
 * @is_mirrored: whether time goes from right to left
 *
 * A stretch of time laid out in pixels.
 */
typedef struct
{
  double start;
  double day_width;
  double width;
  gboolean is_mirrored;
} QuitusTimeScale;

/**
 * QuitusTimeUnit:
 *
 * By what the head of a stretch of time is divided, from the smallest.
 */
typedef enum
{
  QUITUS_TIME_UNIT_DAY,
  QUITUS_TIME_UNIT_WEEK,
  QUITUS_TIME_UNIT_MONTH,
  QUITUS_TIME_UNIT_QUARTER,
  QUITUS_TIME_UNIT_YEAR,
  QUITUS_TIME_UNIT_DECADE,
} QuitusTimeUnit;

#define QUITUS_N_TIME_UNITS 6

/**
 * QuitusTimeSpot:
 * @x: its middle in pixels
 * @radius: pixels
 * @first: the first of the marks that stand here
 * @n_marks: how many do
 *
 * Where a mark is drawn, or several that would lie upon one another.
 */
typedef struct
{
  double x;
  double radius;
  guint first;
  guint n_marks;
} QuitusTimeSpot;

double quitus_time_scale_get_x (const QuitusTimeScale *self, double day);
double quitus_time_scale_get_day (const QuitusTimeScale *self, double x);
void quitus_time_scale_show (QuitusTimeScale *self, double first, double n_days);
void quitus_time_scale_resize (QuitusTimeScale *self, double width);
void quitus_time_scale_zoom (QuitusTimeScale *self, double factor, double x);
void quitus_time_scale_pan (QuitusTimeScale *self, double pixels);
gboolean quitus_time_scale_reveal (QuitusTimeScale *self, double day, double margin);
void quitus_time_scale_choose_units (const QuitusTimeScale *self,
                                     const double *least_widths,
                                     QuitusTimeUnit *upper,
                                     QuitusTimeUnit *lower);
QuitusDay quitus_time_unit_begin (QuitusTimeUnit unit, QuitusDay day);
QuitusDay quitus_time_unit_next (QuitusTimeUnit unit, QuitusDay begin);
void quitus_time_spots_merge (GArray *spots, guint first, double radius);

G_END_DECLS
