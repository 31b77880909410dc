/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-report.h"

#include "quitus-format.h"
#include "quitus-report-private.h"

/* Helpers */

static void
clear_part (gpointer data)
{
  QuitusPart *part = data;

  g_clear_pointer (&part->text, g_free);
}

static void
clear_cell (gpointer data)
{
  QuitusCell *cell = data;

  g_clear_pointer (&cell->parts, g_array_unref);
  g_clear_pointer (&cell->track, g_array_unref);
}

static void
clear_row (gpointer data)
{
  QuitusRow *row = data;

  g_clear_pointer (&row->cells, g_array_unref);
}

static void
clear_column (gpointer data)
{
  QuitusColumn *column = data;

  g_free ((char *) column->title);
}

static void
free_block (gpointer data)
{
  QuitusBlock *block = data;

  g_array_unref (block->rows);
  g_array_unref (block->columns);
  g_free (block);
}

static GArray *
new_array (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static QuitusBlock *
add_block (QuitusReport *self, QuitusBlockType type)
{
  QuitusBlock *block = g_new0 (QuitusBlock, 1);

  block->type = type;
  block->rows = new_array (sizeof (QuitusRow), clear_row);
  block->columns = new_array (sizeof (QuitusColumn), clear_column);
  g_ptr_array_add (self->blocks, block);
  return block;
}

static QuitusBlock *
get_last_block (QuitusReport *self)
{
  return self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1] : NULL;
}

/* Facts, figures and cards that follow each other are one block. */
static QuitusBlock *
continue_block (QuitusReport *self, QuitusBlockType type)
{
  QuitusBlock *last = get_last_block (self);

  return last != NULL && last->type == type ? last : add_block (self, type);
}

static QuitusRow *
add_row (QuitusBlock *block, QuitusRowType type)
{
  QuitusRow row = { .cells = new_array (sizeof (QuitusCell), clear_cell), .type = type };

  g_array_append_val (block->rows, row);
  return &g_array_index (block->rows, QuitusRow, block->rows->len - 1);
}

static QuitusRow *
get_last_row (QuitusReport *self)
{
  QuitusBlock *block = get_last_block (self);

  g_assert (block != NULL && block->rows->len > 0);
  return &g_array_index (block->rows, QuitusRow, block->rows->len - 1);
}

static QuitusCell *
add_cell (QuitusRow *row)
{
  QuitusCell cell = { .parts = new_array (sizeof (QuitusPart), clear_part) };

  g_array_append_val (row->cells, cell);
  return &g_array_index (row->cells, QuitusCell, row->cells->len - 1);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

static void
add_part (QuitusCell *cell, QuitusTextStyle style, const char *text)
{
  QuitusPart part = { .style = style };

  if (is_empty (text))
    return;
  part.text = g_strdup (text);
  g_array_append_val (cell->parts, part);
}

/* A block of one cell. */
static QuitusCell *
add_text_block (QuitusReport *self, QuitusBlockType type)
{
  return add_cell (add_row (add_block (self, type), QUITUS_ROW_PLAIN));
}

static void
add_columns (QuitusBlock *block, const QuitusColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      QuitusColumn column = columns[i];

      column.title = g_strdup (columns[i].title);
      g_array_append_val (block->columns, column);
    }
}

static QuitusTextStyle
get_row_style (QuitusRowType type)
{
  switch (type)
    {
    case QUITUS_ROW_QUIET:
      return QUITUS_TEXT_STRUCK;
    case QUITUS_ROW_GROUP:
    case QUITUS_ROW_TOTAL:
      return QUITUS_TEXT_STRONG;
    case QUITUS_ROW_HEAD:
      return QUITUS_TEXT_LABEL;
    case QUITUS_ROW_PLAIN:
    default:
      return QUITUS_TEXT_BODY;
    }
}

/* Private */

QuitusCell *
quitus_report_get_last_cell (QuitusReport *self)
{
  QuitusRow *row = get_last_row (self);

  g_assert (row->cells->len > 0);
  return &g_array_index (row->cells, QuitusCell, row->cells->len - 1);
}

