/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-schema.h"

#include "config.h"

#include "quitus-document-pack.h"
#include "quitus-language.h"
#include "quitus-schema-resources.h"

#define RESOURCE_PATH "/fr/quitus/Quitus/schema/"

/* The version of the format that this program writes. */
#define VERSION 3

/* Helpers */

static gpointer
load_scripts (gpointer unused)
{
  static const char *scripts[VERSION];
  static QuitusScripts all = { scripts, VERSION };

  for (guint i = 0; i < VERSION; i++)
    {
      g_autofree char *path = g_strdup_printf (RESOURCE_PATH "%04u.sql", i + 1);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (quitus_schema_files_get_resource (), path,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      scripts[i] = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  return &all;
}

static gboolean
refuse_foreign (QuitusDb *db, GError **error)
{
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               _ ("“%s” is not a register of Quitus"), quitus_db_get_path (db));
  return FALSE;
}

/* A later program says in the file from which version of the format on it can be read. */
static gboolean
check_newer (QuitusDb *db, guint known, GError **error)
{
  g_autofree char *reader =
      quitus_db_get_text (db, "SELECT value FROM meta WHERE name = 'reader'", error);
  g_autofree char *program =
      quitus_db_get_text (db, "SELECT value FROM meta WHERE name = 'program'", error);
  guint64 needed = 0;

  if (reader == NULL || program == NULL)
    return FALSE;
  if (g_ascii_string_to_unsigned (reader, 10, 1, known, &needed, NULL))
    return TRUE;
  g_set_error (
      error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_TOO_NEW,
      /* Translators: a file, two versions of the program */
      _ ("“%s” was written by Quitus %s and cannot be read by Quitus %s: install the newer "
         "version"),
      quitus_db_get_path (db), program, QUITUS_VERSION);
  return FALSE;
}

static gboolean
set_meta (QuitusDb *db, const char *name, const char *value, GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db, "UPDATE meta SET value = ?2 WHERE name = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, value, -1, SQLITE_STATIC);
  return quitus_db_finish (db, statement, error);
}

static gboolean
check_foreign_keys (QuitusDb *db, GError **error)
{
  gint64 n_wrong;

  if (!quitus_db_get_number (db, "SELECT count (*) FROM pragma_foreign_key_check", &n_wrong, error))
    return FALSE;
  if (n_wrong == 0)
    return TRUE;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               _ ("“%s” is damaged: it has references that lead nowhere"), quitus_db_get_path (db));
  return FALSE;
}

static gboolean
run_script (QuitusDb *db, const QuitusScripts *scripts, guint version, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %u", version + 1);

  return quitus_db_run (db, scripts->scripts[version], error) &&
         quitus_db_run (db, pragma, error) && set_meta (db, "program", QUITUS_VERSION, error) &&
         check_foreign_keys (db, error);
}

static GHashTable *
read_structure (QuitusDb *db, GError **error)
{
  g_autoptr (GHashTable) structure =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  /* A backup carries its documents. */
  sqlite3_stmt *statement =
      quitus_db_prepare (db,
                         "SELECT name, ifnull (sql, '') FROM sqlite_schema WHERE name NOT IN"
                         " ('" QUITUS_DOCUMENT_PACK_TABLE
                         "', 'sqlite_autoindex_" QUITUS_DOCUMENT_PACK_TABLE "_1')",
                         error);
  int code;

  if (statement == NULL)
    return NULL;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    g_hash_table_insert (structure, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *) sqlite3_column_text (statement, 1)));
  return code == SQLITE_DONE ? g_steal_pointer (&structure) : NULL;
}

static void
compare_structures (GHashTable *expected, GHashTable *found, GPtrArray *problems)
{
  GHashTableIter iter;
  gpointer name, sql;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    if (g_strcmp0 (sql, g_hash_table_lookup (found, name)) != 0)
      g_ptr_array_add (problems, g_strdup_printf (_ ("The structure “%s” of the file was altered"),
                                                  (const char *) name));
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (expected, name) && !g_str_has_prefix (name, "sqlite_stat"))
      g_ptr_array_add (problems, g_strdup_printf (_ ("The file has a foreign structure “%s”"),
                                                  (const char *) name));
}

