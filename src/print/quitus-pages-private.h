/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as the layout fills them. */

#pragma once

#include "quitus-drawing.h"
#include "quitus-pages.h"
#include "quitus-text.h"

G_BEGIN_DECLS

struct _QuitusPages
{
  GPtrArray *pages;
  double width;
  double height;
  char *title;
  char *subject;
  char *author;
  char *date;
  const char *language;
};

QuitusPages *quitus_pages_new (double width, double height);
void quitus_pages_begin (QuitusPages *self);
void quitus_pages_add_line (QuitusPages *self,
                            guint page,
                            const QuitusLine *line,
                            double x,
                            double y);
void quitus_pages_add_box (QuitusPages *self,
                           guint page,
                           QuitusInk ink,
                           double x,
                           double y,
                           double width,
                           double height);
void quitus_pages_add_drawing (QuitusPages *self, guint page, const QuitusDrawing *drawing);

G_END_DECLS
