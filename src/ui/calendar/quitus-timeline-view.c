/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-view.h"

#include "quitus-calendar-style.h"
#include "quitus-calendar-title.h"
#include "quitus-format.h"
#include "quitus-page-printer.h"
#include "quitus-language.h"
#include "quitus-row-actions.h"
#include "quitus-timeline-report.h"
#include "quitus-timeline-ruler.h"
#include "quitus-timeline-view-keys.h"
#include "quitus-timeline-view-private.h"

/* Days: what is shown at first. */
#define FIRST_SPAN 731
/* How much a button zooms, and what part of the width a turn passes. */
#define BUTTON_FACTOR 1.5
#define TURN 0.75

G_DEFINE_FINAL_TYPE (QuitusTimelineView, quitus_timeline_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_COMPACT,
  PROP_SORT,
  PROP_GROUP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The words of the orders, in actions. */
static const char *const order_names[QUITUS_N_TIMELINE_ORDERS] = {
  [QUITUS_TIMELINE_BY_START] = "start",   [QUITUS_TIMELINE_BY_END] = "end",
  [QUITUS_TIMELINE_BY_PARTY] = "party",   [QUITUS_TIMELINE_BY_INCUBATOR] = "incubator",
  [QUITUS_TIMELINE_BY_STATUS] = "status", [QUITUS_TIMELINE_BY_REFERENCE] = "reference",
};

/* Helpers */

static void
update_lead (QuitusTimelineView *self)
{
  quitus_time_axis_set_lead (self->stage.axis, !self->is_compact,
                             self->timeline != NULL &&
                                 quitus_timeline_model_has_undated (self->timeline));
}

static void
update_summary (QuitusTimelineView *self)
{
  guint n = self->timeline != NULL
                ? g_list_model_get_n_items (quitus_timeline_model_get_rows (self->timeline))
                : 0;
  g_autofree char *text = quitus_format_text (quitus_language_get_default (),
                                              n_ ("%u agreement", "%u agreements", n), n);
  g_autofree char *some = g_strdup_printf (_ ("%s (of what is shown)"), text);

  gtk_label_set_label (self->summary_label,
                       quitus_deadline_model_is_filtered (self->model) ? some : text);
}

static void
update_beyond (GtkListItem *list_item)
{
  g_autofree char *beyond =
      quitus_timeline_band_describe_beyond (quitus_timeline_view_get_band (list_item));

  gtk_list_item_set_accessible_description (list_item, beyond);
}

static void
update_item (QuitusTimelineView *self, GtkListItem *list_item)
{
  QuitusTimelineRow *row = gtk_list_item_get_item (list_item);
  g_autofree char *sentence = NULL;

  quitus_timeline_band_bind (quitus_timeline_view_get_band (list_item), row);
  sentence = quitus_timeline_band_describe (quitus_timeline_view_get_band (list_item));
  gtk_list_item_set_accessible_label (list_item, sentence);
  quitus_timeline_band_follow_time (quitus_timeline_view_get_band (list_item));
  update_beyond (list_item);
}

static void
queue_show (QuitusTimelineView *self)
{
  quitus_calendar_refresh_queue (&self->refresh);
}

/* The first row that is alive in the middle of the time shown, or else anywhere in it; the number of
 * rows when there is none. */
static guint
find_alive (QuitusTimelineView *self, GListModel *rows)
{
  QuitusDay middle = quitus_timeline_view_get_day (self);
  guint n = g_list_model_get_n_items (rows), seen = n;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuitusTimelineRow) row = g_list_model_get_item (rows, i);
      const QuitusTimelineKey *key = quitus_timeline_row_get_key (row);

      if (key->start != QUITUS_DAY_NONE && key->start <= middle &&
          (key->end == QUITUS_DAY_NONE || key->end >= middle))
        return i;
      if (seen == n && quitus_timeline_find_beyond (row, self->stage.axis) == QUITUS_TIMELINE_SEEN)
        seen = i;
    }
  return seen;
}

