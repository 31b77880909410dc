/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

/* The tables of the kinds: each record is a row, each field a column of its name. */

gboolean quitus_table_read_all (QuitusDb *db, GPtrArray *values, GError **error);
gboolean quitus_table_read (QuitusDb *db,
                            QuitusKind kind,
                            QuitusId id,
                            QuitusValue **value,
                            GError **error);
gboolean quitus_table_read_owner (QuitusDb *db,
                                  QuitusKind kind,
                                  QuitusId id,
                                  QuitusId *owner,
                                  GError **error);
gboolean quitus_table_write (QuitusDb *db, QuitusChange *change, GError **error);

G_END_DECLS
