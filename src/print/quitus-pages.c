/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-pages.h"

#include "quitus-pages-private.h"

/* A line of text, a box filled with an ink, of which thin ones are rules, or a drawing. */
typedef struct
{
  PangoLayout *layout;
  PangoLayoutLine *line;
  QuitusDrawing drawing;
  QuitusInk ink;
  QuitusMark mark;
  double x;
  double y;
  double width;
  double height;
} Item;

/* Helpers */

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_pointer (&item->line, pango_layout_line_unref);
  g_clear_object (&item->layout);
}

static GArray *
get_items (QuitusPages *self, guint page)
{
  g_assert (page < self->pages->len);
  return self->pages->pdata[page];
}

static void
draw_item (cairo_t *cairo, const Item *item)
{
  double size = item->height * 0.52;

  if (item->drawing.shape != QUITUS_SHAPE_NONE)
    {
      quitus_drawing_draw (&item->drawing, cairo);
      return;
    }
  if (item->line == NULL)
    {
      quitus_ink_set (item->ink, cairo);
      cairo_rectangle (cairo, item->x, item->y, item->width, item->height);
      cairo_fill (cairo);
      return;
    }
  if (item->mark != QUITUS_MARK_NONE)
    {
      cairo_save (cairo);
      quitus_ink_set (quitus_mark_get_ink (item->mark), cairo);
      cairo_translate (cairo, item->x - item->height * 0.58, item->y - size * 0.46);
      cairo_scale (cairo, size, size);
      quitus_mark_draw (item->mark, cairo);
      cairo_restore (cairo);
    }
  quitus_ink_set (item->ink, cairo);
  cairo_move_to (cairo, item->x, item->y);
  pango_cairo_show_layout_line (cairo, item->line);
}

/* Public */

/**
 * quitus_pages_new:
 * @width: of a page, in points
 * @height: of a page, in points
 *
 * Returns: (transfer full): no page yet
 */
QuitusPages *
quitus_pages_new (double width, double height)
{
  QuitusPages *self = g_new0 (QuitusPages, 1);

  self->width = width;
  self->height = height;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

/**
 * quitus_pages_free:
 * @self: (transfer full): pages
 *
 * Lets go of pages.
 */
void
quitus_pages_free (QuitusPages *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->author);
  g_free (self->date);
  g_free (self);
}

/**
 * quitus_pages_begin:
 * @self: pages
 *
 * Adds an empty page.
 */
void
quitus_pages_begin (QuitusPages *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  g_array_set_clear_func (items, clear_item);
  g_ptr_array_add (self->pages, items);
}

/**
 * quitus_pages_add_line:
 * @self: pages
 * @page: the number of one, from 0
 * @line: a line of text
 * @x: where its column begins, in points from the left of the paper
 * @y: where its top is, in points from the top of the paper
 *
 * Puts a line of text on a page.
 */
void
quitus_pages_add_line (QuitusPages *self, guint page, const QuitusLine *line, double x, double y)
{
  Item item = { .ink = line->ink,
                .mark = line->mark,
                .x = x + line->x,
                .y = y + line->baseline,
                .height = line->height };

  item.layout = g_object_ref (line->layout);
  item.line = pango_layout_line_ref (line->line);
  g_array_append_val (get_items (self, page), item);
}

/**
 * quitus_pages_add_box:
 * @self: pages
 * @page: the number of one, from 0
 * @ink: its colour
 * @x: its left, in points
 * @y: its top, in points
 * @width: its width, in points
 * @height: its height, in points
 *
 * Puts a filled box, or a rule, on a page.
 */
void
quitus_pages_add_box (QuitusPages *self,
                      guint page,
                      QuitusInk ink,
                      double x,
                      double y,
                      double width,
                      double height)
{
  Item item = { .ink = ink, .x = x, .y = y, .width = width, .height = height };

  g_array_append_val (get_items (self, page), item);
}

/**
 * quitus_pages_add_drawing:
 * @self: pages
 * @page: the number of one, from 0
 * @drawing: a shape, in points from the corner of the paper
 *
 * Puts a shape on a page.
 */
void
quitus_pages_add_drawing (QuitusPages *self, guint page, const QuitusDrawing *drawing)
{
  Item item = { .drawing = *drawing };

  g_array_append_val (get_items (self, page), item);
}

/**
 * quitus_pages_count:
 * @self: pages
 *
 * Returns: how many there are, at least one
 */
guint
quitus_pages_count (QuitusPages *self)
{
  return self->pages->len;
}

/**
 * quitus_pages_get_size:
 * @self: pages
 * @width: (out) (optional): their width in points
 * @height: (out) (optional): their height in points
 *
 * Gets the size of each page, turned where the report asks for it.
 */
void
quitus_pages_get_size (QuitusPages *self, double *width, double *height)
{
  if (width != NULL)
    *width = self->width;
  if (height != NULL)
    *height = self->height;
}

/**
 * quitus_pages_draw:
 * @self: pages
 * @page: the number of one, from 0
 * @cairo: where to draw, with the corner of the paper at 0 and points as units
 *
 * Draws a page.
 */
void
quitus_pages_draw (QuitusPages *self, guint page, cairo_t *cairo)
{
  GArray *items;

  g_return_if_fail (page < self->pages->len);

  items = get_items (self, page);
  cairo_save (cairo);
  for (guint i = 0; i < items->len; i++)
    draw_item (cairo, &g_array_index (items, Item, i));
  cairo_restore (cairo);
}

/**
 * quitus_pages_get_text:
 * @self: pages
 * @page: the number of one, from 0
 *
 * What a page says, for whoever hears it instead of seeing it.
 *
 * Returns: (transfer full): its lines, in the order of reading
 */
char *
quitus_pages_get_text (QuitusPages *self, guint page)
{
  GString *text = g_string_new (NULL);
  GArray *items;

  g_return_val_if_fail (page < self->pages->len, g_string_free (text, FALSE));

  items = get_items (self, page);
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      if (item->line == NULL)
        continue;
      g_string_append_len (text,
                           pango_layout_get_text (item->layout) +
                               pango_layout_line_get_start_index (item->line),
                           pango_layout_line_get_length (item->line));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
