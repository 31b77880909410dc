/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-draft.h"

G_BEGIN_DECLS

/**
 * QuitusImportSummary:
 * @n_inserted: how many records the file adds
 * @n_updated: how many it changes
 * @n_deleted: how many parts of agreements it no longer has
 * @n_unchanged: how many it has as they are
 *
 * What an import does, or would do.
 */
typedef struct
{
  guint n_inserted;
  guint n_updated;
  guint n_deleted;
  guint n_unchanged;
} QuitusImportSummary;

QuitusChange *quitus_merge (QuitusDraft *draft,
                            QuitusBook *book,
                            const char *label,
                            QuitusImportSummary *summary,
                            GError **error);

G_END_DECLS
