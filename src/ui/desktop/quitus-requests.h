/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of a window before it can do it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _QuitusRequests QuitusRequests;

QuitusRequests *quitus_requests_new (void);
void quitus_requests_free (QuitusRequests *self);
void quitus_requests_add (QuitusRequests *self,
                          const char *action,
                          GVariant *parameter,
                          gboolean needs_book);
void quitus_requests_perform (QuitusRequests *self, GtkWidget *widget, gboolean has_book);

G_END_DECLS
