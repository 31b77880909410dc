/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

/* Copies of a register, whole and verified. */

/**
 * QuitusBackupStep:
 * @to: a connection to a copy that nobody else has
 * @data: what it works on
 * @error: set to a #QuitusStoreError
 *
 * What is done with a copy before it is in its place.
 *
 * Returns: whether it was done
 */
typedef gboolean (*QuitusBackupStep) (QuitusDb *to, gpointer data, GError **error);

const char *quitus_backup_get_fault (const char *row);
gboolean quitus_backup_check_pages (QuitusDb *db, GPtrArray *problems, GError **error);
gboolean quitus_backup_check_references (QuitusDb *db, GPtrArray *problems, GError **error);
gboolean quitus_backup_verify (QuitusDb *db, const char *name, GError **error);
char *quitus_backup_make (QuitusDb *db,
                          const char *target,
                          QuitusBackupStep step,
                          gpointer data,
                          GError **error);

G_END_DECLS
