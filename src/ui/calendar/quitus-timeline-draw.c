/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-draw.h"

#include <math.h>

#include "quitus-calendar-draw.h"
#include "quitus-deadline-look.h"

/* Pixels. */
#define BAR_HEIGHT 14.0f
#define BAR_RADIUS 5.0f
#define LINE_WIDTH 1.75f

/* Helpers */

static GdkRGBA
fade (const GdkRGBA *color, float alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}

static GdkRGBA
get_color (QuitusDeadlineStatus status, const QuitusTimelineColors *colors)
{
  switch (status)
    {
    case QUITUS_STATUS_LATE:
      return colors->late;
    case QUITUS_STATUS_DUE:
      return colors->due;
    case QUITUS_STATUS_UPCOMING:
      return colors->accent;
    case QUITUS_STATUS_DONE:
      return colors->done;
    case QUITUS_STATUS_UNDETERMINED:
    case QUITUS_STATUS_UNDATED:
    case QUITUS_STATUS_NOT_APPLICABLE:
      break;
    }
  return fade (&colors->text, 0.75f);
}

static void
stroke (GtkSnapshot *snapshot, GskPath *path, float width, gboolean is_dashed, const GdkRGBA *color)
{
  GskStroke *pen = gsk_stroke_new (width);

  if (is_dashed)
    gsk_stroke_set_dash (pen, (const float[]) { 3, 2.5f }, 2);
  gtk_snapshot_append_stroke (snapshot, path, pen, color);
  gsk_stroke_free (pen);
}

static GskPath *
make_polygon (const float *points, guint n_points)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, points[0], points[1]);
  for (guint i = 1; i < n_points; i++)
    gsk_path_builder_line_to (builder, points[2 * i], points[2 * i + 1]);
  gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
make_shape (QuitusTimelineShape shape, float x, float y, float r)
{
  GskPathBuilder *builder;

  switch (shape)
    {
    case QUITUS_TIMELINE_COMMITTEE:
      r += 1.5f;
      return make_polygon ((const float[]) { x, y - r, x + r, y, x, y + r, x - r, y }, 4);
    case QUITUS_TIMELINE_AMENDMENT:
      return make_polygon ((const float[]) { x - r, y - r, x + r, y - r, x, y + r }, 3);
    case QUITUS_TIMELINE_OTHER:
      return make_polygon ((const float[]) { x - r, y + r, x, y - r, x + r, y + r }, 3);
    case QUITUS_TIMELINE_END:
      r -= 0.5f;
      return make_polygon ((const float[]) { x - r, y - r, x + r, y - r, x + r, y + r, x - r,
                                             y + r },
                           4);
    case QUITUS_TIMELINE_PAYMENT:
      break;
    }
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), r);
  return gsk_path_builder_free_to_path (builder);
}

/* As far as it was received, from the foot. */
static void
fill_share (GtkSnapshot *snapshot,
            GskPath *path,
            float x,
            float y,
            float r,
            float share,
            const GdkRGBA *color)
{
  float height = 2 * r * share;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (x - r - 2, y + r - height, 2 * r + 4, height + 2));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
  gtk_snapshot_pop (snapshot);
}

/* The sign of what is late. */
static void
draw_call (GtkSnapshot *snapshot, float x, float y, float r, const GdkRGBA *color)
{
  float top = y - r * 0.6f, height = r * 0.7f;

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x - 1, top, 2, height));
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (x - 1, top + height + 1.5f, 2, 2));
}

/* The way that what was put off has come, from a day before: a stop and a stroke from it. */
static void
draw_way (GtkSnapshot *snapshot, GtkWidget *widget, float x, float y, float r, const GdkRGBA *color)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float length = 7;
  float start = is_mirrored ? x + r : x - r - length;
  float stop = is_mirrored ? start + length : start;

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (start, y - 0.75f, length, 1.5f));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (stop - 0.75f, y - 4, 1.5f, 8));
}

static void
draw_word (GtkSnapshot *snapshot,
           GtkWidget *widget,
           guint n,
           float x,
           float y,
           const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  char text[8];

  g_snprintf (text, sizeof text, n > 99 ? "99+" : "%u", n);
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.75));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  quitus_calendar_draw_text (snapshot, layout, x, y, color);
}

/* Public */

/**
 * quitus_timeline_palette_init:
 * @self: a palette
 * @owner: the view, which must clear it before it goes
 */
void
quitus_timeline_palette_init (QuitusTimelinePalette *self, GtkWidget *owner)
{
  static const char *const classes[QUITUS_TIMELINE_N_PROBES] = {
    "probe-ground", "probe-mark", "probe-late", "probe-due", "probe-done",
  };

  self->owner = owner;
  for (guint i = 0; i < QUITUS_TIMELINE_N_PROBES; i++)
    self->probes[i] = quitus_calendar_probe_new (owner, classes[i]);
}

