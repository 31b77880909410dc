/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusObligationMatrix:
 *
 * The startups of an agreement against the obligations that each of them has: in each cell where it
 * stands, by an icon and a word, as a button that opens its evidence.  The arrows go from cell to
 * cell, and the whole is one stop of the Tab key.  Where there is no room for it, a list grouped by
 * startup takes its place.
 */
#define QUITUS_TYPE_OBLIGATION_MATRIX (quitus_obligation_matrix_get_type ())
G_DECLARE_FINAL_TYPE (QuitusObligationMatrix,
                      quitus_obligation_matrix,
                      QUITUS,
                      OBLIGATION_MATRIX,
                      GtkWidget)

void quitus_obligation_matrix_show (QuitusObligationMatrix *self,
                                    QuitusSession *session,
                                    QuitusDossier *dossier);

G_END_DECLS