/* Public */

/**
 * quitus_scripts_get_default:
 *
 * Returns: (transfer none): the scripts of this version of the program
 */
const QuitusScripts *
quitus_scripts_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_scripts, NULL);
}

/**
 * quitus_schema_read_version:
 * @db: a connection
 * @scripts: what is known of the format
 * @version: (out): the version of the file; above what is known when it is newer and says that it
 *   may be read nevertheless
 * @error: set to %QUITUS_STORE_ERROR_CORRUPT when the file is not a register, to
 *   %QUITUS_STORE_ERROR_TOO_NEW when it cannot be read by this version
 *
 * Finds out what the file is.
 *
 * Returns: whether it can be read
 */
gboolean
quitus_schema_read_version (QuitusDb *db,
                            const QuitusScripts *scripts,
                            guint *version,
                            GError **error)
{
  gint64 application, number;

  if (!quitus_db_get_number (db, "PRAGMA application_id", &application, error) ||
      !quitus_db_get_number (db, "PRAGMA user_version", &number, error))
    return FALSE;
  if (application != QUITUS_APPLICATION_NUMBER || number < 1)
    return refuse_foreign (db, error);
  if (number > scripts->n_scripts && !check_newer (db, scripts->n_scripts, error))
    return FALSE;
  *version = number;
  return TRUE;
}

/**
 * quitus_schema_upgrade:
 * @db: a connection that may write
 * @scripts: what is known of the format
 * @version: the version of the file, 0 when it is empty
 * @error: set to a #QuitusStoreError
 *
 * Brings the file to the last version known, all in one transaction.  What was done before can no
 * longer be undone.
 *
 * Returns: whether it is of that version now; if not, it is as it was
 */
gboolean
quitus_schema_upgrade (QuitusDb *db, const QuitusScripts *scripts, guint version, GError **error)
{
  gboolean is_done = TRUE;

  if (version >= scripts->n_scripts)
    return TRUE;
  /* A script may put a table in the place of another; what refers to it is checked afterwards. */
  if (!quitus_db_run (db, "PRAGMA foreign_keys = OFF", error) || !quitus_db_begin (db, TRUE, error))
    return FALSE;
  for (guint v = version; is_done && v < scripts->n_scripts; v++)
    is_done = run_script (db, scripts, v, error);
  if (is_done)
    is_done = quitus_db_run (
        db,
        "PRAGMA application_id = " G_STRINGIFY (
            QUITUS_APPLICATION_NUMBER) ";"
                                       "UPDATE meta SET value ="
                                       " (SELECT ifnull (max (number), 0) FROM journal_change)"
                                       " WHERE name = 'barrier'",
        error);
  if (is_done)
    is_done = quitus_db_commit (db, error);
  else
    quitus_db_rollback (db);
  return quitus_db_run (db, "PRAGMA foreign_keys = ON", is_done ? error : NULL) && is_done;
}

/**
 * quitus_schema_compare:
 * @db: a connection
 * @scripts: what is known of the format
 * @problems: (element-type utf8): where a sentence is added for each difference
 * @error: set to a #QuitusStoreError
 *
 * Compares the tables, indexes and triggers of the file with those that the scripts make.
 *
 * Returns: whether they could be compared
 */
gboolean
quitus_schema_compare (QuitusDb *db,
                       const QuitusScripts *scripts,
                       GPtrArray *problems,
                       GError **error)
{
  g_autoptr (QuitusDb) model = quitus_db_open_memory (error);
  g_autoptr (GHashTable) expected = NULL;
  g_autoptr (GHashTable) found = NULL;

  if (model == NULL || !quitus_schema_upgrade (model, scripts, 0, error))
    return FALSE;
  expected = read_structure (model, error);
  found = read_structure (db, error);
  if (expected == NULL || found == NULL)
    return FALSE;
  compare_structures (expected, found, problems);
  return TRUE;
}
