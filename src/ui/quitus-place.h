/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline.h"

G_BEGIN_DECLS

/* What is to be given back, on the page of an agreement. */
#define QUITUS_PLACE_REFUND "refund"

char *quitus_place_get_deadline (const QuitusDeadline *deadline);
void quitus_place_mark (GtkWidget *widget, const char *name);
void quitus_place_reveal (GtkWidget *content, const char *name);

G_END_DECLS
