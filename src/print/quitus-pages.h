/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuitusPages:
 *
 * The pages of a report, laid out once and for all: a printer, a file and a preview draw the same.
 * They never change; any thread may draw them, one at a time.
 */
typedef struct _QuitusPages QuitusPages;

void quitus_pages_free (QuitusPages *self);
guint quitus_pages_count (QuitusPages *self);
void quitus_pages_get_size (QuitusPages *self, double *width, double *height);
void quitus_pages_draw (QuitusPages *self, guint page, cairo_t *cairo);
char *quitus_pages_get_text (QuitusPages *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusPages, quitus_pages_free)

G_END_DECLS
