/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-band.h"

#include <math.h>

#include "quitus-calendar-draw.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-timeline-span.h"

/* Pixels: the line of an agreement, from its top to the middle of each part. */
#define LINE_HEIGHT 48
#define BAR_MIDDLE 19
#define BELOW_MIDDLE 38
/* How far beside a mark one may point. */
#define REACH 4
/* The weekends are tinted where a day is as wide. */
#define LEAST_WEEKEND_DAY 6
/* Pixels: the arrow to a bar outside, and what stands before and after its words. */
#define ARROW_HEIGHT 24
#define ARROW_PADDING 6

struct _QuitusTimelineBand
{
  GtkWidget parent_instance;

  QuitusTimelineStage *stage;
  QuitusTimelineRow *row;
  GtkWidget *names;
  GtkLabel *title_label;
  GtkLabel *parties_label;
  GtkLabel *late_label;
  QuitusTimelineBeyond beyond;
};

G_DEFINE_FINAL_TYPE (QuitusTimelineBand, quitus_timeline_band, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static const QuitusTimeline *
get_timeline (QuitusTimelineBand *self)
{
  return self->row != NULL ? quitus_timeline_row_get_timeline (self->row) : NULL;
}

static GArray *
new_spots (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QuitusTimeSpot));
}

/* Names stand beside the line, or above it. */
static gboolean
is_narrow (QuitusTimelineBand *self)
{
  return !quitus_time_axis_has_names (self->stage->axis);
}

static float
get_line_top (QuitusTimelineBand *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - LINE_HEIGHT;

  return (float) (is_narrow (self) ? room + 2 : room / 2);
}

/* The part in which marks of a place stand: its left edge and the middle of the marks. */
static void
get_place (QuitusTimelineBand *self, QuitusTimelinePlace place, double *left, double *middle)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  *left = place == QUITUS_TIMELINE_UNDATED
              ? quitus_time_axis_get_undated_left (self->stage->axis, width)
              : quitus_time_axis_get_left (self->stage->axis);
  *middle = get_line_top (self) + (place == QUITUS_TIMELINE_BELOW ? BELOW_MIDDLE : BAR_MIDDLE);
}

/* Where marks stand, in the part of their place. */
static void
list_spots (QuitusTimelineBand *self, QuitusTimelinePlace place, GArray *spots)
{
  QuitusTimeScale undated;

  g_array_set_size (spots, 0);
  quitus_time_axis_get_undated_scale (self->stage->axis, &undated);
  quitus_timeline_place (get_timeline (self), place,
                         place == QUITUS_TIMELINE_UNDATED
                             ? &undated
                             : quitus_time_axis_get_scale (self->stage->axis),
                         spots);
}

/* Drawing, where the left edge is that of a part */

static void
draw_ground (QuitusTimelineBand *self, GtkSnapshot *snapshot, const QuitusTimelineColors *colors)
{
  QuitusTimeAxis *axis = self->stage->axis;
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (axis);
  float top = is_narrow (self) ? get_line_top (self) : 0;
  float height = gtk_widget_get_height (GTK_WIDGET (self)) - top;
  QuitusDay last = quitus_time_axis_get_last (axis);
  GdkRGBA tint = colors->text;
  QuitusTimeUnit upper, lower;

  tint.alpha *= 0.06f;
  quitus_time_axis_get_units (axis, &upper, &lower);
  if (scale->day_width >= LEAST_WEEKEND_DAY)
    for (QuitusDay day =
             quitus_time_unit_begin (QUITUS_TIME_UNIT_WEEK, quitus_time_axis_get_first (axis)) + 5;
         day <= last; day += 7)
      {
        double x = quitus_time_scale_get_x (scale, scale->is_mirrored ? day + 2 : day);

        gtk_snapshot_append_color (snapshot, &tint,
                                   &GRAPHENE_RECT_INIT ((float) x, top,
                                                        (float) scale->day_width * 2, height));
      }
  tint.alpha *= 2;
  for (QuitusDay day = quitus_time_unit_begin (upper, quitus_time_axis_get_first (axis));
       day <= last; day = quitus_time_unit_next (upper, day))
    gtk_snapshot_append_color (snapshot, &tint,
                               &GRAPHENE_RECT_INIT (roundf ((float) quitus_time_scale_get_x (scale,
                                                                                             day)),
                                                    top, 1, height));
}

