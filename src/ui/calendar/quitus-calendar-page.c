/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-page.h"

#include "quitus-agenda-view.h"
#include "quitus-calendar-style.h"
#include "quitus-calendar-title.h"
#include "quitus-dated-deadlines.h"
#include "quitus-day-list.h"
#include "quitus-page-printer.h"
#include "quitus-deadline-card.h"
#include "quitus-deadline-look.h"
#include "quitus-filter-bar.h"
#include "quitus-filter-cover.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-foot.h"
#include "quitus-month-receipts.h"
#include "quitus-month-view.h"
#include "quitus-notices.h"
#include "quitus-printable.h"
#include "quitus-printer.h"
#include "quitus-template.h"
#include "quitus-timeline-view.h"
#include "quitus-undetermined-lane.h"
#include "quitus-year-legend.h"
#include "quitus-year-view.h"

typedef enum
{
  VIEW_MONTH,
  VIEW_YEAR,
  VIEW_TIMELINE,
  VIEW_AGENDA,
} QuitusCalendarView;

/* Their names in the settings and in the template, and what the buttons beside "Today" do. */
static const struct
{
  const char *name;
  const char *previous;
  const char *next;
} views[] = {
  [VIEW_MONTH] = { "month",    N_ ("Previous Month"), N_ ("Next Month") },
  [VIEW_YEAR] = { "year",     N_ ("Previous Year"),  N_ ("Next Year")  },
  [VIEW_TIMELINE] = { "timeline", N_ ("Earlier"),        N_ ("Later")      },
  [VIEW_AGENDA] = { "agenda",   N_ ("Previous Month"), N_ ("Next Month") },
};

struct _QuitusCalendarPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *title_label;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  AdwViewStack *views;
  AdwToolbarView *toolbar_view;
  QuitusNotices *notices;
  QuitusFilterBar *filter_bar;
  /* (nullable): made with the session. */
  QuitusFilterCover *cover;
  AdwMultiLayoutView *layouts;
  AdwBottomSheet *sheet;
  GtkLabel *bar_label;
  GtkWidget *month_scrolled;
  QuitusMonthView *month_view;
  QuitusMonthFoot *month_foot;
  QuitusYearView *year_view;
  GtkLabel *year_sums_label;
  QuitusTimelineView *timeline_view;
  QuitusAgendaView *agenda_view;
  QuitusDayList *day_list;
  QuitusUndeterminedLane *lane;

  QuitusSession *session;
  QuitusDeadlineModel *model;
  QuitusMonthReceipts *receipts;
  QuitusDatedDeadlines *dated;
  QuitusCalendarView view;
  gboolean is_compact;
  gboolean is_narrow;
  guint update_source;
};

static void printable_init (QuitusPrintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusCalendarPage,
                               quitus_calendar_page,
                               ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_PRINTABLE, printable_init))

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_COMPACT,
  PROP_NARROW,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

/* Which one is on the screen. */
static QuitusCalendarView
get_view (QuitusCalendarPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      return i;
  return VIEW_MONTH;
}

static void
update_title (QuitusCalendarPage *self)
{
  QuitusCalendarView view = get_view (self);
  QuitusDay day = quitus_agenda_view_get_day (self->agenda_view);
  g_autofree char *title = NULL;

  if (view == VIEW_YEAR)
    title = g_strdup_printf ("%d", quitus_year_view_get_year (self->year_view));
  else if (view == VIEW_TIMELINE)
    title = quitus_timeline_view_get_title (self->timeline_view, self->is_compact);
  else if (view == VIEW_AGENDA && day == QUITUS_DAY_NONE)
    title = g_strdup (C_ ("deadlines", "Without a Day"));
  else if (view == VIEW_AGENDA)
    title = quitus_calendar_format_month (day, self->is_compact);
  else
    title = quitus_calendar_format_month (quitus_month_view_get_month (self->month_view),
                                          self->is_compact);
  gtk_label_set_label (self->title_label, title);
  gtk_widget_set_tooltip_text (self->previous_button, _ (views[view].previous));
  gtk_widget_set_tooltip_text (self->next_button, _ (views[view].next));
}

