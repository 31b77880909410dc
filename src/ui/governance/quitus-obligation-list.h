/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusObligationList:
 *
 * The obligations of each startup of an agreement, grouped by startup: what stands in the place of
 * the matrix where there is no room for it.
 */
#define QUITUS_TYPE_OBLIGATION_LIST (quitus_obligation_list_get_type ())
G_DECLARE_FINAL_TYPE (QuitusObligationList, quitus_obligation_list, QUITUS, OBLIGATION_LIST, AdwBin)

GtkWidget *quitus_obligation_list_new (void);
void quitus_obligation_list_show (QuitusObligationList *self,
                                  QuitusDossier *dossier,
                                  GArray *deadlines);

G_END_DECLS
