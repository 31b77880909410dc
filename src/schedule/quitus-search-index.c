/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-index.h"

#include "quitus-search-group.h"
#include "quitus-search-query.h"
#include "quitus-search-run.h"
#include "quitus-search-table.h"

/* With more small tables beside the great one they are made into one. */
#define SMALL_TABLES_MAX 12
/* With more groups touched at once all are read again, little by little. */
#define TOUCHED_MAX 256
/* With more groups than that in small tables, all are read again when that is next possible. */
#define SMALL_GROUPS_MAX 1024

struct _QuitusSearchIndex
{
  GObject parent_instance;

  QuitusBook *book;
  QuitusOutlook outlook;
  /* The great table first, then small ones with what was touched since; a group is alive in one. */
  GPtrArray *tables;
  /* The roots of the small tables, and those that must be read again: ids, the keys are owned. */
  GHashTable *small;
  GHashTable *touched;
  /* Shared records that were renamed: whoever refers to them must be read again too. */
  GHashTable *renamed;

  /* The great table that is being made: the roots to read, and how many were. */
  QuitusSearchBuilder *builder;
  GArray *roots;
  guint n_read;
  /* Everything must be read again. */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (QuitusSearchIndex, quitus_search_index, G_TYPE_OBJECT)

/* Helpers */

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
}

static void
add_to_set (GHashTable *set, QuitusId id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static void
begin (QuitusSearchIndex *self)
{
  g_clear_pointer (&self->builder, quitus_search_builder_free);
  self->builder = quitus_search_builder_new ();
  g_array_set_size (self->roots, 0);
  self->n_read = 0;
  self->is_stale = FALSE;
  g_hash_table_remove_all (self->touched);
  g_hash_table_remove_all (self->renamed);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0;
         quitus_search_kind_is_root ((QuitusKind) kind) && i < quitus_book_count (self->book, kind);
         i++)
      {
        QuitusId id = quitus_record_get_id (quitus_book_get (self->book, (QuitusKind) kind, i));

        g_array_append_val (self->roots, id);
      }
}

static void
finish (QuitusSearchIndex *self)
{
  g_ptr_array_set_size (self->tables, 0);
  g_ptr_array_add (self->tables, quitus_search_builder_finish (g_steal_pointer (&self->builder)));
  g_hash_table_remove_all (self->small);
  g_array_free (self->roots, TRUE);
  self->roots = g_array_new (FALSE, FALSE, sizeof (QuitusId));
}

static void
read_root (QuitusSearchIndex *self, QuitusSearchBuilder *builder, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (self->book, id);

  if (record != NULL && quitus_search_kind_is_root (quitus_record_get_kind (record)))
    quitus_search_group_add (builder, self->book, &self->outlook, record);
}

/* Those that refer to what was renamed must be read again too. */
static void
follow_names (QuitusSearchIndex *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->renamed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    quitus_search_add_referring (self->book, *(QuitusId *) id, self->touched);
  g_hash_table_remove_all (self->renamed);
}

static void
add_all (GHashTable *set, GHashTable *others)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_to_set (set, *(QuitusId *) id);
}

/* Reads what was touched into a table of its own, or into one with all that were touched before. */
static void
read_touched (QuitusSearchIndex *self)
{
  QuitusSearchBuilder *builder;
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (self->touched) == 0)
    return;
  if (self->tables->len > SMALL_TABLES_MAX)
    {
      add_all (self->touched, self->small);
      g_ptr_array_set_size (self->tables, 1);
      self->is_stale = g_hash_table_size (self->small) > SMALL_GROUPS_MAX;
    }
  builder = quitus_search_builder_new ();
  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      for (guint i = 0; i < self->tables->len; i++)
        quitus_search_table_remove (self->tables->pdata[i], *(QuitusId *) id);
      read_root (self, builder, *(QuitusId *) id);
    }
  add_all (self->small, self->touched);
  g_hash_table_remove_all (self->touched);
  g_ptr_array_add (self->tables, quitus_search_builder_finish (builder));
}

/* Notes what must be read again because of what a record says, or said. */
static void
touch (QuitusSearchIndex *self, const QuitusValue *value)
{
  QuitusId root;

  if (value == NULL || value->kind == QUITUS_KIND_TEMPLATE)
    return;
  if (value->kind == QUITUS_KIND_SETTINGS)
    {
      self->is_stale = TRUE;
      return;
    }
  root = quitus_book_get_root (self->book, value);
  add_to_set (self->touched, root);
}

/* Callbacks */

static void
book_changed_cb (QuitusSearchIndex *self, QuitusChange *change)
{
  /* Nothing was read yet: all that is in the book will be. */
  if (self->tables->len == 0 && self->builder == NULL)
    return;
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);

      touch (self, edit->before);
      touch (self, edit->after);
      if (edit->before != NULL && edit->after != NULL &&
          quitus_search_is_renamed (edit->before, edit->after))
        add_to_set (self->renamed, edit->after->id);
    }
}

/* Overrides */

