/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-day.h"
#include "quitus-money.h"

G_BEGIN_DECLS

/**
 * QuitusChartKind:
 * @QUITUS_CHART_STEPS: sums over time, which keep their value until the next day
 * @QUITUS_CHART_COLUMNS: sums by category, side by side, as for years
 * @QUITUS_CHART_BARS: sums by category, one below the other, with room for names
 */
typedef enum
{
  QUITUS_CHART_STEPS,
  QUITUS_CHART_COLUMNS,
  QUITUS_CHART_BARS,
} QuitusChartKind;

/**
 * QuitusChartSeries:
 * @label: what it is called
 * @look: which colour, line, mark and filling it has, see #QuitusChartStyle
 * @is_plan: whether it goes on after today, and is drawn as what the others should fill
 * @stem: the position of the series that it leaves at its first point and is drawn from, -1 when it
 *   stands for itself
 * @points: (element-type QuitusChartPoint): in the order of their places
 *
 * Amounts that belong together.
 */
typedef struct
{
  char *label;
  guint look;
  gboolean is_plan;
  int stem;
  GArray *points;
} QuitusChartSeries;

/**
 * QuitusChartPoint:
 * @place: a day, or the position of a category
 * @amount: in cents
 */
typedef struct
{
  gint32 place;
  QuitusMoney amount;
} QuitusChartPoint;

/**
 * QuitusChart:
 *
 * What a chart says, however it is shown: drawn, as a table, in a file or in words.  A chart is
 * filled once; another one takes its place when its figures change.
 */
#define QUITUS_TYPE_CHART (quitus_chart_get_type ())
G_DECLARE_FINAL_TYPE (QuitusChart, quitus_chart, QUITUS, CHART, GObject)

QuitusChart *quitus_chart_new (QuitusChartKind kind, const char *title, const char *description);
void quitus_chart_set_today (QuitusChart *self, QuitusDay today);
void quitus_chart_set_scope (QuitusChart *self, const char *scope);
void quitus_chart_set_notice (QuitusChart *self, const char *notice);
guint quitus_chart_add_category (QuitusChart *self, const char *name);
guint quitus_chart_add_rest (QuitusChart *self, const char *name);
gboolean quitus_chart_is_rest (QuitusChart *self, guint position);
guint quitus_chart_add_series (QuitusChart *self, const char *label, guint look, gboolean is_plan);
guint quitus_chart_add_branch (QuitusChart *self, const char *label, guint look, guint stem);
void quitus_chart_add_point (QuitusChart *self, guint series, gint32 place, QuitusMoney amount);

QuitusChartKind quitus_chart_get_kind (QuitusChart *self);
const char *quitus_chart_get_title (QuitusChart *self);
const char *quitus_chart_get_description (QuitusChart *self);
const char *quitus_chart_get_scope (QuitusChart *self);
const char *quitus_chart_get_notice (QuitusChart *self);
char *quitus_chart_describe (QuitusChart *self);
QuitusDay quitus_chart_get_today (QuitusChart *self);
guint quitus_chart_count_series (QuitusChart *self);
const QuitusChartSeries *quitus_chart_get_series (QuitusChart *self, guint index);
int quitus_chart_find_branch (QuitusChart *self, guint stem);
void quitus_chart_get_span (QuitusChart *self, QuitusMoney *least, QuitusMoney *greatest);
void quitus_chart_get_days (QuitusChart *self, QuitusDay *from, QuitusDay *to);

guint quitus_chart_count_positions (QuitusChart *self);
gint32 quitus_chart_get_place (QuitusChart *self, guint position);
char *quitus_chart_get_name (QuitusChart *self, guint position);
QuitusMoney quitus_chart_get_amount (QuitusChart *self, guint series, guint position);
QuitusMoney quitus_chart_get_stem_amount (QuitusChart *self, guint series, gint32 place);
guint quitus_chart_find_position (QuitusChart *self, double place);
char *quitus_chart_say_position (QuitusChart *self, guint position);

G_END_DECLS
