/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-time-axis.h"

#include <math.h>

/* Pixels around what is brought into sight. */
#define MARGIN 48
/* Pixels: the names, and what has no day. */
#define LEAST_NAMES 150
#define GREATEST_NAMES 280
#define UNDATED_WIDTH 112
#define NARROW_UNDATED_WIDTH 72

struct _QuitusTimeAxis
{
  GObject parent_instance;

  QuitusTimeScale scale;
  gboolean has_names;
  gboolean has_undated;
  double row_width;
  double names_width;
  double undated_width;
  double least_widths[QUITUS_N_TIME_UNITS];
  /* What to show once there is a width: the day in the middle and how many days. */
  double middle;
  double n_days;
};

G_DEFINE_FINAL_TYPE (QuitusTimeAxis, quitus_time_axis, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
emit_changed (QuitusTimeAxis *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
has_width (QuitusTimeAxis *self)
{
  return self->scale.width > 0;
}

/* Overrides */

static void
quitus_time_axis_class_init (QuitusTimeAxisClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_time_axis_init (QuitusTimeAxis *self)
{
  self->scale.day_width = 1;
  self->n_days = 1;
  self->has_names = TRUE;
}

/* Public */

/**
 * quitus_time_axis_new:
 *
 * Returns: (transfer full): an axis without a width
 */
QuitusTimeAxis *
quitus_time_axis_new (void)
{
  return g_object_new (QUITUS_TYPE_TIME_AXIS, NULL);
}

/**
 * quitus_time_axis_get_scale:
 * @self: an axis
 *
 * Returns: (transfer none): where days are, from the left edge of the part of time
 */
const QuitusTimeScale *
quitus_time_axis_get_scale (QuitusTimeAxis *self)
{
  return &self->scale;
}

/**
 * quitus_time_axis_get_undated_scale:
 * @self: an axis
 * @scale: (out caller-allocates): the part of what has no day; it knows no days
 */
void
quitus_time_axis_get_undated_scale (QuitusTimeAxis *self, QuitusTimeScale *scale)
{
  *scale = (QuitusTimeScale) { 0, 1, self->undated_width, self->scale.is_mirrored };
}

/**
 * quitus_time_axis_get_left:
 * @self: an axis
 *
 * Returns: where in a row the part of time begins at the left, in pixels
 */
double
quitus_time_axis_get_left (QuitusTimeAxis *self)
{
  return self->scale.is_mirrored ? 0 : self->names_width + self->undated_width;
}

/**
 * quitus_time_axis_get_undated_left:
 * @self: an axis
 * @width: the width of a row in pixels
 *
 * Returns: where in it the part of what has no day begins at the left, in pixels
 */
double
quitus_time_axis_get_undated_left (QuitusTimeAxis *self, double width)
{
  return self->scale.is_mirrored ? width - self->names_width - self->undated_width
                                 : self->names_width;
}

/**
 * quitus_time_axis_has_names:
 * @self: an axis
 *
 * Returns: whether names stand before the line; else they stand above it
 */
gboolean
quitus_time_axis_has_names (QuitusTimeAxis *self)
{
  return self->has_names;
}

/**
 * quitus_time_axis_get_names_width:
 * @self: an axis
 *
 * Returns: the width of the names in pixels, 0 where they stand above
 */
double
quitus_time_axis_get_names_width (QuitusTimeAxis *self)
{
  return self->names_width;
}

/**
 * quitus_time_axis_set_lead:
 * @self: an axis
 * @has_names: whether names stand before the line; else they stand above it
 * @has_undated: whether anything has no day
 *
 * Sets what stands before the part of time.
 */
void
quitus_time_axis_set_lead (QuitusTimeAxis *self, gboolean has_names, gboolean has_undated)
{
  if (has_names == self->has_names && has_undated == self->has_undated)
    return;
  self->has_names = has_names;
  self->has_undated = has_undated;
  if (has_width (self))
    quitus_time_axis_allocate (self, self->row_width, self->scale.is_mirrored);
}

/**
 * quitus_time_axis_allocate:
 * @self: an axis
 * @width: the width of a row in pixels
 * @is_mirrored: whether time goes from right to left
 *
 * Fits the axis to the rows.
 */
void
quitus_time_axis_allocate (QuitusTimeAxis *self, double width, gboolean is_mirrored)
{
  double left;

  self->row_width = width;
  self->names_width = self->has_names ? floor (CLAMP (width / 4, LEAST_NAMES, GREATEST_NAMES)) : 0;
  self->undated_width =
      self->has_undated ? (self->has_names ? UNDATED_WIDTH : NARROW_UNDATED_WIDTH) : 0;
  left = MAX (width - self->names_width - self->undated_width, 1);
  if (left == self->scale.width && is_mirrored == self->scale.is_mirrored)
    return;
  self->scale.is_mirrored = is_mirrored;
  if (has_width (self))
    quitus_time_scale_resize (&self->scale, left);
  else
    {
      self->scale.width = left;
      quitus_time_scale_show (&self->scale, self->middle - self->n_days / 2, self->n_days);
    }
  emit_changed (self);
}

/**
 * quitus_time_axis_show:
 * @self: an axis
 * @first: a day
 * @n_days: how many days
 *
 * Shows a stretch of time, now or once there is a width.
 */
void
quitus_time_axis_show (QuitusTimeAxis *self, double first, double n_days)
{
  self->middle = first + n_days / 2;
  self->n_days = n_days;
  if (!has_width (self))
    return;
  quitus_time_scale_show (&self->scale, first, n_days);
  emit_changed (self);
}

/**
 * quitus_time_axis_center:
 * @self: an axis
 * @day: a day
 *
 * Brings a day to the middle, as near as it is seen now.
 */
void
quitus_time_axis_center (QuitusTimeAxis *self, QuitusDay day)
{
  double n_days = has_width (self) ? self->scale.width / self->scale.day_width : self->n_days;

  quitus_time_axis_show (self, day + 0.5 - n_days / 2, n_days);
}

/**
 * quitus_time_axis_zoom:
 * @self: an axis
 * @factor: how many times nearer
 * @x: what stays where it is, in pixels from the left edge of the part of time
 */
void
quitus_time_axis_zoom (QuitusTimeAxis *self, double factor, double x)
{
  double before = self->scale.day_width;

  if (!has_width (self))
    return;
  quitus_time_scale_zoom (&self->scale, factor, CLAMP (x, 0, self->scale.width));
  if (self->scale.day_width != before)
    emit_changed (self);
}

/**
 * quitus_time_axis_pan:
 * @self: an axis
 * @pixels: how far into the future, into the past when negative
 */
void
quitus_time_axis_pan (QuitusTimeAxis *self, double pixels)
{
  if (!has_width (self) || pixels == 0)
    return;
  quitus_time_scale_pan (&self->scale, pixels);
  emit_changed (self);
}

/**
 * quitus_time_axis_reveal:
 * @self: an axis
 * @day: a day
 *
 * Moves as little as needed to have a day in sight.
 */
void
quitus_time_axis_reveal (QuitusTimeAxis *self, QuitusDay day)
{
  if (has_width (self) && quitus_time_scale_reveal (&self->scale, day + 0.5, MARGIN))
    emit_changed (self);
}

/**
 * quitus_time_axis_get_first:
 * @self: an axis
 *
 * Returns: the first day in sight
 */
QuitusDay
quitus_time_axis_get_first (QuitusTimeAxis *self)
{
  return (QuitusDay) floor (has_width (self) ? self->scale.start : self->middle - self->n_days / 2);
}

/**
 * quitus_time_axis_get_last:
 * @self: an axis
 *
 * Returns: the last day in sight
 */
QuitusDay
quitus_time_axis_get_last (QuitusTimeAxis *self)
{
  double end = has_width (self) ? self->scale.start + self->scale.width / self->scale.day_width
                                : self->middle + self->n_days / 2;

  return (QuitusDay) ceil (end) - 1;
}

/**
 * quitus_time_axis_set_least_widths:
 * @self: an axis
 * @least_widths: (array fixed-size=6): how many pixels the name of each unit needs
 */
void
quitus_time_axis_set_least_widths (QuitusTimeAxis *self, const double *least_widths)
{
  memcpy (self->least_widths, least_widths, sizeof self->least_widths);
}

/**
 * quitus_time_axis_get_units:
 * @self: an axis
 * @upper: (out): by what the upper line of the head is divided
 * @lower: (out): by what the lower one is
 */
void
quitus_time_axis_get_units (QuitusTimeAxis *self, QuitusTimeUnit *upper, QuitusTimeUnit *lower)
{
  quitus_time_scale_choose_units (&self->scale, self->least_widths, upper, lower);
}
