/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-view.h"

#include "quitus-calendar-holidays.h"
#include "quitus-calendar-draw.h"
#include "quitus-calendar-refresh.h"
#include "quitus-calendar-style.h"
#include "quitus-day-cell.h"
#include "quitus-day-popover.h"
#include "quitus-day-walker.h"
#include "quitus-deadline-chip.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-grid.h"
#include "quitus-month-days.h"
#include "quitus-month-view-drag.h"
#include "quitus-month-view-keys.h"
#include "quitus-period-bar.h"

/* A column this many pixels wide has room for "Wednesday", or for "Wed". */
#define LONG_NAME_WIDTH 100
#define SHORT_NAME_WIDTH 52

struct _QuitusMonthView
{
  GtkWidget parent_instance;

  QuitusMonthGrid grid;
  GtkWidget *popover;

  QuitusDeadlineModel *model;
  QuitusDay month;
  QuitusDay selected_day;
  gboolean is_compact;
  QuitusNameStyle name_style;
  guint n_lines;
  QuitusCalendarRefresh refresh;
};

static void walker_iface_init (QuitusDayWalkerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusMonthView,
                               quitus_month_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_DAY_WALKER, walker_iface_init))

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_MONTH,
  PROP_SELECTED_DAY,
  PROP_COMPACT,
  N_PROPS,
};

enum
{
  SIGNAL_DAY_ACTIVATED,
  SIGNAL_DEADLINE_ACTIVATED,
  SIGNAL_DROP_HINTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Helpers */

static QuitusDay
get_first_day (QuitusMonthView *self)
{
  return quitus_month_grid_find_first_day (self->month);
}

static QuitusDayCell *
find_cell (QuitusMonthView *self, QuitusDay day)
{
  QuitusDay offset = day - get_first_day (self);

  return offset >= 0 && offset < QUITUS_MONTH_N_CELLS ? self->grid.cells[offset] : NULL;
}

static QuitusDay
get_today (QuitusMonthView *self)
{
  return self->model != NULL ? quitus_deadline_model_get_outlook (self->model)->today
                             : QUITUS_DAY_NONE;
}

/* What the keyboard is on in the grid itself, if it is there. */
static GtkWidget *
get_focus (QuitusMonthView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  if (self->popover != NULL && gtk_widget_is_ancestor (focus, self->popover))
    return NULL;
  return focus;
}

/* Binding */

/* Tab leads from the selected day to the bars over it. */
static void
update_focus_column (QuitusMonthView *self)
{
  int offset = self->selected_day - get_first_day (self);

  for (int week = 0; week < QUITUS_MONTH_N_WEEKS; week++)
    {
      int column = offset - week * QUITUS_DAYS_IN_WEEK;

      quitus_month_lanes_set_focus_column (
          quitus_month_row_get_lanes (QUITUS_MONTH_ROW (self->grid.rows[week])),
          column >= 0 && column < QUITUS_DAYS_IN_WEEK ? column : -1);
    }
}

static void
bind_grid (QuitusMonthView *self)
{
  quitus_month_grid_set_names (&self->grid,
                               self->is_compact ? QUITUS_NAME_STYLE_LETTER : self->name_style);
  quitus_month_grid_set_weeks (&self->grid, get_first_day (self));
  if (self->model != NULL)
    quitus_month_days_bind (&self->grid, self->model, self->month, self->n_lines, self->is_compact);
  update_focus_column (self);
}

/* Shows the month as the model is now.  A chip keeps the keyboard while it shows the same deadline;
 * else its day takes it. */
static void
bind_cb (GtkWidget *widget)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (widget);
  GtkWidget *chip;
  QuitusDeadline before = { 0 };

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  chip = get_focus (self);
  if (chip == NULL || QUITUS_IS_DAY_CELL (chip))
    {
      bind_grid (self);
      return;
    }
  if (QUITUS_IS_DEADLINE_CHIP (chip))
    before = *quitus_deadline_chip_get_deadline (QUITUS_DEADLINE_CHIP (chip));
  bind_grid (self);
  if (!QUITUS_IS_DEADLINE_CHIP (chip) || !gtk_widget_get_visible (chip) ||
      !quitus_deadline_is_same (&before,
                                quitus_deadline_chip_get_deadline (QUITUS_DEADLINE_CHIP (chip))))
    gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, self->selected_day)));
}

static void
queue_bind (QuitusMonthView *self)
{
  quitus_calendar_refresh_queue (&self->refresh);
}

