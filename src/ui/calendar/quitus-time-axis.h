/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-time-scale.h"

G_BEGIN_DECLS

/**
 * QuitusTimeAxis:
 *
 * Which stretch of time all rows of a timeline show, and where in them.  A row has its names first,
 * then what has no day, then time.
 *
 * The signal `changed` is emitted when any of it is another one.
 */
#define QUITUS_TYPE_TIME_AXIS (quitus_time_axis_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimeAxis, quitus_time_axis, QUITUS, TIME_AXIS, GObject)

QuitusTimeAxis *quitus_time_axis_new (void);
const QuitusTimeScale *quitus_time_axis_get_scale (QuitusTimeAxis *self);
void quitus_time_axis_get_undated_scale (QuitusTimeAxis *self, QuitusTimeScale *scale);
double quitus_time_axis_get_left (QuitusTimeAxis *self);
double quitus_time_axis_get_undated_left (QuitusTimeAxis *self, double width);
gboolean quitus_time_axis_has_names (QuitusTimeAxis *self);
double quitus_time_axis_get_names_width (QuitusTimeAxis *self);
void quitus_time_axis_set_lead (QuitusTimeAxis *self, gboolean has_names, gboolean has_undated);
void quitus_time_axis_allocate (QuitusTimeAxis *self, double width, gboolean is_mirrored);
void quitus_time_axis_show (QuitusTimeAxis *self, double first, double n_days);
void quitus_time_axis_center (QuitusTimeAxis *self, QuitusDay day);
void quitus_time_axis_zoom (QuitusTimeAxis *self, double factor, double x);
void quitus_time_axis_pan (QuitusTimeAxis *self, double pixels);
void quitus_time_axis_reveal (QuitusTimeAxis *self, QuitusDay day);
QuitusDay quitus_time_axis_get_first (QuitusTimeAxis *self);
QuitusDay quitus_time_axis_get_last (QuitusTimeAxis *self);
void quitus_time_axis_set_least_widths (QuitusTimeAxis *self, const double *least_widths);
void quitus_time_axis_get_units (QuitusTimeAxis *self,
                                 QuitusTimeUnit *upper,
                                 QuitusTimeUnit *lower);

G_END_DECLS
