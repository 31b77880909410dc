/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-bands-private.h"

/* Points. */
#define GUTTER 14
#define NATURAL_MAX 124
#define GRID_INSET 4
/* A row of a table that is higher may continue on the next page. */
#define ROW_MAX 160
/* A table of no more rows is kept on one page: it is read at one glance. */
#define SMALL_TABLE 6

/* Helpers */

static const QuitusColumn *
get_column (const QuitusBlock *block, guint column)
{
  return &g_array_index (block->columns, QuitusColumn, column);
}

static double
measure_cell (QuitusComposer *self, const QuitusCell *cell)
{
  double width = 0;

  for (guint i = 0; i < cell->parts->len; i++)
    {
      const QuitusPart *part = &g_array_index (cell->parts, QuitusPart, i);

      width =
          MAX (width, quitus_part_get_indent (part) +
                          quitus_typesetter_measure (self->typesetter, part->text, part->style));
    }
  return width;
}

/* The widest text of the column; words wrap beyond a width, amounts do not. */
static double
measure_column (QuitusComposer *self, const QuitusBlock *block, guint index)
{
  const QuitusColumn *column = get_column (block, index);
  double width = quitus_typesetter_measure (self->typesetter, column->title, QUITUS_TEXT_LABEL);

  for (guint i = 0; i < block->rows->len; i++)
    {
      const QuitusRow *row = quitus_block_get_row (block, i);

      if (row->type != QUITUS_ROW_GROUP && index < row->cells->len)
        width = MAX (width, measure_cell (self, &g_array_index (row->cells, QuitusCell, index)));
    }
  width += 2 * self->inset + 0.5;
  return column->at_end ? width : MIN (width, NATURAL_MAX);
}

/* Gives each column its width: those without weight first, then the others what is left; when
 * nothing is left, all shrink. */
static double *
measure_columns (QuitusComposer *self, const QuitusBlock *block, double gutter)
{
  guint n = block->columns->len;
  double *widths = g_new0 (double, n);
  double room = self->width - gutter * (n - 1), natural = 0, least = 0;
  guint weights = 0;

  for (guint i = 0; i < n; i++)
    weights += get_column (block, i)->weight;
  least = weights > 0 ? room * 0.25 : 0;
  for (guint i = 0; i < n; i++)
    if (get_column (block, i)->weight == 0)
      natural += widths[i] = measure_column (self, block, i);
  for (guint i = 0; i < n && natural > room - least; i++)
    widths[i] *= (room - least) / natural;
  natural = MIN (natural, room - least);
  for (guint i = 0; i < n && weights > 0; i++)
    if (get_column (block, i)->weight > 0)
      widths[i] = (room - natural) * get_column (block, i)->weight / weights;
  return widths;
}

static gboolean
has_head (const QuitusBlock *block)
{
  return block->rows->len > 0 && quitus_block_get_row (block, 0)->type == QUITUS_ROW_HEAD;
}

static void
add_titles (QuitusComposer *self, const QuitusBlock *block, const double *widths, double gutter)
{
  double x = 0;

  for (guint i = 0; i < block->columns->len; i++)
    {
      const QuitusColumn *column = get_column (block, i);
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (QuitusPart));
      QuitusPart part = { .text = (char *) column->title, .style = QUITUS_TEXT_LABEL };
      QuitusCell cell = { .parts = parts };

      if (column->title[0] != '\0')
        g_array_append_val (parts, part);
      quitus_composer_add_box (self, &cell, x, widths[i], column->at_end);
      x += widths[i] + gutter;
    }
}

static void
add_cells (QuitusComposer *self,
           const QuitusBlock *block,
           const QuitusRow *row,
           const double *widths,
           double gutter)
{
  double x = 0;

  for (guint i = 0; i < MIN (row->cells->len, block->columns->len); i++)
    {
      double width = row->type == QUITUS_ROW_GROUP ? self->width : widths[i];

      quitus_composer_add_box (self, &g_array_index (row->cells, QuitusCell, i), x, width,
                               get_column (block, i)->at_end);
      x += widths[i] + gutter;
    }
}

/* Returns the number of the band with the titles of the columns, or that of none. */
static guint
add_header (QuitusComposer *self, const QuitusBlock *block, const double *widths, double gutter)
{
  QuitusBand *band = quitus_composer_add_band (self);

  if (has_head (block))
    add_cells (self, block, quitus_block_get_row (block, 0), widths, gutter);
  else
    add_titles (self, block, widths, gutter);
  band->before = 8;
  band->below = 4;
  band->rule_below = block->type == QUITUS_BLOCK_GRID ? 0 : 0.7;
  band->stays = TRUE;
  return self->bands->len - 1;
}

/* Gives each row of a grid what it needs, and the same to all that need less, so that together they
 * are as high as they should be. */
static void
share_height (QuitusComposer *self, guint first, double height)
{
  double least = 0, needed = 0;
  guint n_smaller = self->bands->len - first;

  /* Rows that need more than their part leave less to the others, who may then need more too. */
  for (guint round = first; round < self->bands->len; round++)
    {
      needed = 0;
      n_smaller = 0;
      for (guint i = first; i < self->bands->len; i++)
        {
          double row = quitus_band_get_height (&g_array_index (self->bands, QuitusBand, i));

          if (round > first && row > least)
            needed += row;
          else
            n_smaller++;
        }
      least = n_smaller > 0 ? (height - needed) / n_smaller : 0;
    }
  for (guint i = first; i < self->bands->len; i++)
    {
      QuitusBand *band = &g_array_index (self->bands, QuitusBand, i);

      band->least = MAX (least - band->above - band->below, 0);
    }
}

/* Private */

/* Adds the bands of a table, or of a grid. */
void
quitus_composer_add_table (QuitusComposer *self, const QuitusBlock *block)
{
  gboolean is_grid = block->type == QUITUS_BLOCK_GRID;
  double gutter = is_grid ? 0 : GUTTER;
  g_autofree double *widths = NULL;
  guint header, first = has_head (block) ? 1 : 0;

  self->inset = is_grid ? GRID_INSET : 0;
  widths = measure_columns (self, block, gutter);
  header = add_header (self, block, widths, gutter);
  for (guint i = first; i < block->rows->len; i++)
    {
      const QuitusRow *row = quitus_block_get_row (block, i);
      const QuitusRow *next = i + 1 < block->rows->len ? quitus_block_get_row (block, i + 1) : NULL;
      QuitusBand *band = quitus_composer_add_band (self);

      add_cells (self, block, row, widths, gutter);
      quitus_composer_align_first_lines (self);
      band->header = header;
      band->above = is_grid ? 3 : row->type == QUITUS_ROW_GROUP && i > first ? 14 : 6;
      band->below = is_grid ? 3 : row->type == QUITUS_ROW_GROUP ? 4 : 6;
      band->frames = is_grid;
      band->faint_below =
          row->type != QUITUS_ROW_TOTAL && (next == NULL || next->type != QUITUS_ROW_TOTAL);
      band->rule_below = is_grid || row->type == QUITUS_ROW_TOTAL ? 0
                         : band->faint_below                      ? 0.5
                                                                  : 0.7;
      band->flows =
          !is_grid && row->type == QUITUS_ROW_PLAIN && quitus_band_get_height (band) > ROW_MAX;
      band->stays = row->type == QUITUS_ROW_GROUP ||
                    (next != NULL && (next->type == QUITUS_ROW_TOTAL ||
                                      (!is_grid && block->rows->len <= SMALL_TABLE)));
    }
  if (is_grid)
    share_height (self, header + 1, block->height);
  self->inset = 0;
}