/* Tells who does not see the month which one it is. */
static void
announce_month (QuitusMonthView *self)
{
  g_autofree char *month =
      quitus_format_day (quitus_language_get_default (), self->month, QUITUS_DAY_STYLE_MONTH);
  g_autofree char *text = NULL;
  guint first, n = 0;

  if (self->model == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  n = quitus_deadline_model_find_range (self->model, self->month,
                                        quitus_day_last_of_month (self->month), &first);
  text = quitus_format_text (quitus_language_get_default (),
                             n_ ("%s, %u deadline", "%s, %u deadlines", n), month, n);
  quitus_calendar_announce (GTK_WIDGET (self), text);
}

static QuitusDayPopover *
get_popover (QuitusMonthView *self)
{
  if (self->popover == NULL)
    {
      self->popover = quitus_day_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  return QUITUS_DAY_POPOVER (self->popover);
}

/* Moving */

static void
show_month (QuitusMonthView *self, QuitusDay month)
{
  g_autofree char *label = NULL;

  if (month == self->month)
    return;
  self->month = month;
  label = quitus_format_day (quitus_language_get_default (), month, QUITUS_DAY_STYLE_MONTH);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  quitus_calendar_refresh_run (&self->refresh);
  announce_month (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

/* Puts the keyboard's day on @day, in the month shown, and the focus too when it is in the grid. */
static void
move_to (QuitusMonthView *self, QuitusDay day, QuitusDay month)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_focus = gtk_widget_get_focus_child (widget) != NULL;
  QuitusDayCell *before = find_cell (self, self->selected_day), *after;
  gboolean has_changed = day != self->selected_day;

  self->selected_day = day;
  /* Whatever day it shows by then: the focus never leaves the grid. */
  show_month (self, month);
  after = find_cell (self, day);
  if (before != after)
    {
      quitus_day_cell_set_selected (after, TRUE);
      if (has_focus)
        gtk_widget_grab_focus (GTK_WIDGET (after));
      if (before != NULL)
        quitus_day_cell_set_selected (before, FALSE);
    }
  else if (has_focus)
    {
      gtk_widget_grab_focus (GTK_WIDGET (after));
    }
  update_focus_column (self);
  if (has_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_DAY]);
}

static gboolean
is_in_range (QuitusDay day)
{
  /* The grid shows days of the months around too. */
  return day >= QUITUS_DAY_MIN + 31 && day <= QUITUS_DAY_MAX - 31;
}

/* Callbacks */

static void
day_activated_cb (QuitusMonthView *self, QuitusDayCell *cell)
{
  QuitusDay day = quitus_day_cell_get_day (cell);

  GtkWidget *focus = get_focus (self);
  /* Of "+N" the focus comes back to it. */
  gboolean keeps = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (cell));

  if (day != self->selected_day)
    move_to (self, day, self->month);
  gtk_widget_grab_focus (keeps ? focus : GTK_WIDGET (cell));
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, day);
}

static void
deadline_activated_cb (QuitusMonthView *self, QuitusDeadlineChip *chip, QuitusDayCell *cell)
{
  move_to (self, quitus_day_cell_get_day (cell), self->month);
  gtk_widget_grab_focus (GTK_WIDGET (chip));
  g_signal_emit (self, signals[SIGNAL_DEADLINE_ACTIVATED], 0, quitus_deadline_chip_get_item (chip),
                 chip);
}

/* A bar is opened as the deadline that ends it, from the day where the keyboard was if it is there. */
static void
bar_clicked_cb (QuitusMonthView *self, QuitusPeriodBar *bar)
{
  const QuitusPeriod *period = quitus_period_bar_get_period (bar);

  if (self->selected_day < period->first || self->selected_day > period->last)
    move_to (self,
             CLAMP (period->first, get_first_day (self),
                    get_first_day (self) + QUITUS_MONTH_N_CELLS - 1),
             self->month);
  g_signal_emit (self, signals[SIGNAL_DEADLINE_ACTIVATED], 0, quitus_period_bar_get_item (bar),
                 bar);
}

static gboolean
room_changed_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  quitus_calendar_refresh_run (&QUITUS_MONTH_VIEW (widget)->refresh);
  return G_SOURCE_REMOVE;
}

/* Overrides */

static void
quitus_month_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (widget);

  quitus_month_grid_measure (&self->grid, orientation, minimum, natural);
}

/* What the cells can show follows from their size; it is bound again in the next frame, because
 * sizes are being given in this one. */
static void
update_room (QuitusMonthView *self)
{
  GtkWidget *cell = GTK_WIDGET (self->grid.cells[0]);
  guint n_lines = quitus_day_cell_count_lines (self->grid.cells[0], gtk_widget_get_height (cell));
  int width = gtk_widget_get_width (cell);
  QuitusNameStyle style = width >= LONG_NAME_WIDTH    ? QUITUS_NAME_STYLE_LONG
                          : width >= SHORT_NAME_WIDTH ? QUITUS_NAME_STYLE_SHORT
                                                      : QUITUS_NAME_STYLE_LETTER;

  if (n_lines == self->n_lines && style == self->name_style)
    return;
  self->n_lines = n_lines;
  self->name_style = style;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), room_changed_cb, NULL, NULL);
}

