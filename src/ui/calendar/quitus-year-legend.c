/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-legend.h"

#include "quitus-language.h"
#include "quitus-year-palette.h"

/* Pixels. */
#define MARK_SIZE 20

/* A mark as it is drawn on a day. */
#define QUITUS_TYPE_YEAR_MARK (quitus_year_mark_get_type ())
G_DECLARE_FINAL_TYPE (QuitusYearMark, quitus_year_mark, QUITUS, YEAR_MARK, GtkWidget)

struct _QuitusYearMark
{
  GtkWidget parent_instance;

  QuitusYearPalette *palette;
  QuitusDayLoad load;
};

G_DEFINE_FINAL_TYPE (QuitusYearMark, quitus_year_mark, GTK_TYPE_WIDGET)

struct _QuitusYearLegend
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (QuitusYearLegend, quitus_year_legend, ADW_TYPE_BIN)

/* The mark */

static void
quitus_year_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusYearMark *self = QUITUS_YEAR_MARK (widget);
  float x = gtk_widget_get_width (widget) / 2.0f, y = gtk_widget_get_height (widget) / 2.0f;
  QuitusYearColors colors;

  quitus_year_palette_get_colors (self->palette, &colors);
  if (self->load.n_late > 0)
    quitus_year_palette_draw_late (snapshot, x, y, MARK_SIZE - 4, MARK_SIZE - 4, &colors.late);
  quitus_year_palette_draw_load (snapshot, x, y, &self->load, &colors);
}

static void
quitus_year_mark_dispose (GObject *object)
{
  g_clear_pointer (&QUITUS_YEAR_MARK (object)->palette, quitus_year_palette_free);
  G_OBJECT_CLASS (quitus_year_mark_parent_class)->dispose (object);
}

static void
quitus_year_mark_class_init (QuitusYearMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_year_mark_dispose;
  widget_class->snapshot = quitus_year_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
quitus_year_mark_init (QuitusYearMark *self)
{
  self->palette = quitus_year_palette_new (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), MARK_SIZE, MARK_SIZE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* The legend */

static void
add_mark (AdwWrapBox *box, const QuitusDayLoad *load, const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  QuitusYearMark *mark = g_object_new (QUITUS_TYPE_YEAR_MARK, NULL);

  mark->load = *load;
  gtk_box_append (GTK_BOX (item), GTK_WIDGET (mark));
  gtk_box_append (GTK_BOX (item), gtk_label_new (text));
  adw_wrap_box_append (box, item);
}

static void
quitus_year_legend_class_init (QuitusYearLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "yearlegend");
}

static void
quitus_year_legend_init (QuitusYearLegend *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, 12);
  adw_wrap_box_set_line_spacing (box, 3);
  add_mark (box, &(QuitusDayLoad) { .n_deadlines = 1 }, _ ("1 deadline"));
  add_mark (box, &(QuitusDayLoad) { .n_deadlines = 2 }, _ ("2 or 3"));
  add_mark (box, &(QuitusDayLoad) { .n_deadlines = 4 }, _ ("4 or more"));
  add_mark (box, &(QuitusDayLoad) { .n_late = 1 }, C_ ("mark of a day", "late"));
  add_mark (box, &(QuitusDayLoad) { .n_deadlines = 2, .n_supposed = 1 },
            C_ ("mark of a day", "supposed"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}
