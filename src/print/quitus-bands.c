/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-bands.h"

#include "quitus-bands-private.h"

/* Points. */
#define CARD_GUTTER 30
#define FIGURE_GUTTER 18
#define LABEL_GUTTER 14
#define LABEL_MAX 150
#define CARD_LABEL_MAX 90
#define MARK_INDENT 0.85
#define SIGN_INDENT 25
#define SIGN_GAP 5

/* Helpers */

static void
clear_box (gpointer data)
{
  QuitusBox *box = data;

  g_clear_pointer (&box->lines, g_array_unref);
  g_clear_pointer (&box->drawings, g_array_unref);
  g_clear_pointer (&box->labels, g_array_unref);
}

static void
clear_band (gpointer data)
{
  QuitusBand *band = data;

  g_clear_pointer (&band->boxes, g_array_unref);
}

static const QuitusPart *
get_first_part (const QuitusRow *row, guint cell)
{
  const QuitusCell *first = &g_array_index (row->cells, QuitusCell, cell);

  return first->parts->len > 0 ? &g_array_index (first->parts, QuitusPart, 0) : NULL;
}

static void
add_text_band (QuitusComposer *self, const QuitusBlock *block)
{
  QuitusBand *band = quitus_composer_add_band (self);

  quitus_composer_add_box (self,
                           &g_array_index (quitus_block_get_row (block, 0)->cells, QuitusCell, 0),
                           0, self->width, FALSE);
  switch (block->type)
    {
    case QUITUS_BLOCK_TITLE:
      band->below = 12;
      band->stays = TRUE;
      break;
    case QUITUS_BLOCK_HEADING:
      band->before = 22;
      band->below = 5;
      band->stays = TRUE;
      break;
    case QUITUS_BLOCK_NOTE:
      band->before = 6;
      band->flows = TRUE;
      break;
    default:
      band->before = 4;
      band->below = 2;
      band->flows = TRUE;
      break;
    }
}

static gboolean
figures_fit (QuitusComposer *self, const QuitusRow *row, QuitusTextStyle style, double width)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const QuitusCell *cell = &g_array_index (row->cells, QuitusCell, i);

      for (guint j = 0; j < cell->parts->len; j++)
        {
          const QuitusPart *part = &g_array_index (cell->parts, QuitusPart, j);

          if (part->style == QUITUS_TEXT_FIGURE &&
              quitus_typesetter_measure (self->typesetter, part->text, style) > width)
            return FALSE;
        }
    }
  return TRUE;
}

/* Figures that do not fit at their size are all written smaller. */
static void
add_figures (QuitusComposer *self, const QuitusBlock *block)
{
  static const QuitusTextStyle sizes[] = { QUITUS_TEXT_FIGURE, QUITUS_TEXT_HEADING,
                                           QUITUS_TEXT_STRONG };
  const QuitusRow *row = quitus_block_get_row (block, 0);
  guint n = row->cells->len, size = 0;
  double width = (self->width - FIGURE_GUTTER * (n - 1)) / n;
  QuitusBand *band = quitus_composer_add_band (self);

  while (size + 1 < G_N_ELEMENTS (sizes) && !figures_fit (self, row, sizes[size], width))
    size++;
  for (guint i = 0; i < n; i++)
    {
      const QuitusCell *cell = &g_array_index (row->cells, QuitusCell, i);

      self->figure = sizes[size];
      quitus_composer_add_box (self, cell, i * (width + FIGURE_GUTTER), width, FALSE);
    }
  band->before = 6;
  band->above = 9;
  band->below = 9;
  band->rule_above = band->rule_below = 0.4;
  band->faint_below = TRUE;
}

static double
measure_labels (QuitusComposer *self, const QuitusBlock *block, guint first, double max)
{
  double width = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const QuitusRow *row = quitus_block_get_row (block, i);

      for (guint j = first; j + 1 < row->cells->len; j += 2)
        {
          const QuitusPart *part = get_first_part (row, j);

          if (part != NULL)
            width =
                MAX (width, quitus_typesetter_measure (self->typesetter, part->text, part->style));
        }
    }
  return MIN (width + 0.5, max);
}

