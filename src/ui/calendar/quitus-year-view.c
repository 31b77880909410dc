/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-view.h"

#include <adwaita.h>

#include "quitus-calendar-draw.h"
#include "quitus-calendar-refresh.h"
#include "quitus-calendar-style.h"
#include "quitus-day-popover.h"
#include "quitus-day-walker.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-row.h"

#define N_MONTHS 12
#define MARGIN 12
#define COLUMN_SPACING 24
#define ROW_SPACING 12
/* No month is wider, so that its days stay together. */
#define GREATEST_MONTH_WIDTH 340

struct _QuitusYearView
{
  GtkWidget parent_instance;

  QuitusYearPalette *palette;
  GtkWidget *months[N_MONTHS];
  GtkWidget *popover;

  QuitusDeadlineModel *model;
  QuitusMonthReceipts *receipts;
  int year;
  QuitusLoadScale scale;
  QuitusDay selected_day;
  QuitusCalendarRefresh refresh;
};

static void walker_iface_init (QuitusDayWalkerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusYearView,
                               quitus_year_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_DAY_WALKER, walker_iface_init))

enum
{
  PROP_0,
  PROP_YEAR,
  PROP_SELECTED_DAY,
  PROP_MIDDLE,
  PROP_GREAT,
  N_PROPS,
};

enum
{
  SIGNAL_DAY_ACTIVATED,
  SIGNAL_MONTH_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Helpers */

static QuitusYearGrid *
get_grid (QuitusYearView *self, QuitusDay day)
{
  return quitus_year_month_get_grid (
      QUITUS_YEAR_MONTH (self->months[quitus_day_get_month (day) - 1]));
}

static gboolean
is_in_range (QuitusDay day)
{
  return day >= QUITUS_DAY_MIN + 31 && day <= QUITUS_DAY_MAX - 31;
}

/* Binding */

/* Shows the year as the model is now. */
static void
bind_cb (GtkWidget *widget)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (widget);
  QuitusYearLoad load;

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (self->model == NULL)
    return;
  quitus_year_load_fill (&load, self->model, self->year);
  self->scale = load.scale;
  g_object_notify_by_pspec (G_OBJECT (widget), properties[PROP_MIDDLE]);
  g_object_notify_by_pspec (G_OBJECT (widget), properties[PROP_GREAT]);
  for (int i = 0; i < N_MONTHS; i++)
    {
      QuitusDay month = quitus_day_new (self->year, i + 1, 1);

      quitus_year_month_show (QUITUS_YEAR_MONTH (self->months[i]), month, self->model, &load,
                              quitus_month_receipts_get (self->receipts, month));
    }
}

static void
queue_bind (QuitusYearView *self)
{
  quitus_calendar_refresh_queue (&self->refresh);
}

static void
announce_year (QuitusYearView *self)
{
  g_autofree char *text = NULL;
  guint first, n;

  if (self->model == NULL)
    return;
  n = quitus_deadline_model_find_range (self->model, quitus_day_new (self->year, 1, 1),
                                        quitus_day_new (self->year, 12, 31), &first);
  /* Translators: a year, then how many deadlines it has */
  text = quitus_format_text (quitus_language_get_default (),
                             n_ ("%d, %u deadline", "%d, %u deadlines", n), self->year, n);
  quitus_calendar_announce (GTK_WIDGET (self), text);
}

static void
show_year (QuitusYearView *self, int year)
{
  char label[8];

  if (year == self->year)
    return;
  self->year = year;
  g_snprintf (label, sizeof label, "%d", year);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  quitus_calendar_refresh_run (&self->refresh);
  announce_year (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
}

/* The focus follows the day; where it stays on the same month, the day is said. */
static void
follow (QuitusYearView *self, QuitusYearGrid *before, gboolean has_focus)
{
  QuitusYearGrid *after = get_grid (self, self->selected_day);

  quitus_year_grid_select (after, self->selected_day);
  if (has_focus && after == before)
    {
      g_autofree char *sentence = quitus_year_grid_describe_day (after, self->selected_day);

      quitus_calendar_announce (GTK_WIDGET (self), sentence);
    }
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (after));
  if (before != after)
    quitus_year_grid_select (before, QUITUS_DAY_NONE);
}

