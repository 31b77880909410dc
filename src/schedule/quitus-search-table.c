/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-table.h"

#include <string.h>

typedef struct
{
  guint32 token;
  guint32 posting;
} Entry;

struct _QuitusSearchBuilder
{
  /* Token → its number in the order in which they came, plus one. */
  GHashTable *numbers;
  /* The tokens in that order; their letters are in the chunk. */
  GPtrArray *tokens;
  GStringChunk *letters;
  gsize n_letters;
  GArray *entries;
  GArray *documents;
  guint head;
  guint n_heads;
  GString *scratch;
};

/* Helpers */

static int
compare_tokens (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *const *tokens = data;

  return strcmp (tokens[*(const guint32 *) a], tokens[*(const guint32 *) b]);
}

static int
compare_heads (gconstpointer a, gconstpointer b, gpointer data)
{
  const QuitusSearchDocument *documents = data;

  return quitus_id_compare (documents[*(const guint32 *) a].id, documents[*(const guint32 *) b].id);
}

/* Writes the tokens in their order; returns the place of each in it, by number. */
static guint32 *
write_tokens (QuitusSearchBuilder *self, QuitusSearchTable *table)
{
  guint n = self->tokens->len;
  g_autofree guint32 *order = g_new (guint32, n);
  guint32 *places = g_new (guint32, n);
  char *at;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_tokens, self->tokens->pdata);
  table->n_tokens = n;
  table->tokens = g_new (guint32, n);
  table->text = at = g_malloc (self->n_letters + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *token = self->tokens->pdata[order[i]];
      gsize size = strlen (token) + 1;

      places[order[i]] = i;
      table->tokens[i] = (guint32) (at - table->text);
      memcpy (at, token, size);
      at += size;
    }
  return places;
}

/* Brings the postings of each token together, in the order in which they came. */
static void
write_postings (QuitusSearchBuilder *self, QuitusSearchTable *table, const guint32 *places)
{
  guint n = self->entries->len;
  g_autofree guint32 *next = g_new0 (guint32, table->n_tokens + 1);

  for (guint i = 0; i < n; i++)
    next[places[g_array_index (self->entries, Entry, i).token] + 1]++;
  for (guint i = 0; i < table->n_tokens; i++)
    next[i + 1] += next[i];
  table->starts = g_memdup2 (next, (table->n_tokens + 1) * sizeof *next);
  table->postings = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      table->postings[next[places[entry->token]]++] = entry->posting;
    }
}

static void
write_heads (QuitusSearchBuilder *self, QuitusSearchTable *table)
{
  guint n = 0;

  table->n_heads = self->n_heads;
  table->heads = g_new (guint32, self->n_heads);
  for (guint i = 0; i < table->n_documents; i++)
    if (table->documents[i].head == i)
      table->heads[n++] = i;
  g_assert (n == self->n_heads);
  g_sort_array (table->heads, n, sizeof *table->heads, compare_heads, table->documents);
}

/* Public */

/**
 * quitus_search_builder_new:
 *
 * Returns: (transfer full): a builder without documents
 */
QuitusSearchBuilder *
quitus_search_builder_new (void)
{
  QuitusSearchBuilder *self = g_new0 (QuitusSearchBuilder, 1);

  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->tokens = g_ptr_array_new ();
  self->letters = g_string_chunk_new (64 * 1024);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->documents = g_array_new (FALSE, FALSE, sizeof (QuitusSearchDocument));
  self->scratch = g_string_new (NULL);
  return self;
}

/**
 * quitus_search_builder_free:
 * @self: a builder
 *
 * Frees a builder of which no table is wanted.
 */
void
quitus_search_builder_free (QuitusSearchBuilder *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->tokens);
  g_string_chunk_free (self->letters);
  g_array_unref (self->entries);
  g_array_unref (self->documents);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

/**
 * quitus_search_builder_add:
 * @self: a builder
 * @id: a record
 * @kind: its kind
 * @is_head: whether a group begins with it; the first document must be one
 *
 * Returns: the number of its document
 */
guint
quitus_search_builder_add (QuitusSearchBuilder *self,
                           QuitusId id,
                           QuitusKind kind,
                           gboolean is_head)
{
  guint number = self->documents->len;
  QuitusSearchDocument document = { .id = id, .kind = kind, .day = QUITUS_DAY_NONE };

  g_assert (number < QUITUS_SEARCH_DOCUMENTS_MAX);
  if (is_head)
    {
      self->head = number;
      self->n_heads++;
    }
  document.head = self->head;
  g_array_append_val (self->documents, document);
  return number;
}