static void
quitus_month_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (widget);

  quitus_month_grid_allocate (&self->grid, width, height);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  update_room (self);
}

static void
quitus_month_view_map (GtkWidget *widget)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (widget);

  GTK_WIDGET_CLASS (quitus_month_view_parent_class)->map (widget);
  quitus_calendar_refresh_catch_up (&self->refresh);
}

static gboolean
quitus_month_view_grab_focus (GtkWidget *widget)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (widget);
  GtkWidget *focus = get_focus (self);

  /* GTK asks for this when the popover goes, after it has given the keyboard back. */
  if (focus != NULL && gtk_widget_get_mapped (focus))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, self->selected_day)));
}

static void
quitus_month_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_MONTH:
      g_value_set_int (value, self->month);
      break;
    case PROP_SELECTED_DAY:
      g_value_set_int (value, self->selected_day);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_compact (QuitusMonthView *self, gboolean is_compact)
{
  if (is_compact == self->is_compact)
    return;
  self->is_compact = is_compact;
  for (guint i = 0; i < QUITUS_MONTH_N_CELLS; i++)
    quitus_day_cell_set_room (self->grid.cells[i], self->n_lines, is_compact);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  queue_bind (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
quitus_month_view_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      quitus_month_view_set_model (self, g_value_get_object (value));
      break;
    case PROP_SELECTED_DAY:
      quitus_month_view_select_day (self, g_value_get_int (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_month_view_dispose (GObject *object)
{
  QuitusMonthView *self = QUITUS_MONTH_VIEW (object);

  quitus_calendar_refresh_clear (&self->refresh);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  quitus_month_grid_clear (&self->grid);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (quitus_month_view_parent_class)->dispose (object);
}

static void
quitus_month_view_class_init (QuitusMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_month_view_get_property;
  object_class->set_property = quitus_month_view_set_property;
  object_class->dispose = quitus_month_view_dispose;
  widget_class->measure = quitus_month_view_measure;
  widget_class->size_allocate = quitus_month_view_size_allocate;
  widget_class->map = quitus_month_view_map;
  widget_class->grab_focus = quitus_month_view_grab_focus;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, QUITUS_TYPE_DEADLINE_MODEL,
                                                G_PARAM_READWRITE | flags);
  properties[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX,
                                             QUITUS_DAY_NONE, G_PARAM_READABLE | flags);
  properties[PROP_SELECTED_DAY] =
      g_param_spec_int ("selected-day", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX,
                        QUITUS_DAY_NONE, G_PARAM_READWRITE | flags);
  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DAY_ACTIVATED] =
      g_signal_new ("day-activated", QUITUS_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DEADLINE_ACTIVATED] =
      g_signal_new ("deadline-activated", QUITUS_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, QUITUS_TYPE_DEADLINE_ITEM, GTK_TYPE_WIDGET);
  signals[SIGNAL_DROP_HINTED] =
      g_signal_new ("drop-hinted", QUITUS_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);

  quitus_month_view_install_keys (widget_class);
  quitus_calendar_style_ensure ();
  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
quitus_month_view_init (QuitusMonthView *self)
{
  /* Some month, until there is a model that knows today. */
  self->month = self->selected_day = quitus_day_new (2000, 1, 1);
  self->n_lines = 3;
  quitus_calendar_refresh_init (&self->refresh, GTK_WIDGET (self), bind_cb);
  quitus_month_grid_build (&self->grid, GTK_WIDGET (self));
  for (guint i = 0; i < QUITUS_MONTH_N_CELLS; i++)
    {
      g_signal_connect_object (self->grid.cells[i], "day-activated", G_CALLBACK (day_activated_cb),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->grid.cells[i], "deadline-activated",
                               G_CALLBACK (deadline_activated_cb), self, G_CONNECT_SWAPPED);
    }
  for (guint i = 0; i < QUITUS_MONTH_N_WEEKS; i++)
    g_signal_connect_object (self->grid.rows[i], "period-activated", G_CALLBACK (bar_clicked_cb),
                             self, G_CONNECT_SWAPPED);
  quitus_month_view_add_controllers (self);
  quitus_month_view_add_drop_target (self);
  quitus_day_cell_set_selected (find_cell (self, self->selected_day), TRUE);
}

static QuitusDay
get_day (QuitusDayWalker *walker)
{
  return quitus_month_view_get_selected_day (QUITUS_MONTH_VIEW (walker));
}

static void
select_day (QuitusDayWalker *walker, QuitusDay day)
{
  quitus_month_view_select_day (QUITUS_MONTH_VIEW (walker), day);
}

static void
turn (QuitusDayWalker *walker, int n_months)
{
  quitus_month_view_turn (QUITUS_MONTH_VIEW (walker), n_months);
}

static void
show_today (QuitusDayWalker *walker)
{
  quitus_month_view_show_today (QUITUS_MONTH_VIEW (walker));
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
 * quitus_month_view_new:
 * @model: (nullable): every deadline
 *
 * Returns: (transfer floating): a view of the month of today
 */
GtkWidget *
quitus_month_view_new (QuitusDeadlineModel *model)
{
  return g_object_new (QUITUS_TYPE_MONTH_VIEW, "model", model, NULL);
}

/**
 * quitus_month_view_set_model:
 * @self: a view
 * @model: (nullable): every deadline
 *
 * Shows the deadlines of a model and follows it.  The first model brings the view to its today; with
 * another one the month stays.
 */
void
quitus_month_view_set_model (QuitusMonthView *self, QuitusDeadlineModel *model)
{
  gboolean is_first = self->model == NULL;

  if (model == self->model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, queue_bind, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    {
      g_signal_connect_object (model, "items-changed", G_CALLBACK (queue_bind), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "notify::today", G_CALLBACK (queue_bind), self,
                               G_CONNECT_SWAPPED);
      if (is_first)
        quitus_month_view_show_today (self);
      queue_bind (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * quitus_month_view_get_month:
 * @self: a view
 *
 * Returns: the first day of the month shown
 */
QuitusDay
quitus_month_view_get_month (QuitusMonthView *self)
{
  return self->month;
}

/**
 * quitus_month_view_get_selected_day:
 * @self: a view
 *
 * Returns: the day that the keyboard is on
 */
QuitusDay
quitus_month_view_get_selected_day (QuitusMonthView *self)
{
  return self->selected_day;
}

/**
 * quitus_month_view_select_day:
 * @self: a view
 * @day: a day
 *
 * Puts the keyboard on a day and shows its month; days that no register holds are left out.
 */
void
quitus_month_view_select_day (QuitusMonthView *self, QuitusDay day)
{
  if (is_in_range (day))
    move_to (self, day, quitus_day_first_of_month (day));
}

/**
 * quitus_month_view_turn:
 * @self: a view
 * @n_months: how many months later, or earlier when negative
 *
 * Shows another month; the keyboard stays on the same day of it, or on its last.
 */
void
quitus_month_view_turn (QuitusMonthView *self, int n_months)
{
  QuitusDay month = quitus_day_add_months (self->month, n_months);
  QuitusDay last = quitus_day_last_of_month (month);
  QuitusDay day = month + quitus_day_get_day (self->selected_day) - 1;

  quitus_month_view_select_day (self, MIN (day, last));
}

/**
 * quitus_month_view_show_today:
 * @self: a view
 *
 * Shows the month of today and puts the keyboard on it.
 */
void
quitus_month_view_show_today (QuitusMonthView *self)
{
  quitus_month_view_select_day (self, get_today (self));
}

/**
 * quitus_month_view_get_cell:
 * @self: a view
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the cell of a day, %NULL when the grid does not show it
 */
GtkWidget *
quitus_month_view_get_cell (QuitusMonthView *self, QuitusDay day)
{
  return GTK_WIDGET (find_cell (self, day));
}

/**
 * quitus_month_view_open_day:
 * @self: a view with a model
 * @day: a day that it shows
 *
 * Opens a popover with what falls due on a day.
 */
void
quitus_month_view_open_day (QuitusMonthView *self, QuitusDay day)
{
  GtkWidget *cell = quitus_month_view_get_cell (self, day);

  g_return_if_fail (cell != NULL && self->model != NULL);

  quitus_day_popover_show_day (get_popover (self), cell, self->model, day);
}

/**
 * quitus_month_view_open_deadline:
 * @self: a view
 * @item: a deadline
 * @chip: its chip in the view, or the bar that it ends
 *
 * Opens a popover with one deadline.
 */
void
quitus_month_view_open_deadline (QuitusMonthView *self, QuitusDeadlineItem *item, GtkWidget *chip)
{
  if (QUITUS_IS_PERIOD_BAR (chip))
    {
      g_autofree char *sentence = quitus_period_bar_describe (QUITUS_PERIOD_BAR (chip));

      quitus_day_popover_show_period (get_popover (self), chip, item, sentence);
    }
  else
    quitus_day_popover_show_deadline (get_popover (self), chip, item);
}