/* Public */

/**
 * quitus_report_new:
 * @language: the language of the document, whatever that of the process
 * @printed_on: the day that its foot gives as that of the printing
 * @title: what the document is, on top of its following pages and in its properties
 * @reference: (nullable): what it is about, there and in its foot
 *
 * Returns: (transfer full): a report that says nothing yet
 */
QuitusReport *
quitus_report_new (QuitusLanguage language,
                   QuitusDay printed_on,
                   const char *title,
                   const char *reference)
{
  QuitusReport *self = g_new0 (QuitusReport, 1);

  self->language = language;
  self->printed_on = printed_on;
  self->title = g_strdup (title);
  self->reference = g_strdup (reference);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

/**
 * quitus_report_free:
 * @self: (transfer full): a report
 *
 * Lets go of a report.
 */
void
quitus_report_free (QuitusReport *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->reference);
  g_free (self->author);
  g_free (self->banner);
  g_free (self->scope);
  g_free (self);
}

/**
 * quitus_report_get_title:
 * @self: a report
 *
 * Returns: (transfer none): what the document is
 */
const char *
quitus_report_get_title (QuitusReport *self)
{
  return self->title;
}

/**
 * quitus_report_format_day:
 * @self: a report
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day as it is written in a sentence of the report,
 *   "23 November 2026", %NULL for %QUITUS_DAY_NONE
 */
char *
quitus_report_format_day (QuitusReport *self, QuitusDay day)
{
  g_autofree char *text = quitus_format_day (self->language, day, QUITUS_DAY_STYLE_LONG);

  /* Both languages write the weekday first. */
  return text != NULL ? g_strdup (strchr (text, ' ') + 1) : NULL;
}

/**
 * quitus_report_set_author:
 * @self: a report
 * @author: (nullable): whose document it is, in its properties
 *
 * Names the author.
 */
void
quitus_report_set_author (QuitusReport *self, const char *author)
{
  g_set_str (&self->author, author);
}

/**
 * quitus_report_set_landscape:
 * @self: a report
 * @landscape: whether its pages are wider than high
 *
 * Turns the paper.
 */
void
quitus_report_set_landscape (QuitusReport *self, gboolean landscape)
{
  self->landscape = landscape;
}

/**
 * quitus_report_set_banner:
 * @self: a report
 * @banner: (nullable): what no page may be read without, such as that it is a simulation
 *
 * Puts a text on top of every page.
 */
void
quitus_report_set_banner (QuitusReport *self, const char *banner)
{
  g_set_str (&self->banner, banner);
}

/**
 * quitus_report_set_scope:
 * @self: a report
 * @scope: (nullable): which part of things it shows, %NULL when it shows all
 *
 * Says in the foot of every page that there is more.
 */
void
quitus_report_set_scope (QuitusReport *self, const char *scope)
{
  g_set_str (&self->scope, scope);
}

/**
 * quitus_report_has_banner:
 * @self: a report
 *
 * Returns: whether there is a text on top of every page
 */
gboolean
quitus_report_has_banner (QuitusReport *self)
{
  return self->banner != NULL;
}

/**
 * quitus_report_add_page_break:
 * @self: a report
 *
 * What follows begins a page.
 */
void
quitus_report_add_page_break (QuitusReport *self)
{
  add_block (self, QUITUS_BLOCK_PAGE_BREAK);
}

/**
 * quitus_report_add_title:
 * @self: a report
 * @above: (nullable): a line above the title
 * @title: the title
 * @below: (nullable): a line under it
 *
 * Adds the title of the document.
 */
void
quitus_report_add_title (QuitusReport *self,
                         const char *above,
                         const char *title,
                         const char *below)
{
  QuitusCell *cell = add_text_block (self, QUITUS_BLOCK_TITLE);

  add_part (cell, QUITUS_TEXT_LABEL, above);
  add_part (cell, QUITUS_TEXT_TITLE, title);
  add_part (cell, QUITUS_TEXT_BODY, below);
}

