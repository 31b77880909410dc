/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-store.h"

G_BEGIN_DECLS

/**
 * QuitusSharing:
 * @QUITUS_SHARING_LOCAL: the file is on a disk of this machine: many may read while one writes
 * @QUITUS_SHARING_NETWORK: the file is on another machine, where memory cannot be shared: whoever
 *   writes has the file alone
 *
 * How a register may be shared between programs.
 */
typedef enum
{
  QUITUS_SHARING_LOCAL,
  QUITUS_SHARING_NETWORK,
} QuitusSharing;

QuitusSharing quitus_sharing_of_file_system (guint64 type);
QuitusSharing quitus_sharing_of_path (const char *path);

char *quitus_files_resolve (const char *path);
gboolean quitus_files_exists (const char *path);
gboolean quitus_files_is_regular (const char *path);
gboolean quitus_files_sync (const char *path, GError **error);
gboolean quitus_files_sync_folder_of (const char *path, GError **error);
gboolean quitus_files_move (const char *from, const char *to, GError **error);
gboolean quitus_files_replace (const char *from, const char *to, GError **error);
char *quitus_files_create_beside (const char *path, GError **error);
void quitus_files_discard (const char *path);
void quitus_files_discard_companions (const char *path);
void quitus_files_forget_unfinished (const char *path);
QuitusStoreError quitus_files_code (int system_error);
const char *quitus_files_explain (int system_error);
void quitus_files_set_error (const char *path,
                             QuitusStoreError code,
                             const char *detail,
                             GError **error);
gboolean quitus_files_fail (const char *path, int system_error, GError **error);

G_END_DECLS
