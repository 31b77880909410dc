/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a timeline: walking from one to the other, pointing at them, opening them. */

#include "quitus-calendar-draw.h"
#include "quitus-day-popover.h"
#include "quitus-deadline-menu.h"
#include "quitus-language.h"
#include "quitus-timeline-view-private.h"

/* Helpers */

/* The row that has the keyboard. */
static QuitusTimelineBand *
find_focus (QuitusTimelineView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      QuitusTimelineBand *band = quitus_timeline_view_get_band (self->items->pdata[i]);
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
  quitus_timeline_view_redraw_rows (self);
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

/* For the other files of the view */

QuitusTimelineBand *
quitus_timeline_view_get_band (GtkListItem *list_item)
{
  return QUITUS_TIMELINE_BAND (gtk_list_item_get_child (list_item));
}

void
quitus_timeline_view_redraw_rows (QuitusTimelineView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_queue_draw (GTK_WIDGET (quitus_timeline_view_get_band (self->items->pdata[i])));
}

/* What one presses is opened; several marks part, or are listed. */
void
quitus_timeline_view_open_spot (QuitusTimelineView *self,
                                const QuitusTimeSpot *spot,
                                QuitusTimelineBand *band)
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

/* The mark that the keyboard is on is opened, else the agreement. */
void
quitus_timeline_view_activate (QuitusTimelineView *self, guint position)
{
  g_autoptr (QuitusTimelineRow) row =
      g_list_model_get_item (quitus_timeline_model_get_rows (self->timeline), position);

  for (guint i = 0; i < self->items->len; i++)
    {
      QuitusTimelineBand *band = quitus_timeline_view_get_band (self->items->pdata[i]);
      guint index;

      if (quitus_timeline_band_get_row (band) != row || !find_current (self, band, &index))
        continue;
      open_mark (self, band, index);
      return;
    }
  show_agreement (self, row);
}

/* What can be done about the mark that the keyboard is on, else about the agreement. */
GMenuModel *
quitus_timeline_view_make_menu (GtkWidget *near, gpointer view)
{
  QuitusTimelineView *self = view;
  QuitusTimelineBand *band = find_band (near);
  g_autoptr (QuitusDeadlineItem) item = NULL;
  guint index;

  if (band == NULL || quitus_timeline_band_get_row (band) == NULL)
    return NULL;
  if (find_current (self, band, &index))
    item = make_item (self, &self->stage.mark);
  if (item != NULL)
    return quitus_deadline_menu_new (item, FALSE);
  return quitus_deadline_menu_new_for_agreement (
      quitus_timeline_row_get_id (quitus_timeline_band_get_row (band)));
}

/* Public */

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
  quitus_timeline_view_redraw_rows (self);
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
