/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-background-permission.h"
#include "quitus-background-reader.h"

G_BEGIN_DECLS

/**
 * QuitusReminderService:
 *
 * Tells the person of deadlines, through the desktop: once a day and when a window opens, also without
 * a window where the person wishes it and the desktop allows it.  Each stage of a deadline is told
 * once.  What was told is withdrawn as soon as the deadline is done, put off, moved or gone.
 *
 * Properties, read only: `last-check` and `next-check` (int64 seconds since 1970, 0 when there is
 * none), `problem` (a sentence for people, %NULL when all is well).
 */
#define QUITUS_TYPE_REMINDER_SERVICE (quitus_reminder_service_get_type ())
G_DECLARE_FINAL_TYPE (QuitusReminderService,
                      quitus_reminder_service,
                      QUITUS,
                      REMINDER_SERVICE,
                      GObject)

QuitusReminderService *quitus_reminder_service_new (GApplication *application,
                                                    QuitusBackgroundReader *reader,
                                                    GSettings *settings,
                                                    QuitusBackgroundWay way);
void quitus_reminder_service_set_source (QuitusReminderService *self,
                                         const char *path,
                                         gboolean is_day_given);
void quitus_reminder_service_start (QuitusReminderService *self);
void quitus_reminder_service_stop (QuitusReminderService *self);
void quitus_reminder_service_follow (QuitusReminderService *self, QuitusSession *session);
void quitus_reminder_service_check (QuitusReminderService *self);
gint64 quitus_reminder_service_get_last_check (QuitusReminderService *self);
gint64 quitus_reminder_service_get_next_check (QuitusReminderService *self);
gboolean quitus_reminder_service_is_day_given (QuitusReminderService *self);
const char *quitus_reminder_service_get_problem (QuitusReminderService *self);
void quitus_reminder_service_allow_closed_async (QuitusReminderService *self,
                                                 gboolean is_wanted,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean quitus_reminder_service_allow_closed_finish (QuitusReminderService *self,
                                                      GAsyncResult *result,
                                                      GError **error);

G_END_DECLS
