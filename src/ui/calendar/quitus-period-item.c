/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-period-item.h"

#include "quitus-period-bar.h"

struct _QuitusPeriodItem
{
  GObject parent_instance;

  QuitusPeriod period;
  QuitusDeadlineItem *deadline;
};

G_DEFINE_FINAL_TYPE (QuitusPeriodItem, quitus_period_item, G_TYPE_OBJECT)

/* Overrides */

static void
quitus_period_item_finalize (GObject *object)
{
  g_clear_object (&QUITUS_PERIOD_ITEM (object)->deadline);
  G_OBJECT_CLASS (quitus_period_item_parent_class)->finalize (object);
}

static void
quitus_period_item_class_init (QuitusPeriodItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_period_item_finalize;
}

static void
quitus_period_item_init (QuitusPeriodItem *self)
{
}

/* Public */

/**
 * quitus_period_item_list:
 * @model: every deadline
 * @day: a day
 *
 * Returns: (transfer full): the #QuitusPeriodItem of what lasts on that day
 */
GListStore *
quitus_period_item_list (QuitusDeadlineModel *model, QuitusDay day)
{
  g_autoptr (GArray) periods = quitus_periods_find (model, day, day);
  GListStore *list = g_list_store_new (QUITUS_TYPE_PERIOD_ITEM);

  for (guint i = 0; i < periods->len; i++)
    {
      const QuitusPeriod *period = &g_array_index (periods, QuitusPeriod, i);
      QuitusDeadlineItem *deadline = quitus_period_get_item (period, model);
      g_autoptr (QuitusPeriodItem) item = NULL;

      if (deadline == NULL)
        continue;
      item = g_object_new (QUITUS_TYPE_PERIOD_ITEM, NULL);
      item->period = *period;
      item->deadline = deadline;
      g_list_store_append (list, item);
    }
  return list;
}

/**
 * quitus_period_item_get_deadline:
 * @self: a period
 *
 * Returns: (transfer none): the deadline that ends it
 */
QuitusDeadlineItem *
quitus_period_item_get_deadline (QuitusPeriodItem *self)
{
  return self->deadline;
}

/**
 * quitus_period_item_bind:
 * @list_item: what shows a #QuitusPeriodItem in a list
 *
 * Gives it the bar of that period, instead of what it had before.  The row is what is pressed.
 */
void
quitus_period_item_bind (GtkListItem *list_item)
{
  QuitusPeriodItem *self = gtk_list_item_get_item (list_item);
  GtkWidget *bar = gtk_list_item_get_child (list_item);
  g_autofree char *sentence = NULL;

  if (!QUITUS_IS_PERIOD_BAR (bar))
    {
      bar = quitus_period_bar_new ();
      gtk_widget_set_can_target (bar, FALSE);
      gtk_widget_set_focusable (bar, FALSE);
      gtk_list_item_set_child (list_item, bar);
    }
  quitus_period_bar_bind (QUITUS_PERIOD_BAR (bar), &self->period, self->deadline,
                          self->period.first, self->period.last);
  sentence = quitus_period_bar_describe (QUITUS_PERIOD_BAR (bar));
  gtk_list_item_set_accessible_label (list_item, sentence);
  gtk_list_item_set_accessible_description (list_item, NULL);
}