static QuitusDayPopover *
get_popover (QuitusYearView *self)
{
  if (self->popover == NULL)
    {
      self->popover = quitus_day_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  return QUITUS_DAY_POPOVER (self->popover);
}

/* Callbacks */

static void
day_pressed_cb (QuitusYearView *self, int day, GtkWidget *grid)
{
  quitus_year_view_select_day (self, day);
  gtk_widget_grab_focus (grid);
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, day);
}

static void
day_activated_cb (QuitusYearView *self, int day)
{
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, day);
}

static void
title_clicked_cb (QuitusYearView *self, QuitusYearMonth *month)
{
  g_signal_emit (self, signals[SIGNAL_MONTH_ACTIVATED], 0,
                 quitus_year_grid_get_month (quitus_year_month_get_grid (month)));
}

static void
accent_cb (QuitusYearView *self)
{
  for (int i = 0; i < N_MONTHS; i++)
    gtk_widget_queue_draw (
        GTK_WIDGET (quitus_year_month_get_grid (QUITUS_YEAR_MONTH (self->months[i]))));
}

/* Overrides */

static GtkSizeRequestMode
quitus_year_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_month_width (int width, int n_columns)
{
  int room = width - 2 * MARGIN - (n_columns - 1) * COLUMN_SPACING;

  return MIN (room / n_columns, GREATEST_MONTH_WIDTH);
}

static void
quitus_year_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (widget);
  int least, most, n_columns, n_rows;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->months[0], orientation, -1, &least, &most, NULL, NULL);
      *minimum = least + 2 * MARGIN;
      *natural = 4 * most + 3 * COLUMN_SPACING + 2 * MARGIN;
      return;
    }
  n_columns = for_size >= 0 ? quitus_year_view_count_columns (for_size) : 1;
  n_rows = N_MONTHS / n_columns;
  gtk_widget_measure (self->months[0], orientation,
                      for_size >= 0 ? get_month_width (for_size, n_columns) : -1, &least, &most,
                      NULL, NULL);
  *minimum = n_rows * least + (n_rows - 1) * ROW_SPACING + 2 * MARGIN;
  *natural = n_rows * most + (n_rows - 1) * ROW_SPACING + 2 * MARGIN;
}

static void
quitus_year_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (widget);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n_columns = quitus_year_view_count_columns (width), n_rows = N_MONTHS / n_columns;
  int month_width = get_month_width (width, n_columns);
  int room = height - 2 * MARGIN - (n_rows - 1) * ROW_SPACING;
  int left = (width - n_columns * month_width - (n_columns - 1) * COLUMN_SPACING) / 2;
  int least, most, month_height;

  gtk_widget_measure (self->months[0], GTK_ORIENTATION_VERTICAL, month_width, &least, &most, NULL,
                      NULL);
  month_height = CLAMP (room / n_rows, least, MAX (most, least));
  for (int i = 0; i < N_MONTHS; i++)
    {
      int column = mirrors ? n_columns - 1 - i % n_columns : i % n_columns;

      gtk_widget_size_allocate (self->months[i],
                                &(GtkAllocation) { left + column * (month_width + COLUMN_SPACING),
                                                   MARGIN + (i / n_columns) *
                                                                (month_height + ROW_SPACING),
                                                   month_width, month_height },
                                -1);
    }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static gboolean
reveal_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport),
                            GTK_WIDGET (get_grid (self, self->selected_day)), NULL);
  return G_SOURCE_REMOVE;
}

/* Where months are below each other the chosen one may be far down: it has its place by the first
 * frame. */
static void
quitus_year_view_map (GtkWidget *widget)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (widget);

  GTK_WIDGET_CLASS (quitus_year_view_parent_class)->map (widget);
  quitus_calendar_refresh_catch_up (&self->refresh);
  gtk_widget_add_tick_callback (widget, reveal_cb, NULL, NULL);
}

static gboolean
quitus_year_view_grab_focus (GtkWidget *widget)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (get_grid (self, self->selected_day)));
}

