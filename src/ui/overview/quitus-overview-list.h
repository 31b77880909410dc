/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusOverviewList:
 *
 * The first rows of a list that may be long, more of which are made when they are asked for.
 */
#define QUITUS_TYPE_OVERVIEW_LIST (quitus_overview_list_get_type ())
G_DECLARE_FINAL_TYPE (QuitusOverviewList,
                      quitus_overview_list,
                      QUITUS,
                      OVERVIEW_LIST,
                      AdwPreferencesGroup)

/**
 * QuitusOverviewRowFunc:
 * @position: which row
 * @data: what was given with the function
 *
 * Returns: (transfer floating): a row
 */
typedef GtkWidget *(*QuitusOverviewRowFunc) (guint position, gpointer data);

void quitus_overview_list_fill (QuitusOverviewList *self,
                                guint n_rows,
                                const char *empty,
                                QuitusOverviewRowFunc make_row,
                                gpointer data);

G_END_DECLS
