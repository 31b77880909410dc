/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Being started with the session of the user, and staying without a window. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuitusBackgroundWay:
 * @QUITUS_BACKGROUND_BY_PORTAL: the desktop is asked, as a sandbox must
 * @QUITUS_BACKGROUND_BY_FILE: a file in the autostart folder of the user
 *
 * How a program comes to be started with the session.
 */
typedef enum
{
  QUITUS_BACKGROUND_BY_PORTAL,
  QUITUS_BACKGROUND_BY_FILE,
} QuitusBackgroundWay;

QuitusBackgroundWay quitus_background_find_way (void);
void quitus_background_allow_async (QuitusBackgroundWay way,
                                    gboolean is_wanted,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void quitus_background_check_async (QuitusBackgroundWay way,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean quitus_background_allow_finish (GAsyncResult *result, GError **error);

G_END_DECLS
