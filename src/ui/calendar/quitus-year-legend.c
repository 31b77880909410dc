/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-legend.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-year-days.h"
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

  QuitusLoadScale scale;
  /* Those of the three dots. */
  GtkLabel *labels[3];
};

G_DEFINE_FINAL_TYPE (QuitusYearLegend, quitus_year_legend, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MIDDLE,
  PROP_GREAT,
  N_PROPS,
};

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

static GtkLabel *
add_mark (AdwWrapBox *box, const QuitusDayLoad *load, const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  QuitusYearMark *mark = g_object_new (QUITUS_TYPE_YEAR_MARK, NULL);
  GtkWidget *label = gtk_label_new (text);

  mark->load = *load;
  gtk_box_append (GTK_BOX (item), GTK_WIDGET (mark));
  gtk_box_append (GTK_BOX (item), label);
  adw_wrap_box_append (box, item);
  return GTK_LABEL (label);
}

/* The first label says what is counted. */
static char *
say_little (guint to)
{
  if (to == 1)
    return g_strdup (_ ("1 deadline"));
  return quitus_format_text (quitus_language_get_default (), _ ("1 to %u deadlines"), to);
}

static char *
say_middling (guint from, guint to)
{
  if (from == to)
    return quitus_format_number (quitus_language_get_default (), from);
  /* Translators: how many deadlines a day has: from so many to so many */
  return quitus_format_text (quitus_language_get_default (), _ ("%u to %u"), from, to);
}

static void
update_labels (QuitusYearLegend *self)
{
  g_autofree char *little = say_little (self->scale.middle - 1);
  g_autofree char *middling = say_middling (self->scale.middle, self->scale.great - 1);
  g_autofree char *much =
      quitus_format_text (quitus_language_get_default (), _ ("%u or more"), self->scale.great);

  gtk_label_set_label (self->labels[0], little);
  gtk_label_set_label (self->labels[1], middling);
  gtk_label_set_label (self->labels[2], much);
}

/* Overrides */

static void
quitus_year_legend_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  QuitusYearLegend *self = QUITUS_YEAR_LEGEND (object);

  switch (prop_id)
    {
    case PROP_MIDDLE:
      self->scale.middle = g_value_get_uint (value);
      break;
    case PROP_GREAT:
      self->scale.great = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  update_labels (self);
}

static void
quitus_year_legend_class_init (QuitusYearLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = quitus_year_legend_set_property;
  /* From how many deadlines on a day has the middle dot, and the great one. */
  g_object_class_install_property (object_class, PROP_MIDDLE,
                                   g_param_spec_uint ("middle", NULL, NULL, 2, G_MAXUINT, 2,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_GREAT,
                                   g_param_spec_uint ("great", NULL, NULL, 3, G_MAXUINT, 4,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "yearlegend");
}

static void
quitus_year_legend_init (QuitusYearLegend *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, 12);
  adw_wrap_box_set_line_spacing (box, 3);
  for (guint i = 0; i < G_N_ELEMENTS (self->labels); i++)
    self->labels[i] = add_mark (box, &(QuitusDayLoad) { .step = i + 1 }, NULL);
  add_mark (box, &(QuitusDayLoad) { .n_late = 1 }, C_ ("mark of a day", "late"));
  add_mark (box, &(QuitusDayLoad) { .step = 2, .n_supposed = 1 }, C_ ("mark of a day", "supposed"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  self->scale = quitus_load_scale_get (NULL, 0);
  update_labels (self);
}
