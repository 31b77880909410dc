/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-open-windows.h"

#include "quitus-window-private.h"

/**
 * quitus_open_windows_find:
 * @application: (nullable): the application, which may have no window
 * @path: the path of a register
 *
 * Returns: (transfer none) (nullable): the window that shows that register and is not about to go
 */
QuitusWindow *
quitus_open_windows_find (GApplication *application, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GList *windows =
      application != NULL ? gtk_application_get_windows (GTK_APPLICATION (application)) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      QuitusSession *session =
          QUITUS_IS_WINDOW (l->data) ? quitus_window_get_session (QUITUS_WINDOW (l->data)) : NULL;
      g_autoptr (GFile) shown = NULL;

      if (session == NULL || quitus_window_is_closed (QUITUS_WINDOW (l->data)))
        continue;
      shown =
          g_file_new_for_path (quitus_register_get_path (quitus_session_get_register (session)));
      if (g_file_equal (file, shown))
        return l->data;
    }
  return NULL;
}
