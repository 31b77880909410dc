/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-notification-server.h"

#include "quitus-language.h"

/* By what GIO tells, in a sandbox and outside of one. */
static const char *const portals[] = { "org.freedesktop.portal.Desktop", NULL };
static const char *const servers[] = { "org.gtk.Notifications", "org.freedesktop.Notifications",
                                       NULL };

/* What the bus is asked for: who is there, then who would come when called. */
static const char *const questions[] = { "ListNames", "ListActivatableNames" };

typedef struct
{
  const char *const *wanted;
  guint n_asked;
} Search;

/* Helpers */

static gboolean
has_any (GVariant *answer, const char *const *wanted)
{
  g_autofree const char **names = NULL;

  g_variant_get (answer, "(^a&s)", &names);
  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_strv_contains (names, wanted[i]))
      return TRUE;
  return FALSE;
}

static GError *
make_refusal (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                              _ ("Nothing in this session shows notifications. Deadlines are told "
                                 "as soon as something does."));
}

static void ask (GTask *task, GDBusConnection *bus);

/* Callbacks */

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Search *search = g_task_get_task_data (task);
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);

  if (g_task_return_error_if_cancelled (task))
    return;
  /* A bus that does not say it hinders nobody from trying. */
  if (answer == NULL || has_any (answer, search->wanted))
    g_task_return_boolean (task, TRUE);
  else if (search->n_asked == G_N_ELEMENTS (questions))
    g_task_return_error (task, make_refusal ());
  else
    ask (g_steal_pointer (&task), G_DBUS_CONNECTION (object));
}

/* Helpers */

/* The call holds the task. */
static void
ask (GTask *task, GDBusConnection *bus)
{
  Search *search = g_task_get_task_data (task);

  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", questions[search->n_asked++], NULL,
                          G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          g_task_get_cancellable (task), answered_cb, task);
}

/* Public */

/**
 * quitus_notification_server_find_async:
 * @bus: (nullable): the bus of the session, %NULL when there is none
 * @way: whether the program is in a sandbox: notifications then go the way of the portal, as the
 *   permission does
 * @cancellable: (nullable): stops asking
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Asks the bus whether what shows notifications is there, or would come when called.
 */
void
quitus_notification_server_find_async (GDBusConnection *bus,
                                       QuitusBackgroundWay way,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->wanted = way == QUITUS_BACKGROUND_BY_PORTAL ? portals : servers;
  g_task_set_source_tag (task, quitus_notification_server_find_async);
  g_task_set_task_data (task, search, g_free);
  if (bus != NULL)
    ask (g_steal_pointer (&task), bus);
  else
    g_task_return_error (task, make_refusal ());
}

/**
 * quitus_notification_server_find_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_NOT_FOUND when nothing shows notifications, with a sentence for people,
 *   or to %G_IO_ERROR_CANCELLED
 *
 * Returns: whether notifications are shown, as far as it is known
 */
gboolean
quitus_notification_server_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
