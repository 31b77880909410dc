/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-saved-file.h"

#include "quitus-language.h"

/**
 * quitus_saved_file_write:
 * @file: where
 * @bytes: what becomes its content
 * @parent: a widget of the window, whose action `win.tell` tells that it is done
 * @error: return location for an error
 *
 * Writes a file that a person has chosen, in the place of the one that is there.
 *
 * Returns: whether that went well
 */
gboolean
quitus_saved_file_write (GFile *file, GBytes *bytes, GtkWidget *parent, GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = NULL;

  if (!g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error))
    return FALSE;
  /* Translators: the name of a file */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  gtk_widget_activate_action (parent, "win.tell", "s", text);
  return TRUE;
}
