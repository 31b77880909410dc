/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-day.h"
#include "quitus-pages.h"

G_BEGIN_DECLS

QuitusDay quitus_printer_get_day (void);
GtkPrintOperation *quitus_printer_new_operation (QuitusPages *pages, const char *name);
void quitus_printer_run (QuitusPages *pages, const char *name, GtkWindow *parent);
void quitus_printer_export (QuitusPages *pages, const char *name, GtkWindow *parent);

G_END_DECLS