static void
add_facts (QuitusComposer *self, const QuitusBlock *block)
{
  double label = measure_labels (self, block, 0, LABEL_MAX);
  double x = label + LABEL_GUTTER;

  for (guint i = 0; i < block->rows->len; i++)
    {
      GArray *cells = quitus_block_get_row (block, i)->cells;
      QuitusBand *band = quitus_composer_add_band (self);

      quitus_composer_add_box (self, &g_array_index (cells, QuitusCell, 0), 0, label, FALSE);
      quitus_composer_add_box (self, &g_array_index (cells, QuitusCell, 1), x, self->width - x,
                               FALSE);
      quitus_composer_align_first_lines (self);
      band->below = 3;
      band->flows = TRUE;
      band->stays = i == 0 && block->rows->len > 1;
    }
}

/* Two cards: a band for what they are, then one for each pair of their facts. */
static void
add_card_pair (QuitusComposer *self, const QuitusBlock *block, guint first, double label)
{
  double width = (self->width - CARD_GUTTER) / 2;
  guint n_cards = MIN (2, block->rows->len - first);
  guint n_cells = 1;

  for (guint i = 0; i < n_cards; i++)
    n_cells = MAX (n_cells, quitus_block_get_row (block, first + i)->cells->len);
  for (guint j = 0; j < n_cells; j += j == 0 ? 1 : 2)
    {
      QuitusBand *band = quitus_composer_add_band (self);

      band->before = j == 0 ? 10 : j == 1 ? 3 : 0;
      band->below = 1.5;
      band->stays = j + 2 < n_cells;
      for (guint i = 0; i < n_cards; i++)
        {
          GArray *cells = quitus_block_get_row (block, first + i)->cells;
          double x = i * (width + CARD_GUTTER);

          if (j >= cells->len)
            continue;
          if (j == 0)
            quitus_composer_add_box (self, &g_array_index (cells, QuitusCell, 0), x, width, FALSE);
          else if (g_array_index (cells, QuitusCell, j).parts->len == 0)
            quitus_composer_add_box (self, &g_array_index (cells, QuitusCell, j + 1), x, width,
                                     FALSE);
          else
            {
              quitus_composer_add_box (self, &g_array_index (cells, QuitusCell, j), x, label,
                                       FALSE);
              quitus_composer_add_box (self, &g_array_index (cells, QuitusCell, j + 1),
                                       x + label + LABEL_GUTTER / 2,
                                       width - label - LABEL_GUTTER / 2, FALSE);
            }
        }
    }
}

static void
add_cards (QuitusComposer *self, const QuitusBlock *block)
{
  double label = measure_labels (self, block, 1, CARD_LABEL_MAX);

  for (guint i = 0; i < block->rows->len; i += 2)
    add_card_pair (self, block, i, label);
}

/* Draws a sign before the first line of its text, in the middle of the room that it has. */
static void
add_sign (QuitusBox *box, const QuitusPart *part, guint first)
{
  const QuitusLine *line = &g_array_index (box->lines, QuitusLine, first);
  QuitusDrawing drawing;

  quitus_sign_place (&part->sign, line->height, &drawing);
  drawing.x += box->inset + (quitus_part_get_indent (part) - SIGN_GAP - drawing.width) / 2;
  drawing.y += (line->height - drawing.height) / 2;
  for (guint i = 0; i < first; i++)
    drawing.y += g_array_index (box->lines, QuitusLine, i).height;
  if (box->drawings == NULL)
    box->drawings = g_array_new (FALSE, FALSE, sizeof (QuitusDrawing));
  g_array_append_val (box->drawings, drawing);
}

/* Private */

const QuitusRow *
quitus_block_get_row (const QuitusBlock *block, guint row)
{
  return &g_array_index (block->rows, QuitusRow, row);
}

QuitusBand *
quitus_composer_add_band (QuitusComposer *self)
{
  QuitusBand band = { .header = QUITUS_BAND_NONE };

  band.boxes = g_array_new (FALSE, FALSE, sizeof (QuitusBox));
  g_array_set_clear_func (band.boxes, clear_box);
  g_array_append_val (self->bands, band);
  return &g_array_index (self->bands, QuitusBand, self->bands->len - 1);
}

