/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-exchange-error.h"

G_BEGIN_DECLS

/**
 * QuitusExportKind:
 * @QUITUS_EXPORT_JSON: everything, in the format of Quitus
 *
 * The kinds of file that are written.
 */
typedef enum
{
  QUITUS_EXPORT_JSON,
} QuitusExportKind;

gboolean quitus_export_kind_from_name (const char *name, QuitusExportKind *kind, GError **error);
GBytes *quitus_export (QuitusExportKind kind, QuitusBook *book, QuitusId agreement, GError **error);

G_END_DECLS
