/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-dossier.h"

G_BEGIN_DECLS

/**
 * QuitusPlacersTable:
 *
 * What each party committed and paid, where several have placed orders; hidden elsewhere.
 */
#define QUITUS_TYPE_PLACERS_TABLE (quitus_placers_table_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPlacersTable, quitus_placers_table, QUITUS, PLACERS_TABLE, AdwBin)

GtkWidget *quitus_placers_table_new (void);
void quitus_placers_table_show (QuitusPlacersTable *self,
                                QuitusDossier *dossier,
                                QuitusDay today,
                                gboolean is_wanted);

G_END_DECLS
