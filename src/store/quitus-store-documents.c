/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of a register, as a whole: whether they are what they must be, and which of them
 * nothing names any more. */

#include "quitus-store-private.h"

#include "quitus-document-names.h"
#include "quitus-document-pack.h"
#include "quitus-document-store.h"
#include "quitus-language.h"

/* What lies in the folder, and for how long. */
typedef struct
{
  GHashTable *named;
  GPtrArray *unnamed;
  gint64 before;
} Search;

/* Helpers */

static GHashTable *
names_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
get_document_name (QuitusDb *db, const char *hash)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db, "SELECT name FROM document WHERE hash = ? ORDER BY name", NULL);
  char *name = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, hash, -1, SQLITE_STATIC);
  if (quitus_db_step (db, statement, NULL) == SQLITE_ROW)
    {
      name = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      quitus_db_leave (statement);
    }
  return name;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each content that is there is compared with its name.  One that is not there is no damage: a
 * document may have come without it. */
static gboolean
check_contents (QuitusStore *self, GHashTable *names, GPtrArray *problems, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents =
      quitus_document_store_new (quitus_store_get_file (self));
  g_autoptr (GPtrArray) hashes = g_hash_table_get_keys_as_ptr_array (names);

  g_ptr_array_sort (hashes, compare_names);
  for (guint i = 0; i < hashes->len; i++)
    {
      const char *hash = hashes->pdata[i];
      g_autofree char *name = NULL;
      QuitusContentState state;

      if (!quitus_document_store_verify (documents, hash, &state, NULL, error))
        return FALSE;
      if (state != QUITUS_CONTENT_DAMAGED)
        continue;
      name = get_document_name (quitus_store_get_db (self), hash);
      g_ptr_array_add (problems, g_strdup_printf (_ ("The content of the document “%s” is damaged"),
                                                  name != NULL ? name : hash));
    }
  return TRUE;
}

static void
visit_cb (const char *hash, gint64 time, gpointer data)
{
  Search *search = data;

  if (time < search->before && !g_hash_table_contains (search->named, hash))
    g_ptr_array_add (search->unnamed, g_strdup (hash));
}

static gboolean
add_own_names (QuitusStore *self, GHashTable *names, GError **error)
{
  QuitusDb *db = quitus_store_get_db (self);

  return quitus_document_names_add_present (db, names, error) &&
         quitus_document_names_add_past (db, names, error);
}

static gboolean
remove_unnamed (QuitusStore *self,
                QuitusDocumentStore *documents,
                const Search *search,
                guint *n_removed,
                GError **error)
{
  g_autoptr (GHashTable) copied = names_new ();

  if (search->unnamed->len == 0)
    return TRUE;
  /* What a copy needs cannot be known where one of them cannot be read: everything stays then. */
  if (!quitus_document_names_add_copies (quitus_store_get_file (self), copied, NULL))
    return TRUE;
  for (guint i = 0; i < search->unnamed->len; i++)
    {
      if (g_hash_table_contains (copied, search->unnamed->pdata[i]))
        continue;
      if (!quitus_document_store_remove (documents, search->unnamed->pdata[i], error))
        return FALSE;
      (*n_removed)++;
    }
  return TRUE;
}

/* Private */

/**
 * quitus_store_check_documents:
 * @self: a register that is being read
 * @problems: (element-type utf8): where a sentence is added for each content that is damaged
 * @error: set to a #QuitusStoreError
 *
 * Compares the contents that the register and its journal name with what lies beside it, and those
 * that it carries when it is a backup.
 *
 * Returns: whether all could be looked at
 */
gboolean
quitus_store_check_documents (QuitusStore *self, GPtrArray *problems, GError **error)
{
  g_autoptr (GHashTable) names = names_new ();

  return add_own_names (self, names, error) && check_contents (self, names, problems, error) &&
         quitus_document_pack_check (quitus_store_get_db (self), problems, error);
}

/* Public */

/**
 * quitus_store_tidy_documents:
 * @self: a register of which this program holds the writing
 * @before: a time in seconds since 1970
 * @n_removed: (out) (optional): how many contents are gone
 * @error: set to a #QuitusStoreError
 *
 * Erases the contents that came before @before and that no document, no line of the journal, no copy
 * and no register that was set aside names, and what a program that ended in the middle has left.
 *
 * Returns: whether it was done
 */
gboolean
quitus_store_tidy_documents (QuitusStore *self, gint64 before, guint *n_removed, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents =
      quitus_document_store_new (quitus_store_get_file (self));
  g_autoptr (GHashTable) named = names_new ();
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new_with_free_func (g_free);
  Search search = { .named = named, .unnamed = unnamed, .before = before };
  guint n = 0;
  gboolean is_read;

  quitus_document_store_forget_unfinished (documents, before);
  if (!quitus_store_begin_reading (self, error))
    return FALSE;
  is_read = add_own_names (self, named, error);
  if (!quitus_store_end_reading (self, is_read, error))
    return FALSE;
  quitus_document_store_visit (documents, visit_cb, &search);
  is_read = remove_unnamed (self, documents, &search, &n, error);
  if (n_removed != NULL)
    *n_removed = n;
  return is_read;
}
