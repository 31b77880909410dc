/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-time-scale.h"

#include <math.h>

/* Spots whose edges lie upon one another by less than this part still read as two. */
#define OVERLAP 0.8

/* Helpers */

static double
get_span (const QuitusTimeScale *self)
{
  return self->width / self->day_width;
}

/* Within what a register may hold, and between the least and the most days. */
static void
clamp (QuitusTimeScale *self)
{
  if (self->width <= 0)
    return;
  self->day_width = CLAMP (self->day_width, self->width / QUITUS_TIME_SCALE_MOST,
                           self->width / QUITUS_TIME_SCALE_LEAST);
  self->start = CLAMP (self->start, (double) QUITUS_DAY_MIN, QUITUS_DAY_MAX + 1 - get_span (self));
}

static double
get_shortest (QuitusTimeUnit unit)
{
  static const double days[QUITUS_N_TIME_UNITS] = { 1, 7, 28, 90, 365, 3652 };

  return days[unit];
}

static void
join (QuitusTimeSpot *spot, const QuitusTimeSpot *other, double radius)
{
  guint n = spot->n_marks + other->n_marks;

  spot->x = (spot->x * spot->n_marks + other->x * other->n_marks) / n;
  spot->n_marks = n;
  spot->radius = radius;
}

/* Public */

/**
 * quitus_time_scale_get_x:
 * @self: a scale
 * @day: a day, whose beginning is meant, or a part of one
 *
 * Returns: where it is, in pixels from the left edge, perhaps outside
 */
double
quitus_time_scale_get_x (const QuitusTimeScale *self, double day)
{
  double x = (day - self->start) * self->day_width;

  return self->is_mirrored ? self->width - x : x;
}

/**
 * quitus_time_scale_get_day:
 * @self: a scale
 * @x: pixels from the left edge
 *
 * Returns: the day there, with a part of a day
 */
double
quitus_time_scale_get_day (const QuitusTimeScale *self, double x)
{
  return self->start + (self->is_mirrored ? self->width - x : x) / self->day_width;
}

/**
 * quitus_time_scale_show:
 * @self: a scale that has its width
 * @first: the day to show first
 * @n_days: how many days to show, within the limits
 *
 * Shows a stretch of time.
 */
void
quitus_time_scale_show (QuitusTimeScale *self, double first, double n_days)
{
  self->day_width = self->width / MAX (n_days, 1);
  clamp (self);
  /* Where fewer days were asked for than the least, they stand in the middle. */
  self->start = first - MAX (get_span (self) - n_days, 0) / 2;
  clamp (self);
}

/**
 * quitus_time_scale_resize:
 * @self: a scale
 * @width: another width in pixels
 *
 * Keeps the leading day and the width of a day: a wider one shows more.
 */
void
quitus_time_scale_resize (QuitusTimeScale *self, double width)
{
  self->width = width;
  clamp (self);
}

/**
 * quitus_time_scale_zoom:
 * @self: a scale
 * @factor: how many times wider a day becomes
 * @x: pixels from the left edge; what is there stays there
 *
 * Zooms, within the limits.
 */
void
quitus_time_scale_zoom (QuitusTimeScale *self, double factor, double x)
{
  double day = quitus_time_scale_get_day (self, x);

  self->day_width *= factor;
  clamp (self);
  self->start += day - quitus_time_scale_get_day (self, x);
  clamp (self);
}

/**
 * quitus_time_scale_pan:
 * @self: a scale
 * @pixels: how far into the future, into the past when negative
 *
 * Shows what is later or earlier.
 */
void
quitus_time_scale_pan (QuitusTimeScale *self, double pixels)
{
  self->start += pixels / self->day_width;
  clamp (self);
}

/**
 * quitus_time_scale_reveal:
 * @self: a scale
 * @day: a day
 * @margin: how many pixels there must be around it
 *
 * Moves as little as needed to show a day.
 *
 * Returns: whether it moved
 */
gboolean
quitus_time_scale_reveal (QuitusTimeScale *self, double day, double margin)
{
  double before = self->start;
  double around = MIN (margin, self->width / 2) / self->day_width;

  self->start = CLAMP (self->start, day + around - get_span (self), day - around);
  clamp (self);
  return self->start != before;
}

