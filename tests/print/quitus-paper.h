/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printed pages, read back for tests. */

#pragma once

#include <poppler.h>

#include "quitus-pdf.h"

G_BEGIN_DECLS

/**
 * Paper:
 * @texts: (element-type utf8): the text of each page, line after line, with every run of white
 *   space as one space
 * @text: the text of all of them
 *
 * A document that was printed.
 */
typedef struct
{
  GPtrArray *texts;
  char *text;
} Paper;

Paper *paper_read (QuitusReport *report);
void paper_free (Paper *paper);
void paper_assert_has (Paper *paper, const char *text);
void paper_assert_lacks (Paper *paper, const char *text);
guint paper_count (Paper *paper, const char *text);
int paper_find_page (Paper *paper, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paper, paper_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

G_END_DECLS
