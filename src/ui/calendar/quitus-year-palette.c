/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-palette.h"

#include "quitus-calendar-draw.h"
#include "quitus-format.h"
#include "quitus-language.h"

#define N_NUMBERS 31
#define N_LETTERS 7
/* Against the text of the window. */
#define TEXT_SCALE 0.87

struct _QuitusYearPalette
{
  /* They are never seen: each takes one colour from the style sheet. */
  GtkWidget *accent;
  GtkWidget *on_accent;
  GtkWidget *mark;
  GtkWidget *late;
  GtkWidget *owner;

  PangoContext *context;
  guint serial;
  PangoLayout *numbers[N_NUMBERS];
  PangoLayout *letters[N_LETTERS];
};

/* Helpers */

/* Another font or size makes other texts. */
static void
update_context (QuitusYearPalette *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->owner);
  guint serial = pango_context_get_serial (context);

  if (context == self->context && serial == self->serial)
    return;
  g_set_object (&self->context, context);
  self->serial = serial;
  for (guint i = 0; i < N_NUMBERS; i++)
    g_clear_object (&self->numbers[i]);
  for (guint i = 0; i < N_LETTERS; i++)
    g_clear_object (&self->letters[i]);
}

static PangoLayout *
make_layout (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Public */

/**
 * quitus_year_palette_new:
 * @owner: the view, which must dispose of the palette before it goes
 *
 * Returns: (transfer full): a palette in the style of the view
 */
QuitusYearPalette *
quitus_year_palette_new (GtkWidget *owner)
{
  QuitusYearPalette *self = g_new0 (QuitusYearPalette, 1);

  self->owner = owner;
  self->accent = quitus_calendar_probe_new (owner, "probe-accent");
  self->on_accent = quitus_calendar_probe_new (owner, "probe-on-accent");
  self->mark = quitus_calendar_probe_new (owner, "probe-mark");
  self->late = quitus_calendar_probe_new (owner, "probe-late");
  return self;
}

/**
 * quitus_year_palette_free:
 * @self: (transfer full): a palette that nothing draws with any more
 */
void
quitus_year_palette_free (QuitusYearPalette *self)
{
  gtk_widget_unparent (self->accent);
  gtk_widget_unparent (self->on_accent);
  gtk_widget_unparent (self->mark);
  gtk_widget_unparent (self->late);
  for (guint i = 0; i < N_NUMBERS; i++)
    g_clear_object (&self->numbers[i]);
  for (guint i = 0; i < N_LETTERS; i++)
    g_clear_object (&self->letters[i]);
  g_clear_object (&self->context);
  g_free (self);
}

/**
 * quitus_year_palette_get_colors:
 * @self: a palette
 * @colors: (out caller-allocates): the colours
 */
void
quitus_year_palette_get_colors (QuitusYearPalette *self, QuitusYearColors *colors)
{
  gtk_widget_get_color (self->owner, &colors->text);
  gtk_widget_get_color (self->accent, &colors->accent);
  gtk_widget_get_color (self->on_accent, &colors->on_accent);
  gtk_widget_get_color (self->mark, &colors->mark);
  gtk_widget_get_color (self->late, &colors->late);
}

/**
 * quitus_year_palette_get_number:
 * @self: a palette
 * @number: a day of a month, from 1
 *
 * Returns: (transfer none): its text
 */
PangoLayout *
quitus_year_palette_get_number (QuitusYearPalette *self, int number)
{
  PangoLayout **layout = &self->numbers[number - 1];

  update_context (self);
  if (*layout == NULL)
    {
      char text[3];

      g_snprintf (text, sizeof text, "%d", number);
      *layout = make_layout (self->context, text);
    }
  return *layout;
}

/**
 * quitus_year_palette_get_text_height:
 * @self: a palette
 *
 * Returns: how high a number is, in pixels
 */
int
quitus_year_palette_get_text_height (QuitusYearPalette *self)
{
  int height;

  pango_layout_get_pixel_size (quitus_year_palette_get_number (self, 1), NULL, &height);
  return height;
}

/**
 * quitus_year_palette_get_letter:
 * @self: a palette
 * @weekday: how many days after Monday
 *
 * Returns: (transfer none): the letter of a day of the week
 */
PangoLayout *
quitus_year_palette_get_letter (QuitusYearPalette *self, int weekday)
{
  PangoLayout **layout = &self->letters[weekday];

  update_context (self);
  if (*layout == NULL)
    *layout = make_layout (self->context, quitus_format_weekday (quitus_language_get_default (),
                                                                 QUITUS_MONDAY + weekday,
                                                                 QUITUS_NAME_STYLE_LETTER));
  return *layout;
}

/**
 * quitus_year_palette_draw_late:
 * @snapshot: where to draw
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @width: pixels
 * @height: pixels
 * @color: its colour
 *
 * Draws the outline around a day on which something is late.
 */
void
quitus_year_palette_draw_late (GtkSnapshot *snapshot,
                               float x,
                               float y,
                               float width,
                               float height,
                               const GdkRGBA *color)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (roundf (x - width / 2), roundf (y - height / 2), width, height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  quitus_calendar_draw_outline (snapshot, &outline, 1.25f, color);
}

/**
 * quitus_year_palette_draw_load:
 * @snapshot: where to draw
 * @x: the middle of the dot, in pixels
 * @y: the middle of the dot, in pixels
 * @load: how much falls on the day
 * @colors: the colours of the theme
 *
 * Draws the dot under the number of a day: greater and stronger for more deadlines, hollow where a
 * signature is supposed.
 */
void
quitus_year_palette_draw_load (GtkSnapshot *snapshot,
                               float x,
                               float y,
                               const QuitusDayLoad *load,
                               const QuitusYearColors *colors)
{
  static const float radii[] = { 0, 1.75f, 2.5f, 3.25f };
  static const float strengths[] = { 0, 0.8f, 0.9f, 1 };
  GdkRGBA color = load->n_late > 0 ? colors->late : colors->mark;

  if (load->step == 0)
    return;
  color.alpha *= strengths[load->step];
  if (load->n_supposed > 0)
    quitus_calendar_draw_ring (snapshot, x, y, radii[load->step] + 0.5f, 1.25f, &color);
  else
    quitus_calendar_draw_disc (snapshot, x, y, radii[load->step], &color);
}