/**
 * quitus_time_scale_choose_units:
 * @self: a scale
 * @least_widths: (array fixed-size=6): how many pixels the name of each unit needs
 * @upper: (out): by what the upper line of the head is divided
 * @lower: (out): by what the lower one is
 *
 * Finds the smallest unit whose names have room.
 */
void
quitus_time_scale_choose_units (const QuitusTimeScale *self,
                                const double *least_widths,
                                QuitusTimeUnit *upper,
                                QuitusTimeUnit *lower)
{
  static const QuitusTimeUnit uppers[QUITUS_N_TIME_UNITS] = {
    QUITUS_TIME_UNIT_MONTH, QUITUS_TIME_UNIT_MONTH,  QUITUS_TIME_UNIT_YEAR,
    QUITUS_TIME_UNIT_YEAR,  QUITUS_TIME_UNIT_DECADE, QUITUS_TIME_UNIT_DECADE,
  };

  *lower = QUITUS_TIME_UNIT_DAY;
  while (*lower < QUITUS_TIME_UNIT_YEAR &&
         get_shortest (*lower) * self->day_width < least_widths[*lower])
    (*lower)++;
  *upper = uppers[*lower];
}

/**
 * quitus_time_unit_begin:
 * @unit: a unit
 * @day: a day
 *
 * Returns: the first day of the week, the month… in which it is
 */
QuitusDay
quitus_time_unit_begin (QuitusTimeUnit unit, QuitusDay day)
{
  int year, month, day_of_month;

  quitus_day_get (day, &year, &month, &day_of_month);
  switch (unit)
    {
    case QUITUS_TIME_UNIT_DAY:
      return day;
    case QUITUS_TIME_UNIT_WEEK:
      return day - ((int) quitus_day_get_weekday (day) - QUITUS_MONDAY);
    case QUITUS_TIME_UNIT_MONTH:
      return quitus_day_new (year, month, 1);
    case QUITUS_TIME_UNIT_QUARTER:
      return quitus_day_new (year, (month - 1) / 3 * 3 + 1, 1);
    case QUITUS_TIME_UNIT_YEAR:
      return quitus_day_new (year, 1, 1);
    case QUITUS_TIME_UNIT_DECADE:
      return quitus_day_new (year / 10 * 10, 1, 1);
    }
  g_return_val_if_reached (day);
}

/**
 * quitus_time_unit_next:
 * @unit: a unit
 * @begin: the first day of one
 *
 * Returns: the first day of the one after it
 */
QuitusDay
quitus_time_unit_next (QuitusTimeUnit unit, QuitusDay begin)
{
  static const int n_months[QUITUS_N_TIME_UNITS] = { 0, 0, 1, 3, 12, 120 };

  if (unit == QUITUS_TIME_UNIT_DAY)
    return begin + 1;
  if (unit == QUITUS_TIME_UNIT_WEEK)
    return begin + 7;
  return quitus_day_add_months (begin, n_months[unit]);
}

/**
 * quitus_time_spots_merge:
 * @spots: (element-type QuitusTimeSpot): spots of one line, one after the other in time
 * @first: the first that may be merged; those before it belong to other lines
 * @radius: that of a spot of several marks, in pixels
 *
 * Merges spots that would lie upon one another.  The same ones merge wherever they are scrolled to.
 */
void
quitus_time_spots_merge (GArray *spots, guint first, double radius)
{
  guint n = first;

  for (guint i = first; i < spots->len; i++)
    {
      QuitusTimeSpot spot = g_array_index (spots, QuitusTimeSpot, i);

      while (n > first)
        {
          QuitusTimeSpot before = g_array_index (spots, QuitusTimeSpot, n - 1);

          if (fabs (spot.x - before.x) >= OVERLAP * (spot.radius + before.radius))
            break;
          join (&before, &spot, radius);
          spot = before;
          n--;
        }
      g_array_index (spots, QuitusTimeSpot, n++) = spot;
    }
  g_array_set_size (spots, n);
}