/* Such a row comes to the top, and the keyboard to it. */
static gboolean
open_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (widget);
  GListModel *rows;
  guint n, alive;

  if (self->timeline == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (GTK_WIDGET (self->list_view)) == 0)
    return G_SOURCE_CONTINUE;
  rows = quitus_timeline_model_get_rows (self->timeline);
  n = g_list_model_get_n_items (rows);
  alive = find_alive (self, rows);
  if (alive == 0 || alive == n)
    return G_SOURCE_REMOVE;
  /* From below, it comes to the top and not to the bottom. */
  if (!self->is_opened)
    {
      self->is_opened = TRUE;
      gtk_list_view_scroll_to (self->list_view, n - 1, GTK_LIST_SCROLL_NONE, NULL);
      return G_SOURCE_CONTINUE;
    }
  gtk_list_view_scroll_to (self->list_view, alive, GTK_LIST_SCROLL_FOCUS, NULL);
  return G_SOURCE_REMOVE;
}

/* Shows the book as it is now; the first time, puts its agreements in order. */
static void
show_cb (GtkWidget *widget)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (widget);

  if (self->model == NULL)
    return;
  if (self->timeline == NULL)
    {
      g_autoptr (GtkNoSelection) selection = NULL;

      self->timeline = quitus_timeline_model_new (self->model);
      quitus_timeline_model_sort (self->timeline, self->sort);
      quitus_timeline_model_group (self->timeline, self->group);
      selection =
          gtk_no_selection_new (g_object_ref (quitus_timeline_model_get_rows (self->timeline)));
      g_signal_connect_object (self->timeline, "changed", G_CALLBACK (queue_show), self,
                               G_CONNECT_SWAPPED);
      gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
      self->is_opened = FALSE;
      gtk_widget_add_tick_callback (widget, open_cb, NULL, NULL);
    }
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  update_lead (self);
  update_summary (self);
  for (guint i = 0; i < self->items->len; i++)
    update_item (self, self->items->pdata[i]);
  gtk_widget_queue_draw (self->ruler);
}

/* Callbacks */

static void
setup_row_cb (QuitusTimelineView *self, GtkListItem *list_item)
{
  GtkWidget *band = quitus_timeline_band_new (&self->stage);

  g_signal_connect_object (band, "pressed", G_CALLBACK (quitus_timeline_view_open_spot), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, band);
}

static void
bind_row_cb (QuitusTimelineView *self, GtkListItem *list_item)
{
  g_ptr_array_add (self->items, list_item);
  update_item (self, list_item);
}

static void
unbind_row_cb (QuitusTimelineView *self, GtkListItem *list_item)
{
  quitus_timeline_band_unbind (quitus_timeline_view_get_band (list_item));
  g_ptr_array_remove_fast (self->items, list_item);
}

static void
setup_heading_cb (QuitusTimelineView *self, GtkListHeader *header)
{
  gtk_list_header_set_child (header, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize",
                                                   PANGO_ELLIPSIZE_END, "css-classes",
                                                   (const char *[]) { "heading", NULL }, NULL));
}

static void
bind_heading_cb (QuitusTimelineView *self, GtkListHeader *header)
{
  guint n = gtk_list_header_get_n_items (header);
  g_autofree char *name =
      quitus_timeline_model_name_group (self->timeline, gtk_list_header_get_item (header));
  /* Translators: a party, an incubator, a status or a year, then how many agreements */
  g_autofree char *text = quitus_format_text (quitus_language_get_default (),
                                              n_ ("%s · %u agreement", "%s · %u agreements", n),
                                              name != NULL ? name : "", n);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
axis_changed_cb (QuitusTimelineView *self)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage.axis);
  QuitusDay middle = (QuitusDay) (scale->start + scale->width / scale->day_width / 2);
  g_autofree char *title = quitus_timeline_view_get_title (self, FALSE);

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (self->day != QUITUS_DAY_NONE && ABS (self->day - middle) > 1)
    self->day = QUITUS_DAY_NONE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ruler), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  for (guint i = 0; i < self->items->len; i++)
    if (quitus_timeline_band_follow_time (quitus_timeline_view_get_band (self->items->pdata[i])))
      update_beyond (self->items->pdata[i]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
zoom_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_timeline_view_zoom (QUITUS_TIMELINE_VIEW (widget), BUTTON_FACTOR, -1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_timeline_view_zoom (QUITUS_TIMELINE_VIEW (widget), 1 / BUTTON_FACTOR, -1);
}

static void
fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_timeline_view_fit (QUITUS_TIMELINE_VIEW (widget));
}

