/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-record-list.h"

struct _QuitusRecordList
{
  GObject parent_instance;

  QuitusKind kind;
  GPtrArray *records;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusRecordList,
                               quitus_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Overrides */

static GType
quitus_record_list_get_item_type (GListModel *model)
{
  return quitus_record_type_of_kind (QUITUS_RECORD_LIST (model)->kind);
}

static guint
quitus_record_list_get_n_items (GListModel *model)
{
  return QUITUS_RECORD_LIST (model)->records->len;
}

static gpointer
quitus_record_list_get_item (GListModel *model, guint position)
{
  GPtrArray *records = QUITUS_RECORD_LIST (model)->records;

  return position < records->len ? g_object_ref (records->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_record_list_get_item_type;
  iface->get_n_items = quitus_record_list_get_n_items;
  iface->get_item = quitus_record_list_get_item;
}

static void
quitus_record_list_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_RECORD_LIST (object)->records);
  G_OBJECT_CLASS (quitus_record_list_parent_class)->finalize (object);
}

static void
quitus_record_list_class_init (QuitusRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_record_list_finalize;
}

static void
quitus_record_list_init (QuitusRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Public */

/**
 * quitus_record_list_new:
 * @kind: a kind of record
 *
 * Returns: (transfer full): an empty list for that kind
 */
QuitusRecordList *
quitus_record_list_new (QuitusKind kind)
{
  QuitusRecordList *self = g_object_new (QUITUS_TYPE_RECORD_LIST, NULL);

  self->kind = kind;
  return self;
}

/**
 * quitus_record_list_size:
 * @self: a list
 *
 * Returns: how many records there are
 */
guint
quitus_record_list_size (QuitusRecordList *self)
{
  return self->records->len;
}

/**
 * quitus_record_list_get:
 * @self: a list
 * @position: below quitus_record_list_size()
 *
 * Returns: (transfer none): the record there
 */
QuitusRecord *
quitus_record_list_get (QuitusRecordList *self, guint position)
{
  return g_ptr_array_index (self->records, position);
}

/**
 * quitus_record_list_fill:
 * @self: a list that nobody sees yet
 * @record: a record of its kind
 *
 * Adds a record at the end without a word.
 */
void
quitus_record_list_fill (QuitusRecordList *self, QuitusRecord *record)
{
  g_ptr_array_add (self->records, g_object_ref (record));
}

/**
 * quitus_record_list_append:
 * @self: a list
 * @record: a record of its kind
 *
 * Adds a record at the end and says so.
 */
void
quitus_record_list_append (QuitusRecordList *self, QuitusRecord *record)
{
  quitus_record_list_fill (self, record);
  g_list_model_items_changed (G_LIST_MODEL (self), self->records->len - 1, 0, 1);
}

/**
 * quitus_record_list_remove:
 * @self: a list
 * @record: a record that is in it
 *
 * Takes a record away and says so; the others keep their order.
 */
void
quitus_record_list_remove (QuitusRecordList *self, QuitusRecord *record)
{
  guint position;

  if (!g_ptr_array_find (self->records, record, &position))
    g_return_if_reached ();
  g_ptr_array_remove_index (self->records, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