static void
draw_days (QuitusTimelineBand *self, GtkSnapshot *snapshot, const QuitusTimelineColors *colors)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  const QuitusOutlook *outlook = self->stage->outlook;
  float top = is_narrow (self) ? get_line_top (self) : 0;
  float height = gtk_widget_get_height (GTK_WIDGET (self)) - top;
  GdkRGBA color = colors->accent;

  if (outlook->supposed_signature != QUITUS_DAY_NONE)
    quitus_timeline_draw_line (snapshot,
                               (float) quitus_time_scale_get_x (scale,
                                                                outlook->supposed_signature + 0.5),
                               top, height, TRUE, &colors->due);
  color.alpha *= 0.8f;
  quitus_timeline_draw_line (snapshot,
                             (float) quitus_time_scale_get_x (scale, outlook->today + 0.5), top,
                             height, FALSE, &color);
}

static void
draw_current (GtkSnapshot *snapshot,
              const QuitusTimeSpot *spot,
              float y,
              const QuitusTimelineColors *colors)
{
  quitus_calendar_draw_ring (snapshot, (float) spot->x, y, (float) spot->radius + 5, 2,
                             &colors->text);
}

/* The word beside what is late, where there is room before the next mark. */
static void
draw_late_word (QuitusTimelineBand *self,
                GtkSnapshot *snapshot,
                const QuitusTimeSpot *spot,
                double room,
                float y,
                const QuitusTimelineColors *colors)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  gboolean is_mirrored = scale->is_mirrored;
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self), C_ ("mark of a day", "late"));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double x;
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.8));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (room < width + spot->radius + 8)
    return;
  /* Without its mark, the end of a word says nothing. */
  if (is_mirrored ? spot->x > scale->width : spot->x < 0)
    return;
  x = spot->radius + 4 + width / 2.0;
  quitus_calendar_draw_text (snapshot, layout, (float) (is_mirrored ? spot->x - x : spot->x + x), y,
                             &colors->late);
}

static gboolean
is_late (const QuitusTimeline *timeline, const QuitusTimeSpot *spot)
{
  return spot->n_marks == 1 &&
         quitus_timeline_get_mark (timeline, spot->first)->deadline.status == QUITUS_STATUS_LATE;
}

static void
draw_marks (QuitusTimelineBand *self,
            GtkSnapshot *snapshot,
            QuitusTimelinePlace place,
            GArray *spots,
            const QuitusTimelineColors *colors)
{
  const QuitusTimeline *timeline = get_timeline (self);
  guint current = G_MAXUINT;
  double left, middle;

  get_place (self, place, &left, &middle);
  list_spots (self, place, spots);
  if (self->stage->row != self->row ||
      !quitus_timeline_find (timeline, &self->stage->mark, &current))
    current = G_MAXUINT;
  for (guint i = 0; i < spots->len; i++)
    {
      const QuitusTimeSpot *spot = &g_array_index (spots, QuitusTimeSpot, i);
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, spot->first);
      double room = i + 1 < spots->len ? fabs (spot[1].x - spot->x) - spot[1].radius : G_MAXINT;

      if (spot->n_marks > 1)
        quitus_timeline_draw_cluster (snapshot, GTK_WIDGET (self), timeline, spot, (float) middle,
                                      colors);
      else
        quitus_timeline_draw_mark (snapshot, GTK_WIDGET (self), mark, (float) spot->x,
                                   (float) middle, colors);
      /* The shape says it of each; the word beside all of them would be all that is read. */
      if (place == QUITUS_TIMELINE_ON_BAR && is_late (timeline, spot) &&
          (i + 1 == spots->len || !is_late (timeline, spot + 1)))
        draw_late_word (self, snapshot, spot, room, (float) middle, colors);
      if (current >= spot->first && current < spot->first + spot->n_marks)
        draw_current (snapshot, spot, (float) middle, colors);
    }
}

