/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-grid.h"

#include "quitus-language.h"

/* Helpers */

static GtkWidget *
make_header (QuitusMonthGrid *self, GtkSizeGroup *gutter)
{
  GtkWidget *head, *header;

  head = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                       "tooltip-text", _ ("Week"), NULL);
  /* Translators: heads the column of the numbers of weeks; one letter */
  gtk_label_set_label (GTK_LABEL (head), C_ ("column of weeks", "W"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Week"),
                                  -1);
  for (int i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    {
      self->names[i] =
          g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                        "ellipsize", PANGO_ELLIPSIZE_END, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->names[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      quitus_format_weekday (quitus_language_get_default (),
                                                             QUITUS_MONDAY + i,
                                                             QUITUS_NAME_STYLE_LONG),
                                      -1);
    }
  header = quitus_month_row_new (head, gutter, self->names);
  gtk_widget_add_css_class (header, "header");
  return header;
}

static GtkWidget *
make_week (QuitusMonthGrid *self, int week, GtkSizeGroup *gutter)
{
  GtkWidget *cells[QUITUS_DAYS_IN_WEEK];
  GtkWidget *row;

  self->week_numbers[week] =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, "yalign",
                    0.0, "css-classes", (const char *[]) { "week-number", "numeric", NULL }, NULL);
  for (int i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    {
      cells[i] = quitus_day_cell_new ();
      self->cells[week * QUITUS_DAYS_IN_WEEK + i] = QUITUS_DAY_CELL (cells[i]);
    }
  row = quitus_month_row_new (self->week_numbers[week], gutter, cells);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ROW_INDEX, week + 2,
                                  -1);
  return row;
}

/* Public */

/**
 * quitus_month_grid_find_first_day:
 * @month: the first day of a month
 *
 * Returns: the first day of its grid, a Monday
 */
QuitusDay
quitus_month_grid_find_first_day (QuitusDay month)
{
  return month - (quitus_day_get_weekday (month) - QUITUS_MONDAY);
}

/**
 * quitus_month_grid_build:
 * @self: an empty grid
 * @parent: the view
 *
 * Makes the widgets, as children of the view.
 */
void
quitus_month_grid_build (QuitusMonthGrid *self, GtkWidget *parent)
{
  g_autoptr (GtkSizeGroup) gutter = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->header = make_header (self, gutter);
  gtk_widget_set_parent (self->header, parent);
  for (int i = 0; i < QUITUS_MONTH_N_WEEKS; i++)
    {
      self->rows[i] = make_week (self, i, gutter);
      gtk_widget_set_parent (self->rows[i], parent);
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  1, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  QUITUS_MONTH_N_WEEKS + 1, GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  QUITUS_DAYS_IN_WEEK + 1, -1);
}

/**
 * quitus_month_grid_clear:
 * @self: a grid
 *
 * Lets the widgets go.
 */
void
quitus_month_grid_clear (QuitusMonthGrid *self)
{
  g_clear_pointer (&self->header, gtk_widget_unparent);
  for (guint i = 0; i < QUITUS_MONTH_N_WEEKS; i++)
    g_clear_pointer (&self->rows[i], gtk_widget_unparent);
}

/**
 * quitus_month_grid_set_names:
 * @self: a grid
 * @style: how much of the names of the days has room
 *
 * Writes the names of the days.
 */
void
quitus_month_grid_set_names (QuitusMonthGrid *self, QuitusNameStyle style)
{
  for (int i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    gtk_label_set_label (GTK_LABEL (self->names[i]),
                         quitus_format_weekday (quitus_language_get_default (), QUITUS_MONDAY + i,
                                                style));
}

/**
 * quitus_month_grid_set_weeks:
 * @self: a grid
 * @first_day: the Monday of the first week
 *
 * Writes the ISO numbers of the weeks.
 */
void
quitus_month_grid_set_weeks (QuitusMonthGrid *self, QuitusDay first_day)
{
  for (int i = 0; i < QUITUS_MONTH_N_WEEKS; i++)
    {
      int week = quitus_day_get_week (first_day + i * QUITUS_DAYS_IN_WEEK, NULL);
      g_autofree char *text = g_strdup_printf ("%d", week);
      g_autofree char *label = g_strdup_printf (_ ("Week %d"), week);

      gtk_label_set_label (GTK_LABEL (self->week_numbers[i]), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->week_numbers[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
}

/**
 * quitus_month_grid_measure:
 * @self: a grid
 * @orientation: what is measured
 * @minimum: (out): the least size in pixels
 * @natural: (out): the size that is asked for
 *
 * Measures the header and six weeks of one height.
 */
void
quitus_month_grid_measure (QuitusMonthGrid *self,
                           GtkOrientation orientation,
                           int *minimum,
                           int *natural)
{
  int row_minimum = 0, row_natural = 0;

  gtk_widget_measure (self->header, orientation, -1, minimum, natural, NULL, NULL);
  for (guint i = 0; i < QUITUS_MONTH_N_WEEKS; i++)
    {
      int one_minimum, one_natural;

      gtk_widget_measure (self->rows[i], orientation, -1, &one_minimum, &one_natural, NULL, NULL);
      row_minimum = MAX (row_minimum, one_minimum);
      row_natural = MAX (row_natural, one_natural);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, row_minimum);
      *natural = MAX (*natural, row_natural);
    }
  else
    {
      *minimum += QUITUS_MONTH_N_WEEKS * row_minimum;
      *natural += QUITUS_MONTH_N_WEEKS * row_natural;
    }
}

/**
 * quitus_month_grid_allocate:
 * @self: a grid
 * @width: pixels
 * @height: pixels
 *
 * Gives the widgets their places; pixels that six does not divide go to the last weeks.
 */
void
quitus_month_grid_allocate (QuitusMonthGrid *self, int width, int height)
{
  int header, room;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, NULL, &header, NULL, NULL);
  room = height - header;
  gtk_widget_size_allocate (self->header, &(GtkAllocation) { 0, 0, width, header }, -1);
  for (int i = 0; i < QUITUS_MONTH_N_WEEKS; i++)
    {
      int start = room * i / QUITUS_MONTH_N_WEEKS, end = room * (i + 1) / QUITUS_MONTH_N_WEEKS;

      gtk_widget_size_allocate (self->rows[i],
                                &(GtkAllocation) { 0, header + start, width, end - start }, -1);
    }
}