static void
update_month (QuitusCalendarPage *self)
{
  update_title (self);
  if (self->model != NULL)
    quitus_month_foot_show_month (self->month_foot, self->model, self->receipts,
                                  quitus_month_view_get_month (self->month_view));
}

static void
update_year (QuitusCalendarPage *self)
{
  int year = quitus_year_view_get_year (self->year_view);
  g_autofree char *title = g_strdup_printf ("%d", year);
  g_autofree char *sums = NULL;

  update_title (self);
  if (self->model == NULL || get_view (self) != VIEW_YEAR)
    return;
  sums = quitus_calendar_format_sums (self->model, self->receipts, title,
                                      quitus_day_new (year, 1, 1), quitus_day_new (year, 12, 31));
  gtk_label_set_label (self->year_sums_label, sums);
}

/* Puts the keyboard's day on @day, in whatever view. */
static void
select_day (QuitusCalendarPage *self, QuitusDay day)
{
  QuitusCalendarView view = get_view (self);

  if (view == VIEW_YEAR)
    quitus_year_view_select_day (self->year_view, day);
  else if (view == VIEW_TIMELINE)
    quitus_timeline_view_show_day (self->timeline_view, day);
  else if (view == VIEW_AGENDA)
    quitus_agenda_view_show_day (self->agenda_view, day);
  else
    quitus_month_view_select_day (self->month_view, day);
}

/* The agenda has no day where it shows what has none: then it is the one of the month. */
static QuitusDay
get_selected_day (QuitusCalendarPage *self, QuitusCalendarView view)
{
  QuitusDay day = QUITUS_DAY_NONE;

  if (view == VIEW_YEAR)
    day = quitus_year_view_get_selected_day (self->year_view);
  else if (view == VIEW_TIMELINE)
    day = quitus_timeline_view_get_day (self->timeline_view);
  else if (view == VIEW_AGENDA)
    day = quitus_agenda_view_get_day (self->agenda_view);
  return day != QUITUS_DAY_NONE ? day : quitus_month_view_get_selected_day (self->month_view);
}

static void
turn (QuitusCalendarPage *self, int by)
{
  QuitusCalendarView view = get_view (self);

  if (view == VIEW_YEAR)
    quitus_year_view_turn_months (self->year_view, 12 * by);
  else if (view == VIEW_TIMELINE)
    quitus_timeline_view_turn (self->timeline_view, by);
  else if (view == VIEW_AGENDA)
    quitus_agenda_view_turn (self->agenda_view, by);
  else
    quitus_month_view_turn (self->month_view, by);
}

/* The days of a month and of a year are there without deadlines; a list has nothing else to show. */
static void
update_cover (QuitusCalendarPage *self)
{
  QuitusCalendarView view = get_view (self);

  if (self->cover != NULL)
    quitus_filter_cover_set_kept (self->cover, view == VIEW_MONTH || view == VIEW_YEAR);
}

static void
update_list (QuitusCalendarPage *self)
{
  if (self->model != NULL && self->is_compact)
    quitus_day_list_show (self->day_list, self->model,
                          quitus_month_view_get_selected_day (self->month_view));
}

/* Beside the views where they leave room for it, and while something in it waits for its day. */
static void
update_layout (QuitusCalendarPage *self)
{
  gboolean is_beside = !self->is_narrow && get_view (self) != VIEW_TIMELINE &&
                       quitus_undetermined_lane_wants_room (self->lane);

  adw_multi_layout_view_set_layout_name (self->layouts, is_beside ? "pane" : "sheet");
}

static void
update_lane (QuitusCalendarPage *self)
{
  const GArray *dated = quitus_dated_deadlines_get_positions (self->dated);
  /* In the timeline what is undetermined is a part of each row. */
  gboolean is_timeline = get_view (self) == VIEW_TIMELINE;
  g_autofree char *summary = NULL;
  guint n = 0;

  if (self->model != NULL)
    {
      n = is_timeline ? 0 : dated->len;
      if (n > 0)
        quitus_undetermined_lane_show_dated (self->lane, self->model, dated);
      else
        n = quitus_undetermined_lane_show (self->lane, self->model, !is_timeline);
      summary = quitus_undetermined_lane_summarise (self->lane, self->model);
      gtk_label_set_label (self->bar_label, summary);
    }
  /* In the agenda it is the last section. */
  if (get_view (self) == VIEW_AGENDA)
    n = 0;
  update_layout (self);
  gtk_widget_set_visible (GTK_WIDGET (self->lane), n > 0);
  if (n == 0)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
}

