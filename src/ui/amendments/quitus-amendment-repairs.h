/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-dossier.h"

G_BEGIN_DECLS

void quitus_amendment_repairs_show_words (AdwActionRow *row,
                                          QuitusDossier *before,
                                          QuitusDossier *after);
void quitus_amendment_repairs_show_gap (AdwActionRow *row,
                                        GtkWidget *fit_button,
                                        GtkWidget *add_button,
                                        QuitusDossier *before,
                                        QuitusDossier *after);
void quitus_amendment_repairs_show_funding (AdwActionRow *row,
                                            GtkWidget *button,
                                            QuitusDossier *before,
                                            QuitusDossier *after);

G_END_DECLS