/* Where the arrow to a bar outside stands in the row. */
static gboolean
find_arrow (QuitusTimelineBand *self, PangoLayout **layout, graphene_rect_t *area)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  double left = quitus_time_axis_get_left (self->stage->axis);
  QuitusTimelineBeyond beyond = self->row != NULL
                                    ? quitus_timeline_find_beyond (self->row, self->stage->axis)
                                    : QUITUS_TIMELINE_SEEN;
  g_autoptr (PangoLayout) words = NULL;
  int width;

  if (beyond == QUITUS_TIMELINE_SEEN)
    return FALSE;
  words = quitus_timeline_beyond_make_layout (GTK_WIDGET (self), self->row, beyond);
  pango_layout_get_pixel_size (words, &width, NULL);
  width += 2 * ARROW_PADDING;
  if ((beyond == QUITUS_TIMELINE_AFTER) != scale->is_mirrored)
    left += scale->width - width;
  graphene_rect_init (area, (float) left, get_line_top (self) + BAR_MIDDLE - ARROW_HEIGHT / 2.0f,
                      (float) width, ARROW_HEIGHT);
  if (layout != NULL)
    *layout = g_steal_pointer (&words);
  return TRUE;
}

/* In pixels of the row, not of its part. */
static void
draw_arrow (QuitusTimelineBand *self, GtkSnapshot *snapshot, const QuitusTimelineColors *colors)
{
  g_autoptr (PangoLayout) layout = NULL;
  graphene_rect_t area;
  graphene_point_t middle;

  if (!find_arrow (self, &layout, &area))
    return;
  graphene_rect_get_center (&area, &middle);
  gtk_snapshot_append_color (snapshot, &colors->ground, &area);
  quitus_calendar_draw_text (snapshot, layout, middle.x, middle.y, &colors->text);
}

static void
draw_undated (QuitusTimelineBand *self,
              GtkSnapshot *snapshot,
              GArray *spots,
              const QuitusTimelineColors *colors)
{
  const QuitusTimeline *timeline = get_timeline (self);
  QuitusTimeScale scale;
  QuitusTimelineBar bar = {
    .middle = get_line_top (self) + BAR_MIDDLE,
    .is_dashed = TRUE,
    .is_strong = timeline->state.status == QUITUS_AGREEMENT_IN_FORCE,
  };

  quitus_time_axis_get_undated_scale (self->stage->axis, &scale);
  bar.left = 1;
  bar.right = (float) scale.width - 1;
  /* One that ends on a known day goes on into time. */
  if (timeline->state.end != QUITUS_DAY_NONE && scale.is_mirrored)
    bar.is_open_left = TRUE;
  else if (timeline->state.end != QUITUS_DAY_NONE)
    bar.is_open_right = TRUE;
  if (timeline->state.effective_on == QUITUS_DAY_NONE)
    quitus_timeline_draw_bar (snapshot, &bar, colors);
  draw_marks (self, snapshot, QUITUS_TIMELINE_UNDATED, spots, colors);
}

/* Callbacks */

static void
released_cb (QuitusTimelineBand *self, int n_press, double x, double y, GtkGesture *gesture)
{
  QuitusTimeSpot spot;
  graphene_rect_t arrow;

  if (find_arrow (self, NULL, &arrow) &&
      graphene_rect_contains_point (&arrow, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      quitus_timeline_band_lead (self);
      return;
    }
  if (!quitus_timeline_band_find_spot (self, x, y, &spot))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0, &spot);
}

