/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-lanes.h"

#include "quitus-lanes.h"
#include "quitus-period-bar.h"

/* Pixels between a bar and the border of the day on which it begins or ends. */
#define INSET 3

/* Helpers */

static QuitusPeriodBar *
get_bar (QuitusMonthLanes *self, guint index)
{
  if (index == self->bars->len)
    {
      GtkWidget *bar = quitus_period_bar_new ();

      g_ptr_array_add (self->bars, bar);
      gtk_widget_set_parent (bar, self->row);
      gtk_widget_set_can_focus (bar, FALSE);
      g_signal_connect_object (bar, "clicked", self->clicked, self->row, G_CONNECT_SWAPPED);
    }
  return self->bars->pdata[index];
}

/* What is late is seen first, what is over last. */
static int
get_weight (const QuitusPeriod *period)
{
  switch ((QuitusDeadlineStatus) period->deadline.status)
    {
    case QUITUS_STATUS_LATE:
      return 2;
    case QUITUS_STATUS_DONE:
    case QUITUS_STATUS_NOT_APPLICABLE:
      return 0;
    default:
      return 1;
    }
}

/* Lanes of the days of one week, by the periods that touch it. */
static GArray *
pack (const GArray *periods, QuitusDay monday)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (QuitusSpan));
  g_autofree int *weights = g_new (int, periods->len);

  for (guint i = 0; i < periods->len; i++)
    {
      const QuitusPeriod *period = &g_array_index (periods, QuitusPeriod, i);
      QuitusSpan span = { period->first, period->last, QUITUS_LANE_NONE };

      g_array_append_val (spans, span);
      weights[i] = get_weight (period);
    }
  quitus_lanes_pack (&g_array_index (spans, QuitusSpan, 0), spans->len, monday,
                     QUITUS_DAYS_IN_WEEK);
  quitus_lanes_order (&g_array_index (spans, QuitusSpan, 0), spans->len, weights);
  return spans;
}

static void
show_bar (QuitusMonthLanes *self,
          QuitusDeadlineModel *model,
          const QuitusPeriod *period,
          QuitusSpan place,
          QuitusDay monday)
{
  g_autoptr (QuitusDeadlineItem) item = quitus_period_get_item (period, model);
  QuitusPeriodBar *bar;

  if (item == NULL)
    return;
  bar = get_bar (self, self->n_bars);
  quitus_period_bar_bind (bar, period, item, monday, monday + QUITUS_DAYS_IN_WEEK - 1);
  gtk_widget_set_visible (GTK_WIDGET (bar), TRUE);
  g_array_set_size (self->places, MAX (self->places->len, self->n_bars + 1));
  g_array_index (self->places, QuitusSpan, self->n_bars) = place;
  self->n_bars++;
}

/* Public */

/**
 * quitus_month_lanes_init:
 * @self: the bars of a week
 * @row: the week
 * @cells: (array fixed-size=7): its days
 * @clicked: what is called, with the row and the bar, when a bar is clicked
 *
 * Begins without any bar.
 */
void
quitus_month_lanes_init (QuitusMonthLanes *self,
                         GtkWidget *row,
                         GtkWidget *const *cells,
                         GCallback clicked)
{
  self->row = row;
  self->cells = cells;
  self->clicked = clicked;
  self->bars = g_ptr_array_new ();
  self->places = g_array_new (FALSE, TRUE, sizeof (QuitusSpan));
}

/**
 * quitus_month_lanes_clear:
 * @self: the bars of a week
 *
 * Lets them go.
 */
void
quitus_month_lanes_clear (QuitusMonthLanes *self)
{
  for (guint i = 0; self->bars != NULL && i < self->bars->len; i++)
    gtk_widget_unparent (self->bars->pdata[i]);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  self->n_bars = 0;
}

/**
 * quitus_month_lanes_show:
 * @self: the bars of a week
 * @model: every deadline
 * @periods: (element-type QuitusPeriod): what lasts on days of the month shown
 * @monday: the first day of the week
 * @max_lanes: how many bars have room one above the other
 * @facts: (array fixed-size=7) (inout): the days, whose counts of lanes and periods are written
 *
 * Shows what lasts in a week as bars, and says of each day what they leave of it.
 */
