/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

char *quitus_problem_get_title (const GError *error);
char *quitus_problem_get_body (const GError *error);
void quitus_problem_present (const GError *error, GtkWidget *parent);
void quitus_problem_present_file (const GError *error, GFile *file, GtkWidget *parent);
void quitus_problem_present_no_viewer (GtkWidget *parent);
void quitus_problem_present_restore (const GError *error, GtkWidget *parent);
AdwDialog *quitus_problem_not_closed_dialog_new (const GError *error);

G_END_DECLS
