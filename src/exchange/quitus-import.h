/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-exchange-error.h"
#include "quitus-merge.h"

G_BEGIN_DECLS

/* The largest file that is read, in bytes: 64 MiB. */
#define QUITUS_IMPORT_MAX (64 * 1024 * 1024)

QuitusChange *quitus_import (GBytes *data,
                             const char *label,
                             QuitusBook *book,
                             QuitusImportSummary *summary,
                             GError **error);
char *quitus_import_get_label (const char *name);
char *quitus_import_summary_get_text (const QuitusImportSummary *summary);

G_END_DECLS
