/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-choices.h"

G_BEGIN_DECLS

GtkWidget *quitus_choice_row_new (const char *title,
                                  const QuitusChoices *choices,
                                  gboolean is_optional);
void quitus_choice_row_show_whole (AdwComboRow *row);
int quitus_choice_row_get_choice (AdwComboRow *row);
void quitus_choice_row_set_choice (AdwComboRow *row, int choice);

G_END_DECLS
