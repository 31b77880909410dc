/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "quitus-store.h"

G_BEGIN_DECLS

/**
 * QuitusDbAccess:
 * @QUITUS_DB_READ: read and follow what another connection writes
 * @QUITUS_DB_READ_FROZEN: read a file of which nothing may be written, not even beside it; it must
 *   not change meanwhile
 * @QUITUS_DB_WRITE: read and write
 * @QUITUS_DB_WRITE_ALONE: read and write a file that nobody else knows of, without a log; it may lie
 *   where locks cannot be had, as in the folder that a portal opens to a sandbox
 *
 * What a connection may do with its file, which exists.
 */
typedef enum
{
  QUITUS_DB_READ,
  QUITUS_DB_READ_FROZEN,
  QUITUS_DB_WRITE,
  QUITUS_DB_WRITE_ALONE,
} QuitusDbAccess;

/**
 * QuitusDb:
 *
 * A connection to SQLite with the statements it has prepared, and SQLite's failures as errors of
 * the store.  It belongs to one thread at a time.
 */
typedef struct _QuitusDb QuitusDb;

QuitusDb *quitus_db_open (const char *path, QuitusDbAccess access, GError **error);
QuitusDb *quitus_db_open_memory (GError **error);
void quitus_db_free (QuitusDb *self);
gboolean quitus_db_close (QuitusDb *self, GError **error);
sqlite3 *quitus_db_get_handle (QuitusDb *self);
const char *quitus_db_get_path (QuitusDb *self);

gboolean quitus_db_fail (QuitusDb *self, GError **error);
gboolean quitus_db_fail_for (QuitusDb *self, const char *source, const char *path, GError **error);
gboolean quitus_db_run (QuitusDb *self, const char *script, GError **error);
sqlite3_stmt *quitus_db_prepare (QuitusDb *self, const char *sql, GError **error);
int quitus_db_step (QuitusDb *self, sqlite3_stmt *statement, GError **error);
gboolean quitus_db_finish (QuitusDb *self, sqlite3_stmt *statement, GError **error);
void quitus_db_leave (sqlite3_stmt *statement);
gboolean quitus_db_get_number (QuitusDb *self, const char *sql, gint64 *number, GError **error);
char *quitus_db_get_text (QuitusDb *self, const char *sql, GError **error);
gboolean quitus_db_begin (QuitusDb *self, gboolean to_write, GError **error);
gboolean quitus_db_commit (QuitusDb *self, GError **error);
void quitus_db_set_great (QuitusDb *self, gboolean is_great);
void quitus_db_rollback (QuitusDb *self);

void quitus_db_bind_id (sqlite3_stmt *statement, int index, QuitusId id);
gboolean quitus_db_column_id (sqlite3_stmt *statement, int column, QuitusId *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusDb, quitus_db_free)

G_END_DECLS