/**
 * quitus_timeline_palette_clear:
 * @self: a palette that nothing draws with any more
 */
void
quitus_timeline_palette_clear (QuitusTimelinePalette *self)
{
  for (guint i = 0; i < QUITUS_TIMELINE_N_PROBES; i++)
    g_clear_pointer (&self->probes[i], gtk_widget_unparent);
}

/**
 * quitus_timeline_palette_get_colors:
 * @self: a palette
 * @colors: (out caller-allocates): the colours
 */
void
quitus_timeline_palette_get_colors (const QuitusTimelinePalette *self, QuitusTimelineColors *colors)
{
  gtk_widget_get_color (self->owner, &colors->text);
  gtk_widget_get_color (self->probes[0], &colors->ground);
  gtk_widget_get_color (self->probes[1], &colors->accent);
  gtk_widget_get_color (self->probes[2], &colors->late);
  gtk_widget_get_color (self->probes[3], &colors->due);
  gtk_widget_get_color (self->probes[4], &colors->done);
}

/**
 * quitus_timeline_draw_bar:
 * @snapshot: where to draw
 * @bar: a bar
 * @colors: the colours of the theme
 *
 * What is past of it is stronger.
 */
void
quitus_timeline_draw_bar (GtkSnapshot *snapshot,
                          const QuitusTimelineBar *bar,
                          const QuitusTimelineColors *colors)
{
  const GdkRGBA *base = bar->is_strong ? &colors->accent : &colors->text;
  float top = bar->middle - BAR_HEIGHT / 2;
  GdkRGBA fill = fade (base, bar->is_strong ? 0.14f : 0.08f);
  GdkRGBA past = fade (base, bar->is_strong ? 0.22f : 0.1f);
  GdkRGBA line = fade (base, bar->is_dashed ? 0.7f : 0.45f);
  float past_left = bar->is_mirrored ? MAX (bar->turn, bar->left) : bar->left;
  float past_right = bar->is_mirrored ? bar->right : MIN (bar->turn, bar->right);
  GskRoundedRect outline;
  graphene_size_t left = { BAR_RADIUS, BAR_RADIUS }, right = left, none = { 0, 0 };

  if (bar->right <= bar->left)
    return;
  if (bar->is_open_left)
    left = none;
  if (bar->is_open_right)
    right = none;
  gsk_rounded_rect_init (&outline,
                         &GRAPHENE_RECT_INIT (bar->left, top, bar->right - bar->left, BAR_HEIGHT),
                         &left, &right, &right, &left);
  if (!bar->is_dashed)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
      if (past_right > past_left)
        gtk_snapshot_append_color (snapshot, &past,
                                   &GRAPHENE_RECT_INIT (past_left, top, past_right - past_left,
                                                        BAR_HEIGHT));
      gtk_snapshot_pop (snapshot);
    }
  if (bar->is_dashed)
    {
      GskPathBuilder *builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;

      gsk_rounded_rect_shrink (&outline, 0.5f, bar->is_open_right ? -8 : 0.5f, 0.5f,
                               bar->is_open_left ? -8 : 0.5f);
      gsk_path_builder_add_rounded_rect (builder, &outline);
      path = gsk_path_builder_free_to_path (builder);
      stroke (snapshot, path, 1.25f, TRUE, &line);
    }
  else
    {
      const float widths[] = { 1, bar->is_open_right ? 0 : 1, 1, bar->is_open_left ? 0 : 1 };
      const GdkRGBA lines[] = { line, line, line, line };

      gtk_snapshot_append_border (snapshot, &outline, widths, lines);
    }
}

/**
 * quitus_timeline_draw_notch:
 * @snapshot: where to draw
 * @x: where the bar ended before an amendment
 * @middle: of the bar
 * @colors: the colours of the theme
 */
void
quitus_timeline_draw_notch (GtkSnapshot *snapshot,
                            float x,
                            float middle,
                            const QuitusTimelineColors *colors)
{
  float top = middle - BAR_HEIGHT / 2 - 1, bottom = middle + BAR_HEIGHT / 2 + 1;
  GdkRGBA line = fade (&colors->text, 0.8f);
  g_autoptr (GskPath) upper =
      make_polygon ((const float[]) { x - 4, top, x + 4, top, x, top + 5 }, 3);
  g_autoptr (GskPath) lower =
      make_polygon ((const float[]) { x - 4, bottom, x + 4, bottom, x, bottom - 5 }, 3);

  gtk_snapshot_append_fill (snapshot, upper, GSK_FILL_RULE_WINDING, &colors->ground);
  gtk_snapshot_append_fill (snapshot, lower, GSK_FILL_RULE_WINDING, &colors->ground);
  stroke (snapshot, upper, 1, FALSE, &line);
  stroke (snapshot, lower, 1, FALSE, &line);
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (x - 0.5f, top + 5, 1, bottom - top - 10));
}

