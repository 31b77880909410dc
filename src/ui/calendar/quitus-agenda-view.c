/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda-view.h"

#include "quitus-agenda-heading.h"
#include "quitus-agenda-model.h"
#include "quitus-agenda-row.h"
#include "quitus-calendar-style.h"
#include "quitus-language.h"
#include "quitus-place.h"
#include "quitus-row-actions.h"

/* Pixels: no row is wider. */
#define GREATEST_WIDTH 860
/* How many frames a list may take until it stands where it should. */
#define N_FRAMES 8
/* So few items that come or go leave the rest where it is. */
#define FEW_ITEMS 3
/* A list that was scrolled moves its rows in the next frame; by a key, only then. */
#define N_FRAMES_SCROLLED 3

struct _QuitusAgendaView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
  QuitusAgendaModel *agenda;
  QuitusDeadlineModel *model;
  /* The headings that are in use. */
  GPtrArray *headings;

  /* What is at the top, and what should be: it is where the list is not on the screen yet. */
  QuitusDay day;
  guint target;
  gboolean is_in_sight;
  /* Whether the heading of the target is to be at the top, not only the target in sight. */
  gboolean is_aligned;
  /* The day that was asked for or scrolled to: a filter may leave only days after it, for a while. */
  QuitusDay wanted_day;
  /* The row that had the keyboard when the view went. */
  gboolean has_left;
  QuitusDeadline left;
  guint n_frames;
  guint tick;
  /* The frames for which it is looked what has come to the top. */
  guint n_frames_left;
  guint look_tick;
};

G_DEFINE_FINAL_TYPE (QuitusAgendaView, quitus_agenda_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DAY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static guint
get_size (QuitusAgendaView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->agenda));
}

static void
set_day (QuitusAgendaView *self, QuitusDay day)
{
  if (day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/* What has no day comes after all days. */
static guint
find_day (QuitusAgendaView *self, QuitusDay day)
{
  return quitus_agenda_model_find_day (self->agenda,
                                       day != QUITUS_DAY_NONE ? day : QUITUS_DAY_MAX + 1);
}

/* An item may live no longer than it is looked at. */
static gboolean
is_left (QuitusAgendaView *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->agenda), position);

  return QUITUS_IS_DEADLINE_ITEM (item) &&
         quitus_deadline_is_same (quitus_deadline_item_get_deadline (QUITUS_DEADLINE_ITEM (item)),
                                  &self->left);
}

