/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-list.h"

#include "quitus-calendar-holidays.h"
#include "quitus-calendar-row.h"
#include "quitus-deadline-look.h"
#include "quitus-deadline-subset.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-period-item.h"
#include "quitus-sentence.h"
#include "quitus-template.h"

struct _QuitusDayList
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *holiday_label;
  GtkWidget *scrolled;
  GtkListView *list_view;
  GtkNoSelection *selection;
  GtkWidget *empty_label;

  QuitusDeadlineSubset *subset;
  /* What falls due, then what lasts. */
  GListStore *parts;
  GtkFlattenListModel *items;
};

G_DEFINE_FINAL_TYPE (QuitusDayList, quitus_day_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_DEADLINE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
update_empty (QuitusDayList *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;

  gtk_widget_set_visible (self->scrolled, !is_empty);
  gtk_widget_set_visible (self->empty_label, is_empty);
}

static void
set_periods (QuitusDayList *self, GListStore *periods)
{
  gpointer parts[] = { self->subset, periods };

  g_list_store_splice (self->parts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->parts)), parts,
                       periods != NULL ? 2 : 1);
}

/* Callbacks */

static void
activate_cb (QuitusDayList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_DEADLINE_ACTIVATED], 0,
                 QUITUS_IS_PERIOD_ITEM (item)
                     ? quitus_period_item_get_deadline (QUITUS_PERIOD_ITEM (item))
                     : QUITUS_DEADLINE_ITEM (item));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  if (QUITUS_IS_PERIOD_ITEM (gtk_list_item_get_item (list_item)))
    quitus_period_item_bind (list_item);
  else
    quitus_calendar_row_bind_list_item (list_item);
}

/* Overrides */

static gboolean
quitus_day_list_grab_focus (GtkWidget *widget)
{
  QuitusDayList *self = QUITUS_DAY_LIST (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* From the row that has it already, the next would be taken. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view)))
    return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
quitus_day_list_dispose (GObject *object)
{
  QuitusDayList *self = QUITUS_DAY_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_DAY_LIST);
  g_clear_object (&self->items);
  g_clear_object (&self->parts);
  g_clear_object (&self->subset);
  G_OBJECT_CLASS (quitus_day_list_parent_class)->dispose (object);
}

static void
quitus_day_list_class_init (QuitusDayListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_day_list_dispose;
  widget_class->grab_focus = quitus_day_list_grab_focus;

  signals[SIGNAL_DEADLINE_ACTIVATED] =
      g_signal_new ("deadline-activated", QUITUS_TYPE_DAY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, QUITUS_TYPE_DEADLINE_ITEM);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-day-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusDayList, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDayList, holiday_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDayList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, QuitusDayList, list_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusDayList, selection);
  gtk_widget_class_bind_template_child (widget_class, QuitusDayList, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "daylist");
}

static void
quitus_day_list_init (QuitusDayList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->subset = quitus_deadline_subset_new ();
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  self->items = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts)));
  set_periods (self, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->items));
}

/* Public */

/**
 * quitus_day_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
quitus_day_list_new (void)
{
  return g_object_new (QUITUS_TYPE_DAY_LIST, NULL);
}

/**
 * quitus_day_list_fill_room:
 * @self: a list
 *
 * Has the list take the room that is left, instead of as much as its rows would take: what stands
 * over it keeps its height.
 */
void
quitus_day_list_fill_room (QuitusDayList *self)
{
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), FALSE);
}

/**
 * quitus_day_list_show:
 * @self: a list
 * @model: every deadline
 * @day: a day
 *
 * Lists what falls due on a day, what must be seen first before the others, then what lasts on it.
 * The list empties itself when the model changes, until it is
 * called again.
 */
void
quitus_day_list_show (QuitusDayList *self, QuitusDeadlineModel *model, QuitusDay day)
{
  g_autofree char *text =
      quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);
  g_autofree char *title = quitus_sentence_capitalise (text);
  const char *holiday = quitus_calendar_get_holiday (model, day);
  g_autoptr (GListStore) periods = quitus_period_item_list (model, day);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->holiday_label, holiday != NULL ? _ (holiday) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->holiday_label), holiday != NULL);
  quitus_deadline_subset_fill_with_day (self->subset, model, day);
  set_periods (self, periods);
  update_empty (self);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

/**
 * quitus_day_list_show_positions:
 * @self: a list
 * @model: every deadline
 * @positions: (element-type guint): some of them
 * @title: what they have in common
 *
 * Lists some deadlines, until the model changes.
 */
void
quitus_day_list_show_positions (QuitusDayList *self,
                                QuitusDeadlineModel *model,
                                const GArray *positions,
                                const char *title)
{
  gtk_label_set_label (self->title_label, title);
  gtk_widget_set_visible (GTK_WIDGET (self->holiday_label), FALSE);
  quitus_deadline_subset_fill_with_positions (self->subset, model, positions);
  set_periods (self, NULL);
  update_empty (self);
}
