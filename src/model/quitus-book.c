/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-book.h"

#include "quitus-integrity.h"
#include "quitus-operation.h"
#include "quitus-record-list.h"

struct _QuitusBook
{
  GObject parent_instance;

  QuitusRecordList *lists[QUITUS_N_KINDS];
  /* Id → record; the key lies in the record. */
  GHashTable *records;
  /* Id of a record without owner → array of the records that are its parts, sorted. */
  GHashTable *parts;
};

G_DEFINE_FINAL_TYPE (QuitusBook, quitus_book, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static int
compare_records (gconstpointer a, gconstpointer b)
{
  return quitus_value_compare (quitus_record_get_value (*(QuitusRecord *const *) a),
                               quitus_record_get_value (*(QuitusRecord *const *) b));
}

static GPtrArray *
ensure_parts (QuitusBook *self, QuitusId root)
{
  GPtrArray *parts = g_hash_table_lookup (self->parts, &root);

  if (parts == NULL)
    {
      parts = g_ptr_array_new ();
      g_hash_table_insert (self->parts, g_memdup2 (&root, sizeof root), parts);
    }
  return parts;
}

/* What is read from the disk is nearly always in order. */
static void
sort_parts (GPtrArray *parts)
{
  for (guint i = 1; i < parts->len; i++)
    if (compare_records (&parts->pdata[i - 1], &parts->pdata[i]) > 0)
      {
        g_ptr_array_sort (parts, compare_records);
        return;
      }
}

/* Those of one owner are read together, and asked for once. */
static void
fill_parts (QuitusBook *self, GPtrArray *records)
{
  QuitusId last_owner = QUITUS_ID_NONE;
  GPtrArray *parts = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      const QuitusValue *value = quitus_record_get_value (records->pdata[i]);
      QuitusId owner = quitus_value_get_owner (value);

      if (quitus_id_is_none (owner))
        continue;
      if (parts == NULL || !quitus_id_equal (owner, last_owner))
        parts = ensure_parts (self, quitus_book_get_root (self, value));
      last_owner = owner;
      g_ptr_array_add (parts, records->pdata[i]);
    }
}

static void
insert_record (QuitusBook *self, const QuitusValue *value)
{
  g_autoptr (QuitusRecord) record = quitus_record_new (value);

  g_hash_table_insert (self->records, (gpointer) quitus_record_peek_id (record), record);
  quitus_record_list_append (self->lists[value->kind], record);
}

static void
delete_record (QuitusBook *self, const QuitusValue *value, QuitusId root)
{
  QuitusRecord *record = g_hash_table_lookup (self->records, &value->id);
  GPtrArray *parts = g_hash_table_lookup (self->parts, &root);

  g_return_if_fail (record != NULL);

  if (parts != NULL && g_ptr_array_remove (parts, record) && parts->len == 0)
    g_hash_table_remove (self->parts, &root);
  g_hash_table_remove (self->records, &value->id);
  quitus_record_list_remove (self->lists[value->kind], record);
}

static gboolean
contains_id (GPtrArray *values, QuitusId id)
{
  for (guint i = 0; i < values->len; i++)
    if (quitus_id_equal (((const QuitusValue *) values->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* Adds a shared record and its own parts, unless it is there. */
static void
add_shared (QuitusBook *self, GPtrArray *values, QuitusId id)
{
  QuitusRecord *record;
  GPtrArray *parts;

  if (quitus_id_is_none (id) || contains_id (values, id))
    return;
  record = g_hash_table_lookup (self->records, &id);
  if (record == NULL)
    return;
  g_ptr_array_add (values, (gpointer) quitus_record_get_value (record));
  parts = g_hash_table_lookup (self->parts, &id);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_ptr_array_add (values, (gpointer) quitus_record_get_value (parts->pdata[i]));
}

static void
add_references_of (QuitusBook *self, GPtrArray *values, const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const QuitusField *field = &info->fields[f];

      if (field->type == QUITUS_FIELD_REFERENCE &&
          quitus_kind_get_info (field->target)->owner == NULL &&
          field->target != QUITUS_KIND_AGREEMENT)
        add_shared (self, values, *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value));
    }
}

/* Adds what the values refer to outside of the agreement, and what that refers to; what an amendment
 * says counts like what the agreement says. */
static void
add_references (QuitusBook *self, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      g_autoptr (QuitusValue) content = NULL;

      add_references_of (self, values, value);
      if (value->kind == QUITUS_KIND_AMENDMENT_OPERATION)
        content = quitus_operation_read (quitus_amendment_operation_value (value), NULL);
      if (content != NULL)
        add_references_of (self, values, content);
    }
}

/* Overrides */

static void
quitus_book_finalize (GObject *object)
{
  QuitusBook *self = QUITUS_BOOK (object);

  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->records);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_object_unref (self->lists[kind]);
  G_OBJECT_CLASS (quitus_book_parent_class)->finalize (object);
}

