/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart-view.h"

#include <math.h>

#include "quitus-chart-draw.h"
#include "quitus-language.h"

#define LEAST_WIDTH 240
#define NATURAL_WIDTH 640
#define ZOOM 1.5
/* Nothing is told apart below two months. */
#define LEAST_DAYS 61

struct _QuitusChartView
{
  GtkWidget parent_instance;

  QuitusChart *chart;
  QuitusChartSight sight;
};

G_DEFINE_FINAL_TYPE (QuitusChartView, quitus_chart_view, GTK_TYPE_WIDGET)

/* Helpers */

/* The colours of the theme, as they are now. */
static void
init_style (QuitusChartView *self, QuitusChartStyle *style)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

  *style = (QuitusChartStyle) {
    .accent = *accent,
    .is_dark = adw_style_manager_get_dark (manager),
    .is_contrasted = adw_style_manager_get_high_contrast (manager),
    .is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  };
  gtk_widget_get_color (GTK_WIDGET (self), &style->text);
  style->paper = style->is_dark ? (GdkRGBA) { 0.18f, 0.18f, 0.2f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
}

static gboolean
has_positions (QuitusChartView *self)
{
  return self->chart != NULL && quitus_chart_count_positions (self->chart) > 0;
}

static gboolean
is_over_time (QuitusChartView *self)
{
  return has_positions (self) && quitus_chart_get_kind (self->chart) == QUITUS_CHART_STEPS;
}

static double
find_place (QuitusChartView *self, double x, double y)
{
  QuitusChartStyle style;

  init_style (self, &style);
  return quitus_chart_find_place (self->chart, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                  &style, &self->sight, gtk_widget_get_width (GTK_WIDGET (self)),
                                  gtk_widget_get_height (GTK_WIDGET (self)), x, y);
}

/* Shows a position that lies outside of what is seen. */
static void
follow_position (QuitusChartView *self)
{
  QuitusDay day = quitus_chart_get_place (self->chart, self->sight.position);
  QuitusDay first, last;
  int shift = 0;

  if (self->sight.from == QUITUS_DAY_NONE ||
      quitus_chart_get_kind (self->chart) != QUITUS_CHART_STEPS)
    return;
  quitus_chart_get_days (self->chart, &first, &last);
  if (day < self->sight.from)
    shift = MAX (day - 10, first) - self->sight.from;
  else if (day > self->sight.to)
    shift = MIN (day + 10, last) - self->sight.to;
  self->sight.from += shift;
  self->sight.to += shift;
}

/* What is pointed at is read out as the description of the chart, which a screen reader follows while
 * the chart has the keyboard. */
static void
describe (QuitusChartView *self)
{
  g_autofree char *text = NULL;

  if (self->chart == NULL)
    return;
  if (self->sight.position != QUITUS_CHART_NO_POSITION)
    text = quitus_chart_say_position (self->chart, self->sight.position);
  else
    text = quitus_chart_describe (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* Where an arrow key leads, from nothing to today or to the first position. */
static guint
find_next (QuitusChartView *self, int step)
{
  guint n = quitus_chart_count_positions (self->chart);
  QuitusDay today = quitus_chart_get_today (self->chart);

  if (self->sight.position != QUITUS_CHART_NO_POSITION)
    return (guint) CLAMP ((int) self->sight.position + step, 0, (int) n - 1);
  if (today != QUITUS_DAY_NONE)
    return quitus_chart_find_position (self->chart, today);
  return 0;
}

/* Callbacks */

static void
motion_cb (QuitusChartView *self, double x, double y)
{
  if (has_positions (self))
    quitus_chart_view_point_at (self,
                                quitus_chart_find_position (self->chart, find_place (self, x, y)));
}

static void
leave_cb (QuitusChartView *self)
{
  quitus_chart_view_point_at (self, QUITUS_CHART_NO_POSITION);
}

static gboolean
scroll_cb (QuitusChartView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double day;

  if (!(state & GDK_CONTROL_MASK) || !is_over_time (self) || dy == 0)
    return FALSE;
  day = self->sight.position != QUITUS_CHART_NO_POSITION
            ? quitus_chart_get_place (self->chart, self->sight.position)
            : quitus_chart_get_today (self->chart);
  quitus_chart_view_zoom (self, dy < 0 ? ZOOM : 1 / ZOOM, day);
  return TRUE;
}

static gboolean
move (GtkWidget *widget, int step)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);

  if (!has_positions (self))
    return FALSE;
  quitus_chart_view_point_at (self, find_next (self, step));
  follow_position (self);
  describe (self);
  return TRUE;
}

/* The arrows lead the way that they point. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);
  int step = g_variant_get_int32 (arguments);
  gboolean is_turned =
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL &&
      (self->chart == NULL || quitus_chart_get_kind (self->chart) != QUITUS_CHART_BARS);

  return move (widget, is_turned ? -step : step);
}

static gboolean
end_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);

  if (!has_positions (self))
    return FALSE;
  self->sight.position =
      g_variant_get_int32 (arguments) < 0 ? 0 : quitus_chart_count_positions (self->chart) - 1;
  return move (widget, 0);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);

  if (self->sight.position == QUITUS_CHART_NO_POSITION)
    return FALSE;
  leave_cb (self);
  describe (self);
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);
  int step = g_variant_get_int32 (arguments);
  QuitusDay day;

  if (!is_over_time (self))
    return FALSE;
  day = self->sight.position != QUITUS_CHART_NO_POSITION
            ? quitus_chart_get_place (self->chart, self->sight.position)
            : quitus_chart_get_today (self->chart);
  quitus_chart_view_zoom (self, step > 0 ? ZOOM : step < 0 ? 1 / ZOOM : 0, day);
  return TRUE;
}

/* Overrides */