/* Overrides */

static void
quitus_timeline_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (quitus_timeline_view_parent_class)->map (widget);
  quitus_calendar_refresh_catch_up (&QUITUS_TIMELINE_VIEW (widget)->refresh);
}

static gboolean
quitus_timeline_view_grab_focus (GtkWidget *widget)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
set_sort (QuitusTimelineView *self, const char *name)
{
  for (guint i = 0; i < QUITUS_N_TIMELINE_ORDERS; i++)
    if (g_strcmp0 (order_names[i], name) == 0 && self->sort != i)
      {
        self->sort = i;
        if (self->timeline != NULL)
          quitus_timeline_model_sort (self->timeline, self->sort);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
      }
}

static void
set_group (QuitusTimelineView *self, const char *name)
{
  QuitusTimelineOrder group = QUITUS_TIMELINE_BY_START;
  g_autoptr (GtkSelectionModel) rows = NULL;

  for (guint i = QUITUS_TIMELINE_BY_END; i <= QUITUS_TIMELINE_BY_STATUS; i++)
    if (g_strcmp0 (order_names[i], name) == 0)
      group = i;
  if (group == self->group)
    return;
  self->group = group;
  rows = gtk_list_view_get_model (self->list_view);
  if (rows != NULL)
    g_object_ref (rows);
  /* A list that gets headings over rows that it has shows nothing. */
  gtk_list_view_set_model (self->list_view, NULL);
  gtk_list_view_set_header_factory (self->list_view,
                                    group != QUITUS_TIMELINE_BY_START ? self->headings : NULL);
  if (self->timeline != NULL)
    quitus_timeline_model_group (self->timeline, self->group);
  gtk_list_view_set_model (self->list_view, rows);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}

static void
set_compact (QuitusTimelineView *self, gboolean is_compact)
{
  if (is_compact == self->is_compact)
    return;
  self->is_compact = is_compact;
  update_lead (self);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_queue_resize (GTK_WIDGET (quitus_timeline_view_get_band (self->items->pdata[i])));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
quitus_timeline_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, quitus_timeline_view_get_day (self));
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_SORT:
      g_value_set_string (value, order_names[self->sort]);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group == QUITUS_TIMELINE_BY_START
                                     ? "none"
                                     : order_names[self->group]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_timeline_view_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SORT:
      set_sort (self, g_value_get_string (value));
      break;
    case PROP_GROUP:
      set_group (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
let_go_of_model (QuitusTimelineView *self)
{
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_func (self->timeline, queue_show, self);
  g_clear_object (&self->timeline);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, queue_show, self);
  self->stage.row = NULL;
  self->stage.outlook = NULL;
  g_clear_object (&self->model);
}

static void
quitus_timeline_view_dispose (GObject *object)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (object);

  quitus_calendar_refresh_clear (&self->refresh);
  let_go_of_model (self);
  self->list_view = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  quitus_timeline_palette_clear (&self->stage.palette);
  G_OBJECT_CLASS (quitus_timeline_view_parent_class)->dispose (object);
}

static void
quitus_timeline_view_finalize (GObject *object)
{
  QuitusTimelineView *self = QUITUS_TIMELINE_VIEW (object);

  g_clear_object (&self->headings);
  g_clear_object (&self->stage.axis);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (quitus_timeline_view_parent_class)->finalize (object);
}

static void
quitus_timeline_view_class_init (QuitusTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_timeline_view_get_property;
  object_class->set_property = quitus_timeline_view_set_property;
  object_class->dispose = quitus_timeline_view_dispose;
  object_class->finalize = quitus_timeline_view_finalize;
  widget_class->map = quitus_timeline_view_map;
  widget_class->grab_focus = quitus_timeline_view_grab_focus;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX, 0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "start", flags);
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "none", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "timeline.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "timeline.group", "group");
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "timeline.fit", NULL, fit_cb);
  quitus_calendar_style_ensure ();
  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Helpers of construction */

