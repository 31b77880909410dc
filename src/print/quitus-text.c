/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-text.h"

/* The font of the desktop where there is one, else what there is. */
#define FAMILY "Adwaita Sans, Cantarell, Sans"

#define NARROW_SPACE "\u202f"
#define LEAST_SPACE 0.19

typedef struct
{
  double size;
  gboolean bold;
  gboolean struck;
  QuitusInk ink;
} Style;

static const Style styles[QUITUS_N_TEXT_STYLES] = {
  [QUITUS_TEXT_BODY] = { 11, FALSE, FALSE, QUITUS_INK_TEXT  },
  [QUITUS_TEXT_STRONG] = { 11, TRUE,  FALSE, QUITUS_INK_TEXT  },
  [QUITUS_TEXT_STRUCK] = { 11, FALSE, TRUE,  QUITUS_INK_QUIET },
  [QUITUS_TEXT_DETAIL] = { 9,  FALSE, FALSE, QUITUS_INK_QUIET },
  [QUITUS_TEXT_SMALL] = { 9,  FALSE, FALSE, QUITUS_INK_TEXT  },
  [QUITUS_TEXT_LABEL] = { 9,  FALSE, FALSE, QUITUS_INK_QUIET },
  [QUITUS_TEXT_TITLE] = { 22, TRUE,  FALSE, QUITUS_INK_TEXT  },
  [QUITUS_TEXT_HEADING] = { 13, TRUE,  FALSE, QUITUS_INK_TEXT  },
  [QUITUS_TEXT_FIGURE] = { 16, TRUE,  FALSE, QUITUS_INK_TEXT  },
  [QUITUS_TEXT_BANNER] = { 10, TRUE,  FALSE, QUITUS_INK_DUE   },
};

struct _QuitusTypesetter
{
  PangoContext *context;
  PangoFontDescription *fonts[QUITUS_N_TEXT_STYLES];
  PangoAttrList *attributes[QUITUS_N_TEXT_STYLES];
  /* What the narrow space between thousands lacks to be seen, in units of Pango. */
  int missing_space[QUITUS_N_TEXT_STYLES];
};

/* Helpers */

static void
clear_line (gpointer data)
{
  QuitusLine *line = data;

  g_clear_pointer (&line->line, pango_layout_line_unref);
  g_clear_object (&line->layout);
}

static PangoFontDescription *
new_font (const Style *style)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_size (font, (int) (style->size * PANGO_SCALE));
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  return font;
}

/* Figures of one width, so that they stand under each other; no hyphen where a long code is cut,
 * for it would seem to belong to the code. */
static PangoAttrList *
new_attributes (const Style *style)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1, lnum=1"));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (style->struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  return attributes;
}