static void
quitus_year_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (object);

  switch (prop_id)
    {
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    case PROP_SELECTED_DAY:
      g_value_set_int (value, self->selected_day);
      break;
    case PROP_MIDDLE:
      g_value_set_uint (value, self->scale.middle);
      break;
    case PROP_GREAT:
      g_value_set_uint (value, self->scale.great);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_year_view_dispose (GObject *object)
{
  QuitusYearView *self = QUITUS_YEAR_VIEW (object);

  quitus_calendar_refresh_clear (&self->refresh);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  for (int i = 0; i < N_MONTHS; i++)
    g_clear_pointer (&self->months[i], gtk_widget_unparent);
  g_clear_pointer (&self->palette, quitus_year_palette_free);
  g_clear_object (&self->receipts);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (quitus_year_view_parent_class)->dispose (object);
}

static void
quitus_year_view_class_init (QuitusYearViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = quitus_year_view_get_property;
  object_class->dispose = quitus_year_view_dispose;
  widget_class->get_request_mode = quitus_year_view_get_request_mode;
  widget_class->measure = quitus_year_view_measure;
  widget_class->size_allocate = quitus_year_view_size_allocate;
  widget_class->grab_focus = quitus_year_view_grab_focus;
  widget_class->map = quitus_year_view_map;

  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 1900, 2199, 2000, flags);
  properties[PROP_SELECTED_DAY] =
      g_param_spec_int ("selected-day", NULL, NULL, QUITUS_DAY_MIN, QUITUS_DAY_MAX, 0, flags);
  /* From how many deadlines on a day has the middle dot, and the great one. */
  properties[PROP_MIDDLE] = g_param_spec_uint ("middle", NULL, NULL, 2, G_MAXUINT, 2, flags);
  properties[PROP_GREAT] = g_param_spec_uint ("great", NULL, NULL, 3, G_MAXUINT, 4, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DAY_ACTIVATED] =
      g_signal_new ("day-activated", QUITUS_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_MONTH_ACTIVATED] =
      g_signal_new ("month-activated", QUITUS_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  quitus_day_walker_install_keys (widget_class);
  quitus_calendar_style_ensure ();
  gtk_widget_class_set_css_name (widget_class, "yearview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
quitus_year_view_init (QuitusYearView *self)
{
  self->palette = quitus_year_palette_new (GTK_WIDGET (self));
  /* Some year, until there is a model that knows today. */
  self->year = 2000;
  self->scale = quitus_load_scale_get (NULL, 0);
  self->selected_day = quitus_day_new (2000, 1, 1);
  quitus_calendar_refresh_init (&self->refresh, GTK_WIDGET (self), bind_cb);
  for (int i = 0; i < N_MONTHS; i++)
    {
      QuitusYearGrid *grid;

      self->months[i] = quitus_year_month_new (self->palette);
      gtk_widget_set_parent (self->months[i], GTK_WIDGET (self));
      grid = quitus_year_month_get_grid (QUITUS_YEAR_MONTH (self->months[i]));
      g_signal_connect_object (grid, "day-pressed", G_CALLBACK (day_pressed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (grid, "day-activated", G_CALLBACK (day_activated_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->months[i], "title-clicked", G_CALLBACK (title_clicked_cb),
                               self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (adw_style_manager_get_default (), "notify::accent-color",
                           G_CALLBACK (accent_cb), self, G_CONNECT_SWAPPED);
}

static QuitusDay
get_day (QuitusDayWalker *walker)
{
  return quitus_year_view_get_selected_day (QUITUS_YEAR_VIEW (walker));
}

static void
select_day (QuitusDayWalker *walker, QuitusDay day)
{
  quitus_year_view_select_day (QUITUS_YEAR_VIEW (walker), day);
}

static void
turn (QuitusDayWalker *walker, int n_months)
{
  quitus_year_view_turn_months (QUITUS_YEAR_VIEW (walker), n_months);
}

static void
show_today (QuitusDayWalker *walker)
{
  quitus_year_view_show_today (QUITUS_YEAR_VIEW (walker));
}

static void
walker_iface_init (QuitusDayWalkerInterface *iface)
{
  iface->get_day = get_day;
  iface->select_day = select_day;
  iface->turn = turn;
  iface->show_today = show_today;
}

/* Public */

/**
 * quitus_year_view_new:
 *
 * Returns: (transfer floating): a view without a model
 */
GtkWidget *
quitus_year_view_new (void)
{
  return g_object_new (QUITUS_TYPE_YEAR_VIEW, NULL);
}

/**
 * quitus_year_view_set_model:
 * @self: a view
 * @model: (nullable): every deadline
 * @receipts: (nullable): what was received in each month, of the same book
 *
 * Shows the deadlines of a model and follows it.  The first model brings the view to its today; with
 * another one the year stays.
 */
void
quitus_year_view_set_model (QuitusYearView *self,
                            QuitusDeadlineModel *model,
                            QuitusMonthReceipts *receipts)
{
  gboolean is_first = self->model == NULL;

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->model, queue_bind, self);
      g_signal_handlers_disconnect_by_func (self->receipts, queue_bind, self);
    }
  g_set_object (&self->model, model);
  g_set_object (&self->receipts, receipts);
  if (model == NULL)
    return;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (queue_bind), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::today", G_CALLBACK (queue_bind), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (receipts, "changed", G_CALLBACK (queue_bind), self, G_CONNECT_SWAPPED);
  if (is_first)
    quitus_year_view_show_today (self);
  queue_bind (self);
}

/**
 * quitus_year_view_get_year:
 * @self: a view
 *
 * Returns: the year shown
 */
int
quitus_year_view_get_year (QuitusYearView *self)
{
  return self->year;
}

/**
 * quitus_year_view_get_selected_day:
 * @self: a view
 *
 * Returns: the day that the keyboard is on
 */
QuitusDay
quitus_year_view_get_selected_day (QuitusYearView *self)
{
  return self->selected_day;
}

/**
 * quitus_year_view_select_day:
 * @self: a view
 * @day: a day
 *
 * Puts the keyboard on a day and shows its year; days that no register holds are left out.
 */
void
quitus_year_view_select_day (QuitusYearView *self, QuitusDay day)
{
  QuitusYearGrid *before = get_grid (self, self->selected_day);
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gboolean has_changed = day != self->selected_day;

  if (!is_in_range (day))
    return;
  self->selected_day = day;
  show_year (self, quitus_day_get_year (day));
  follow (self, before, has_focus);
  if (has_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_DAY]);
}

/**
 * quitus_year_view_turn_months:
 * @self: a view
 * @n_months: how many months later, or earlier when negative; twelve are a year
 *
 * Puts the keyboard on the same day of another month, or on its last.
 */
void
quitus_year_view_turn_months (QuitusYearView *self, int n_months)
{
  quitus_year_view_select_day (self, quitus_day_add_months (self->selected_day, n_months));
}

/**
 * quitus_year_view_show_today:
 * @self: a view with a model
 *
 * Shows the year of today and puts the keyboard on it.
 */
void
quitus_year_view_show_today (QuitusYearView *self)
{
  if (self->model != NULL)
    quitus_year_view_select_day (self, quitus_deadline_model_get_outlook (self->model)->today);
}

/**
 * quitus_year_view_get_month:
 * @self: a view
 * @month: from 1 to 12
 *
 * Returns: (transfer none): the month
 */
QuitusYearMonth *
quitus_year_view_get_month (QuitusYearView *self, int month)
{
  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, NULL);

  return QUITUS_YEAR_MONTH (self->months[month - 1]);
}

/**
 * quitus_year_view_open_day:
 * @self: a view with a model
 * @day: a day of the year shown
 *
 * Opens a popover with what falls due on a day.
 */
void
quitus_year_view_open_day (QuitusYearView *self, QuitusDay day)
{
  QuitusYearGrid *grid = get_grid (self, day);
  graphene_rect_t area;

  g_return_if_fail (self->model != NULL);

  quitus_year_grid_get_area (grid, day, &area);
  quitus_day_popover_show_day_at (get_popover (self), GTK_WIDGET (grid), &area, self->model, day);
}

/**
 * quitus_year_view_count_columns:
 * @width: pixels
 *
 * Returns: in how many columns the months stand in that width
 */
int
quitus_year_view_count_columns (int width)
{
  if (width >= 700)
    return 4;
  if (width >= 540)
    return 3;
  return width >= 400 ? 2 : 1;
}