static void
add_factories (QuitusTimelineView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->headings = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->headings, "setup", G_CALLBACK (setup_heading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->headings, "bind", G_CALLBACK (bind_heading_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
}

static void
quitus_timeline_view_init (QuitusTimelineView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->day = QUITUS_DAY_NONE;
  self->items = g_ptr_array_new ();
  self->stage.axis = quitus_time_axis_new ();
  quitus_timeline_palette_init (&self->stage.palette, GTK_WIDGET (self));
  quitus_calendar_refresh_init (&self->refresh, GTK_WIDGET (self), show_cb);
  self->ruler = quitus_timeline_ruler_new (&self->stage);
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_list_view_set_tab_behavior (self->list_view, GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Agreements through time"), -1);
  add_factories (self);
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (quitus_timeline_view_activate),
                           self, G_CONNECT_SWAPPED);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->list_view));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_box_append (GTK_BOX (box), self->ruler);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scrolled));
  gtk_box_append (GTK_BOX (box), quitus_timeline_view_make_bar (self));
  adw_bin_set_child (ADW_BIN (self), box);
  quitus_row_actions_add_menu_of (GTK_WIDGET (self->list_view), quitus_timeline_view_make_menu,
                                  self);
  quitus_timeline_view_add_controllers (self);
  g_signal_connect_object (self->stage.axis, "changed", G_CALLBACK (axis_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::accent-color",
                           G_CALLBACK (quitus_timeline_view_redraw_rows), self, G_CONNECT_SWAPPED);
}

/* Public */

/**
 * quitus_timeline_view_new:
 *
 * Returns: (transfer floating): a view without a model
 */
GtkWidget *
quitus_timeline_view_new (void)
{
  return g_object_new (QUITUS_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * quitus_timeline_view_set_model:
 * @self: a view
 * @model: (nullable): every deadline
 *
 * Shows the agreements of a book and follows it.  The first model brings the view to its today;
 * with another one it stays where it is.
 */
void
quitus_timeline_view_set_model (QuitusTimelineView *self, QuitusDeadlineModel *model)
{
  gboolean is_first = self->model == NULL;
  QuitusDay today;

  if (model == self->model)
    return;
  let_go_of_model (self);
  if (model == NULL)
    return;
  self->model = g_object_ref (model);
  self->stage.outlook = quitus_deadline_model_get_outlook (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (queue_show), self,
                           G_CONNECT_SWAPPED);
  today = self->stage.outlook->today;
  if (is_first)
    quitus_time_axis_show (self->stage.axis, today - FIRST_SPAN / 2, FIRST_SPAN);
  queue_show (self);
}

/**
 * quitus_timeline_view_get_axis:
 * @self: a view
 *
 * Returns: (transfer none): which stretch of time it shows
 */
QuitusTimeAxis *
quitus_timeline_view_get_axis (QuitusTimelineView *self)
{
  return self->stage.axis;
}

/**
 * quitus_timeline_view_get_day:
 * @self: a view
 *
 * Returns: the day that was asked for, or that in the middle once one has moved
 */
QuitusDay
quitus_timeline_view_get_day (QuitusTimelineView *self)
{
  QuitusDay first = quitus_time_axis_get_first (self->stage.axis);

  if (self->day != QUITUS_DAY_NONE)
    return self->day;
  return first + (quitus_time_axis_get_last (self->stage.axis) - first) / 2;
}

/**
 * quitus_timeline_view_show_day:
 * @self: a view
 * @day: a day, or %QUITUS_DAY_NONE for today
 *
 * Brings a day to the middle.
 */
void
quitus_timeline_view_show_day (QuitusTimelineView *self, QuitusDay day)
{
  if (day == QUITUS_DAY_NONE && self->stage.outlook != NULL)
    day = self->stage.outlook->today;
  if (day == QUITUS_DAY_NONE)
    return;
  self->day = day;
  quitus_time_axis_center (self->stage.axis, day);
}

/**
 * quitus_timeline_view_turn:
 * @self: a view
 * @by: how often, into the future or, when negative, into the past
 *
 * Shows what comes after or before what is seen.
 */
void
quitus_timeline_view_turn (QuitusTimelineView *self, int by)
{
  quitus_time_axis_pan (self->stage.axis,
                        by * TURN * quitus_time_axis_get_scale (self->stage.axis)->width);
}

/**
 * quitus_timeline_view_fit:
 * @self: a view
 *
 * Shows every agreement from its first day to its last one, as far as ten years reach.
 */
void
quitus_timeline_view_fit (QuitusTimelineView *self)
{
  GListModel *rows =
      self->timeline != NULL ? quitus_timeline_model_get_rows (self->timeline) : NULL;
  QuitusDay first, last;
  double room;

  if (rows == NULL)
    return;
  first = last = self->stage.outlook->today;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (QuitusTimelineRow) row = g_list_model_get_item (rows, i);
      const QuitusTimelineKey *key = quitus_timeline_row_get_key (row);

      if (key->start != QUITUS_DAY_NONE)
        first = MIN (first, key->start);
      last = MAX (last, MAX (key->start, key->end));
    }
  room = (last - first) * 0.04 + 3;
  quitus_time_axis_show (self->stage.axis, first - room, last + 1 - first + 2 * room);
}

/**
 * quitus_timeline_view_zoom:
 * @self: a view
 * @factor: how many times nearer
 * @x: what stays where it is, in pixels of the view; below 0 the middle
 *
 * Shows less time, larger, or more.
 */
void
quitus_timeline_view_zoom (QuitusTimelineView *self, double factor, double x)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage.axis);

  quitus_time_axis_zoom (self->stage.axis, factor,
                         x >= 0 ? x - quitus_time_axis_get_left (self->stage.axis)
                                : scale->width / 2);
}

