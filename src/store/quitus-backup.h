/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

/* Copies of a register, whole and verified. */

gboolean quitus_backup_check_pages (QuitusDb *db, GPtrArray *problems, GError **error);
gboolean quitus_backup_check_references (QuitusDb *db, GPtrArray *problems, GError **error);
gboolean quitus_backup_verify (QuitusDb *db, const char *name, GError **error);
char *quitus_backup_make (QuitusDb *db, const char *target, const char *script, GError **error);

G_END_DECLS
