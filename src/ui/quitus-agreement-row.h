/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-agreement-index.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementRow:
 *
 * An agreement in a list that is too narrow for a table.
 */
#define QUITUS_TYPE_AGREEMENT_ROW (quitus_agreement_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementRow, quitus_agreement_row, QUITUS, AGREEMENT_ROW, AdwBin)

GtkWidget *quitus_agreement_row_new (void);
void quitus_agreement_row_show (QuitusAgreementRow *self,
                                QuitusAgreementIndex *index,
                                QuitusRecord *agreement);

G_END_DECLS
