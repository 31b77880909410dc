/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-dots.h"

#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-status.h"

#define MAX_DOTS 3
/* Pixels between two of them. */
#define SPACING 3

struct _QuitusDayDots
{
  GtkWidget parent_instance;

  GtkWidget *dots[MAX_DOTS];
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (QuitusDayDots, quitus_day_dots, GTK_TYPE_WIDGET)

/* Helpers */

static void
make_children (QuitusDayDots *self)
{
  for (guint i = 0; i < MAX_DOTS; i++)
    {
      self->dots[i] = gtk_image_new ();
      gtk_widget_set_parent (self->dots[i], GTK_WIDGET (self));
    }
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

/* Puts the deadline in the row of the most urgent ones, of which there are @n; where @is_grouped
 * only the first of each state counts.  Returns how many there are now. */
static guint
rank (const QuitusDeadline **row,
      guint n,
      guint max,
      const QuitusDeadline *deadline,
      gboolean is_grouped)
{
  int urgency = quitus_deadline_status_get_urgency (deadline->status);
  guint at = n;

  for (guint i = 0; is_grouped && i < n; i++)
    if (row[i]->status == deadline->status)
      return n;
  while (at > 0 && quitus_deadline_status_get_urgency (row[at - 1]->status) < urgency)
    at--;
  if (at >= max)
    return n;
  n = MIN (n + 1, max);
  for (guint i = n - 1; i > at; i--)
    row[i] = row[i - 1];
  row[at] = deadline;
  return n;
}

/* Layout */

static int
get_natural_size (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  int n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int size = gtk_widget_should_layout (child) ? get_natural_size (child, orientation) : 0;

      if (size == 0)
        continue;
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *natural += size + (n++ > 0 ? SPACING : 0);
      else
        *natural = MAX (*natural, size);
    }
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *natural : 0;
}

/* The count comes before the shapes, of which the first are the most urgent: what has no room is
 * left out whole. */
static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusDayDots *self = QUITUS_DAY_DOTS (widget);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean has_count = self->count != NULL && gtk_widget_should_layout (self->count);
  int count = has_count ? get_natural_size (self->count, GTK_ORIENTATION_HORIZONTAL) : 0;
  int x = 0;

  for (guint i = 0; i < MAX_DOTS && self->dots[i] != NULL; i++)
    {
      int dot = get_natural_size (self->dots[i], GTK_ORIENTATION_HORIZONTAL);
      gboolean fits = x + dot + (has_count ? SPACING + count : 0) <= width;

      if (!gtk_widget_should_layout (self->dots[i]))
        continue;
      gtk_widget_set_child_visible (self->dots[i], fits);
      if (!fits)
        continue;
      gtk_widget_size_allocate (self->dots[i],
                                &(GtkAllocation) { mirrors ? width - x - dot : x, 0, dot, height },
                                -1);
      x += dot + SPACING;
    }
  if (has_count)
    gtk_widget_size_allocate (
        self->count, &(GtkAllocation) { mirrors ? width - x - count : x, 0, count, height }, -1);
}

/* Overrides */

static void
quitus_day_dots_dispose (GObject *object)
{
  QuitusDayDots *self = QUITUS_DAY_DOTS (object);

  for (guint i = 0; i < MAX_DOTS; i++)
    g_clear_pointer (&self->dots[i], gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_day_dots_parent_class)->dispose (object);
}

static void
quitus_day_dots_class_init (QuitusDayDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_day_dots_dispose;
  gtk_widget_class_set_css_name (widget_class, "daydots");
  /* The cell says what they mean. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
quitus_day_dots_init (QuitusDayDots *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure, allocate));
}

/* Public */

/**
 * quitus_day_dots_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
quitus_day_dots_new (void)
{
  return g_object_new (QUITUS_TYPE_DAY_DOTS, NULL);
}

/**
 * quitus_day_dots_bind:
 * @self: a row
 * @model: every deadline
 * @first: the position of the first
 * @n_deadlines: how many, at least one
 *
 * Shows some deadlines, instead of those shown before.
 */
void
quitus_day_dots_bind (QuitusDayDots *self,
                      QuitusDeadlineModel *model,
                      guint first,
                      guint n_deadlines)
{
  const QuitusDeadline *row[MAX_DOTS];
  gboolean is_grouped = n_deadlines > MAX_DOTS;
  guint max = is_grouped ? MAX_DOTS - 1 : MAX_DOTS;
  guint n = 0;

  if (self->count == NULL)
    make_children (self);
  for (guint i = 0; i < n_deadlines; i++)
    n = rank (row, n, max, quitus_deadline_model_get (model, first + i), is_grouped);
  for (guint i = 0; i < MAX_DOTS; i++)
    gtk_widget_set_visible (self->dots[i], i < n);
  for (guint i = 0; i < n; i++)
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->dots[i]),
                                    quitus_status_get_icon (row[i]->status));
      quitus_deadline_style (self->dots[i], row[i]);
    }
  gtk_widget_set_visible (self->count, is_grouped);
  if (is_grouped)
    {
      g_autofree char *text = quitus_format_number (quitus_language_get_default (), n_deadlines);

      gtk_label_set_label (GTK_LABEL (self->count), text);
    }
}