static gboolean
tooltip_cb (QuitusTimelineBand *self, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  const QuitusTimeline *timeline = get_timeline (self);
  g_autoptr (GString) text = g_string_new (NULL);
  QuitusTimeSpot spot;

  if (timeline == NULL || is_keyboard || self->stage->outlook == NULL)
    return FALSE;
  if (!quitus_timeline_band_find_spot (self, x, y, &spot))
    {
      g_autofree char *sentence = quitus_timeline_band_describe (self);
      g_autofree char *beyond = quitus_timeline_band_describe_beyond (self);
      g_autofree char *both = g_strjoin ("\n", sentence, beyond, NULL);

      gtk_tooltip_set_text (tooltip, both);
      return TRUE;
    }
  for (guint i = 0; i < MIN (spot.n_marks, 8); i++)
    {
      g_autofree char *words =
          quitus_timeline_describe_mark (timeline, spot.first + i, quitus_language_get_default ());

      g_string_append_printf (text, i > 0 ? "\n%s" : "%s", words);
    }
  if (spot.n_marks > 8)
    g_string_append (text, "\n…");
  gtk_tooltip_set_text (tooltip, text->str);
  return TRUE;
}

/* Overrides */

static void
quitus_timeline_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusTimelineBand *self = QUITUS_TIMELINE_BAND (widget);
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GArray) spots = new_spots ();
  QuitusTimelineColors colors;
  QuitusTimeScale undated;

  gtk_widget_snapshot_child (widget, self->names, snapshot);
  if (get_timeline (self) == NULL || self->stage->outlook == NULL)
    return;
  quitus_timeline_palette_get_colors (&self->stage->palette, &colors);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) quitus_time_axis_get_left (self->stage->axis), 0));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) scale->width, height));
  draw_ground (self, snapshot, &colors);
  quitus_timeline_draw_span (snapshot, get_timeline (self), scale, self->stage->outlook->today,
                             get_line_top (self) + BAR_MIDDLE, &colors);
  draw_days (self, snapshot, &colors);
  draw_marks (self, snapshot, QUITUS_TIMELINE_BELOW, spots, &colors);
  draw_marks (self, snapshot, QUITUS_TIMELINE_ON_BAR, spots, &colors);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  draw_arrow (self, snapshot, &colors);
  quitus_time_axis_get_undated_scale (self->stage->axis, &undated);
  if (undated.width <= 0)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) quitus_time_axis_get_undated_left (self->stage->axis, width),
                            0));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) undated.width, height));
  draw_undated (self, snapshot, spots, &colors);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
quitus_timeline_band_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  QuitusTimelineBand *self = QUITUS_TIMELINE_BAND (widget);
  int least, most;

  gtk_widget_measure (self->names, orientation, -1, &least, &most, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 200;
  else if (is_narrow (self))
    *minimum = *natural = most + LINE_HEIGHT - 2;
  else
    *minimum = *natural = MAX (most, LINE_HEIGHT);
}

static void
quitus_timeline_band_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusTimelineBand *self = QUITUS_TIMELINE_BAND (widget);
  int names_width = (int) quitus_time_axis_get_names_width (self->stage->axis);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation area = { 0, 0, width, height };

  if (is_narrow (self))
    area.height = height - LINE_HEIGHT + 2;
  else
    {
      area.width = names_width;
      area.x = is_mirrored ? width - names_width : 0;
    }
  gtk_widget_size_allocate (self->names, &area, -1);
}

/* The keyboard is on the row of the list around it. */
static gboolean
quitus_timeline_band_grab_focus (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_parent (widget);

  return row != NULL && gtk_widget_grab_focus (row);
}