static gboolean
update_cb (gpointer data)
{
  QuitusCalendarPage *self = data;

  self->update_source = 0;
  if (self->model != NULL && quitus_dated_deadlines_update (self->dated, self->model))
    select_day (self, quitus_dated_deadlines_find_day (self->dated, self->model));
  update_month (self);
  update_year (self);
  update_list (self);
  update_lane (self);
  return G_SOURCE_REMOVE;
}

/* Changes come in bursts: all is shown again once, before the next frame. */
static void
queue_update (QuitusCalendarPage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
show_in_month (QuitusCalendarPage *self, QuitusDay day)
{
  adw_view_stack_set_visible_child_name (self->views, views[VIEW_MONTH].name);
  quitus_month_view_select_day (self->month_view, day);
  gtk_widget_grab_focus (GTK_WIDGET (self->month_view));
}

static void
present_deadline (QuitusCalendarPage *self, QuitusDeadlineItem *item)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *card = quitus_deadline_card_new ();

  quitus_deadline_card_bind (QUITUS_DEADLINE_CARD (card), item);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), card);
  adw_dialog_set_title (dialog, _ ("Deadline"));
  adw_dialog_set_content_width (dialog, 400);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Callbacks */

static void
previous_cb (QuitusCalendarPage *self)
{
  turn (self, -1);
}

static void
next_cb (QuitusCalendarPage *self)
{
  turn (self, 1);
}

static void
today_cb (QuitusCalendarPage *self)
{
  if (self->model != NULL)
    select_day (self, quitus_deadline_model_get_outlook (self->model)->today);
}

static void
year_cb (QuitusCalendarPage *self)
{
  update_year (self);
}

static void
year_day_activated_cb (QuitusCalendarPage *self, int day)
{
  quitus_year_view_open_day (self->year_view, day);
}

static void
timeline_day_cb (QuitusCalendarPage *self)
{
  if (get_view (self) == VIEW_TIMELINE)
    update_title (self);
}

static void
agenda_day_cb (QuitusCalendarPage *self)
{
  update_title (self);
}

static void
month_activated_cb (QuitusCalendarPage *self, int month)
{
  show_in_month (self, month);
}

static void
show_month_cb (GtkWidget *widget, const char *action, GVariant *day)
{
  show_in_month (QUITUS_CALENDAR_PAGE (widget), g_variant_get_int32 (day));
}

/* What scrolls around a view would take the keyboard itself. */
static void
focus_view (QuitusCalendarPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->views)))
    gtk_widget_child_focus (GTK_WIDGET (self->cover), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (get_view (self) == VIEW_MONTH
                               ? GTK_WIDGET (self->month_view)
                               : adw_view_stack_get_visible_child (self->views));
}

/* Who had the keyboard in the view that went has it in the one that came. */
static gboolean
enter_view_cb (GtkWidget *page, GdkFrameClock *clock, gpointer unused)
{
  if (gtk_widget_get_mapped (page))
    focus_view (QUITUS_CALENDAR_PAGE (page));
  return G_SOURCE_REMOVE;
}

static gboolean
has_keyboard_in_view (QuitusCalendarPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views));
}

/* The day that the keyboard is on goes along from one view to the other. */
static void
visible_view_cb (QuitusCalendarPage *self)
{
  QuitusCalendarView view = get_view (self);
  /* Another layout takes the keyboard away. */
  gboolean has_keyboard = has_keyboard_in_view (self);

  if (view == self->view)
    return;
  select_day (self, get_selected_day (self, self->view));
  self->view = view;
  update_cover (self);
  update_month (self);
  update_year (self);
  update_lane (self);
  if (has_keyboard)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), enter_view_cb, NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
month_cb (QuitusCalendarPage *self)
{
  update_month (self);
}

