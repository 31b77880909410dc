/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-month.h"

#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-sums.h"
#include "quitus-sentence.h"

struct _QuitusYearMonth
{
  GtkWidget parent_instance;

  GtkWidget *title_button;
  GtkWidget *grid;
  GtkLabel *due_label;
  GtkLabel *received_label;
};

G_DEFINE_FINAL_TYPE (QuitusYearMonth, quitus_year_month, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TITLE_CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
set_amount (GtkLabel *label, QuitusMoney amount)
{
  g_autofree char *text = quitus_format_money (quitus_language_get_default (), amount);

  gtk_label_set_label (label, text);
  if (amount == 0)
    gtk_widget_add_css_class (GTK_WIDGET (label), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dimmed");
}

/* A line under the days: what it is, and how much. */
static GtkLabel *
add_sum (QuitusYearMonth *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name_label =
      g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                    "css-classes", (const char *[]) { "dimmed", NULL }, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "hexpand", TRUE, "ellipsize",
                                   PANGO_ELLIPSIZE_START, "css-classes",
                                   (const char *[]) { "numeric", NULL }, NULL);

  gtk_widget_add_css_class (box, "sum");
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name_label, label, NULL, -1);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

/* Callbacks */

static void
clicked_cb (QuitusYearMonth *self)
{
  g_signal_emit (self, signals[SIGNAL_TITLE_CLICKED], 0);
}

/* Overrides */

static void
quitus_year_month_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (quitus_year_month_parent_class)->dispose (object);
}

static void
quitus_year_month_class_init (QuitusYearMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_year_month_dispose;

  signals[SIGNAL_TITLE_CLICKED] =
      g_signal_new ("title-clicked", QUITUS_TYPE_YEAR_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "yearmonth");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
quitus_year_month_init (QuitusYearMonth *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->title_button = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->title_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->title_button, "flat");
  gtk_widget_add_css_class (self->title_button, "month-title");
  gtk_widget_set_parent (self->title_button, GTK_WIDGET (self));
  g_signal_connect_object (self->title_button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Public */

/**
 * quitus_year_month_new:
 * @palette: what the days are drawn with; it must outlive the month on the screen
 *
 * Returns: (transfer floating): a month that shows nothing yet
 */
GtkWidget *
quitus_year_month_new (QuitusYearPalette *palette)
{
  QuitusYearMonth *self = g_object_new (QUITUS_TYPE_YEAR_MONTH, NULL);

  self->grid = quitus_year_grid_new (palette);
  gtk_widget_set_vexpand (self->grid, TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  self->due_label = add_sum (self, C_ ("money of a month", "Due"));
  self->received_label = add_sum (self, C_ ("money of a month", "Received"));
  return GTK_WIDGET (self);
}

/**
 * quitus_year_month_show:
 * @self: a month
 * @month: its first day
 * @model: every deadline
 * @load: how much falls on the days of its year
 * @received: the cents received in it
 *
 * Shows a month, instead of the one shown before.
 */
void
quitus_year_month_show (QuitusYearMonth *self,
                        QuitusDay month,
                        QuitusDeadlineModel *model,
                        const QuitusYearLoad *load,
                        QuitusMoney received)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *title =
      quitus_sentence_capitalise (quitus_format_month (language, quitus_day_get_month (month),
                                                       QUITUS_NAME_STYLE_LONG));
  g_autofree char *full = quitus_format_day (language, month, QUITUS_DAY_STYLE_MONTH);
  g_autofree char *label = NULL;
  g_autofree char *due = NULL;
  QuitusMoney supposed;
  QuitusMoney sum =
      quitus_month_sum_due (model, month, quitus_day_last_of_month (month), &supposed);

  /* Translators: %s is a month, as in “August 2023” */
  label = g_strdup_printf (_ ("Show %s"), full);
  gtk_button_set_label (GTK_BUTTON (self->title_button), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  quitus_year_grid_show (QUITUS_YEAR_GRID (self->grid), month, model, load);
  set_amount (self->due_label, sum);
  due = quitus_month_say_sum (sum, supposed);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->due_label), supposed != 0 ? due : NULL);
  set_amount (self->received_label, received);
}

/**
 * quitus_year_month_get_grid:
 * @self: a month
 *
 * Returns: (transfer none): its days
 */
QuitusYearGrid *
quitus_year_month_get_grid (QuitusYearMonth *self)
{
  return QUITUS_YEAR_GRID (self->grid);
}

/**
 * quitus_year_month_get_due:
 * @self: a month
 *
 * Returns: (transfer none): the money due in it, as it is written
 */
const char *
quitus_year_month_get_due (QuitusYearMonth *self)
{
  return gtk_label_get_label (self->due_label);
}

/**
 * quitus_year_month_get_received:
 * @self: a month
 *
 * Returns: (transfer none): the money received in it, as it is written
 */
const char *
quitus_year_month_get_received (QuitusYearMonth *self)
{
  return gtk_label_get_label (self->received_label);
}
