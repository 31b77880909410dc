/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-ruler.h"

#include <math.h>

#include "quitus-calendar-draw.h"
#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-sentence.h"

/* Against the text of the window. */
#define TEXT_SCALE 0.85
/* Pixels around a name, and above and below it. */
#define PADDING 5
#define LEADING 3

struct _QuitusTimelineRuler
{
  GtkWidget parent_instance;

  QuitusTimelineStage *stage;
  int line_height;
};

G_DEFINE_FINAL_TYPE (QuitusTimelineRuler, quitus_timeline_ruler, GTK_TYPE_WIDGET)

/* Helpers */

static PangoLayout *
make_layout (GtkWidget *widget, const char *text, gboolean is_strong)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (is_strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static double
measure_name (GtkWidget *widget, QuitusTimeUnit unit, QuitusDay begin)
{
  g_autofree char *name = quitus_timeline_ruler_name (unit, begin, FALSE);
  g_autoptr (PangoLayout) layout = make_layout (widget, name, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 2 * PADDING;
}

/* The widest name of each unit. */
static void
measure_names (GtkWidget *widget, double *least_widths)
{
  QuitusDay day = quitus_day_new (2028, 1, 1);

  for (int unit = 0; unit < QUITUS_N_TIME_UNITS; unit++)
    {
      least_widths[unit] = 0;
      for (int month = 0; month < 12; month++)
        least_widths[unit] =
            MAX (least_widths[unit],
                 measure_name (widget, unit, quitus_day_add_months (day, month) + 27));
    }
}

/* Drawing, where the left edge is that of time */

/* In the middle of its cell, or as near to it as is seen of the cell. */
static void
draw_name (QuitusTimelineRuler *self,
           GtkSnapshot *snapshot,
           QuitusTimeUnit unit,
           QuitusDay begin,
           gboolean is_upper,
           float left,
           float right,
           const GdkRGBA *color)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  g_autofree char *name = quitus_timeline_ruler_name (unit, begin, is_upper);
  g_autoptr (PangoLayout) layout = make_layout (GTK_WIDGET (self), name, is_upper);
  float top = is_upper ? 0 : self->line_height;
  float seen_left = MAX (left, 0), seen_right = MIN (right, (float) scale->width);
  int width, height;
  float x;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (right - left < width + 2)
    return;
  if (is_upper && scale->is_mirrored)
    x = MAX (seen_right - PADDING - width, left + PADDING);
  else if (is_upper)
    x = MIN (seen_left + PADDING, right - PADDING - width);
  else
    x = CLAMP ((left + right - width) / 2, left, MAX (right - width, left));
  /* Half a name may read as another one. */
  if (x < 0 || x + width > scale->width)
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (left, top, right - left, self->line_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (roundf (x), roundf (top + (self->line_height - height) / 2.0f)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_units (QuitusTimelineRuler *self,
            GtkSnapshot *snapshot,
            QuitusTimeUnit unit,
            gboolean is_upper,
            const QuitusTimelineColors *colors)
{
  QuitusTimeAxis *axis = self->stage->axis;
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (axis);
  QuitusDay last = quitus_time_axis_get_last (axis);
  GdkRGBA line = colors->text, text = colors->text;

  line.alpha *= 0.18f;
  text.alpha *= is_upper ? 0.9f : 0.72f;
  for (QuitusDay begin = quitus_time_unit_begin (unit, quitus_time_axis_get_first (axis));
       begin <= last;)
    {
      QuitusDay next = quitus_time_unit_next (unit, begin);
      float from = (float) quitus_time_scale_get_x (scale, begin);
      float to = (float) quitus_time_scale_get_x (scale, next);

      draw_name (self, snapshot, unit, begin, is_upper, MIN (from, to), MAX (from, to), &text);
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT (roundf (from),
                                                      is_upper ? 0 : self->line_height, 1,
                                                      is_upper ? 3 * self->line_height
                                                               : self->line_height));
      begin = next;
    }
}

/* A day with its word, in the third line, right of another one that it would cover. */
static void
draw_flag (QuitusTimelineRuler *self,
           GtkSnapshot *snapshot,
           QuitusDay day,
           const char *text,
           const QuitusTimelineColors *colors,
           const GdkRGBA *color,
           graphene_rect_t *taken)
{
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  float x = (float) quitus_time_scale_get_x (scale, day + 0.5);
  float top = 2 * self->line_height + 1, height = self->line_height - 2;
  g_autoptr (PangoLayout) layout = make_layout (GTK_WIDGET (self), text, TRUE);
  GskRoundedRect pill;
  float middle;
  int width;

  if (x < 0 || x > scale->width)
    return;
  pango_layout_get_pixel_size (layout, &width, NULL);
  width += 2 * PADDING + 4;
  middle = CLAMP (x, width / 2.0f, MAX ((float) scale->width - width / 2.0f, width / 2.0f));
  if (ABS (middle - taken->origin.x - taken->size.width / 2) < (width + taken->size.width) / 2)
    middle = taken->origin.x + taken->size.width + width / 2.0f + 2;
  graphene_rect_init (taken, middle - width / 2.0f, top, width, height);
  gsk_rounded_rect_init_from_rect (&pill, taken, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &colors->ground, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  quitus_calendar_draw_outline (snapshot, &pill, 1, color);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (roundf (x) - 1, top + height, 2, 1));
  quitus_calendar_draw_text (snapshot, layout, middle, top + height / 2, color);
}

static void
draw_flags (QuitusTimelineRuler *self, GtkSnapshot *snapshot, const QuitusTimelineColors *colors)
{
  const QuitusOutlook *outlook = self->stage->outlook;
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  graphene_rect_t taken = GRAPHENE_RECT_INIT (-1000, 0, 0, 0);

  draw_flag (self, snapshot, outlook->today, _ ("Today"), colors, &colors->accent, &taken);
  if (outlook->supposed_signature == QUITUS_DAY_NONE)
    return;
  day = quitus_format_day (language, outlook->supposed_signature, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a supposed signature, then its day */
  text = g_strdup_printf (_ ("Supposed: %s"), day);
  draw_flag (self, snapshot, outlook->supposed_signature, text, colors, &colors->due, &taken);
}

static void
draw_undated (QuitusTimelineRuler *self,
              GtkSnapshot *snapshot,
              int width,
              const QuitusTimelineColors *colors)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA text = colors->text;
  QuitusTimeScale undated;
  double left;

  quitus_time_axis_get_undated_scale (self->stage->axis, &undated);
  if (undated.width <= 0)
    return;
  text.alpha *= 0.72f;
  left = quitus_time_axis_get_undated_left (self->stage->axis, width);
  layout = make_layout (GTK_WIDGET (self), C_ ("deadlines", "Undetermined"), FALSE);
  pango_layout_set_width (layout, (int) (undated.width - 2) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  quitus_calendar_draw_text (snapshot, layout, (float) (left + undated.width / 2),
                             1.5f * self->line_height, &text);
}

/* Overrides */

static void
quitus_timeline_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusTimelineRuler *self = QUITUS_TIMELINE_RULER (widget);
  const QuitusTimeScale *scale = quitus_time_axis_get_scale (self->stage->axis);
  QuitusTimelineColors colors;
  QuitusTimeUnit upper, lower;

  if (self->stage->outlook == NULL)
    return;
  quitus_timeline_palette_get_colors (&self->stage->palette, &colors);
  quitus_time_axis_get_units (self->stage->axis, &upper, &lower);
  draw_undated (self, snapshot, gtk_widget_get_width (widget), &colors);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) quitus_time_axis_get_left (self->stage->axis), 0));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) scale->width,
                                                         gtk_widget_get_height (widget)));
  draw_units (self, snapshot, upper, TRUE, &colors);
  draw_units (self, snapshot, lower, FALSE, &colors);
  draw_flags (self, snapshot, &colors);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
