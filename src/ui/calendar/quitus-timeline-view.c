/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-view.h"

#include "quitus-calendar-draw.h"
#include "quitus-calendar-refresh.h"
#include "quitus-calendar-style.h"
#include "quitus-calendar-title.h"
#include "quitus-day-popover.h"
#include "quitus-deadline-menu.h"
#include "quitus-language.h"
#include "quitus-row-actions.h"
#include "quitus-timeline-legend.h"
#include "quitus-timeline-model.h"
#include "quitus-timeline-ruler.h"
#include "quitus-timeline-view-keys.h"

/* Days: what is shown at first. */
#define FIRST_SPAN 731
/* How much a button zooms, and what part of the width a turn passes. */
#define BUTTON_FACTOR 1.5
#define TURN 0.75

struct _QuitusTimelineView
{
  AdwBin parent_instance;

  GtkWidget *ruler;
  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
  GtkLabel *summary_label;
  GtkWidget *popover;

  QuitusTimelineStage stage;
  QuitusDeadlineModel *model;
  QuitusTimelineModel *timeline;
  QuitusCalendarRefresh refresh;
  GtkListItemFactory *headings;
  /* The list items in use. */
  GPtrArray *items;

  QuitusTimelineOrder sort;
  QuitusTimelineOrder group;
  gboolean is_compact;
  /* The day that was asked for, until one moves. */
  QuitusDay day;
};

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

static QuitusTimelineBand *
get_band (GtkListItem *list_item)
{
  return QUITUS_TIMELINE_BAND (gtk_list_item_get_child (list_item));
}

/* The row that has the keyboard. */
static QuitusTimelineBand *
find_focus (QuitusTimelineView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      QuitusTimelineBand *band = get_band (self->items->pdata[i]);
      GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (band));

      if (row != NULL && gtk_widget_is_focus (row))
        return band;
    }
  return NULL;
}

/* The row in which something is, or around which. */
static QuitusTimelineBand *
find_band (GtkWidget *widget)
{
  GtkWidget *around = gtk_widget_get_ancestor (widget, QUITUS_TYPE_TIMELINE_BAND);

  for (GtkWidget *child = widget; around == NULL && child != NULL;
       child = gtk_widget_get_first_child (child))
    if (QUITUS_IS_TIMELINE_BAND (child))
      around = child;
  return around != NULL ? QUITUS_TIMELINE_BAND (around) : NULL;
}

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
  guint n = quitus_book_count (quitus_deadline_model_get_book (self->model), QUITUS_KIND_AGREEMENT);
  g_autofree char *text = g_strdup_printf (n_ ("%u agreement", "%u agreements", n), n);

  gtk_label_set_label (self->summary_label, text);
}

static void
update_item (QuitusTimelineView *self, GtkListItem *list_item)
{
  QuitusTimelineRow *row = gtk_list_item_get_item (list_item);
  g_autofree char *sentence = NULL;

  quitus_timeline_band_bind (get_band (list_item), row);
  sentence = quitus_timeline_band_describe (get_band (list_item));
  gtk_list_item_set_accessible_label (list_item, sentence);
}

static void
queue_show (QuitusTimelineView *self)
{
  quitus_calendar_refresh_queue (&self->refresh);
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
    }
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  update_lead (self);
  update_summary (self);
  for (guint i = 0; i < self->items->len; i++)
    update_item (self, self->items->pdata[i]);
  gtk_widget_queue_draw (self->ruler);
}

static void
redraw_rows (QuitusTimelineView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_queue_draw (GTK_WIDGET (get_band (self->items->pdata[i])));
}

/* Puts the keyboard on a mark of a row, and says it. */
static void
go_to_mark (QuitusTimelineView *self, QuitusTimelineBand *band, guint index)
{
  const QuitusTimeline *timeline =
      quitus_timeline_row_get_timeline (quitus_timeline_band_get_row (band));
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *words = quitus_timeline_describe_mark (timeline, index, language);

  self->stage.row = quitus_timeline_band_get_row (band);
  self->stage.mark = *quitus_timeline_get_mark (timeline, index);
  if (self->stage.mark.deadline.date != QUITUS_DAY_NONE)
    quitus_time_axis_reveal (self->stage.axis, self->stage.mark.deadline.date);
  redraw_rows (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (band))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  quitus_calendar_announce (GTK_WIDGET (self), words);
}