static void
quitus_book_class_init (QuitusBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_book_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, QUITUS_TYPE_CHANGE);
}

static void
quitus_book_init (QuitusBook *self)
{
  self->records = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  self->parts = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    self->lists[kind] = quitus_record_list_new (kind);
}

/* Public */

/**
 * quitus_book_new:
 *
 * Returns: (transfer full): an empty book
 */
QuitusBook *
quitus_book_new (void)
{
  return g_object_new (QUITUS_TYPE_BOOK, NULL);
}

/**
 * quitus_book_fill:
 * @self: an empty book that nobody else sees yet
 * @values: (element-type QuitusValue): what every record says, in any order, without references
 *   that lead nowhere
 *
 * Puts in what was read from the disk.
 */
void
quitus_book_fill (QuitusBook *self, GPtrArray *values)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_full (values->len, g_object_unref);
  GHashTableIter iter;
  gpointer parts;

  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      QuitusRecord *record = quitus_record_new (value);

      g_ptr_array_add (records, record);
      g_hash_table_insert (self->records, (gpointer) quitus_record_peek_id (record), record);
      quitus_record_list_fill (self->lists[value->kind], record);
    }
  fill_parts (self, records);
  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &parts))
    sort_parts (parts);
}

/**
 * quitus_book_get_records:
 * @self: a book
 * @kind: a kind of record
 *
 * Returns: (transfer none): the records of that kind, in the order in which they came
 */
GListModel *
quitus_book_get_records (QuitusBook *self, QuitusKind kind)
{
  return G_LIST_MODEL (self->lists[kind]);
}

/**
 * quitus_book_count:
 * @self: a book
 * @kind: a kind of record
 *
 * Returns: how many records of that kind there are
 */
guint
quitus_book_count (QuitusBook *self, QuitusKind kind)
{
  return quitus_record_list_size (self->lists[kind]);
}

/**
 * quitus_book_get:
 * @self: a book
 * @kind: a kind of record
 * @position: below quitus_book_count()
 *
 * Returns: (transfer none): a record
 */
QuitusRecord *
quitus_book_get (QuitusBook *self, QuitusKind kind, guint position)
{
  return quitus_record_list_get (self->lists[kind], position);
}

/**
 * quitus_book_lookup:
 * @self: a book
 * @id: an id, perhaps none
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
QuitusRecord *
quitus_book_lookup (QuitusBook *self, QuitusId id)
{
  return g_hash_table_lookup (self->records, &id);
}

/**
 * quitus_book_find:
 * @self: a book
 * @kind: a kind of record
 * @field_name: the name of a field of text
 * @text: a text
 *
 * Returns: (transfer none) (nullable): the first record with exactly that text in that field
 */
QuitusRecord *
quitus_book_find (QuitusBook *self, QuitusKind kind, const char *field_name, const char *text)
{
  const QuitusField *field = quitus_kind_get_field (kind, field_name);

  g_return_val_if_fail (field != NULL && field->type == QUITUS_FIELD_TEXT, NULL);

  for (guint i = 0; i < quitus_book_count (self, kind); i++)
    {
      QuitusRecord *record = quitus_book_get (self, kind, i);
      const char *const *place = QUITUS_FIELD_PLACE_CONST (field, quitus_record_get_value (record));

      if (g_strcmp0 (*place, text) == 0)
        return record;
    }
  return NULL;
}

/**
 * quitus_book_get_root:
 * @self: a book
 * @value: what a record of the book, or a new part of one, says
 *
 * Returns: the id of the record without owner that it is a part of, its own id when it has none
 */
QuitusId
quitus_book_get_root (QuitusBook *self, const QuitusValue *value)
{
  QuitusId owner = quitus_value_get_owner (value);

  while (!quitus_id_is_none (owner))
    {
      QuitusRecord *record = g_hash_table_lookup (self->records, &owner);

      if (record == NULL)
        return owner;
      value = quitus_record_get_value (record);
      owner = quitus_value_get_owner (value);
    }
  return value->id;
}

