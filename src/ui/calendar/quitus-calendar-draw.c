/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-draw.h"

#include <math.h>

/* Helpers */

static void
init_circle (GskRoundedRect *outline, float x, float y, float radius)
{
  gsk_rounded_rect_init_from_rect (
      outline, &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius), radius);
}

/* Public */

/**
 * quitus_calendar_probe_new:
 * @owner: a view, which must unparent the probe before it goes
 * @css_class: the class that gives it its colour
 *
 * Returns: (transfer none): a widget that is never seen, and takes one colour from the style sheet
 */
GtkWidget *
quitus_calendar_probe_new (GtkWidget *owner, const char *css_class)
{
  GtkWidget *probe = gtk_label_new (NULL);

  gtk_widget_add_css_class (probe, css_class);
  gtk_widget_set_visible (probe, FALSE);
  gtk_widget_set_parent (probe, owner);
  return probe;
}

/**
 * quitus_calendar_draw_text:
 * @snapshot: where to draw
 * @layout: a text
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @color: its colour
 */
void
quitus_calendar_draw_text (GtkSnapshot *snapshot,
                           PangoLayout *layout,
                           float x,
                           float y,
                           const GdkRGBA *color)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x - width / 2.0f),
                                                          roundf (y - height / 2.0f)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * quitus_calendar_draw_disc:
 * @snapshot: where to draw
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @radius: pixels
 * @color: its colour
 */
void
quitus_calendar_draw_disc (GtkSnapshot *snapshot,
                           float x,
                           float y,
                           float radius,
                           const GdkRGBA *color)
{
  GskRoundedRect outline;

  init_circle (&outline, x, y, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * quitus_calendar_draw_ring:
 * @snapshot: where to draw
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @radius: of its outer edge, in pixels
 * @width: of its line, in pixels
 * @color: its colour
 */
void
quitus_calendar_draw_ring (GtkSnapshot *snapshot,
                           float x,
                           float y,
                           float radius,
                           float width,
                           const GdkRGBA *color)
{
  GskRoundedRect outline;

  init_circle (&outline, x, y, radius);
  quitus_calendar_draw_outline (snapshot, &outline, width, color);
}

/**
 * quitus_calendar_draw_outline:
 * @snapshot: where to draw
 * @outline: its outer edge
 * @width: of its line, in pixels
 * @color: its colour
 */
void
quitus_calendar_draw_outline (GtkSnapshot *snapshot,
                              const GskRoundedRect *outline,
                              float width,
                              const GdkRGBA *color)
{
  const float widths[] = { width, width, width, width };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, outline, widths, colors);
}

/**
 * quitus_calendar_announce:
 * @widget: a view
 * @text: what to say
 *
 * Says something to who does not see it, as long as the view is on the screen.
 */
void
quitus_calendar_announce (GtkWidget *widget, const char *text)
{
  if (gtk_widget_get_mapped (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