/* Where the row is that had the keyboard; FALSE when it is gone or on another day. */
static gboolean
find_left (QuitusAgendaView *self, guint *position)
{
  if (!self->has_left)
    return FALSE;
  for (guint i = find_day (self, self->left.date); i < get_size (self); i++)
    {
      if (quitus_agenda_model_get_day (self->agenda, i) != self->left.date)
        return FALSE;
      if (is_left (self, i))
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Where a heading stands below the top of what is seen. */
static gboolean
get_top (QuitusAgendaView *self, GtkWidget *heading, float *top)
{
  graphene_rect_t bounds;

  /* The list puts room around it. */
  if (!gtk_widget_get_mapped (heading) ||
      !gtk_widget_compute_bounds (gtk_widget_get_parent (heading), GTK_WIDGET (self->list_view),
                                  &bounds))
    return FALSE;
  *top = bounds.origin.y;
  return TRUE;
}

/* The row at the top of what is seen, where its heading is too far above to be there. */
static QuitusAgendaRow *
find_top_row (QuitusAgendaView *self)
{
  GtkWidget *list = GTK_WIDGET (self->list_view);
  GtkWidget *at_top =
      gtk_widget_pick (list, gtk_widget_get_width (list) / 2.0, 1, GTK_PICK_INSENSITIVE);
  GtkWidget *row = at_top;

  while (row != NULL && row != list && !QUITUS_IS_AGENDA_ROW (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);

      /* Beside its child, the frame of a row is at the top. */
      if (QUITUS_IS_AGENDA_ROW (child))
        return QUITUS_AGENDA_ROW (child);
      row = gtk_widget_get_parent (row);
    }
  return row != NULL && row != list ? QUITUS_AGENDA_ROW (row) : NULL;
}

/* The day of the last heading at the top or above it, else of the row at the top, else of the first
 * heading below. */
static void
update_day (QuitusAgendaView *self)
{
  float best = 0;
  QuitusAgendaHeading *found = NULL;

  for (guint i = 0; i < self->headings->len; i++)
    {
      float top;
      gboolean is_better;

      if (!get_top (self, self->headings->pdata[i], &top))
        continue;
      if (top <= 8)
        is_better = found == NULL || best > 8 || top > best;
      else
        is_better = found == NULL || (best > 8 && top < best);
      if (is_better)
        {
          found = self->headings->pdata[i];
          best = top;
        }
    }
  if (found == NULL || best > 8)
    {
      QuitusAgendaRow *row = find_top_row (self);

      if (row != NULL)
        {
          QuitusDeadlineItem *item = quitus_agenda_row_get_item (row);

          set_day (self, item != NULL ? quitus_deadline_item_get_deadline (item)->date
                                      : quitus_deadline_model_get_outlook (self->model)->today);
          return;
        }
    }
  if (found != NULL)
    set_day (self, quitus_agenda_heading_get_day (found));
}

static gboolean
look_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (widget);

  if (self->tick == 0)
    {
      update_day (self);
      self->wanted_day = self->day;
    }
  if (--self->n_frames_left > 0)
    return G_SOURCE_CONTINUE;
  self->look_tick = 0;
  return G_SOURCE_REMOVE;
}

/* The heading over what should be at the top. */
static GtkWidget *
find_target (QuitusAgendaView *self)
{
  QuitusDay day = quitus_agenda_model_get_day (self->agenda, self->target);

  for (guint i = 0; i < self->headings->len; i++)
    if (quitus_agenda_heading_get_day (self->headings->pdata[i]) == day &&
        gtk_widget_get_mapped (self->headings->pdata[i]))
      return self->headings->pdata[i];
  return NULL;
}

static void
bring_into_sight (QuitusAgendaView *self)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_list_view_scroll_to (self->list_view, self->target,
                           has_focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  self->is_in_sight = TRUE;
}

/* GTK brings a row into sight, somewhere and without its heading, and only in a list that has its
 * size: the rest is done once the rows around it have theirs. */
static gboolean
align_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  GtkWidget *heading = self->target < get_size (self) ? find_target (self) : NULL;
  float top = 0;

  if (!self->is_in_sight && self->target < get_size (self))
    {
      if (gtk_widget_get_height (GTK_WIDGET (self->list_view)) > 0)
        bring_into_sight (self);
      return G_SOURCE_CONTINUE;
    }
  if (heading != NULL && self->is_aligned && get_top (self, heading, &top) && ABS (top) >= 1)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top);
  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  update_day (self);
  return G_SOURCE_REMOVE;
}

static void
go_to (QuitusAgendaView *self, guint position, gboolean is_aligned)
{
  if (get_size (self) == 0)
    return;
  self->target = MIN (position, get_size (self) - 1);
  self->is_aligned = is_aligned;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_in_sight = FALSE;
  self->n_frames = N_FRAMES;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), align_cb, NULL, NULL);
}

/* Callbacks */

static void
setup_row_cb (QuitusAgendaView *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_agenda_row_new ());
}

static void
bind_row_cb (QuitusAgendaView *self, GtkListItem *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);
  QuitusAgendaRow *row = QUITUS_AGENDA_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *sentence = NULL;

  quitus_agenda_row_bind (row, QUITUS_IS_DEADLINE_ITEM (item) ? item : NULL);
  sentence = quitus_agenda_row_describe (row);
  gtk_list_item_set_accessible_label (list_item, sentence);
  gtk_list_item_set_accessible_description (list_item, QUITUS_IS_DEADLINE_ITEM (item)
                                                           ? quitus_deadline_item_get_why (item)
                                                           : "");
}

static void
unbind_row_cb (QuitusAgendaView *self, GtkListItem *list_item)
{
  quitus_agenda_row_unbind (QUITUS_AGENDA_ROW (gtk_list_item_get_child (list_item)));
}

static void
setup_heading_cb (QuitusAgendaView *self, GtkListHeader *header)
{
  gtk_list_header_set_child (header, quitus_agenda_heading_new ());
}

static void
bind_heading_cb (QuitusAgendaView *self, GtkListHeader *header)
{
  QuitusAgendaHeading *heading = QUITUS_AGENDA_HEADING (gtk_list_header_get_child (header));
  guint position = gtk_list_header_get_start (header);
  QuitusDay day = quitus_agenda_model_get_day (self->agenda, position);

  if (day != QUITUS_DAY_NONE)
    quitus_agenda_heading_show_day (heading, self->model, day);
  else
    quitus_agenda_heading_show_dayless (heading, quitus_agenda_model_is_undetermined (self->agenda,
                                                                                      position));
  g_ptr_array_add (self->headings, heading);
}

