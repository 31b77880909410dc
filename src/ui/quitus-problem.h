/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

char *quitus_problem_get_title (const GError *error);
char *quitus_problem_get_body (const GError *error);
void quitus_problem_present (const GError *error, GtkWidget *parent);

G_END_DECLS
