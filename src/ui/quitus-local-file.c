/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-local-file.h"

#include "quitus-language.h"

/**
 * quitus_local_file_get_path:
 * @file: a file that a person has chosen to be written
 * @error: set to %G_IO_ERROR_NOT_SUPPORTED where programs have no path to it, such as on a server
 *   that only the file manager reaches
 *
 * Returns: (transfer full) (nullable): the path of the file, %NULL with the error
 */
char *
quitus_local_file_get_path (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);
  g_autofree char *name = NULL;

  if (path != NULL)
    return path;
  name = g_file_get_parse_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               /* Translators: where a file should be written, such as sftp://server/name */
               _ ("“%s” is not in a folder of this computer: choose one here, then copy the file"),
               name);
  return NULL;
}
