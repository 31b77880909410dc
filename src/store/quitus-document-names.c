/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-document-names.h"

#include "quitus-content.h"
#include "quitus-copies.h"

#define DIGITS "0123456789abcdef"

/* Helpers */

/* Before version 2 there were no documents. */
static gboolean
has_documents (QuitusDb *db, gboolean *has, GError **error)
{
  gint64 n;

  if (!quitus_db_get_number (
          db, "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = 'document'", &n,
          error))
    return FALSE;
  *has = n > 0;
  return TRUE;
}

/* Takes whatever looks like a hash: rather one content too many is kept than one too few. */
static void
add_from_text (GHashTable *names, const char *text)
{
  while (text != NULL && *text != '\0')
    {
      gsize length = strspn (text, DIGITS);

      if (length == QUITUS_CONTENT_HASH_LENGTH)
        g_hash_table_add (names, g_strndup (text, length));
      text += length;
      text += strcspn (text, DIGITS);
    }
}

static gboolean
add_from_rows (QuitusDb *db, const char *sql, GHashTable *names, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      add_from_text (names, (const char *) sqlite3_column_text (statement, i));
  return code == SQLITE_DONE;
}

/* Public */

/**
 * quitus_document_names_add_present:
 * @db: a connection to a register
 * @names: (element-type utf8): where the SHA-256 of each document is added
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether all could be read
 */
gboolean
quitus_document_names_add_present (QuitusDb *db, GHashTable *names, GError **error)
{
  gboolean has;

  if (!has_documents (db, &has, error))
    return FALSE;
  return !has || add_from_rows (db, "SELECT hash FROM document", names, error);
}

/**
 * quitus_document_names_add_past:
 * @db: a connection to a register
 * @names: (element-type utf8): where each SHA-256 that a line of the journal names is added
 * @error: set to a #QuitusStoreError
 *
 * What the journal names may be needed by whoever undoes a change, or asks what was there.
 *
 * Returns: whether all could be read
 */
gboolean
quitus_document_names_add_past (QuitusDb *db, GHashTable *names, GError **error)
{
  gboolean has;

  if (!has_documents (db, &has, error))
    return FALSE;
  return !has || add_from_rows (db,
                                "SELECT before, after FROM journal_line"
                                " WHERE instr (before, 'hash=') OR instr (after, 'hash=')",
                                names, error);
}

/**
 * quitus_document_names_add_copies:
 * @file: the path of a register, without symbolic links
 * @names: (element-type utf8): where what its copies, and the registers set aside, name is added
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether every one of them could be read
 */
gboolean
quitus_document_names_add_copies (const char *file, GHashTable *names, GError **error)
{
  g_autoptr (GPtrArray) paths = quitus_copies_list (file, QUITUS_COPIES_ALL);
  g_autoptr (GPtrArray) aside = quitus_copies_list_set_aside (file);

  g_ptr_array_extend_and_steal (paths, g_steal_pointer (&aside));
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (QuitusDb) db = quitus_copies_open (paths->pdata[i], error);

      if (db == NULL || !quitus_document_names_add_present (db, names, error) ||
          !quitus_document_names_add_past (db, names, error))
        return FALSE;
    }
  return TRUE;
}