static void
drop_hinted_cb (QuitusCalendarPage *self, const char *hint)
{
  quitus_month_foot_show_hint (self->month_foot, hint);
}

static void
selected_day_cb (QuitusCalendarPage *self)
{
  update_list (self);
}

static void
day_activated_cb (QuitusCalendarPage *self, int day)
{
  if (self->is_compact)
    gtk_widget_grab_focus (GTK_WIDGET (self->day_list));
  else
    quitus_month_view_open_day (self->month_view, day);
}

static void
chip_activated_cb (QuitusCalendarPage *self, QuitusDeadlineItem *item, GtkWidget *chip)
{
  quitus_month_view_open_deadline (self->month_view, item, chip);
}

static void
deadline_activated_cb (QuitusCalendarPage *self, QuitusDeadlineItem *item)
{
  present_deadline (self, item);
}

/* A deadline that has just got its day is shown on that day as well. */
static void
lane_activated_cb (QuitusCalendarPage *self, QuitusDeadlineItem *item)
{
  QuitusDay day = quitus_deadline_item_get_deadline (item)->date;

  if (day != QUITUS_DAY_NONE)
    select_day (self, day);
  present_deadline (self, item);
}

static void
lane_closed_cb (QuitusCalendarPage *self)
{
  quitus_dated_deadlines_forget (self->dated);
  focus_view (self);
  update_lane (self);
}

/* Overrides */

static void
quitus_calendar_page_print (QuitusPrintable *printable, GtkWindow *parent)
{
  QuitusCalendarPage *self = QUITUS_CALENDAR_PAGE (printable);
  QuitusCalendarView view = get_view (self);
  QuitusDay day = get_selected_day (self, view);
  QuitusReport *report;

  if (view == VIEW_YEAR)
    report = quitus_page_printer_make_months (
        self->session, quitus_day_new (quitus_year_view_get_year (self->year_view), 1, 1), 12);
  else if (view == VIEW_AGENDA)
    report = quitus_page_printer_make_agenda (self->session, day);
  else if (view == VIEW_TIMELINE)
    {
      report = quitus_timeline_view_make_report (self->timeline_view, quitus_printer_get_day ());
      if (report != NULL)
        quitus_page_printer_say_filter (self->session, report);
    }
  else
    report = quitus_page_printer_make_months (self->session,
                                              quitus_month_view_get_month (self->month_view), 1);
  quitus_page_printer_run (self->session, report, parent);
}

static void
printable_init (QuitusPrintableInterface *iface)
{
  iface->print = quitus_calendar_page_print;
}

static void
set_model (QuitusCalendarPage *self, QuitusDeadlineModel *model)
{
  if (model == self->model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, queue_update, self);
  g_clear_object (&self->receipts);
  g_clear_pointer (&self->dated, quitus_dated_deadlines_free);
  self->dated = quitus_dated_deadlines_new ();
  g_set_object (&self->model, model);
  if (model != NULL)
    {
      self->receipts = quitus_month_receipts_new (model);
      g_signal_connect_object (self->receipts, "changed", G_CALLBACK (queue_update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "items-changed", G_CALLBACK (queue_update), self,
                               G_CONNECT_SWAPPED);
    }
  quitus_month_view_set_model (self->month_view, model);
  quitus_year_view_set_model (self->year_view, model, self->receipts);
  quitus_timeline_view_set_model (self->timeline_view, model);
  quitus_agenda_view_set_model (self->agenda_view, model);
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/* A name that is none of them is left out: settings may be of another version. */
static void
set_view (QuitusCalendarPage *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      adw_view_stack_set_visible_child_name (self->views, name);
}

static void
set_compact (QuitusCalendarPage *self, gboolean is_compact)
{
  if (is_compact == self->is_compact)
    return;
  self->is_compact = is_compact;
  /* Beside the buttons, a large month would be cut. */
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), is_compact ? "title-3" : "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), is_compact ? "heading" : "title-3");
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
set_narrow (QuitusCalendarPage *self, gboolean is_narrow)
{
  if (is_narrow == self->is_narrow)
    return;
  self->is_narrow = is_narrow;
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
quitus_calendar_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusCalendarPage *self = QUITUS_CALENDAR_PAGE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_VIEW:
      g_value_set_string (value, views[self->view].name);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_calendar_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  QuitusCalendarPage *self = QUITUS_CALENDAR_PAGE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      set_model (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_calendar_page_dispose (GObject *object)
{
  QuitusCalendarPage *self = QUITUS_CALENDAR_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->cover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->receipts);
  g_clear_pointer (&self->dated, quitus_dated_deadlines_free);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, views);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, bar_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, month_scrolled);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, month_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, month_foot);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, year_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, year_sums_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, agenda_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, day_list);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarPage, lane);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, timeline_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, agenda_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_hinted_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, deadline_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lane_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lane_closed_cb);
}

