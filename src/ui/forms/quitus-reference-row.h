/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusReferenceRowFilter:
 * @value: a record of the book
 * @data: what was given with the function
 *
 * Returns: whether the record can be chosen
 */
typedef gboolean (*QuitusReferenceRowFilter) (const QuitusValue *value, gpointer data);

/**
 * QuitusReferenceRow:
 *
 * A row in which a record is chosen: of those that several agreements share, or of the parts of one
 * agreement.  What is shared can be added on the spot.  The list follows the book.
 *
 * The selected record is notified by `selected`, as in any combo row.
 */
#define QUITUS_TYPE_REFERENCE_ROW (quitus_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusReferenceRow, quitus_reference_row, QUITUS, REFERENCE_ROW, AdwComboRow)

GtkWidget *quitus_reference_row_new (QuitusSession *session,
                                     const char *title,
                                     QuitusKind kind,
                                     QuitusId root,
                                     gboolean is_optional);
void quitus_reference_row_set_dossier (QuitusReferenceRow *self, QuitusDossier *dossier);
void quitus_reference_row_set_filter (QuitusReferenceRow *self,
                                      QuitusReferenceRowFilter filter,
                                      gpointer data,
                                      GDestroyNotify destroy);
void quitus_reference_row_forbid_adding (QuitusReferenceRow *self);
QuitusId quitus_reference_row_get_record (QuitusReferenceRow *self);
void quitus_reference_row_set_record (QuitusReferenceRow *self, QuitusId id);

char *quitus_reference_row_name (QuitusBook *book, QuitusId id);

G_END_DECLS
