/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a report, for the layout. */

#pragma once

#include "quitus-report.h"
#include "quitus-text.h"
#include "quitus-track.h"

G_BEGIN_DECLS

typedef enum
{
  QUITUS_BLOCK_PAGE_BREAK,
  QUITUS_BLOCK_TITLE,
  QUITUS_BLOCK_HEADING,
  QUITUS_BLOCK_PARAGRAPH,
  QUITUS_BLOCK_NOTE,
  QUITUS_BLOCK_FIGURES,
  QUITUS_BLOCK_FACTS,
  QUITUS_BLOCK_CARDS,
  QUITUS_BLOCK_TABLE,
  QUITUS_BLOCK_GRID,
} QuitusBlockType;

/**
 * QuitusPart:
 * @text: what it says
 * @style: how it is written
 * @mark: the sign before it
 * @sign: what is drawn before it in its place, of the shape %QUITUS_SHAPE_NONE for nothing
 *
 * One paragraph of a cell.
 */
typedef struct
{
  char *text;
  QuitusTextStyle style;
  QuitusMark mark;
  QuitusTrackItem sign;
} QuitusPart;

/**
 * QuitusCell:
 * @parts: (element-type QuitusPart): its paragraphs, one under the other
 * @track: (nullable) (element-type QuitusTrackItem): what is drawn in it
 * @tint: its ground
 */
typedef struct
{
  GArray *parts;
  GArray *track;
  QuitusTint tint;
} QuitusCell;

/**
 * QuitusRow:
 * @cells: (element-type QuitusCell): its cells: of a card, one for the card and two for each fact
 * @type: what kind of row it is
 */
typedef struct
{
  GArray *cells;
  QuitusRowType type;
} QuitusRow;

/**
 * QuitusBlock:
 * @rows: (element-type QuitusRow): its rows; a paragraph has one, with one cell
 * @columns: (element-type QuitusColumn): the columns of a table or a grid, whose titles it owns
 * @type: what kind of block it is
 * @height: the height that the rows of a grid share, in points
 */
typedef struct
{
  GArray *rows;
  GArray *columns;
  QuitusBlockType type;
  double height;
} QuitusBlock;

struct _QuitusReport
{
  char *title;
  char *reference;
  char *author;
  char *banner;
  char *scope;
  GPtrArray *blocks;
  QuitusLanguage language;
  QuitusDay printed_on;
  gboolean landscape;
};

QuitusCell *quitus_report_get_last_cell (QuitusReport *self);

G_END_DECLS