static void
quitus_calendar_page_class_init (QuitusCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_calendar_page_get_property;
  object_class->set_property = quitus_calendar_page_set_property;
  object_class->dispose = quitus_calendar_page_dispose;

  properties[PROP_MODEL] =
      g_param_spec_object ("model", NULL, NULL, QUITUS_TYPE_DEADLINE_MODEL, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, views[VIEW_MONTH].name, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "calendar.view", "view");
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "calendar.show-month", "i",
                                   show_month_cb);

  g_type_ensure (QUITUS_TYPE_AGENDA_VIEW);
  g_type_ensure (QUITUS_TYPE_DAY_LIST);
  g_type_ensure (QUITUS_TYPE_FILTER_BAR);
  quitus_calendar_style_ensure ();
  g_type_ensure (QUITUS_TYPE_MONTH_FOOT);
  g_type_ensure (QUITUS_TYPE_MONTH_VIEW);
  g_type_ensure (QUITUS_TYPE_NOTICES);
  g_type_ensure (QUITUS_TYPE_TIMELINE_VIEW);
  g_type_ensure (QUITUS_TYPE_UNDETERMINED_LANE);
  g_type_ensure (QUITUS_TYPE_YEAR_LEGEND);
  g_type_ensure (QUITUS_TYPE_YEAR_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
quitus_calendar_page_init (QuitusCalendarPage *self)
{
  self->dated = quitus_dated_deadlines_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_day_list_fill_room (self->day_list);
}

/* Public */

/**
 * quitus_calendar_page_new:
 * @session: what the window works with
 *
 * Returns: (transfer floating): a calendar of the deadlines of the session
 */
AdwNavigationPage *
quitus_calendar_page_new (QuitusSession *session)
{
  QuitusCalendarPage *self = g_object_new (QUITUS_TYPE_CALENDAR_PAGE, NULL);

  GtkWidget *content = g_object_ref (GTK_WIDGET (self->layouts));

  quitus_notices_set_session (self->notices, session);
  quitus_filter_bar_set_session (self->filter_bar, session, GTK_WIDGET (self));
  adw_toolbar_view_set_content (self->toolbar_view, NULL);
  self->cover = QUITUS_FILTER_COVER (quitus_filter_cover_new (session, content));
  adw_toolbar_view_set_content (self->toolbar_view, GTK_WIDGET (self->cover));
  update_cover (self);
  g_object_unref (content);
  self->session = g_object_ref (session);
  g_signal_connect_object (quitus_session_get_filter (session), "changed",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (session, "shown", self, "model", G_BINDING_SYNC_CREATE);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * quitus_calendar_page_keep:
 * @self: a page
 * @settings: the settings of the user
 *
 * Has the page open as it was left: with its view, and the agreements of the timeline in their order
 * and their groups.
 */
void
quitus_calendar_page_keep (QuitusCalendarPage *self, GSettings *settings)
{
  g_settings_bind (settings, "calendar-view", self, "view", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "timeline-sort", self->timeline_view, "sort", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "timeline-group", self->timeline_view, "group",
                   G_SETTINGS_BIND_DEFAULT);
}

/**
 * quitus_calendar_page_show_day:
 * @self: a page
 * @day: a day
 *
 * Shows the month or the year of a day and puts the keyboard on it.
 */
void
quitus_calendar_page_show_day (QuitusCalendarPage *self, QuitusDay day)
{
  select_day (self, day);
}
