/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"
#include "quitus-exchange-error.h"

G_BEGIN_DECLS

/**
 * QuitusExportKind:
 * @QUITUS_EXPORT_JSON: everything, in the format of Quitus
 * @QUITUS_EXPORT_CSV: deadlines and payments, for a spreadsheet
 * @QUITUS_EXPORT_ICS: deadlines that have a date, for a calendar
 *
 * The kinds of file that are written.
 */
typedef enum
{
  QUITUS_EXPORT_JSON,
  QUITUS_EXPORT_CSV,
  QUITUS_EXPORT_ICS,
} QuitusExportKind;

gboolean quitus_export_kind_from_name (const char *name, QuitusExportKind *kind, GError **error);
GBytes *quitus_export (QuitusExportKind kind,
                       QuitusBook *book,
                       QuitusId agreement,
                       const QuitusOutlook *outlook,
                       QuitusLanguage language,
                       GError **error);

G_END_DECLS
