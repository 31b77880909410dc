/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips that are dragged to another day: one target for the whole grid. */

#include "quitus-month-view-drag.h"

#include "quitus-month-row.h"
#include "quitus-deadline-look.h"
#include "quitus-move.h"
#include "quitus-remarks.h"

/* Helpers */

/* The day under a point of the view; bars lie over the cells. */
static QuitusDay
find_day (QuitusMonthView *self, double x, double y)
{
  QuitusDay first = quitus_month_view_get_month (self) - QUITUS_DAYS_IN_WEEK;

  for (QuitusDay day = first; day < first + 8 * QUITUS_DAYS_IN_WEEK; day++)
    {
      GtkWidget *cell = quitus_month_view_get_cell (self, day);
      graphene_rect_t bounds;

      if (cell != NULL && gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds) &&
          graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return day;
    }
  return QUITUS_DAY_NONE;
}

static void
unmark (GtkWidget *widget)
{
  GtkWidget *cell = g_object_get_data (G_OBJECT (widget), "quitus-drop-cell");

  if (cell == NULL)
    return;
  gtk_widget_remove_css_class (cell, "drop-target");
  gtk_widget_remove_css_class (cell, "drop-refused");
  g_object_set_data (G_OBJECT (widget), "quitus-drop-cell", NULL);
}

/* What was put off is put off again, and a committee is planned. */
static gboolean
may_move (QuitusMonthView *self, QuitusDeadlineItem *item)
{
  g_autoptr (QuitusDeadlineModel) model = NULL;

  g_object_get (self, "model", &model, NULL);
  return quitus_remark_may_name_day (quitus_deadline_item_get_deadline (item)) ||
         (model != NULL &&
          quitus_move_judge (quitus_deadline_item_get_deadline (item),
                             quitus_deadline_item_get_dossier (item),
                             quitus_deadline_model_get_outlook (model)) == QUITUS_MOVABLE);
}

/* Callbacks */

static GdkDragAction
motion_cb (QuitusMonthView *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  QuitusDay day = find_day (self, x, y);

  if (value == NULL || !G_VALUE_HOLDS (value, QUITUS_TYPE_DEADLINE_ITEM))
    return GDK_ACTION_MOVE;
  quitus_month_view_mark_drop (self, day, g_value_get_object (value));
  return day != QUITUS_DAY_NONE ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (QuitusMonthView *self)
{
  quitus_month_view_mark_drop (self, QUITUS_DAY_NONE, NULL);
}

static gboolean
drop_cb (QuitusMonthView *self, const GValue *value, double x, double y)
{
  return quitus_month_view_drop (self, find_day (self, x, y), g_value_get_object (value));
}

/* Private to the view */

/**
 * quitus_month_view_add_drop_target:
 * @self: a view
 *
 * Lets chips be dropped on its days.
 */
void
quitus_month_view_add_drop_target (QuitusMonthView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (QUITUS_TYPE_DEADLINE_ITEM, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * quitus_month_view_mark_drop:
 * @self: a view
 * @day: the day over which a chip is, %QUITUS_DAY_NONE for none
 * @item: (nullable): the deadline of the chip
 *
 * Marks the day on which it would fall, and otherwise when it cannot be moved.
 */
void
quitus_month_view_mark_drop (QuitusMonthView *self, QuitusDay day, QuitusDeadlineItem *item)
{
  GtkWidget *cell =
      day != QUITUS_DAY_NONE && item != NULL ? quitus_month_view_get_cell (self, day) : NULL;

  if (cell == g_object_get_data (G_OBJECT (self), "quitus-drop-cell"))
    return;
  unmark (GTK_WIDGET (self));
  if (cell == NULL || day == quitus_deadline_item_get_deadline (item)->date)
    return;
  gtk_widget_add_css_class (cell, may_move (self, item) ? "drop-target" : "drop-refused");
  g_object_set_data (G_OBJECT (self), "quitus-drop-cell", cell);
}

/**
 * quitus_month_view_drop:
 * @self: a view
 * @day: the day on which a chip was dropped, %QUITUS_DAY_NONE for none
 * @item: the deadline of the chip
 *
 * Asks the window to move the deadline, or to say why it cannot be moved.
 *
 * Returns: whether it fell on another day than its own
 */
gboolean
quitus_month_view_drop (QuitusMonthView *self, QuitusDay day, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  g_autofree char *target = NULL;

  unmark (GTK_WIDGET (self));
  if (day == QUITUS_DAY_NONE || day == deadline->date)
    return FALSE;
  target = quitus_deadline_make_move_target (deadline, day);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.move-deadline", "s", target);
  return TRUE;
}
