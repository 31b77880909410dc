/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the copies of a register lie, and which they are. */

#include "quitus-copies.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "quitus-files.h"
#include "quitus-schema.h"

#define ENDING QUITUS_COPIES_ENDING

/* What takes the place of the ending of a register that has none. */
#define NO_ENDING ".register"

/* Helpers */

static char *
get_copies_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);

  return g_build_filename (folder, "copies", NULL);
}

/* Whether a name is that of a daily copy, with nothing but a day after the stem. */
static gboolean
is_daily (const char *name, const char *prefix)
{
  g_autofree char *day = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING) ||
      strlen (name) != strlen (prefix) + strlen ("2023-02-08" ENDING))
    return FALSE;
  day = g_strndup (name + strlen (prefix), strlen ("2023-02-08"));
  return quitus_day_from_iso (day) != QUITUS_DAY_NONE;
}

/* Whether a name is that of a daily copy, or of one made before a migration: the time and the
 * version follow.  Another register may have a name that begins with the stem and a day. */
static gboolean
is_copy (const char *name, const char *prefix)
{
  g_autofree char *day = NULL;
  const char *rest;

  if (is_daily (name, prefix))
    return TRUE;
  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING))
    return FALSE;
  day = g_strndup (name + strlen (prefix), strlen ("2023-02-08"));
  if (quitus_day_from_iso (day) == QUITUS_DAY_NONE)
    return FALSE;
  rest = name + strlen (prefix) + strlen (day);
  return rest[0] == '-' && strspn (rest + 1, "0123456789") == strlen ("181500") &&
         g_str_has_prefix (rest + strlen ("-181500"), "-version-");
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
make_copies_folder (const char *file, GError **error)
{
  g_autofree char *folder = get_copies_folder (file);

  return g_mkdir_with_parents (folder, 0700) == 0 || quitus_files_fail (folder, errno, error);
}

/* The files of a folder that are wanted, newest first. */
static GPtrArray *
list_files (const char *folder,
            const char *prefix,
            gboolean (*is_wanted) (const char *name, const char *prefix))
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_wanted (name, prefix))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_newest_first);
  return g_steal_pointer (&paths);
}

static gboolean
is_set_aside (const char *name, const char *prefix)
{
  return g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ENDING);
}

/* Public */

/**
 * quitus_copies_get_stem:
 * @file: the path of a register
 *
 * The names of what the program keeps for a register begin with this.
 *
 * Returns: (transfer full): the path without its ending; another one that no register has where it
 *   has none
 */
char *
quitus_copies_get_stem (const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *stem = g_strndup (file, strlen (file) - MIN (strlen (file), strlen (ENDING)));

  /* Two files of one folder never have the same one. */
  if (g_str_has_suffix (name, ENDING) && !g_str_equal (name, ENDING) &&
      !g_str_has_suffix (stem, NO_ENDING))
    return g_steal_pointer (&stem);
  return g_strconcat (file, NO_ENDING, NULL);
}

/**
 * quitus_copies_list:
 * @file: the path of a register, without symbolic links
 * @which: which of its copies
 *
 * Returns: (transfer full) (element-type utf8): the paths of the copies that the program kept by
 *   itself, newest first
 */
GPtrArray *
quitus_copies_list (const char *file, QuitusCopies which)
{
  g_autofree char *folder = get_copies_folder (file);
  g_autofree char *stem = quitus_copies_get_stem (file);
  g_autofree char *stem_name = g_path_get_basename (stem);
  g_autofree char *prefix = g_strconcat (stem_name, "-", NULL);

  return list_files (folder, prefix, which == QUITUS_COPIES_DAILY ? is_daily : is_copy);
}

/**
 * quitus_copies_list_set_aside:
 * @file: the path of a register, without symbolic links
 *
 * Returns: (transfer full) (element-type utf8): the paths of the registers that were in its place
 *   and were set aside
 */
GPtrArray *
quitus_copies_list_set_aside (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *stem = quitus_copies_get_stem (file);
  g_autofree char *stem_name = g_path_get_basename (stem);
  g_autofree char *prefix = g_strconcat (stem_name, QUITUS_COPIES_SET_ASIDE, NULL);

  return list_files (folder, prefix, is_set_aside);
}

/**
 * quitus_copies_open:
 * @path: the path of a file that others do not write, wherever it is
 * @error: set to a #QuitusStoreError
 *
 * Returns: (transfer full) (nullable): a connection that only reads, to a register of any version
 *   that can be read
 */
QuitusDb *
quitus_copies_open (const char *path, GError **error)
{
  g_autoptr (QuitusDb) db = NULL;
  g_autoptr (GError) local_error = NULL;
  guint version;

  if (!quitus_files_exists (path))
    {
      quitus_files_fail (path, ENOENT, error);
      return NULL;
    }
  db = quitus_db_open (path, QUITUS_DB_READ, &local_error);
  if (db != NULL &&
      quitus_schema_read_version (db, quitus_scripts_get_default (), &version, &local_error))
    return g_steal_pointer (&db);
  g_clear_pointer (&db, quitus_db_free);
  if (g_error_matches (local_error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY))
    {
      db = quitus_db_open (path, QUITUS_DB_READ_FROZEN, error);
      if (db != NULL &&
          quitus_schema_read_version (db, quitus_scripts_get_default (), &version, error))
        return g_steal_pointer (&db);
      return NULL;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * quitus_copies_make_path:
 * @file: the path of a register
 * @name: what the copy adds to its name
 * @error: set to a #QuitusStoreError
 *
 * Makes the folder of the copies where there is none.
 *
 * Returns: (transfer full) (nullable): the path for a copy
 */
char *
quitus_copies_make_path (const char *file, const char *name, GError **error)
{
  g_autofree char *folder = get_copies_folder (file);
  g_autofree char *stem = quitus_copies_get_stem (file);
  g_autofree char *stem_name = g_path_get_basename (stem);
  g_autofree char *copy_name = g_strconcat (stem_name, "-", name, ENDING, NULL);

  if (!make_copies_folder (file, error))
    return NULL;
  return g_build_filename (folder, copy_name, NULL);
}