void
quitus_month_lanes_show (QuitusMonthLanes *self,
                         QuitusDeadlineModel *model,
                         const GArray *periods,
                         QuitusDay monday,
                         guint max_lanes,
                         QuitusDayFacts facts[QUITUS_DAYS_IN_WEEK])
{
  g_autoptr (GArray) spans = pack (periods, monday);
  guint hidden[QUITUS_DAYS_IN_WEEK];

  quitus_lanes_count_hidden (&g_array_index (spans, QuitusSpan, 0), spans->len, max_lanes, monday,
                             QUITUS_DAYS_IN_WEEK, hidden);
  self->n_bars = 0;
  for (int day = 0; day < QUITUS_DAYS_IN_WEEK; day++)
    {
      facts[day].n_hidden_periods = hidden[day];
      facts[day].n_hidden_late = 0;
    }
  for (guint i = 0; i < spans->len; i++)
    {
      const QuitusSpan *span = &g_array_index (spans, QuitusSpan, i);
      const QuitusPeriod *period = &g_array_index (periods, QuitusPeriod, i);
      QuitusSpan place = { MAX (span->first - monday, 0),
                           MIN (span->last - monday, QUITUS_DAYS_IN_WEEK - 1), span->lane };

      if (span->lane == QUITUS_LANE_NONE)
        continue;
      for (QuitusDay day = place.first; day <= place.last; day++)
        {
          facts[day].n_periods++;
          if (span->lane < max_lanes)
            facts[day].n_lanes = MAX (facts[day].n_lanes, span->lane + 1);
          else if (period->deadline.status == QUITUS_STATUS_LATE)
            facts[day].n_hidden_late++;
        }
      if (span->lane < max_lanes)
        show_bar (self, model, period, place, monday);
    }
  for (guint i = self->n_bars; i < self->bars->len; i++)
    gtk_widget_set_visible (self->bars->pdata[i], FALSE);
  gtk_widget_queue_allocate (self->row);
}

/**
 * quitus_month_lanes_allocate:
 * @self: the bars of a week, whose days have their places
 *
 * Gives the bars theirs.
 */
void
quitus_month_lanes_allocate (QuitusMonthLanes *self)
{
  gboolean mirrors = gtk_widget_get_direction (self->row) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < self->n_bars; i++)
    {
      const QuitusSpan *place = &g_array_index (self->places, QuitusSpan, i);
      GtkWidget *bar = self->bars->pdata[i];
      GtkWidget *left = self->cells[mirrors ? place->last : place->first];
      GtkWidget *right = self->cells[mirrors ? place->first : place->last];
      gboolean opens_left = gtk_widget_has_css_class (bar, mirrors ? "open-end" : "open-start");
      gboolean opens_right = gtk_widget_has_css_class (bar, mirrors ? "open-start" : "open-end");
      graphene_rect_t from, to;
      graphene_point_t top;
      int y, height, start, end;

      quitus_day_cell_get_lane (QUITUS_DAY_CELL (left), place->lane, &y, &height);
      if (!gtk_widget_compute_bounds (left, self->row, &from) ||
          !gtk_widget_compute_bounds (right, self->row, &to) ||
          !gtk_widget_compute_point (left, self->row, &GRAPHENE_POINT_INIT (0, (float) y), &top))
        continue;
      start = (int) from.origin.x + (opens_left ? 0 : INSET);
      end = (int) (to.origin.x + to.size.width) - (opens_right ? 0 : INSET);
      gtk_widget_size_allocate (
          bar, &(GtkAllocation) { start, (int) top.y, MAX (end - start, 1), height }, -1);
    }
}

/**
 * quitus_month_lanes_set_focus_column:
 * @self: the bars of a week
 * @column: the day that the keyboard is on, from 0, or -1 when it is in another week
 *
 * Tab leads from a day to the bars that cross it, and to no other.
 */
void
quitus_month_lanes_set_focus_column (QuitusMonthLanes *self, int column)
{
  for (guint i = 0; i < self->n_bars; i++)
    {
      const QuitusSpan *place = &g_array_index (self->places, QuitusSpan, i);

      gtk_widget_set_can_focus (self->bars->pdata[i],
                                column >= place->first && column <= place->last);
    }
}