/* The mark that the keyboard is on in a row. */
static gboolean
find_current (QuitusTimelineView *self, QuitusTimelineBand *band, guint *index)
{
  QuitusTimelineRow *row = quitus_timeline_band_get_row (band);

  return row != NULL && row == self->stage.row &&
         quitus_timeline_find (quitus_timeline_row_get_timeline (row), &self->stage.mark, index);
}

static QuitusDayPopover *
get_popover (QuitusTimelineView *self)
{
  if (self->popover == NULL)
    {
      self->popover = quitus_day_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  return QUITUS_DAY_POPOVER (self->popover);
}

static void
show_agreement (QuitusTimelineView *self, QuitusTimelineRow *row)
{
  g_autofree char *id = quitus_id_to_text (quitus_timeline_row_get_id (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-agreement", "s", id);
}

static QuitusDeadlineItem *
make_item (QuitusTimelineView *self, const QuitusTimelineMark *mark)
{
  guint position;

  if (mark->shape == QUITUS_TIMELINE_AMENDMENT ||
      !quitus_deadline_model_find (self->model, &mark->deadline, &position))
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->model), position);
}

static void
open_mark (QuitusTimelineView *self, QuitusTimelineBand *band, guint index)
{
  const QuitusTimeline *timeline =
      quitus_timeline_row_get_timeline (quitus_timeline_band_get_row (band));
  g_autoptr (QuitusDeadlineItem) item =
      make_item (self, quitus_timeline_get_mark (timeline, index));
  QuitusTimeSpot spot;
  graphene_rect_t area;

  if (item == NULL)
    show_agreement (self, quitus_timeline_band_get_row (band));
  else if (quitus_timeline_band_find_mark (band, index, &spot, &area))
    quitus_day_popover_show_deadline_at (get_popover (self), GTK_WIDGET (band), &area, item);
}

/* Those that lie together, as a list. */
static void
open_several (QuitusTimelineView *self, QuitusTimelineBand *band, const QuitusTimeSpot *spot)
{
  const QuitusTimeline *timeline =
      quitus_timeline_row_get_timeline (quitus_timeline_band_get_row (band));
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  QuitusTimeSpot found;
  graphene_rect_t area;

  for (guint i = spot->first; i < spot->first + spot->n_marks; i++)
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, i);
      guint position;

      if (mark->shape != QUITUS_TIMELINE_AMENDMENT &&
          quitus_deadline_model_find (self->model, &mark->deadline, &position))
        g_array_append_val (positions, position);
    }
  if (quitus_timeline_band_find_mark (band, spot->first, &found, &area))
    quitus_day_popover_show_positions_at (get_popover (self), GTK_WIDGET (band), &area, self->model,
                                          positions,
                                          quitus_dossier_get_agreement (timeline->dossier)->title);
}

/* Marks of several days part when they are seen nearer. */
static gboolean
come_nearer (QuitusTimelineView *self, QuitusTimelineBand *band, const QuitusTimeSpot *spot)
{
  const QuitusTimeline *timeline =
      quitus_timeline_row_get_timeline (quitus_timeline_band_get_row (band));
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage.axis);
  QuitusDay first = quitus_timeline_get_mark (timeline, spot->first)->deadline.date;
  QuitusDay last =
      quitus_timeline_get_mark (timeline, spot->first + spot->n_marks - 1)->deadline.date;
  double n_days = 3.0 * (last - first + 1);

  if (first == QUITUS_DAY_NONE || first == last || n_days * scale->day_width > scale->width)
    return FALSE;
  quitus_time_axis_show (self->stage.axis, (first + last + 1 - n_days) / 2, n_days);
  return TRUE;
}

/* Callbacks */

static void
pressed_cb (QuitusTimelineView *self, const QuitusTimeSpot *spot, QuitusTimelineBand *band)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (band)));
  if (spot->n_marks > 1)
    {
      QuitusTimeSpot copy = *spot;

      if (!come_nearer (self, band, &copy))
        open_several (self, band, &copy);
      return;
    }
  go_to_mark (self, band, spot->first);
  open_mark (self, band, spot->first);
}