static void
quitus_timeline_band_dispose (GObject *object)
{
  QuitusTimelineBand *self = QUITUS_TIMELINE_BAND (object);

  g_clear_object (&self->row);
  g_clear_pointer (&self->names, gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_timeline_band_parent_class)->dispose (object);
}

static void
quitus_timeline_band_class_init (QuitusTimelineBandClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quitus_timeline_band_dispose;
  widget_class->snapshot = quitus_timeline_band_snapshot;
  widget_class->measure = quitus_timeline_band_measure;
  widget_class->size_allocate = quitus_timeline_band_size_allocate;
  widget_class->grab_focus = quitus_timeline_band_grab_focus;

  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_css_name (widget_class, "timelineband");
}

static GtkLabel *
make_label (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                       "css-classes", (const char *[]) { css_class, "caption", NULL }, NULL);
}

static void
quitus_timeline_band_init (QuitusTimelineBand *self)
{
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->names, "names");
  self->title_label = make_label ("title");
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "caption");
  self->parties_label = make_label ("dimmed");
  self->late_label = make_label ("error");
  gtk_label_set_ellipsize (self->late_label, PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->parties_label));
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->late_label));
  gtk_widget_set_valign (self->names, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->names), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (self->names), second);
  gtk_widget_set_parent (self->names, GTK_WIDGET (self));
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}

/* Public */

/**
 * quitus_timeline_band_new:
 * @stage: (unowned): what it is drawn with, of its view
 *
 * Returns: (transfer floating): a row of nothing
 */