quitus_timeline_ruler_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  QuitusTimelineRuler *self = QUITUS_TIMELINE_RULER (widget);
  g_autoptr (PangoLayout) layout = make_layout (widget, "2028", TRUE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->line_height = height + 2 * LEADING;
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 3 * self->line_height + LEADING;
}

static void
quitus_timeline_ruler_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusTimelineRuler *self = QUITUS_TIMELINE_RULER (widget);
  double least_widths[QUITUS_N_TIME_UNITS];

  measure_names (widget, least_widths);
  quitus_time_axis_set_least_widths (self->stage->axis, least_widths);
  quitus_time_axis_allocate (self->stage->axis, width,
                             gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
quitus_timeline_ruler_class_init (QuitusTimelineRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = quitus_timeline_ruler_snapshot;
  widget_class->measure = quitus_timeline_ruler_measure;
  widget_class->size_allocate = quitus_timeline_ruler_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quitus_timeline_ruler_init (QuitusTimelineRuler *self)
{
}

/* Public */

/**
 * quitus_timeline_ruler_new:
 * @stage: (unowned): what it is drawn with, of its view
 *
 * Returns: (transfer floating): the head of a timeline
 */
GtkWidget *
quitus_timeline_ruler_new (QuitusTimelineStage *stage)
{
  QuitusTimelineRuler *self = g_object_new (QUITUS_TYPE_TIMELINE_RULER, NULL);

  self->stage = stage;
  g_signal_connect_object (stage->axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * quitus_timeline_ruler_name:
 * @unit: a unit
 * @begin: its first day
 * @is_upper: whether it stands in the upper line, where there is more room
 *
 * Returns: (transfer full): its name, in the default language
 */
char *
quitus_timeline_ruler_name (QuitusTimeUnit unit, QuitusDay begin, gboolean is_upper)
{
  QuitusLanguage language = quitus_language_get_default ();
  int year, month, day, week_year;
  g_autofree char *name = NULL;

  quitus_day_get (begin, &year, &month, &day);
  switch (unit)
    {
    case QUITUS_TIME_UNIT_DAY:
      return g_strdup_printf ("%d", day);
    case QUITUS_TIME_UNIT_WEEK:
      /* Translators: the number of a week, as short as can be */
      return g_strdup_printf (_ ("W%d"), quitus_day_get_week (begin, &week_year));
    case QUITUS_TIME_UNIT_MONTH:
      if (!is_upper)
        return g_strdup (quitus_format_month (language, month, QUITUS_NAME_STYLE_SHORT));
      name = quitus_format_day (language, begin, QUITUS_DAY_STYLE_MONTH);
      return quitus_sentence_capitalise (name);
    case QUITUS_TIME_UNIT_QUARTER:
      /* Translators: the number of a quarter of a year, as short as can be */
      return g_strdup_printf (_ ("Q%d"), (month - 1) / 3 + 1);
    case QUITUS_TIME_UNIT_YEAR:
      return g_strdup_printf ("%d", year);
    case QUITUS_TIME_UNIT_DECADE:
      return g_strdup_printf ("%d–%d", year, year + 9);
    }
  g_return_val_if_reached (NULL);
}