static void
quitus_search_index_finalize (GObject *object)
{
  QuitusSearchIndex *self = QUITUS_SEARCH_INDEX (object);

  g_clear_pointer (&self->builder, quitus_search_builder_free);
  g_array_unref (self->roots);
  g_hash_table_unref (self->small);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->renamed);
  g_ptr_array_unref (self->tables);
  g_object_unref (self->book);
  G_OBJECT_CLASS (quitus_search_index_parent_class)->finalize (object);
}

static void
quitus_search_index_class_init (QuitusSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_search_index_finalize;
}

static void
quitus_search_index_init (QuitusSearchIndex *self)
{
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_search_table_free);
  self->roots = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  self->small = new_set ();
  self->touched = new_set ();
  self->renamed = new_set ();
}

/* Public */

/**
 * quitus_search_index_new:
 * @book: a book
 * @outlook: from where the future is seen
 *
 * Makes an index that has read nothing yet.
 *
 * Returns: (transfer full): the index
 */
QuitusSearchIndex *
quitus_search_index_new (QuitusBook *book, const QuitusOutlook *outlook)
{
  QuitusSearchIndex *self = g_object_new (QUITUS_TYPE_SEARCH_INDEX, NULL);

  self->book = g_object_ref (book);
  self->outlook = *outlook;
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_search_index_get_book:
 * @self: an index
 *
 * Returns: (transfer none): its book
 */
QuitusBook *
quitus_search_index_get_book (QuitusSearchIndex *self)
{
  return self->book;
}

/**
 * quitus_search_index_set_outlook:
 * @self: an index
 * @outlook: from where the future is seen from now on
 *
 * Another day may be under another law, and a supposed signature dates what was undetermined:
 * everything is read again.
 */
void
quitus_search_index_set_outlook (QuitusSearchIndex *self, const QuitusOutlook *outlook)
{
  if (self->outlook.today == outlook->today &&
      self->outlook.supposed_signature == outlook->supposed_signature)
    return;
  self->outlook = *outlook;
  self->is_stale = TRUE;
}

/**
 * quitus_search_index_is_ready:
 * @self: an index
 *
 * Returns: whether something can be looked for at once; otherwise quitus_search_index_advance() is
 *   to be called until it is
 */
gboolean
quitus_search_index_is_ready (QuitusSearchIndex *self)
{
  follow_names (self);
  return self->tables->len > 0 && self->builder == NULL && !self->is_stale &&
         g_hash_table_size (self->touched) <= TOUCHED_MAX;
}

/**
 * quitus_search_index_advance:
 * @self: an index
 * @n_groups: how many groups to read
 *
 * Reads some more of the book, as long as the index is not ready.  A group, mostly an agreement,
 * takes less than a tenth of a millisecond; the last step puts the words in order and takes longer.
 *
 * Returns: whether the index is ready
 */
gboolean
quitus_search_index_advance (QuitusSearchIndex *self, guint n_groups)
{
  if (quitus_search_index_is_ready (self))
    return TRUE;
  if (self->builder == NULL || self->is_stale)
    begin (self);
  for (guint i = 0; i < n_groups && self->n_read < self->roots->len; i++)
    read_root (self, self->builder, g_array_index (self->roots, QuitusId, self->n_read++));
  if (self->n_read == self->roots->len)
    finish (self);
  return quitus_search_index_is_ready (self);
}

/**
 * quitus_search_index_find:
 * @self: an index; what it has not read yet is read first
 * @text: what is looked for: words or their beginnings, amounts, days, numbers
 * @language: the language of the words for kinds, such as "payment"
 * @n_most: how many to return at most
 * @n_found: (out) (optional): how many there are
 *
 * Returns: (transfer full) (element-type QuitusSearchHit): what was found, best first
 */
GArray *
quitus_search_index_find (QuitusSearchIndex *self,
                          const char *text,
                          QuitusLanguage language,
                          guint n_most,
                          guint *n_found)
{
  g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (text);
  guint n = 0;
  GArray *hits;

  while (!quitus_search_index_advance (self, G_MAXUINT))
    ;
  read_touched (self);
  hits = quitus_search_run (self->tables, query, language, self->outlook.today, n_most, &n);
  if (n_found != NULL)
    *n_found = n;
  return hits;
}

/**
 * quitus_search_index_count:
 * @self: an index
 *
 * Returns: how many records it can find
 */
guint
quitus_search_index_count (QuitusSearchIndex *self)
{
  guint n = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const QuitusSearchTable *table = self->tables->pdata[i];

      for (guint d = 0; d < table->n_documents; d++)
        n += table->documents[d].kind != QUITUS_SEARCH_GONE;
    }
  return n;
}

/**
 * quitus_search_index_get_size:
 * @self: an index
 *
 * Returns: how many bytes its tables take
 */
gsize
quitus_search_index_get_size (QuitusSearchIndex *self)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < self->tables->len; i++)
    n_bytes += ((const QuitusSearchTable *) self->tables->pdata[i])->n_bytes;
  return n_bytes;
}
