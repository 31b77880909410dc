/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"
#include "quitus-language.h"

G_BEGIN_DECLS

/**
 * QuitusReport:
 *
 * What a printed document says, block after block, without a thought for pages: a title, figures,
 * facts, cards, tables, paragraphs.  quitus_pages_new() lays it out.
 */
typedef struct _QuitusReport QuitusReport;

/**
 * QuitusColumn:
 * @title: its heading; empty for none
 * @weight: 0 for a column as wide as its longest text, else its part of the width that is left
 * @at_end: whether its texts are aligned at the end, as amounts are
 *
 * One column of a table.
 */
typedef struct
{
  const char *title;
  guint weight;
  gboolean at_end;
} QuitusColumn;

/**
 * QuitusRowType:
 * @QUITUS_ROW_PLAIN: a row like another
 * @QUITUS_ROW_QUIET: a row that no longer counts: grey and struck through
 * @QUITUS_ROW_GROUP: the name of the rows that follow; it has one cell as wide as the table
 * @QUITUS_ROW_TOTAL: a sum of the rows above, never alone on its page
 * @QUITUS_ROW_HEAD: the first row of a table, in place of the titles of its columns; it comes again
 *   on each page
 */
typedef enum
{
  QUITUS_ROW_PLAIN,
  QUITUS_ROW_QUIET,
  QUITUS_ROW_GROUP,
  QUITUS_ROW_TOTAL,
  QUITUS_ROW_HEAD,
} QuitusRowType;

/**
 * QuitusMark:
 *
 * A small sign before the text of a cell.  Signs differ in shape, so that they say the same on a
 * printer without colours.
 */
typedef enum
{
  QUITUS_MARK_NONE,
  QUITUS_MARK_DONE,
  QUITUS_MARK_LATE,
  QUITUS_MARK_DUE,
  QUITUS_MARK_UPCOMING,
  QUITUS_MARK_UNDETERMINED,
} QuitusMark;

/**
 * QuitusTint:
 *
 * The ground of a cell of a grid.
 */
typedef enum
{
  QUITUS_TINT_NONE,
  QUITUS_TINT_WEEKEND,
  QUITUS_TINT_HOLIDAY,
  QUITUS_TINT_OUTSIDE,
} QuitusTint;

QuitusReport *quitus_report_new (QuitusLanguage language,
                                 QuitusDay printed_on,
                                 const char *title,
                                 const char *reference);
void quitus_report_free (QuitusReport *self);
const char *quitus_report_get_title (QuitusReport *self);
char *quitus_report_format_day (QuitusReport *self, QuitusDay day);
void quitus_report_set_author (QuitusReport *self, const char *author);
void quitus_report_set_landscape (QuitusReport *self, gboolean landscape);
void quitus_report_set_banner (QuitusReport *self, const char *banner);
void quitus_report_set_scope (QuitusReport *self, const char *scope);
gboolean quitus_report_has_banner (QuitusReport *self);

void quitus_report_add_page_break (QuitusReport *self);
void quitus_report_add_title (QuitusReport *self,
                              const char *above,
                              const char *title,
                              const char *below);
void quitus_report_add_heading (QuitusReport *self, const char *text);
void quitus_report_add_paragraph (QuitusReport *self, const char *text);
void quitus_report_add_note (QuitusReport *self, const char *text);
void quitus_report_add_figure (QuitusReport *self,
                               const char *label,
                               const char *value,
                               const char *detail);
void quitus_report_add_fact (QuitusReport *self, const char *label, const char *value);
void quitus_report_add_card (QuitusReport *self,
                             const char *above,
                             const char *title,
                             const char *below);
void quitus_report_add_card_fact (QuitusReport *self, const char *label, const char *value);
void quitus_report_add_card_mark (QuitusReport *self, QuitusMark mark, const char *text);

void quitus_report_add_table (QuitusReport *self, const QuitusColumn *columns, guint n_columns);
void quitus_report_add_grid (QuitusReport *self,
                             const QuitusColumn *columns,
                             guint n_columns,
                             double height);
void quitus_report_add_row (QuitusReport *self, QuitusRowType type);
void quitus_report_add_cell (QuitusReport *self, const char *text);
void quitus_report_add_detail (QuitusReport *self, const char *text);
void quitus_report_add_entry (QuitusReport *self, QuitusMark mark, const char *text);
void quitus_report_set_strong (QuitusReport *self);
void quitus_report_set_tint (QuitusReport *self, QuitusTint tint);
void quitus_report_set_mark (QuitusReport *self, QuitusMark mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusReport, quitus_report_free)

G_END_DECLS