/**
 * quitus_report_add_heading:
 * @self: a report
 * @text: the heading
 *
 * Adds a heading, which stays on the page of what follows.
 */
void
quitus_report_add_heading (QuitusReport *self, const char *text)
{
  add_part (add_text_block (self, QUITUS_BLOCK_HEADING), QUITUS_TEXT_HEADING, text);
}

/**
 * quitus_report_add_paragraph:
 * @self: a report
 * @text: (nullable): the text; nothing is added for none
 *
 * Adds a paragraph.
 */
void
quitus_report_add_paragraph (QuitusReport *self, const char *text)
{
  if (!is_empty (text))
    add_part (add_text_block (self, QUITUS_BLOCK_PARAGRAPH), QUITUS_TEXT_BODY, text);
}

/**
 * quitus_report_add_note:
 * @self: a report
 * @text: (nullable): the text; nothing is added for none
 *
 * Adds a paragraph in small letters.
 */
void
quitus_report_add_note (QuitusReport *self, const char *text)
{
  if (!is_empty (text))
    add_part (add_text_block (self, QUITUS_BLOCK_NOTE), QUITUS_TEXT_DETAIL, text);
}

/**
 * quitus_report_add_figure:
 * @self: a report
 * @label: what the figure is
 * @value: an amount, a date
 * @detail: (nullable): a line under it
 *
 * Adds a figure to a strip of figures, side by side: what people look for first.
 */
void
quitus_report_add_figure (QuitusReport *self,
                          const char *label,
                          const char *value,
                          const char *detail)
{
  QuitusBlock *block = continue_block (self, QUITUS_BLOCK_FIGURES);
  QuitusCell *cell;

  if (block->rows->len == 0)
    add_row (block, QUITUS_ROW_PLAIN);
  cell = add_cell (get_last_row (self));
  add_part (cell, QUITUS_TEXT_LABEL, label);
  add_part (cell, QUITUS_TEXT_FIGURE, value);
  add_part (cell, QUITUS_TEXT_DETAIL, detail);
}

/**
 * quitus_report_add_fact:
 * @self: a report
 * @label: what it is
 * @value: (nullable): what it says; nothing is added for none
 *
 * Adds a line to a list of facts.
 */
void
quitus_report_add_fact (QuitusReport *self, const char *label, const char *value)
{
  QuitusRow *row;

  if (is_empty (value))
    return;
  row = add_row (continue_block (self, QUITUS_BLOCK_FACTS), QUITUS_ROW_PLAIN);
  add_part (add_cell (row), QUITUS_TEXT_LABEL, label);
  add_part (add_cell (row), QUITUS_TEXT_BODY, value);
}

/**
 * quitus_report_add_card:
 * @self: a report
 * @above: (nullable): a small line above the title
 * @title: its title
 * @below: (nullable): a text under it
 *
 * Adds a card: cards stand two by two.
 */
void
quitus_report_add_card (QuitusReport *self, const char *above, const char *title, const char *below)
{
  QuitusRow *row = add_row (continue_block (self, QUITUS_BLOCK_CARDS), QUITUS_ROW_PLAIN);
  QuitusCell *cell = add_cell (row);

  add_part (cell, QUITUS_TEXT_LABEL, above);
  add_part (cell, QUITUS_TEXT_STRONG, title);
  add_part (cell, QUITUS_TEXT_SMALL, below);
}

/**
 * quitus_report_add_card_fact:
 * @self: a report, in which a card was added last
 * @label: what it is
 * @value: (nullable): what it says; a dash stands for none
 *
 * Adds a line to the card.  Cards side by side are compared line by line: what one has, all have.
 */
void
quitus_report_add_card_fact (QuitusReport *self, const char *label, const char *value)
{
  QuitusRow *row = get_last_row (self);

  add_part (add_cell (row), QUITUS_TEXT_LABEL, label);
  add_part (add_cell (row), QUITUS_TEXT_SMALL, is_empty (value) ? "–" : value);
}