static void
unbind_heading_cb (QuitusAgendaView *self, GtkListHeader *header)
{
  g_ptr_array_remove_fast (self->headings, gtk_list_header_get_child (header));
}

/* The list would stay with some row that is left, however far away. */
static void
changed_cb (QuitusAgendaView *self, guint position, guint n_removed, guint n_added)
{
  if (n_removed + n_added > FEW_ITEMS)
    go_to (self, find_day (self, self->wanted_day), TRUE);
}

static void
activate_cb (QuitusAgendaView *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->agenda), position);
  g_autofree char *place = NULL;

  if (!QUITUS_IS_DEADLINE_ITEM (item))
    return;
  self->has_left = TRUE;
  self->left = *quitus_deadline_item_get_deadline (QUITUS_DEADLINE_ITEM (item));
  place =
      quitus_place_get_deadline (quitus_deadline_item_get_deadline (QUITUS_DEADLINE_ITEM (item)));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-deadline", "s", place);
}

static void
scrolled_cb (QuitusAgendaView *self)
{
  if (self->tick != 0)
    return;
  update_day (self);
  self->wanted_day = self->day;
  self->n_frames_left = N_FRAMES_SCROLLED;
  if (self->look_tick == 0)
    self->look_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), look_cb, NULL, NULL);
}

static GMenuModel *
make_menu_cb (GtkWidget *near, gpointer unused)
{
  return quitus_agenda_row_make_menu (near);
}

static gboolean
earlier_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  quitus_agenda_view_turn (QUITUS_AGENDA_VIEW (widget), -1);
  return TRUE;
}

static gboolean
later_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  quitus_agenda_view_turn (QUITUS_AGENDA_VIEW (widget), 1);
  return TRUE;
}

static gboolean
today_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (widget);

  if (self->model != NULL)
    quitus_agenda_view_show_day (self, quitus_deadline_model_get_outlook (self->model)->today);
  return TRUE;
}

/* Overrides */

/* A list makes some hundred rows at once: not while nobody sees them. */
static void
quitus_agenda_view_map (GtkWidget *widget)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (widget);
  guint left = 0;

  if (gtk_list_view_get_model (self->list_view) == NULL)
    {
      g_autoptr (GtkNoSelection) selection =
          gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->agenda)));

      gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
    }
  GTK_WIDGET_CLASS (quitus_agenda_view_parent_class)->map (widget);
  if (find_left (self, &left))
    go_to (self, left, FALSE);
  else
    go_to (self, self->target, TRUE);
}

/* Remembers the row that has the keyboard, or had it until something was opened from it. */
static void
keep_left (QuitusAgendaView *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  QuitusDeadlineItem *item =
      QUITUS_IS_AGENDA_ROW (child) ? quitus_agenda_row_get_item (QUITUS_AGENDA_ROW (child)) : NULL;

  /* A list that is not where it should be has it by chance. */
  if (item == NULL || self->tick != 0)
    return;
  self->left = *quitus_deadline_item_get_deadline (item);
  self->has_left = TRUE;
}

static void
quitus_agenda_view_unmap (GtkWidget *widget)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (widget);

  self->target = find_day (self, self->wanted_day);
  keep_left (self);
  GTK_WIDGET_CLASS (quitus_agenda_view_parent_class)->unmap (widget);
  /* Another view is shown; when the layout of the page changes the rows are kept. */
  if (!gtk_widget_get_child_visible (widget))
    gtk_list_view_set_model (self->list_view, NULL);
}

static gboolean
quitus_agenda_view_grab_focus (GtkWidget *widget)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (widget);
  guint position = self->target;
  gboolean has_left = find_left (self, &position);

  if (get_size (self) == 0)
    return FALSE;
  gtk_list_view_scroll_to (self->list_view, MIN (position, get_size (self) - 1),
                           GTK_LIST_SCROLL_FOCUS, NULL);
  /* A row that has no widget yet gets it from whichever has it, once the list is there. */
  if (gtk_widget_get_focus_child (widget) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
  go_to (self, position, !has_left);
  return TRUE;
}

static void
quitus_agenda_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, QUITUS_AGENDA_VIEW (object)->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_agenda_view_dispose (GObject *object)
{
  QuitusAgendaView *self = QUITUS_AGENDA_VIEW (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  self->list_view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->agenda);
  g_clear_object (&self->model);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  G_OBJECT_CLASS (quitus_agenda_view_parent_class)->dispose (object);
}