GtkWidget *
quitus_timeline_band_new (QuitusTimelineStage *stage)
{
  QuitusTimelineBand *self = g_object_new (QUITUS_TYPE_TIMELINE_BAND, NULL);

  self->stage = stage;
  g_signal_connect_object (stage->axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * quitus_timeline_band_bind:
 * @self: a row
 * @row: what to show
 *
 * Shows an agreement as it is now.
 */
void
quitus_timeline_band_bind (QuitusTimelineBand *self, QuitusTimelineRow *row)
{
  const QuitusTimeline *timeline = quitus_timeline_row_get_timeline (row);
  g_autofree char *parties = NULL;
  g_autofree char *late = NULL;

  g_set_object (&self->row, row);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (timeline == NULL)
    return;
  parties = quitus_timeline_get_parties (timeline);
  late = quitus_format_text (quitus_language_get_default (),
                             n_ ("%u late", "%u late", timeline->n_late), timeline->n_late);
  gtk_label_set_label (self->title_label, quitus_dossier_get_agreement (timeline->dossier)->title);
  gtk_label_set_label (self->parties_label, parties);
  gtk_label_set_label (self->late_label, late);
  gtk_widget_set_visible (GTK_WIDGET (self->late_label), timeline->n_late > 0);
}

/**
 * quitus_timeline_band_unbind:
 * @self: a row
 *
 * Lets go of its agreement, which is no longer seen.
 */
void
quitus_timeline_band_unbind (QuitusTimelineBand *self)
{
  if (self->row != NULL)
    quitus_timeline_row_release (self->row);
  g_clear_object (&self->row);
}

/**
 * quitus_timeline_band_get_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
QuitusTimelineRow *
quitus_timeline_band_get_row (QuitusTimelineBand *self)
{
  return self->row;
}

/**
 * quitus_timeline_band_describe:
 * @self: a row that shows something
 *
 * Returns: (transfer full): all that is drawn, as a sentence in the default language
 */
char *
quitus_timeline_band_describe (QuitusTimelineBand *self)
{
  const QuitusTimeline *timeline = get_timeline (self);

  if (timeline == NULL || self->stage->outlook == NULL)
    return g_strdup ("");
  return quitus_timeline_describe (timeline, self->stage->outlook, quitus_language_get_default ());
}

/**
 * quitus_timeline_band_follow_time:
 * @self: a row that shows something
 *
 * Sees where its bar lies now.
 *
 * Returns: whether it lies elsewhere than before: inside of the time shown, before or after it
 */
gboolean
quitus_timeline_band_follow_time (QuitusTimelineBand *self)
{
  QuitusTimelineBeyond before = self->beyond;

  self->beyond = quitus_timeline_find_beyond (self->row, self->stage->axis);
  return self->beyond != before;
}

/**
 * quitus_timeline_band_describe_beyond:
 * @self: a row that shows something
 *
 * Returns: (transfer full) (nullable): where its bar lies and what leads there, in the default
 *   language; %NULL when it is seen
 */
char *
quitus_timeline_band_describe_beyond (QuitusTimelineBand *self)
{
  return quitus_timeline_beyond_describe (self->row,
                                          quitus_timeline_find_beyond (self->row,
                                                                       self->stage->axis));
}

/**
 * quitus_timeline_band_lead:
 * @self: a row whose bar lies outside of the time shown
 *
 * Shows the time in which it lies.
 */
void
quitus_timeline_band_lead (QuitusTimelineBand *self)
{
  QuitusTimelineBeyond beyond = quitus_timeline_find_beyond (self->row, self->stage->axis);

  if (beyond != QUITUS_TIMELINE_SEEN)
    quitus_time_axis_center (self->stage->axis, quitus_timeline_beyond_get_day (self->row, beyond));
}

/**
 * quitus_timeline_band_find_spot:
 * @self: a row
 * @x: pixels
 * @y: pixels
 * @spot: (out caller-allocates): what stands there, the nearest of several
 *
 * Returns: whether anything does
 */
gboolean
quitus_timeline_band_find_spot (QuitusTimelineBand *self, double x, double y, QuitusTimeSpot *spot)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  g_autoptr (GArray) spots = new_spots ();
  double best = G_MAXDOUBLE;

  for (int place = 0; place < QUITUS_N_TIMELINE_PLACES && get_timeline (self) != NULL; place++)
    {
      double left, middle;
      QuitusTimeScale part = *scale;

      get_place (self, place, &left, &middle);
      if (place == QUITUS_TIMELINE_UNDATED)
        quitus_time_axis_get_undated_scale (self->stage->axis, &part);
      if (x < left || x >= left + part.width)
        continue;
      list_spots (self, place, spots);
      for (guint i = 0; i < spots->len; i++)
        {
          const QuitusTimeSpot *other = &g_array_index (spots, QuitusTimeSpot, i);
          double distance = hypot (x - left - other->x, y - middle) - other->radius;

          if (distance > REACH || distance >= best)
            continue;
          best = distance;
          *spot = *other;
        }
    }
  return best < G_MAXDOUBLE;
}

/**
 * quitus_timeline_band_find_mark:
 * @self: a row
 * @index: a mark of its line
 * @spot: (out caller-allocates): where it stands, perhaps with others
 * @area: (out caller-allocates): the same in the row
 *
 * Returns: whether it is there
 */
gboolean
quitus_timeline_band_find_mark (QuitusTimelineBand *self,
                                guint index,
                                QuitusTimeSpot *spot,
                                graphene_rect_t *area)
{
  g_autoptr (GArray) spots = new_spots ();
  const QuitusTimeline *timeline = get_timeline (self);
  double left, middle;

  if (timeline == NULL || index >= timeline->marks->len)
    return FALSE;
  get_place (self, quitus_timeline_get_mark (timeline, index)->place, &left, &middle);
  list_spots (self, quitus_timeline_get_mark (timeline, index)->place, spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const QuitusTimeSpot *other = &g_array_index (spots, QuitusTimeSpot, i);

      if (index < other->first || index >= other->first + other->n_marks)
        continue;
      *spot = *other;
      graphene_rect_init (area, (float) (left + other->x - other->radius),
                          (float) (middle - other->radius), (float) other->radius * 2,
                          (float) other->radius * 2);
      return TRUE;
    }
  return FALSE;
}