/**
 * quitus_book_get_parts:
 * @self: a book
 * @root: the id of a record without owner
 *
 * Returns: (transfer none) (nullable) (element-type QuitusRecord): the records that are its parts
 *   and theirs, by kind and in order
 */
GPtrArray *
quitus_book_get_parts (QuitusBook *self, QuitusId root)
{
  return g_hash_table_lookup (self->parts, &root);
}

/**
 * quitus_book_get_dossier:
 * @self: a book
 * @agreement: the id of an agreement of the book
 *
 * Returns: (transfer full) (nullable): the agreement with all that belongs to it, %NULL when the
 *   book does not have it
 */
QuitusDossier *
quitus_book_get_dossier (QuitusBook *self, QuitusId agreement)
{
  QuitusRecord *record = g_hash_table_lookup (self->records, &agreement);
  GPtrArray *parts = g_hash_table_lookup (self->parts, &agreement);
  g_autoptr (GPtrArray) values = NULL;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT)
    return NULL;
  values = g_ptr_array_sized_new (parts != NULL ? parts->len + 16 : 16);
  if (quitus_book_count (self, QUITUS_KIND_SETTINGS) > 0)
    g_ptr_array_add (values, (gpointer) quitus_record_get_value (
                                 quitus_book_get (self, QUITUS_KIND_SETTINGS, 0)));
  g_ptr_array_add (values, (gpointer) quitus_record_get_value (record));
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_ptr_array_add (values, (gpointer) quitus_record_get_value (parts->pdata[i]));
  add_references (self, values);
  return quitus_dossier_new (values);
}

/**
 * quitus_book_check:
 * @self: a book
 * @change: a change
 * @error: set to a #QuitusModelError that names the record and the field
 *
 * Returns: whether the change may be recorded: each value is right by itself, references lead
 *   somewhere, what is unique stays so, nothing that goes is still referred to, and nothing of a
 *   closed agreement is touched unless the change reopens it
 */
gboolean
quitus_book_check (QuitusBook *self, QuitusChange *change, GError **error)
{
  return quitus_integrity_check (self, change, error) &&
         quitus_integrity_check_closed (self, change, error);
}

/**
 * quitus_book_check_recorded:
 * @self: a book
 * @change: a change that another program recorded, or the inverse of a recorded one
 * @error: set to a #QuitusModelError that names the record and the field
 *
 * Undo goes back last first, so that it comes to a closed agreement only to take back its closing,
 * its reopening, or the import of the whole.
 *
 * Returns: whether the change may be recorded, as by quitus_book_check() but for what is closed
 */
gboolean
quitus_book_check_recorded (QuitusBook *self, QuitusChange *change, GError **error)
{
  return quitus_integrity_check (self, change, error);
}

/**
 * quitus_book_apply:
 * @self: a book
 * @change: a change that has passed quitus_book_check() and is on the disk
 *
 * Applies a change and emits `changed`.
 */
void
quitus_book_apply (QuitusBook *self, QuitusChange *change)
{
  guint n_edits = quitus_change_get_size (change);
  g_autoptr (GArray) roots = g_array_sized_new (FALSE, FALSE, sizeof (QuitusId), n_edits);
  g_autoptr (GHashTable) touched =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL, NULL);

  for (guint i = 0; i < n_edits; i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);

      if (edit->before == NULL)
        insert_record (self, edit->after);
      else if (edit->after != NULL)
        quitus_record_set_value (g_hash_table_lookup (self->records, &edit->after->id),
                                 edit->after);
    }
  /* Roots are found while every owner is there: all have come, none has gone. */
  for (guint i = 0; i < n_edits; i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;
      QuitusId root = quitus_book_get_root (self, value);

      g_array_append_val (roots, root);
      if (edit->before == NULL && !quitus_id_equal (root, value->id))
        g_ptr_array_add (ensure_parts (self, root),
                         g_hash_table_lookup (self->records, &value->id));
    }
  for (guint i = 0; i < n_edits; i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      QuitusId *root = &g_array_index (roots, QuitusId, i);
      GPtrArray *parts = NULL;

      if (edit->after == NULL)
        delete_record (self, edit->before, *root);
      if (g_hash_table_add (touched, root))
        parts = g_hash_table_lookup (self->parts, root);
      if (parts != NULL)
        sort_parts (parts);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change);
}
