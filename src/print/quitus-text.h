/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of text, measured in points as no printer and no screen changes them. */

#pragma once

#include <pango/pangocairo.h>

#include "quitus-language.h"

G_BEGIN_DECLS

/**
 * QuitusInk:
 *
 * What is drawn is drawn in one of these, whose shades are in one table.
 */
typedef enum
{
  QUITUS_INK_TEXT,
  QUITUS_INK_QUIET,
  QUITUS_INK_RULE,
  QUITUS_INK_FAINT,
  QUITUS_INK_DONE,
  QUITUS_INK_LATE,
  QUITUS_INK_DUE,
  QUITUS_INK_UPCOMING,
  QUITUS_INK_WEEKEND,
  QUITUS_INK_HOLIDAY,
} QuitusInk;

#define QUITUS_N_INKS (QUITUS_INK_HOLIDAY + 1)

/**
 * QuitusTextStyle:
 *
 * The few ways in which text is written; their sizes are in one table.
 */
typedef enum
{
  QUITUS_TEXT_BODY,
  QUITUS_TEXT_STRONG,
  QUITUS_TEXT_STRUCK,
  QUITUS_TEXT_DETAIL,
  QUITUS_TEXT_SMALL,
  QUITUS_TEXT_LABEL,
  QUITUS_TEXT_TITLE,
  QUITUS_TEXT_HEADING,
  QUITUS_TEXT_FIGURE,
  QUITUS_TEXT_BANNER,
} QuitusTextStyle;

#define QUITUS_N_TEXT_STYLES (QUITUS_TEXT_BANNER + 1)

/* Lines are this much apart, for the size of the text. */
#define QUITUS_LEADING 1.32

/**
 * QuitusLine:
 * @layout: (transfer full): the layout that it is a line of, without which it has no text
 * @line: (transfer full): the line
 * @x: from the left of the column to its first glyph
 * @baseline: from the top of the line to its baseline
 * @height: how much room it takes
 * @ink: the colour of its text
 * @mark: the sign before it, a #QuitusMark
 *
 * One line of text, set; all in points.
 */
typedef struct
{
  PangoLayout *layout;
  PangoLayoutLine *line;
  double x;
  double baseline;
  double height;
  QuitusInk ink;
  int mark;
} QuitusLine;

typedef struct _QuitusTypesetter QuitusTypesetter;

QuitusTypesetter *quitus_typesetter_new (QuitusLanguage language);
void quitus_typesetter_free (QuitusTypesetter *self);
double quitus_typesetter_measure (QuitusTypesetter *self, const char *text, QuitusTextStyle style);
void quitus_typesetter_set (QuitusTypesetter *self,
                            const char *text,
                            QuitusTextStyle style,
                            double width,
                            gboolean at_end,
                            GArray *lines);
double quitus_text_style_get_size (QuitusTextStyle style);
GArray *quitus_lines_new (void);
double quitus_lines_get_height (GArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusTypesetter, quitus_typesetter_free)

G_END_DECLS