/**
 * quitus_report_add_card_mark:
 * @self: a report, in which a card was added last
 * @mark: a sign
 * @text: what must not be overlooked
 *
 * Adds a line to the card, with a sign before it.
 */
void
quitus_report_add_card_mark (QuitusReport *self, QuitusMark mark, const char *text)
{
  QuitusRow *row = get_last_row (self);

  add_cell (row);
  add_cell (row);
  quitus_report_add_entry (self, mark, text);
}

/**
 * quitus_report_add_table:
 * @self: a report
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Adds a table; its headings come again on each page.
 */
void
quitus_report_add_table (QuitusReport *self, const QuitusColumn *columns, guint n_columns)
{
  add_columns (add_block (self, QUITUS_BLOCK_TABLE), columns, n_columns);
}

/**
 * quitus_report_add_grid:
 * @self: a report
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @height: the height that its rows share, in points; rows with more text than others have more of
 *   it, and all of them more when they need it
 *
 * Adds a table with lines between its cells too, such as a month.
 */
void
quitus_report_add_grid (QuitusReport *self,
                        const QuitusColumn *columns,
                        guint n_columns,
                        double height)
{
  QuitusBlock *block = add_block (self, QUITUS_BLOCK_GRID);

  add_columns (block, columns, n_columns);
  block->height = height;
}

/**
 * quitus_report_add_row:
 * @self: a report, in which a table or a grid was added last
 * @type: what kind of row it is
 *
 * Begins a row.
 */
void
quitus_report_add_row (QuitusReport *self, QuitusRowType type)
{
  add_row (get_last_block (self), type);
}

/**
 * quitus_report_add_cell:
 * @self: a report, in which a row was added last
 * @text: (nullable): what it says
 *
 * Adds the next cell of the row.
 */
void
quitus_report_add_cell (QuitusReport *self, const char *text)
{
  QuitusRow *row = get_last_row (self);

  add_part (add_cell (row), get_row_style (row->type), text);
}

/**
 * quitus_report_add_detail:
 * @self: a report, in which a cell was added last
 * @text: (nullable): a text in small letters; nothing is added for none
 *
 * Adds a paragraph to the cell.
 */
void
quitus_report_add_detail (QuitusReport *self, const char *text)
{
  add_part (quitus_report_get_last_cell (self), QUITUS_TEXT_DETAIL, text);
}

/**
 * quitus_report_add_entry:
 * @self: a report, in which a cell was added last
 * @mark: a sign
 * @text: a text in small letters
 *
 * Adds a paragraph with a sign to the cell.
 */
void
quitus_report_add_entry (QuitusReport *self, QuitusMark mark, const char *text)
{
  add_part (quitus_report_get_last_cell (self), QUITUS_TEXT_SMALL, text);
  quitus_report_set_mark (self, mark);
}

/**
 * quitus_report_set_strong:
 * @self: a report, in which a cell with a text was added last
 *
 * Makes the text of the cell bold.
 */
void
quitus_report_set_strong (QuitusReport *self)
{
  GArray *parts = quitus_report_get_last_cell (self)->parts;

  if (parts->len > 0)
    g_array_index (parts, QuitusPart, parts->len - 1).style = QUITUS_TEXT_STRONG;
}

/**
 * quitus_report_set_tint:
 * @self: a report, in which a cell was added last
 * @tint: its ground
 *
 * Gives the cell of a grid a ground.
 */
void
quitus_report_set_tint (QuitusReport *self, QuitusTint tint)
{
  quitus_report_get_last_cell (self)->tint = tint;
}

/**
 * quitus_report_set_mark:
 * @self: a report, in which a cell with a text was added last
 * @mark: a sign
 *
 * Puts a sign before the last text of the cell.
 */
void
quitus_report_set_mark (QuitusReport *self, QuitusMark mark)
{
  GArray *parts = quitus_report_get_last_cell (self)->parts;

  if (parts->len > 0)
    g_array_index (parts, QuitusPart, parts->len - 1).mark = mark;
}