static void
setup_row_cb (QuitusTimelineView *self, GtkListItem *list_item)
{
  GtkWidget *band = quitus_timeline_band_new (&self->stage);

  g_signal_connect_object (band, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
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
  quitus_timeline_band_unbind (get_band (list_item));
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
  g_autofree char *text = g_strdup_printf (n_ ("%s · %u agreement", "%s · %u agreements", n),
                                           name != NULL ? name : "", n);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

/* The mark that the keyboard is on is opened, else the agreement. */
static void
activate_cb (QuitusTimelineView *self, guint position)
{
  g_autoptr (QuitusTimelineRow) row =
      g_list_model_get_item (quitus_timeline_model_get_rows (self->timeline), position);

  for (guint i = 0; i < self->items->len; i++)
    {
      QuitusTimelineBand *band = get_band (self->items->pdata[i]);
      guint index;

      if (quitus_timeline_band_get_row (band) != row || !find_current (self, band, &index))
        continue;
      open_mark (self, band, index);
      return;
    }
  show_agreement (self, row);
}

static GMenuModel *
make_menu_cb (GtkWidget *near, gpointer data)
{
  QuitusTimelineView *self = data;
  QuitusTimelineBand *band = find_band (near);
  g_autoptr (QuitusDeadlineItem) item = NULL;
  guint index;

  if (band == NULL || quitus_timeline_band_get_row (band) == NULL)
    return NULL;
  if (find_current (self, band, &index))
    item = make_item (self, &self->stage.mark);
  if (item != NULL)
    return quitus_deadline_menu_new (item);
  return quitus_deadline_menu_new_for_agreement (
      quitus_timeline_row_get_id (quitus_timeline_band_get_row (band)));
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

  for (guint i = QUITUS_TIMELINE_BY_END; i <= QUITUS_TIMELINE_BY_STATUS; i++)
    if (g_strcmp0 (order_names[i], name) == 0)
      group = i;
  if (group == self->group)
    return;
  self->group = group;
  gtk_list_view_set_header_factory (self->list_view,
                                    group != QUITUS_TIMELINE_BY_START ? self->headings : NULL);
  if (self->timeline != NULL)
    quitus_timeline_model_group (self->timeline, self->group);
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
    gtk_widget_queue_resize (GTK_WIDGET (get_band (self->items->pdata[i])));
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
append_order (GMenu *menu, const char *label, const char *action, const char *name)
{
  g_autofree char *detailed = g_strdup_printf ("timeline.%s::%s", action, name);

  g_menu_append (menu, label, detailed);
}

static GMenuModel *
make_order_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) sort = g_menu_new ();
  g_autoptr (GMenu) group = g_menu_new ();

  append_order (sort, _ ("_Effective Date"), "sort", "start");
  append_order (sort, _ ("E_nd"), "sort", "end");
  append_order (sort, _ ("_Party"), "sort", "party");
  append_order (sort, _ ("_Incubator"), "sort", "incubator");
  append_order (sort, _ ("_Status"), "sort", "status");
  append_order (sort, _ ("_Reference"), "sort", "reference");
  append_order (group, _ ("No _Groups"), "group", "none");
  append_order (group, _ ("P_arty"), "group", "party");
  append_order (group, _ ("In_cubator"), "group", "incubator");
  append_order (group, _ ("S_tatus"), "group", "status");
  append_order (group, _ ("_Year of the End"), "group", "end");
  g_menu_append_section (menu, _ ("Sort by"), G_MENU_MODEL (sort));
  g_menu_append_section (menu, _ ("Group by"), G_MENU_MODEL (group));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_button (const char *icon_name, const char *tip, const char *action)
{
  return g_object_new (GTK_TYPE_BUTTON, "icon-name", icon_name, "tooltip-text", tip, "action-name",
                       action, "has-frame", FALSE, NULL);
}

static GtkWidget *
make_menu_button (const char *icon_name, const char *tip)
{
  return g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", icon_name, "tooltip-text", tip,
                       "has-frame", FALSE, "direction", GTK_ARROW_UP, NULL);
}

static GtkWidget *
make_legend_popover (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 480);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), quitus_timeline_legend_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}

