/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The manual, in the viewer of the desktop.  In a sandbox of Flatpak that viewer is, where the
 * runtime has one, another program of the same sandbox, which finds the manual by its name.  One
 * that runs outside does not look into the folders of applications, and is told where it is. */

#include "quitus-manual.h"

#include "quitus-problem.h"

#define SANDBOX_DESCRIPTION "/.flatpak-info"

typedef struct
{
  char *topic;
  GtkWindow *parent;
} Showing;

/* Helpers */

static void
showing_free (Showing *showing)
{
  g_free (showing->topic);
  g_object_unref (showing->parent);
  g_free (showing);
}

static const char *
get_folder (QuitusLanguage language)
{
  return language == QUITUS_LANGUAGE_ENGLISH ? "C" : quitus_language_get_code (language);
}

/* Callbacks */

static void
shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      !gtk_widget_get_mapped (GTK_WIDGET (parent)))
    return;
  /* GTK says no more than "Operation not supported". */
  quitus_problem_present_no_viewer (GTK_WIDGET (parent));
}

/* Helpers */

static void
show_outside (const char *topic, GtkWindow *parent)
{
  g_autofree char *sandbox = quitus_manual_find_sandbox (SANDBOX_DESCRIPTION);
  g_autofree char *uri = quitus_manual_get_uri (topic, quitus_language_get_default (), sandbox);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, parent, NULL, shown_cb, g_object_ref (parent));
}

/* Callbacks */

static void
shown_inside_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Showing *showing = data;

  if (!g_app_info_launch_uris_finish (G_APP_INFO (object), result, NULL))
    show_outside (showing->topic, showing->parent);
  showing_free (showing);
}

/* Public */

/**
 * quitus_manual_find_sandbox:
 * @description: the path of the file in which Flatpak describes a sandbox
 *
 * Returns: (transfer full) (nullable): the folder that is `/app` in this sandbox, as programs outside
 *   of it see it; %NULL when this is no sandbox
 */
char *
quitus_manual_find_sandbox (const char *description)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_file (file, description, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_key_file_get_string (file, "Instance", "app-path", NULL);
}

/**
 * quitus_manual_get_uri:
 * @topic: (nullable): a page of the manual, %NULL for its contents
 * @language: in which language it is read
 * @sandbox: (nullable): what quitus_manual_find_sandbox() says
 *
 * Returns: (transfer full): what a viewer outside of the sandbox is asked to show: the manual by its
 *   name, or by its folder where it cannot know the name
 */
char *
quitus_manual_get_uri (const char *topic, QuitusLanguage language, const char *sandbox)
{
  g_autofree char *folder = NULL;
  g_autofree char *escaped = NULL;

  if (sandbox == NULL)
    return g_strconcat ("help:quitus", topic != NULL ? "/" : NULL, topic, NULL);
  folder = g_build_filename (sandbox, "share", "help", get_folder (language), "quitus", NULL);
  escaped = g_uri_escape_string (folder, "/", TRUE);
  return g_strconcat ("ghelp:", escaped, topic != NULL ? "?" : NULL, topic, NULL);
}

/**
 * quitus_manual_show:
 * @topic: (nullable): a page of the manual, %NULL for its contents
 * @parent: the window that asks
 *
 * Shows the manual, or says in the window why that cannot be.
 */
void
quitus_manual_show (const char *topic, GtkWindow *parent)
{
  g_autoptr (GAppInfo) viewer = NULL;
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autofree char *uri = NULL;
  Showing *showing;

  if (g_file_test (SANDBOX_DESCRIPTION, G_FILE_TEST_EXISTS))
    viewer = g_app_info_get_default_for_uri_scheme ("help");
  if (viewer == NULL)
    {
      show_outside (topic, parent);
      return;
    }
  uri = quitus_manual_get_uri (topic, quitus_language_get_default (), NULL);
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (parent)));
  showing = g_new (Showing, 1);
  showing->topic = g_strdup (topic);
  showing->parent = g_object_ref (parent);
  g_app_info_launch_uris_async (viewer, &(GList) { .data = uri }, G_APP_LAUNCH_CONTEXT (context),
                                NULL, shown_inside_cb, showing);
}
