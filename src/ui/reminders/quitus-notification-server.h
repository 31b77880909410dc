/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether anything here shows notifications. */

#pragma once

#include "quitus-background-permission.h"

G_BEGIN_DECLS

void quitus_notification_server_find_async (GDBusConnection *bus,
                                            QuitusBackgroundWay way,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean quitus_notification_server_find_finish (GAsyncResult *result, GError **error);

G_END_DECLS
