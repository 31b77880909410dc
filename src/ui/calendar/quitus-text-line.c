/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of text that asks for no width: another text moves nothing around it, and is cut where
 * there is not enough room.
 *
 * GtkInscription would be that, but it goes on with the font that it had when its window was last
 * taken from it, as a window does with its pages when it becomes narrow or wide. */

#include "quitus-text-line.h"

struct _QuitusTextLine
{
  GtkWidget parent_instance;

  char *text;
  gboolean is_at_end;
  /* Made when it is needed, and anew when the style or the window changes. */
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (QuitusTextLine, quitus_text_line, GTK_TYPE_WIDGET)

/* Helpers */

static PangoLayout *
get_layout (QuitusTextLine *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
      pango_layout_set_width (self->layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);
    }
  return self->layout;
}

/* Overrides */

static void
quitus_text_line_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PangoFontMetrics *metrics;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  *minimum = *natural = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                           pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

static void
quitus_text_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusTextLine *self = QUITUS_TEXT_LINE (widget);

  if (self->layout != NULL)
    pango_layout_set_width (self->layout, width * PANGO_SCALE);
}

static void
quitus_text_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusTextLine *self = QUITUS_TEXT_LINE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  PangoRectangle line;
  PangoLayout *layout;
  GdkRGBA color;
  float x, y;

  if (self->text == NULL || self->text[0] == '\0')
    return;
  layout = get_layout (self);
  pango_layout_get_pixel_extents (layout, NULL, &line);
  x = (float) (self->is_at_end != mirrors ? width - line.width - line.x : -line.x);
  y = (float) MAX ((height - line.height) / 2, 0);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_pop (snapshot);
}

static void
quitus_text_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (quitus_text_line_parent_class)->css_changed (widget, change);
  g_clear_object (&QUITUS_TEXT_LINE (widget)->layout);
}

static void
quitus_text_line_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (quitus_text_line_parent_class)->root (widget);
  g_clear_object (&QUITUS_TEXT_LINE (widget)->layout);
}

static void
quitus_text_line_finalize (GObject *object)
{
  QuitusTextLine *self = QUITUS_TEXT_LINE (object);

  g_free (self->text);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (quitus_text_line_parent_class)->finalize (object);
}

static void
quitus_text_line_class_init (QuitusTextLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_text_line_finalize;
  widget_class->measure = quitus_text_line_measure;
  widget_class->size_allocate = quitus_text_line_size_allocate;
  widget_class->snapshot = quitus_text_line_snapshot;
  widget_class->css_changed = quitus_text_line_css_changed;
  widget_class->root = quitus_text_line_root;

  gtk_widget_class_set_css_name (widget_class, "label");
  /* Whoever shows it says all that there is to say, in a sentence. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
quitus_text_line_init (QuitusTextLine *self)
{
}

/* Public */

/**
 * quitus_text_line_new:
 * @is_at_end: whether the text stands at the end of the room that it has, not at its start
 *
 * Returns: (transfer floating): a line without text
 */
GtkWidget *
quitus_text_line_new (gboolean is_at_end)
{
  QuitusTextLine *self = g_object_new (QUITUS_TYPE_TEXT_LINE, "valign", GTK_ALIGN_CENTER, NULL);

  self->is_at_end = is_at_end;
  return GTK_WIDGET (self);
}

/**
 * quitus_text_line_set_text:
 * @self: a line
 * @text: (nullable): what it shows
 *
 * Shows another text, in the room that the line has.
 */
void
quitus_text_line_set_text (QuitusTextLine *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text != NULL ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quitus_text_line_get_text:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const char *
quitus_text_line_get_text (QuitusTextLine *self)
{
  return self->text;
}