static GtkSizeRequestMode
quitus_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quitus_chart_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);
  QuitusChartStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (self->chart == NULL)
    return;
  init_style (self, &style);
  *minimum = *natural =
      (int) ceil (quitus_chart_measure_height (self->chart, gtk_widget_get_pango_context (widget),
                                               &style, for_size > 0 ? for_size : NATURAL_WIDTH));
}

static void
quitus_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusChartView *self = QUITUS_CHART_VIEW (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  QuitusChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL)
    return;
  init_style (self, &style);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  quitus_chart_draw (self->chart, cr, gtk_widget_get_pango_context (widget), &style, &self->sight,
                     width, height);
  cairo_destroy (cr);
}

static void
quitus_chart_view_dispose (GObject *object)
{
  g_clear_object (&QUITUS_CHART_VIEW (object)->chart);
  G_OBJECT_CLASS (quitus_chart_view_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class,
      GtkShortcutFunc callback,
      int step,
      guint first,
      guint second,
      guint third)
{
  gtk_widget_class_add_binding (widget_class, first, 0, callback, "i", step);
  gtk_widget_class_add_binding (widget_class, second, 0, callback, "i", step);
  if (third != 0)
    gtk_widget_class_add_binding (widget_class, third, 0, callback, "i", step);
}

static void
quitus_chart_view_class_init (QuitusChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_chart_view_dispose;
  widget_class->get_request_mode = quitus_chart_view_get_request_mode;
  widget_class->measure = quitus_chart_view_measure;
  widget_class->snapshot = quitus_chart_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  bind (widget_class, arrow_cb, -1, GDK_KEY_Left, GDK_KEY_KP_Left, 0);
  bind (widget_class, arrow_cb, 1, GDK_KEY_Right, GDK_KEY_KP_Right, 0);
  bind (widget_class, end_cb, -1, GDK_KEY_Home, GDK_KEY_KP_Home, 0);
  bind (widget_class, end_cb, 1, GDK_KEY_End, GDK_KEY_KP_End, 0);
  bind (widget_class, zoom_cb, 1, GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal);
  bind (widget_class, zoom_cb, -1, GDK_KEY_minus, GDK_KEY_KP_Subtract, 0);
  bind (widget_class, zoom_cb, 0, GDK_KEY_0, GDK_KEY_KP_0, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
quitus_chart_view_init (QuitusChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                       GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->sight = (QuitusChartSight) { QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_CHART_NO_POSITION };
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (manager, "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/* Public */

/**
 * quitus_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): a chart
 *
 * Shows a chart, whole and with nothing pointed at.
 */
void
quitus_chart_view_set_chart (QuitusChartView *self, QuitusChart *chart)
{
  g_set_object (&self->chart, chart);
  self->sight = (QuitusChartSight) { QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_CHART_NO_POSITION };
  if (chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    quitus_chart_get_title (chart), -1);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * quitus_chart_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): its chart
 */
QuitusChart *
quitus_chart_view_get_chart (QuitusChartView *self)
{
  return self->chart;
}

/**
 * quitus_chart_view_point_at:
 * @self: a view
 * @position: a position of its chart, or %QUITUS_CHART_NO_POSITION
 *
 * Shows the amounts of a position.
 */
void
quitus_chart_view_point_at (QuitusChartView *self, guint position)
{
  if (self->sight.position == position)
    return;
  self->sight.position = position;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quitus_chart_view_get_position:
 * @self: a view
 *
 * Returns: what is pointed at, %QUITUS_CHART_NO_POSITION when nothing is
 */
guint
quitus_chart_view_get_position (QuitusChartView *self)
{
  return self->sight.position;
}

/**
 * quitus_chart_view_zoom:
 * @self: a view of a chart over time
 * @factor: how much nearer, above 1, or farther; 0 for the whole time
 * @day: the day that keeps its place
 *
 * Shows less time, or more.
 */
void
quitus_chart_view_zoom (QuitusChartView *self, double factor, double day)
{
  QuitusDay first, last, from, to;
  double days;

  quitus_chart_get_days (self->chart, &first, &last);
  quitus_chart_view_get_sight (self, &from, &to);
  day = CLAMP (day, from, to);
  days = factor > 0 ? MAX ((to - from) / factor, MIN (LEAST_DAYS, last - first)) : last - first;
  if (days >= last - first)
    self->sight.from = self->sight.to = QUITUS_DAY_NONE;
  else
    {
      double part = (day - from) / MAX (to - from, 1);

      from = (QuitusDay) CLAMP (day - part * days, first, last - days);
      self->sight.from = from;
      self->sight.to = (QuitusDay) (from + days);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quitus_chart_view_get_sight:
 * @self: a view of a chart over time
 * @from: (out): the first day that is seen
 * @to: (out): the last day
 *
 * Finds which days are seen.
 */
void
quitus_chart_view_get_sight (QuitusChartView *self, QuitusDay *from, QuitusDay *to)
{
  quitus_chart_get_days (self->chart, from, to);
  if (self->sight.from == QUITUS_DAY_NONE)
    return;
  *from = self->sight.from;
  *to = self->sight.to;
}
