/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-party-index.h"

G_BEGIN_DECLS

/**
 * QuitusPartyRow:
 *
 * An organisation in the list of parties.
 */
#define QUITUS_TYPE_PARTY_ROW (quitus_party_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPartyRow, quitus_party_row, QUITUS, PARTY_ROW, GtkBox)

GtkWidget *quitus_party_row_new (void);
void quitus_party_row_show (QuitusPartyRow *self,
                            QuitusPartyIndex *index,
                            QuitusRecord *organisation);
char *quitus_party_row_describe (QuitusPartyIndex *index, QuitusRecord *organisation);

G_END_DECLS
