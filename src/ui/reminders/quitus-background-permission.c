/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quitus-background-permission.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>

#include "quitus-language.h"

/* Started so, it waits for what is asked of it and opens no window. */
#define PROGRAM "quitus"
#define OPTION "--gapplication-service"

/* Helpers */

static char *
get_file_name (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", QUITUS_APPLICATION_ID ".desktop",
                           NULL);
}

static gboolean
write_file (GError **error)
{
  g_autofree char *name = get_file_name ();
  g_autofree char *folder = g_path_get_dirname (name);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE,
                         G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, "Quitus");
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT,
                         _ ("Reminders of deadlines"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC,
                         PROGRAM " " OPTION);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON,
                         QUITUS_APPLICATION_ID);
  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (file, name, error);
}

static gboolean
remove_file (GError **error)
{
  g_autofree char *name = get_file_name ();

  if (g_unlink (name) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno),
                       g_strerror (errno));
  return FALSE;
}

static GError *
make_refusal (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                              _ ("The desktop does not let Quitus run while it is closed. It can "
                                 "be allowed in the settings "
                                 "of the desktop, among the applications."));
}

/* Callbacks */

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_request_background_finish (XDP_PORTAL (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_task_return_error_if_cancelled (task))
    return;
  else if (!GPOINTER_TO_INT (g_task_get_task_data (task)))
    /* What is not wanted needs nobody's leave. */
    g_task_return_boolean (task, TRUE);
  else
    /* Whatever the portal says is for those who make programs. */
    g_task_return_error (task, make_refusal ());
}

/* Helpers */

/* The array stays whatever becomes of a reference to it: libportal up to 0.9 takes another one, and
 * later ones take over what they are given. */
static GPtrArray *
ref_command (void)
{
  static GPtrArray *command;

  if (command == NULL)
    {
      command = g_ptr_array_new ();
      g_ptr_array_add (command, (gpointer) PROGRAM);
      g_ptr_array_add (command, (gpointer) OPTION);
    }
  return g_ptr_array_ref (command);
}

static void
ask_portal (GTask *task, gboolean is_wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XdpPortal) portal = xdp_portal_initable_new (&error);

  if (portal == NULL)
    {
      g_task_return_error (task, make_refusal ());
      g_object_unref (task);
      return;
    }
  xdp_portal_request_background (
      portal, NULL, (char *) _ ("Quitus tells you of deadlines also while it is closed."),
      ref_command (), is_wanted ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
      g_task_get_cancellable (task), answered_cb, task);
}

/* Public */

/**
 * quitus_background_find_way:
 *
 * Returns: how this program comes to be started with the session
 */
QuitusBackgroundWay
quitus_background_find_way (void)
{
  return xdp_portal_running_under_sandbox () ? QUITUS_BACKGROUND_BY_PORTAL
                                             : QUITUS_BACKGROUND_BY_FILE;
}

/**
 * quitus_background_allow_async:
 * @way: how
 * @is_wanted: whether the program is to be started with the session and to stay without a window
 * @cancellable: (nullable): stops asking
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Has it allowed, or takes that back.  The desktop may ask the person.
 */
void
quitus_background_allow_async (QuitusBackgroundWay way,
                               gboolean is_wanted,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, quitus_background_allow_async);
  g_task_set_task_data (task, GINT_TO_POINTER (is_wanted), NULL);
  if (way == QUITUS_BACKGROUND_BY_PORTAL)
    {
      ask_portal (task, is_wanted);
      return;
    }
  if (is_wanted ? write_file (&error) : remove_file (&error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_prefixed_error (task, error, "%s ",
                                  _ ("Quitus cannot be started with the session:"));
  g_object_unref (task);
}

/**
 * quitus_background_check_async:
 * @way: how it was allowed
 * @cancellable: (nullable): stops asking
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Asks whether what was allowed still is; quitus_background_allow_finish() says it.
 */
void
quitus_background_check_async (QuitusBackgroundWay way,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;

  if (way == QUITUS_BACKGROUND_BY_PORTAL)
    {
      /* It keeps what the person said, and asks nobody twice. */
      quitus_background_allow_async (way, TRUE, cancellable, callback, user_data);
      return;
    }
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, quitus_background_check_async);
  name = get_file_name ();
  if (g_file_test (name, G_FILE_TEST_EXISTS))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (
        task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
        _ ("Quitus is no longer started with the session. In Preferences, switch the reminders "
           "while it is closed off and on again."));
}

/**
 * quitus_background_allow_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_PERMISSION_DENIED when it is not allowed, to a #GFileError when the
 *   file could not be written; its sentence is for people
 *
 * Returns: whether it is as it was asked
 */
gboolean
quitus_background_allow_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
