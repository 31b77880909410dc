/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-row.h"

struct _QuitusMonthRow
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *cells[QUITUS_DAYS_IN_WEEK];
  QuitusMonthLanes lanes;
};

G_DEFINE_FINAL_TYPE (QuitusMonthRow, quitus_month_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PERIOD_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static int
get_gutter (QuitusMonthRow *self)
{
  int natural;

  gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Callbacks */

static void
bar_clicked_cb (QuitusMonthRow *self, GtkWidget *bar)
{
  g_signal_emit (self, signals[SIGNAL_PERIOD_ACTIVATED], 0, bar);
}

/* Overrides */

static void
quitus_month_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  QuitusMonthRow *self = QUITUS_MONTH_ROW (widget);

  gtk_widget_measure (self->head, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural;
  for (guint i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    {
      int cell_minimum, cell_natural;

      gtk_widget_measure (self->cells[i], orientation, -1, &cell_minimum, &cell_natural, NULL,
                          NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += cell_minimum;
          *natural += cell_natural;
        }
      else
        {
          *minimum = MAX (*minimum, cell_minimum);
          *natural = MAX (*natural, cell_natural);
        }
    }
}

static void
quitus_month_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusMonthRow *self = QUITUS_MONTH_ROW (widget);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int gutter = get_gutter (self);
  int room = width - gutter;

  gtk_widget_size_allocate (self->head,
                            &(GtkAllocation) { mirrors ? width - gutter : 0, 0, gutter, height },
                            -1);
  for (int i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    {
      int start = room * i / QUITUS_DAYS_IN_WEEK, end = room * (i + 1) / QUITUS_DAYS_IN_WEEK;
      int x = mirrors ? room - end : gutter + start;

      gtk_widget_size_allocate (self->cells[i], &(GtkAllocation) { x, 0, end - start, height }, -1);
    }
  quitus_month_lanes_allocate (&self->lanes);
}

/* Tab walks a day with its chips, then the bars over it, wherever they stand. */
static gboolean
quitus_month_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  QuitusMonthRow *self = QUITUS_MONTH_ROW (widget);
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  GtkWidget *current = gtk_widget_get_focus_child (widget);
  guint position = 0;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (quitus_month_row_parent_class)->focus (widget, direction);
  for (guint i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    g_ptr_array_add (stops, self->cells[i]);
  for (guint i = 0; i < self->lanes.n_bars; i++)
    g_ptr_array_add (stops, self->lanes.bars->pdata[i]);
  if (direction == GTK_DIR_TAB_BACKWARD)
    for (guint i = 0; i < stops->len / 2; i++)
      {
        gpointer swapped = stops->pdata[i];

        stops->pdata[i] = stops->pdata[stops->len - 1 - i];
        stops->pdata[stops->len - 1 - i] = swapped;
      }
  if (current != NULL)
    g_ptr_array_find (stops, current, &position);
  for (; position < stops->len; position++)
    if (gtk_widget_child_focus (stops->pdata[position], direction))
      return TRUE;
  return FALSE;
}

static void
quitus_month_row_dispose (GObject *object)
{
  QuitusMonthRow *self = QUITUS_MONTH_ROW (object);

  quitus_month_lanes_clear (&self->lanes);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  for (guint i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_month_row_parent_class)->dispose (object);
}

static void
quitus_month_row_class_init (QuitusMonthRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_month_row_dispose;
  widget_class->focus = quitus_month_row_focus;
  widget_class->measure = quitus_month_row_measure;
  widget_class->size_allocate = quitus_month_row_size_allocate;

  signals[SIGNAL_PERIOD_ACTIVATED] =
      g_signal_new ("period-activated", QUITUS_TYPE_MONTH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

  gtk_widget_class_set_css_name (widget_class, "monthrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
quitus_month_row_init (QuitusMonthRow *self)
{
  quitus_month_lanes_init (&self->lanes, GTK_WIDGET (self), self->cells,
                           G_CALLBACK (bar_clicked_cb));
}

/* Public */

/**
 * quitus_month_row_new:
 * @head: (transfer floating): what stands in the gutter
 * @gutter: what keeps the gutters of all rows of one width
 * @cells: (array fixed-size=7): (transfer floating): what stands in the columns
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
quitus_month_row_new (GtkWidget *head, GtkSizeGroup *gutter, GtkWidget *cells[QUITUS_DAYS_IN_WEEK])
{
  QuitusMonthRow *self = g_object_new (QUITUS_TYPE_MONTH_ROW, NULL);

  self->head = head;
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_size_group_add_widget (gutter, head);
  for (int i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    {
      self->cells[i] = cells[i];
      gtk_widget_set_parent (cells[i], GTK_WIDGET (self));
      gtk_accessible_update_relation (GTK_ACCESSIBLE (cells[i]), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                      i + 2, -1);
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_RELATION_COL_INDEX, 1, -1);
  return GTK_WIDGET (self);
}

/**
 * quitus_month_row_get_lanes:
 * @self: a row
 *
 * Returns: (transfer none): the bars that lie over its columns
 */
QuitusMonthLanes *
quitus_month_row_get_lanes (QuitusMonthRow *self)
{
  return &self->lanes;
}