/* Adds a box with the text of a cell to the last band. */
void
quitus_composer_add_box (QuitusComposer *self,
                         const QuitusCell *cell,
                         double x,
                         double width,
                         gboolean at_end)
{
  QuitusBand *band = &g_array_index (self->bands, QuitusBand, self->bands->len - 1);
  QuitusBox box = { .x = x, .width = width, .inset = self->inset, .tint = cell->tint };
  double inside = width - 2 * self->inset;

  box.lines = quitus_lines_new ();
  for (guint i = 0; i < cell->parts->len; i++)
    {
      const QuitusPart *part = &g_array_index (cell->parts, QuitusPart, i);
      QuitusTextStyle style = part->style == QUITUS_TEXT_FIGURE ? self->figure : part->style;
      double indent = quitus_part_get_indent (part);
      guint first = box.lines->len;

      quitus_typesetter_set (self->typesetter, part->text, style, inside - indent, at_end,
                             box.lines);
      for (guint j = first; j < box.lines->len; j++)
        g_array_index (box.lines, QuitusLine, j).x += self->inset + indent;
      g_array_index (box.lines, QuitusLine, first).mark = part->mark;
      if (part->sign.shape != QUITUS_SHAPE_NONE)
        add_sign (&box, part, first);
    }
  if (cell->track != NULL)
    {
      double height = quitus_composer_add_track (self, &box, cell->track);

      band->least = MAX (band->least, height);
    }
  g_array_append_val (band->boxes, box);
}

/* Puts the first lines of the boxes of the last band on one baseline, though their sizes differ. */
void
quitus_composer_align_first_lines (QuitusComposer *self)
{
  QuitusBand *band = &g_array_index (self->bands, QuitusBand, self->bands->len - 1);
  double baseline = 0;

  for (guint i = 0; i < band->boxes->len; i++)
    {
      GArray *lines = g_array_index (band->boxes, QuitusBox, i).lines;

      if (lines->len > 0)
        baseline = MAX (baseline, g_array_index (lines, QuitusLine, 0).baseline);
    }
  for (guint i = 0; i < band->boxes->len; i++)
    {
      GArray *lines = g_array_index (band->boxes, QuitusBox, i).lines;
      QuitusLine *line;

      if (lines->len == 0)
        continue;
      line = &g_array_index (lines, QuitusLine, 0);
      line->height += baseline - line->baseline;
      line->baseline = baseline;
    }
}

/* The room that the sign of a text takes before it. */
double
quitus_part_get_indent (const QuitusPart *part)
{
  if (part->sign.shape != QUITUS_SHAPE_NONE)
    return SIGN_INDENT;
  if (part->mark == QUITUS_MARK_NONE)
    return 0;
  return MARK_INDENT * quitus_text_style_get_size (part->style) * QUITUS_LEADING;
}

/* Public */

/**
 * quitus_bands_new:
 * @report: a report
 * @typesetter: what makes its lines
 * @width: the width between the margins, in points
 *
 * Returns: (transfer full) (element-type QuitusBand): the report, from its top to its end
 */
GArray *
quitus_bands_new (QuitusReport *report, QuitusTypesetter *typesetter, double width)
{
  QuitusComposer self = { .typesetter = typesetter, .width = width };

  self.bands = g_array_new (FALSE, FALSE, sizeof (QuitusBand));
  g_array_set_clear_func (self.bands, clear_band);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const QuitusBlock *block = report->blocks->pdata[i];

      switch (block->type)
        {
        case QUITUS_BLOCK_PAGE_BREAK:
          quitus_composer_add_band (&self)->breaks = TRUE;
          break;
        case QUITUS_BLOCK_FIGURES:
          add_figures (&self, block);
          break;
        case QUITUS_BLOCK_FACTS:
          add_facts (&self, block);
          break;
        case QUITUS_BLOCK_CARDS:
          add_cards (&self, block);
          break;
        case QUITUS_BLOCK_TABLE:
        case QUITUS_BLOCK_GRID:
          quitus_composer_add_table (&self, block);
          break;
        case QUITUS_BLOCK_TITLE:
        case QUITUS_BLOCK_HEADING:
        case QUITUS_BLOCK_PARAGRAPH:
        case QUITUS_BLOCK_NOTE:
        default:
          add_text_band (&self, block);
          break;
        }
    }
  return self.bands;
}

/**
 * quitus_band_get_height:
 * @band: a band
 *
 * Returns: its height without the room above it, in points
 */
double
quitus_band_get_height (const QuitusBand *band)
{
  double height = band->least;

  for (guint i = 0; i < band->boxes->len; i++)
    height =
        MAX (height, quitus_lines_get_height (g_array_index (band->boxes, QuitusBox, i).lines));
  return band->above + height + band->below;
}