/**
 * quitus_timeline_draw_mark:
 * @snapshot: where to draw
 * @widget: the widget that is drawn
 * @mark: a mark
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @colors: the colours of the theme
 *
 * What was done is full; what is still to come is hollow, with a dot when it is due and a sign when
 * it is late; what has a supposed day is dashed; what was put off has a stroke that leads to it.
 */
void
quitus_timeline_draw_mark (GtkSnapshot *snapshot,
                           GtkWidget *widget,
                           const QuitusTimelineMark *mark,
                           float x,
                           float y,
                           const QuitusTimelineColors *colors)
{
  QuitusDeadlineStatus status = mark->deadline.status;
  /* Small ones would fall apart; the part in which they stand tells it. */
  gboolean is_dashed = mark->deadline.is_supposed && mark->shape != QUITUS_TIMELINE_OTHER &&
                       mark->place != QUITUS_TIMELINE_UNDATED;
  gboolean is_full = status == QUITUS_STATUS_DONE ||
                     (status == QUITUS_STATUS_LATE && mark->shape != QUITUS_TIMELINE_PAYMENT);
  float r = (float) quitus_timeline_mark_get_radius (mark);
  GdkRGBA color = get_color (status, colors);
  g_autoptr (GskPath) path = NULL;

  if (status == QUITUS_STATUS_LATE)
    r = MAX (r, 6);
  if (mark->deadline.is_postponed)
    draw_way (snapshot, widget, x, y, r, &color);
  path = make_shape (mark->shape, x, y, r - LINE_WIDTH / 2);
  /* A rim, so that full ones side by side stay two. */
  if (is_full)
    stroke (snapshot, path, LINE_WIDTH + 2.5f, FALSE, &colors->ground);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING,
                            is_full ? &color : &colors->ground);
  if (!is_full && mark->share > 0)
    fill_share (snapshot, path, x, y, r, mark->share, &color);
  stroke (snapshot, path, is_dashed && !is_full ? 1.25f : LINE_WIDTH, is_dashed, &color);
  if (status == QUITUS_STATUS_LATE)
    draw_call (snapshot, x, mark->shape == QUITUS_TIMELINE_OTHER ? y + 2 : y, MIN (r, 8),
               is_full ? &colors->ground : &color);
  else if (status == QUITUS_STATUS_DUE)
    quitus_calendar_draw_disc (snapshot, x, mark->shape == QUITUS_TIMELINE_OTHER ? y + 1 : y,
                               mark->shape == QUITUS_TIMELINE_OTHER ? 1 : 2, &color);
}

/**
 * quitus_timeline_draw_cluster:
 * @snapshot: where to draw
 * @widget: the widget that is drawn
 * @timeline: a line
 * @spot: a spot of it with several marks
 * @y: its middle, in pixels
 * @colors: the colours of the theme
 *
 * Draws how many marks stand there, in the colour of what must be seen first.
 */
void
quitus_timeline_draw_cluster (GtkSnapshot *snapshot,
                              GtkWidget *widget,
                              const QuitusTimeline *timeline,
                              const QuitusTimeSpot *spot,
                              float y,
                              const QuitusTimelineColors *colors)
{
  QuitusDeadlineStatus first = QUITUS_STATUS_NOT_APPLICABLE;
  float x = (float) spot->x, r = (float) spot->radius;
  GdkRGBA color;

  for (guint i = 0; i < spot->n_marks; i++)
    {
      QuitusDeadlineStatus status =
          quitus_timeline_get_mark (timeline, spot->first + i)->deadline.status;

      if (quitus_deadline_status_get_urgency (status) >= quitus_deadline_status_get_urgency (first))
        first = status;
    }
  color = get_color (first, colors);
  quitus_calendar_draw_disc (snapshot, x, y, r, &colors->ground);
  quitus_calendar_draw_ring (snapshot, x, y, r, first == QUITUS_STATUS_LATE ? 2.25f : 1.25f,
                             &color);
  draw_word (snapshot, widget, spot->n_marks, x, y,
             first == QUITUS_STATUS_LATE ? &color : &colors->text);
}

/**
 * quitus_timeline_draw_line:
 * @snapshot: where to draw
 * @x: where, in pixels
 * @top: where it begins, in pixels
 * @height: pixels
 * @is_dashed: whether the day is only supposed
 * @color: its colour
 *
 * Draws a day through a row.
 */
void
quitus_timeline_draw_line (GtkSnapshot *snapshot,
                           float x,
                           float top,
                           float height,
                           gboolean is_dashed,
                           const GdkRGBA *color)
{
  if (!is_dashed)
    {
      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT (roundf (x) - 1, top, 2, height));
      return;
    }
  for (float y = 0; y < height; y += 8)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (roundf (x) - 1, top + y, 2,
                                                    MIN (5, height - y)));
}
