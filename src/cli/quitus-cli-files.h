/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli.h"

G_BEGIN_DECLS

/* Standard input or output, where a file could be named. */
#define QUITUS_STANDARD_FILE "-"

gboolean quitus_cli_is_standard (const char *path);
GBytes *quitus_cli_read (const char *path, gsize most, GError **error);
gboolean quitus_cli_write (QuitusCli *cli, const char *path, GBytes *content, GError **error);

G_END_DECLS