/* In many fonts the narrow space is next to nothing: 200 000 would be read as 200000. */
static void
widen_narrow_spaces (QuitusTypesetter *self, PangoLayout *layout, QuitusTextStyle style)
{
  const char *text = pango_layout_get_text (layout);
  PangoAttrList *attributes = NULL;

  if (self->missing_space[style] <= 0)
    return;
  for (const char *c = strstr (text, NARROW_SPACE); c != NULL; c = strstr (c + 1, NARROW_SPACE))
    {
      PangoAttribute *spacing = pango_attr_letter_spacing_new (self->missing_space[style]);

      if (attributes == NULL)
        attributes = pango_attr_list_copy (self->attributes[style]);
      spacing->start_index = (guint) (c - text);
      spacing->end_index = spacing->start_index + (guint) strlen (NARROW_SPACE);
      pango_attr_list_insert (attributes, spacing);
    }
  if (attributes != NULL)
    pango_layout_set_attributes (layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/* Control characters would be printed as boxes with numbers. */
static void
set_text (PangoLayout *layout, const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if ((guchar) *c >= ' ' || *c == '\n' || *c == '\t')
      g_string_append_c (clean, *c);
  pango_layout_set_text (layout, clean->str, (int) clean->len);
}

static PangoLayout *
new_layout (QuitusTypesetter *self, const char *text, QuitusTextStyle style)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_attributes (layout, self->attributes[style]);
  pango_layout_set_auto_dir (layout, FALSE);
  set_text (layout, text);
  widen_narrow_spaces (self, layout, style);
  return layout;
}

static int
measure_missing_space (QuitusTypesetter *self, QuitusTextStyle style)
{
  double together = quitus_typesetter_measure (self, "00", style);
  double apart = quitus_typesetter_measure (self, "0" NARROW_SPACE "0", style);
  double wanted = styles[style].size * LEAST_SPACE;

  return (int) ((wanted - (apart - together)) * PANGO_SCALE);
}

/* Public */

/**
 * quitus_typesetter_new:
 * @language: the language of the texts
 *
 * The fonts are the typesetter's own: lines may be made in one thread and drawn in another.
 *
 * Returns: (transfer full): a maker of lines
 */
QuitusTypesetter *
quitus_typesetter_new (QuitusLanguage language)
{
  QuitusTypesetter *self = g_new0 (QuitusTypesetter, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* At this resolution a unit is a point. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  self->context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context,
                              pango_language_from_string (quitus_language_get_code (language)));
  for (int i = 0; i < QUITUS_N_TEXT_STYLES; i++)
    {
      self->fonts[i] = new_font (&styles[i]);
      self->attributes[i] = new_attributes (&styles[i]);
      self->missing_space[i] = measure_missing_space (self, i);
    }
  return self;
}

/**
 * quitus_typesetter_free:
 * @self: (transfer full): a typesetter
 *
 * Lets go of a typesetter; the lines that it made stay.
 */
void
quitus_typesetter_free (QuitusTypesetter *self)
{
  for (int i = 0; i < QUITUS_N_TEXT_STYLES; i++)
    {
      pango_font_description_free (self->fonts[i]);
      pango_attr_list_unref (self->attributes[i]);
    }
  g_object_unref (self->context);
  g_free (self);
}

/**
 * quitus_typesetter_measure:
 * @self: a typesetter
 * @text: a text
 * @style: how it is written
 *
 * Returns: the width of its longest line when nothing makes it wrap, in points
 */
double
quitus_typesetter_measure (QuitusTypesetter *self, const char *text, QuitusTextStyle style)
{
  g_autoptr (PangoLayout) layout = new_layout (self, text, style);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/**
 * quitus_typesetter_set:
 * @self: a typesetter
 * @text: a text, perhaps of several paragraphs
 * @style: how it is written
 * @width: the width that it has, in points; words longer than that are cut
 * @at_end: whether lines end where the width does
 * @lines: (element-type QuitusLine): gets the lines of the text
 *
 * Makes lines of a text.
 */
void
quitus_typesetter_set (QuitusTypesetter *self,
                       const char *text,
                       QuitusTextStyle style,
                       double width,
                       gboolean at_end,
                       GArray *lines)
{
  g_autoptr (PangoLayout) layout = new_layout (self, text, style);
  PangoLayoutIter *iter;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (PANGO_SCALE, (int) (width * PANGO_SCALE)));
  pango_layout_set_alignment (layout, at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  iter = pango_layout_get_iter (layout);
  do
    {
      QuitusLine line = { .ink = styles[style].ink };
      PangoRectangle extents;
      double height;

      line.layout = g_object_ref (layout);
      line.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = (double) extents.height / PANGO_SCALE;
      line.height = MAX (height, styles[style].size * QUITUS_LEADING);
      line.x = (double) extents.x / PANGO_SCALE;
      line.baseline = (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE +
                      (line.height - height) / 2;
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * quitus_text_style_get_size:
 * @style: a style
 *
 * Returns: the size of its letters, in points
 */
double
quitus_text_style_get_size (QuitusTextStyle style)
{
  return styles[style].size;
}

/**
 * quitus_lines_new:
 *
 * Returns: (transfer full) (element-type QuitusLine): no line yet
 */
GArray *
quitus_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (QuitusLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

/**
 * quitus_lines_get_height:
 * @lines: (element-type QuitusLine): lines
 *
 * Returns: how much room they take under each other, in points
 */
double
quitus_lines_get_height (GArray *lines)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, QuitusLine, i).height;
  return height;
}