/**
 * quitus_search_builder_set_day:
 * @self: a builder
 * @document: the number of a document
 * @day: the day that matters about it
 */
void
quitus_search_builder_set_day (QuitusSearchBuilder *self, guint document, QuitusDay day)
{
  g_array_index (self->documents, QuitusSearchDocument, document).day = day;
}

/**
 * quitus_search_builder_add_token:
 * @self: a builder
 * @document: the number of a document
 * @token: what it is found by
 * @length: its length in bytes, -1 when it ends with a zero
 * @worth: how much that says about it
 */
void
quitus_search_builder_add_token (QuitusSearchBuilder *self,
                                 guint document,
                                 const char *token,
                                 gssize length,
                                 QuitusSearchWorth worth)
{
  Entry entry = { 0, document | (guint32) worth << QUITUS_SEARCH_DOCUMENT_BITS };
  guint number;

  g_string_truncate (self->scratch, 0);
  g_string_append_len (self->scratch, token, length);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, self->scratch->str));
  if (number == 0)
    {
      char *kept = g_string_chunk_insert_len (self->letters, self->scratch->str,
                                              (gssize) self->scratch->len);

      g_ptr_array_add (self->tokens, kept);
      self->n_letters += self->scratch->len + 1;
      number = self->tokens->len;
      g_hash_table_insert (self->numbers, kept, GUINT_TO_POINTER (number));
    }
  entry.token = number - 1;
  g_array_append_val (self->entries, entry);
}

/**
 * quitus_search_builder_finish:
 * @self: (transfer full): a builder
 *
 * Returns: (transfer full): the table of its documents
 */
QuitusSearchTable *
quitus_search_builder_finish (QuitusSearchBuilder *self)
{
  QuitusSearchTable *table = g_new0 (QuitusSearchTable, 1);
  g_autofree guint32 *places = write_tokens (self, table);

  write_postings (self, table, places);
  table->n_documents = self->documents->len;
  table->documents =
      g_memdup2 (self->documents->data, self->documents->len * sizeof (QuitusSearchDocument));
  write_heads (self, table);
  table->n_bytes =
      sizeof *table + self->n_letters + 1 +
      (2 * table->n_tokens + 1 + self->entries->len + table->n_heads) * sizeof (guint32) +
      table->n_documents * sizeof (QuitusSearchDocument);
  quitus_search_builder_free (self);
  return table;
}

/**
 * quitus_search_table_free:
 * @self: a table
 *
 * Frees it.
 */
void
quitus_search_table_free (QuitusSearchTable *self)
{
  g_free (self->text);
  g_free (self->tokens);
  g_free (self->starts);
  g_free (self->postings);
  g_free (self->documents);
  g_free (self->heads);
  g_free (self);
}

/**
 * quitus_search_table_find:
 * @self: a table
 * @beginning: a token or the beginning of some
 * @first: (out): the first token that begins so
 * @end: (out): the one after the last; the same as @first when there is none
 */
void
quitus_search_table_find (const QuitusSearchTable *self,
                          const char *beginning,
                          guint *first,
                          guint *end)
{
  gsize length = strlen (beginning);
  guint low = 0, high = self->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strncmp (self->text + self->tokens[middle], beginning, length) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *first = low;
  high = self->n_tokens;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strncmp (self->text + self->tokens[middle], beginning, length) == 0)
        low = middle + 1;
      else
        high = middle;
    }
  *end = low;
}

/**
 * quitus_search_table_remove:
 * @self: a table
 * @head: the record without owner of a group
 *
 * Takes the documents of a group away, if the table has it.
 *
 * Returns: whether it had
 */
gboolean
quitus_search_table_remove (QuitusSearchTable *self, QuitusId head)
{
  guint low = 0, high = self->n_heads;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (quitus_id_compare (self->documents[self->heads[middle]].id, head) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->n_heads || !quitus_id_equal (self->documents[self->heads[low]].id, head))
    return FALSE;
  low = self->heads[low];
  if (self->documents[low].kind == QUITUS_SEARCH_GONE)
    return FALSE;
  for (guint i = low; i < self->n_documents && self->documents[i].head == low; i++)
    self->documents[i].kind = QUITUS_SEARCH_GONE;
  return TRUE;
}