static void
quitus_agenda_view_class_init (QuitusAgendaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = quitus_agenda_view_get_property;
  object_class->dispose = quitus_agenda_view_dispose;
  widget_class->map = quitus_agenda_view_map;
  widget_class->unmap = quitus_agenda_view_unmap;
  widget_class->grab_focus = quitus_agenda_view_grab_focus;

  properties[PROP_DAY] =
      g_param_spec_int ("day", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX, QUITUS_DAY_NONE,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  quitus_calendar_style_ensure ();
  gtk_widget_class_set_css_name (widget_class, "agendaview");
}

static void
add_factories (QuitusAgendaView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headings, "setup", G_CALLBACK (setup_heading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (headings, "bind", G_CALLBACK (bind_heading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headings, "unbind", G_CALLBACK (unbind_heading_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headings);
}

/* Before the list has them: Ctrl+Home leads to today and not to the first day of all, and Ctrl with
 * the keys of pages to another month and not to the end of what is seen. */
static void
add_keys (QuitusAgendaView *self)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc callback;
  } keys[] = {
    { GDK_KEY_Home,         today_cb   },
    { GDK_KEY_Page_Up,      earlier_cb },
    { GDK_KEY_Page_Down,    later_cb   },
    { GDK_KEY_KP_Page_Up,   earlier_cb },
    { GDK_KEY_KP_Page_Down, later_cb   },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                          gtk_callback_action_new (keys[i].callback, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
quitus_agenda_view_init (QuitusAgendaView *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  self->day = QUITUS_DAY_NONE;
  self->wanted_day = QUITUS_DAY_NONE;
  self->agenda = quitus_agenda_model_new ();
  /* Before the list hears of it. */
  g_signal_connect_object (self->agenda, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->headings = g_ptr_array_new ();
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_list_view_set_tab_behavior (self->list_view, GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Deadlines by day"), -1);
  add_factories (self);
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), GREATEST_WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list_view));
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scrolled));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  quitus_row_actions_add_menu_of (GTK_WIDGET (self->list_view), make_menu_cb, NULL);
  add_keys (self);
}

/* Public */

/**
 * quitus_agenda_view_new:
 *
 * Returns: (transfer floating): a view without a model
 */
GtkWidget *
quitus_agenda_view_new (void)
{
  return g_object_new (QUITUS_TYPE_AGENDA_VIEW, NULL);
}

/**
 * quitus_agenda_view_set_model:
 * @self: a view
 * @model: (nullable): every deadline
 *
 * Lists the deadlines of a model and follows it, from its today on.
 */
void
quitus_agenda_view_set_model (QuitusAgendaView *self, QuitusDeadlineModel *model)
{
  g_set_object (&self->model, model);
  quitus_agenda_model_set_deadlines (self->agenda, model);
  if (model != NULL)
    quitus_agenda_view_show_day (self, quitus_deadline_model_get_outlook (model)->today);
}

/**
 * quitus_agenda_view_get_day:
 * @self: a view
 *
 * Returns: the day at the top of what is seen, %QUITUS_DAY_NONE in what has no day
 */
QuitusDay
quitus_agenda_view_get_day (QuitusAgendaView *self)
{
  return self->day;
}

/**
 * quitus_agenda_view_show_day:
 * @self: a view
 * @day: a day
 *
 * Brings a day to the top, or the next one on which something falls due.
 */
void
quitus_agenda_view_show_day (QuitusAgendaView *self, QuitusDay day)
{
  guint position = quitus_agenda_model_find_day (self->agenda, day);

  self->has_left = FALSE;
  self->wanted_day = day;
  if (position < get_size (self))
    set_day (self, quitus_agenda_model_get_day (self->agenda, position));
  go_to (self, position, TRUE);
}

/**
 * quitus_agenda_view_turn:
 * @self: a view
 * @n_months: 1 for the next month in which something falls due, -1 for the one before
 *
 * Brings another month to the top; after the last one comes what has no day.
 */
void
quitus_agenda_view_turn (QuitusAgendaView *self, int n_months)
{
  QuitusDay day = self->day, month;
  guint position;

  if (n_months > 0 && day != QUITUS_DAY_NONE)
    {
      quitus_agenda_view_show_day (self, quitus_day_last_of_month (day) + 1);
      return;
    }
  if (n_months >= 0)
    return;
  month = day != QUITUS_DAY_NONE ? quitus_day_first_of_month (day) : QUITUS_DAY_MAX + 1;
  position = quitus_agenda_model_find_day (self->agenda, month);
  if (position > 0)
    quitus_agenda_view_show_day (
        self, quitus_day_first_of_month (quitus_agenda_model_get_day (self->agenda, position - 1)));
}
