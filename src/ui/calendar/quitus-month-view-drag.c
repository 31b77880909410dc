/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips that are dragged to another day: one target for the whole grid. */

#include "quitus-month-view-drag.h"

#include "quitus-month-row.h"
#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-move.h"
#include "quitus-new-day.h"
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
  g_signal_emit_by_name (widget, "drop-hinted", NULL);
}

/* What was put off is put off again, and a committee is planned. */
static char *
explain_refusal (QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  char *why = NULL;
  char *end;

  if (!quitus_remark_may_name_day (deadline))
    why = quitus_move_explain (deadline, quitus_deadline_item_get_dossier (item),
                               quitus_deadline_item_get_outlook (item),
                               quitus_language_get_default ());
  /* How the day is found is in the dialog that follows. */
  end = why != NULL ? strchr (why, '\n') : NULL;
  if (end != NULL)
    *end = '\0';
  return why;
}

static void
add_part (GStrvBuilder *parts, char *part)
{
  if (part != NULL)
    g_strv_builder_take (parts, part);
}

/* What speaks against the day and what moves with it: "not a working day · Documents: 8 Aug". */
static char *
describe_consequences (QuitusDeadlineItem *item, QuitusDay day)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (item);
  const QuitusOutlook *outlook = quitus_deadline_item_get_outlook (item);
  QuitusLanguage language = quitus_language_get_default ();
  QuitusNewDayObjection objection =
      quitus_new_day_object (deadline, dossier, outlook, day, language);
  g_autofree char *sentence = objection.text;
  g_autofree char *limit = quitus_format_day (language, objection.limit, QUITUS_DAY_STYLE_SHORT);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  if (objection.is_problem)
    return g_steal_pointer (&sentence);
  if (objection.is_idle)
    add_part (parts, g_strdup (_ ("not a working day")));
  if (limit != NULL)
    /* Translators: a day */
    add_part (parts, g_strdup_printf (_ ("after the limit of %s"), limit));
  add_part (parts, quitus_new_day_say_moves (deadline, dossier, outlook, day, language));
  strv = g_strv_builder_end (parts);
  return g_strjoinv (" · ", strv);
}

static gboolean
is_objected (QuitusDeadlineItem *item, QuitusDay day)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusNewDayObjection objection = { .limit = QUITUS_DAY_NONE };

  if (quitus_remark_may_name_day (deadline))
    objection = quitus_new_day_object (deadline, quitus_deadline_item_get_dossier (item),
                                       quitus_deadline_item_get_outlook (item), day,
                                       quitus_language_get_default ());
  g_free (objection.text);
  return objection.is_problem;
}

/* @format says what happens on a day. */
static char *
describe_naming (QuitusDeadlineItem *item, QuitusDay day, const char *format)
{
  g_autofree char *date =
      quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);
  g_autofree char *what = g_strdup_printf (format, quitus_deadline_item_get_label (item), date);
  g_autofree char *consequences = describe_consequences (item, day);

  if (consequences[0] == '\0')
    return g_steal_pointer (&what);
  return g_strconcat (what, " · ", consequences, NULL);
}

static char *
describe_drop (QuitusDeadlineItem *item, QuitusDay day, const char *refusal)
{
  g_autofree char *date =
      quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);

  if (refusal != NULL)
    /* Translators: a deadline that is dragged, then why it cannot be moved */
    return g_strdup_printf (_ ("%s — %s"), quitus_deadline_item_get_label (item), refusal);
  if (quitus_deadline_item_get_deadline (item)->kind == QUITUS_DEADLINE_COMMITTEE)
    /* Translators: a committee that is dragged, and the day it is over */
    return describe_naming (item, day, _ ("%s — planned for %s"));
  if (quitus_deadline_item_get_deadline (item)->is_postponed)
    /* Translators: a deadline that is dragged, and the day it is over */
    return describe_naming (item, day, _ ("%s — put off to %s"));
  /* Translators: a deadline that is dragged, and the day it is over */
  return g_strdup_printf (_ ("%s — move to %s; what moves with it is shown first"),
                          quitus_deadline_item_get_label (item), date);
}

/* Callbacks */

static gboolean
ask_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer target)
{
  gtk_widget_activate_action (widget, "win.move-deadline", "s", target);
  return G_SOURCE_REMOVE;
}

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
 * Marks the day on which it would fall, and otherwise when it cannot be moved, and says what
 * follows or why with the signal `drop-hinted`.
 */
void
quitus_month_view_mark_drop (QuitusMonthView *self, QuitusDay day, QuitusDeadlineItem *item)
{
  GtkWidget *cell =
      day != QUITUS_DAY_NONE && item != NULL ? quitus_month_view_get_cell (self, day) : NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *hint = NULL;

  if (cell == g_object_get_data (G_OBJECT (self), "quitus-drop-cell"))
    return;
  unmark (GTK_WIDGET (self));
  if (cell == NULL || day == quitus_deadline_item_get_deadline (item)->date)
    return;
  refusal = explain_refusal (item);
  hint = describe_drop (item, day, refusal);
  gtk_widget_add_css_class (cell, refusal == NULL && !is_objected (item, day) ? "drop-target"
                                                                              : "drop-refused");
  g_object_set_data (G_OBJECT (self), "quitus-drop-cell", cell);
  g_signal_emit_by_name (self, "drop-hinted", hint);
}

/**
 * quitus_month_view_drop:
 * @self: a view
 * @day: the day on which a chip was dropped, %QUITUS_DAY_NONE for none
 * @item: the deadline of the chip
 *
 * Asks the window to move the deadline, or to say why it cannot be moved, once the drag is over: a
 * dialog under a pointer that is still down confuses GTK.
 *
 * Returns: whether it fell on another day than its own
 */
gboolean
quitus_month_view_drop (QuitusMonthView *self, QuitusDay day, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);

  unmark (GTK_WIDGET (self));
  if (day == QUITUS_DAY_NONE || day == deadline->date)
    return FALSE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), ask_cb,
                                quitus_deadline_make_move_target (deadline, day), g_free);
  return TRUE;
}