/**
 * quitus_timeline_view_make_report:
 * @self: a view with a model
 * @printed_on: the day of printing
 *
 * Returns: (transfer full) (nullable): the agreements on paper in their order and groups, through the
 *   time that is seen, with what the filter shows; %NULL when that is too much
 */
QuitusReport *
quitus_timeline_view_make_report (QuitusTimelineView *self, QuitusDay printed_on)
{
  GListModel *rows;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (QuitusTimelineItem));
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);

  /* It may not have been on the screen yet. */
  show_cb (GTK_WIDGET (self));
  rows = quitus_timeline_model_get_rows (self->timeline);
  if (!quitus_page_printer_has_room (g_list_model_get_n_items (rows)))
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      QuitusTimelineRow *row = g_list_model_get_item (rows, i);
      char *group = quitus_timeline_model_name_group (self->timeline, row);
      QuitusTimelineItem item = { quitus_timeline_row_get_timeline (row), group };

      g_ptr_array_add (held, row);
      g_ptr_array_add (groups, group);
      g_array_append_val (items, item);
    }
  return quitus_timeline_report_new ((const QuitusTimelineItem *) (gpointer) items->data,
                                     items->len, quitus_time_axis_get_first (self->stage.axis),
                                     quitus_time_axis_get_last (self->stage.axis),
                                     self->stage.outlook, quitus_language_get_default (),
                                     printed_on);
}

/**
 * quitus_timeline_view_get_title:
 * @self: a view
 * @is_short: whether there is little room
 *
 * Returns: (transfer full): which stretch of time is seen: "2022–2024", short "2022–24", or "August
 *   2023"
 */
char *
quitus_timeline_view_get_title (QuitusTimelineView *self, gboolean is_short)
{
  QuitusDay first = quitus_time_axis_get_first (self->stage.axis);
  QuitusDay last = quitus_time_axis_get_last (self->stage.axis);
  int from = quitus_day_get_year (first), to = quitus_day_get_year (last);

  if (last - first < 62)
    return quitus_calendar_format_month (first + (last - first) / 2, is_short);
  if (from == to)
    return g_strdup_printf ("%d", from);
  if (is_short && from / 100 == to / 100)
    return g_strdup_printf ("%d–%02d", from, to % 100);
  return g_strdup_printf ("%d–%d", from, to);
}
