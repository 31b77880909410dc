/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

/* What marks a file as a register: "Qtus". */
#define QUITUS_APPLICATION_NUMBER 0x51747573

/**
 * QuitusScripts:
 * @scripts: (array length=n_scripts): the SQL that brings a file from each version to the next,
 *   from version 0, the empty file
 * @n_scripts: how many; the last one leads to that version
 *
 * Everything that was ever done to the format of the file.
 */
typedef struct
{
  const char *const *scripts;
  guint n_scripts;
} QuitusScripts;

const QuitusScripts *quitus_scripts_get_default (void);

gboolean quitus_schema_read_version (QuitusDb *db,
                                     const QuitusScripts *scripts,
                                     guint *version,
                                     GError **error);
gboolean quitus_schema_upgrade (QuitusDb *db,
                                const QuitusScripts *scripts,
                                guint version,
                                GError **error);
gboolean quitus_schema_compare (QuitusDb *db,
                                const QuitusScripts *scripts,
                                GPtrArray *problems,
                                GError **error);

G_END_DECLS