static GtkWidget *
make_bar (QuitusTimelineView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *orders = make_menu_button ("view-sort-descending-symbolic", _ ("Sort and Group"));
  GtkWidget *legend = make_menu_button ("help-about-symbolic", _ ("Legend"));
  g_autoptr (GMenuModel) menu = make_order_menu ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (orders), menu);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (legend), make_legend_popover ());
  self->summary_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize",
                                      PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (bar, "timeline-bar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->summary_label));
  gtk_box_append (GTK_BOX (bar), orders);
  gtk_box_append (GTK_BOX (bar),
                  make_button ("zoom-out-symbolic", _ ("Zoom Out"), "timeline.zoom-out"));
  gtk_box_append (GTK_BOX (bar),
                  make_button ("zoom-fit-best-symbolic", _ ("Show All"), "timeline.fit"));
  gtk_box_append (GTK_BOX (bar),
                  make_button ("zoom-in-symbolic", _ ("Zoom In"), "timeline.zoom-in"));
  gtk_box_append (GTK_BOX (bar), legend);
  return bar;
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
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->list_view));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_box_append (GTK_BOX (box), self->ruler);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scrolled));
  gtk_box_append (GTK_BOX (box), make_bar (self));
  adw_bin_set_child (ADW_BIN (self), box);
  quitus_row_actions_add_menu_of (GTK_WIDGET (self->list_view), make_menu_cb, self);
  quitus_timeline_view_add_controllers (self);
  g_signal_connect_object (self->stage.axis, "changed", G_CALLBACK (axis_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::accent-color",
                           G_CALLBACK (redraw_rows), self, G_CONNECT_SWAPPED);
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
 * quitus_timeline_view_step:
 * @self: a view
 * @is_forward: whether to go on in time
 *
 * Puts the keyboard on the next or the previous mark of its row; at first on what follows today or
 * comes before it.
 *
 * Returns: whether a row has the keyboard
 */
gboolean
quitus_timeline_view_step (QuitusTimelineView *self, gboolean is_forward)
{
  QuitusTimelineBand *band = find_focus (self);
  const QuitusTimeline *timeline = NULL;
  guint index;

  if (band != NULL)
    timeline = quitus_timeline_row_get_timeline (quitus_timeline_band_get_row (band));
  if (timeline == NULL)
    return FALSE;
  if (timeline->marks->len == 0)
    return TRUE;
  if (find_current (self, band, &index))
    quitus_timeline_step (timeline, &index, is_forward);
  else if (!quitus_timeline_find_from (timeline, self->stage.outlook->today, &index))
    quitus_timeline_find_from (
        timeline, quitus_timeline_get_mark (timeline, timeline->marks->len - 1)->deadline.date,
        &index);
  else if (!is_forward)
    quitus_timeline_step (timeline, &index, FALSE);
  go_to_mark (self, band, index);
  return TRUE;
}

/**
 * quitus_timeline_view_leave_mark:
 * @self: a view
 *
 * Puts the keyboard from a mark back on its row.
 *
 * Returns: whether it was on a mark
 */
gboolean
quitus_timeline_view_leave_mark (QuitusTimelineView *self)
{
  if (self->stage.row == NULL)
    return FALSE;
  self->stage.row = NULL;
  redraw_rows (self);
  return TRUE;
}

/**
 * quitus_timeline_view_get_mark:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the mark that the keyboard is on
 */
const QuitusTimelineMark *
quitus_timeline_view_get_mark (QuitusTimelineView *self)
{
  return self->stage.row != NULL ? &self->stage.mark : NULL;
}

/**
 * quitus_timeline_view_point:
 * @self: a view
 * @x: pixels
 * @y: pixels
 *
 * Puts the keyboard on the mark that stands there, or on none.
 */
void
quitus_timeline_view_point (QuitusTimelineView *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  QuitusTimelineBand *band = widget != NULL ? find_band (widget) : NULL;
  graphene_point_t point;
  QuitusTimeSpot spot;

  quitus_timeline_view_leave_mark (self);
  if (band == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (band),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (band)));
  if (quitus_timeline_band_find_spot (band, point.x, point.y, &spot) && spot.n_marks == 1)
    go_to_mark (self, band, spot.first);
}

/**
 * quitus_timeline_view_get_title:
 * @self: a view
 * @is_short: whether there is little room
 *
 * Returns: (transfer full): which stretch of time is seen: "2022 – 2024", "August 2023"
 */
char *
quitus_timeline_view_get_title (QuitusTimelineView *self, gboolean is_short)
{
  QuitusDay first = quitus_time_axis_get_first (self->stage.axis);
  QuitusDay last = quitus_time_axis_get_last (self->stage.axis);
  int from = quitus_day_get_year (first), to = quitus_day_get_year (last);

  if (last - first < 62)
    return quitus_calendar_format_month (first + (last - first) / 2, is_short);
  return from == to ? g_strdup_printf ("%d", from) : g_strdup_printf ("%d–%d", from, to);
}
