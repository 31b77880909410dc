/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether amendments still say something of their agreement after a change: operations on records
 * that are there, in an order in which they can be made, one number each. */

#include "quitus-integrity-private.h"
#include "quitus-language.h"
#include "quitus-operation.h"

typedef QuitusIntegrityCheck Check;

/**
 * Walk:
 * @root: the agreement
 * @operations: (element-type QuitusAmendmentOperationValue): its operations, in order
 * @added: id of a record that an operation brings → its index in @operations + 1
 * @values: id → what a record says after the operations so far, %NULL when it was taken away
 *
 * The operations of one agreement, one after the other.
 */
typedef struct
{
  const QuitusValue *root;
  GPtrArray *operations;
  GHashTable *added;
  GHashTable *values;
} Walk;

typedef const QuitusAmendmentOperationValue Operation;

/* Helpers */

static void
unref_value (gpointer value)
{
  if (value != NULL)
    quitus_value_unref (value);
}

static const QuitusAmendmentValue *
get_amendment (Check *check, QuitusId id)
{
  const QuitusValue *value = quitus_integrity_get_after (check, id);

  return value != NULL && value->kind == QUITUS_KIND_AMENDMENT ? quitus_amendment_value (value)
                                                               : NULL;
}

static int
compare_operations (gconstpointer a, gconstpointer b, gpointer check)
{
  Operation *first = *(Operation *const *) a;
  Operation *second = *(Operation *const *) b;
  gint64 number_a = get_amendment (check, first->amendment)->number;
  gint64 number_b = get_amendment (check, second->amendment)->number;

  if (number_a != number_b)
    return number_a < number_b ? -1 : 1;
  return quitus_value_compare (&first->value, &second->value);
}

static gboolean
is_amending (QuitusKind kind)
{
  return kind == QUITUS_KIND_AMENDMENT || kind == QUITUS_KIND_AMENDMENT_OPERATION ||
         kind == QUITUS_KIND_AMENDMENT_SIGNATURE;
}

/* Calls @visit with each value of a kind that will be part of an agreement, until one is refused. */
static gboolean
for_each_part (Check *check,
               const QuitusValue *root,
               QuitusKind kind,
               gboolean (*visit) (const QuitusValue *value, gpointer data, GError **error),
               gpointer data,
               GError **error)
{
  GPtrArray *parts = quitus_book_get_parts (check->book, root->id);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      QuitusRecord *record = parts->pdata[i];
      const QuitusValue *after;

      if (quitus_record_get_kind (record) != kind)
        continue;
      after = quitus_integrity_get_after (check, quitus_record_get_id (record));
      if (after != NULL && !visit (after, data, error))
        return FALSE;
    }
  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (check->change, i);

      if (edit->before == NULL && quitus_edit_get_kind (edit) == kind &&
          quitus_integrity_get_root (check, edit->after) == root &&
          !visit (edit->after, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_operation_cb (const QuitusValue *value, gpointer data, GError **error)
{
  g_ptr_array_add (data, (gpointer) value);
  return TRUE;
}

/* Keys are owned texts of ids. */
static char *
make_key (QuitusId id)
{
  return quitus_id_to_text (id);
}

static gboolean
add_number_cb (const QuitusValue *value, gpointer data, GError **error)
{
  const QuitusAmendmentValue *amendment = quitus_amendment_value (value);

  if (g_hash_table_add (data, g_strdup_printf ("%" G_GINT64_FORMAT, amendment->number)))
    return TRUE;
  return quitus_integrity_refuse (value, QUITUS_MODEL_ERROR_DUPLICATE,
                                  _ ("another amendment has the same number"), error);
}

static gboolean
add_signature_cb (const QuitusValue *value, gpointer data, GError **error)
{
  const QuitusAmendmentSignatureValue *signature = quitus_amendment_signature_value (value);
  g_autofree char *amendment = quitus_id_to_text (signature->amendment);
  g_autofree char *party = quitus_id_to_text (signature->party);

  if (g_hash_table_add (data, g_strconcat (amendment, party, NULL)))
    return TRUE;
  return quitus_integrity_refuse (value, QUITUS_MODEL_ERROR_DUPLICATE,
                                  _ ("this party has already signed the amendment"), error);
}

static gboolean
check_once (Check *check,
            const QuitusValue *root,
            QuitusKind kind,
            gboolean (*visit) (const QuitusValue *value, gpointer data, GError **error),
            GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return for_each_part (check, root, kind, visit, seen, error);
}

static gboolean
refuse_operation (Check *check,
                  Operation *operation,
                  QuitusModelError code,
                  const char *message,
                  GError **error)
{
  return quitus_integrity_refuse (&get_amendment (check, operation->amendment)->value, code,
                                  message, error);
}

static gboolean
index_added (Check *check, Walk *walk, GError **error)
{
  for (guint i = 0; i < walk->operations->len; i++)
    {
      Operation *operation = walk->operations->pdata[i];

      if (operation->action == QUITUS_AMENDMENT_ADD &&
          !g_hash_table_insert (walk->added, make_key (quitus_operation_get_record (operation)),
                                GUINT_TO_POINTER (i + 1)))
        return refuse_operation (check, operation, QUITUS_MODEL_ERROR_DUPLICATE,
                                 _ ("it adds what an amendment adds already"), error);
    }
  return TRUE;
}

/* What the record of an operation says before it; NULL, and an error, when it cannot concern it. */
static const QuitusValue *
find_before (Check *check, Walk *walk, guint index, GError **error)
{
  Operation *operation = walk->operations->pdata[index];
  QuitusId id = quitus_operation_get_record (operation);
  g_autofree char *key = make_key (id);
  gpointer before = NULL;

  if (GPOINTER_TO_UINT (g_hash_table_lookup (walk->added, key)) > index + 1)
    {
      refuse_operation (check, operation, QUITUS_MODEL_ERROR_INVALID,
                        _ ("it changes what is added only later"), error);
      return NULL;
    }
  if (!g_hash_table_lookup_extended (walk->values, key, NULL, &before))
    before = (gpointer) quitus_integrity_get_after (check, id);
  else if (before == NULL)
    {
      refuse_operation (check, operation, QUITUS_MODEL_ERROR_INVALID,
                        _ ("it changes what is already removed"), error);
      return NULL;
    }
  if (before == NULL ||
      ((const QuitusValue *) before)->kind != quitus_operation_get_kind (operation))
    {
      refuse_operation (check, operation, QUITUS_MODEL_ERROR_MISSING,
                        _ ("it concerns a record that is not there"), error);
      return NULL;
    }
  if (quitus_integrity_get_root (check, before) != walk->root)
    {
      refuse_operation (check, operation, QUITUS_MODEL_ERROR_INVALID,
                        _ ("it concerns a part of another agreement"), error);
      return NULL;
    }
  return before;
}

static gboolean
check_operation (Check *check, Walk *walk, guint index, GError **error)
{
  Operation *operation = walk->operations->pdata[index];
  const QuitusValue *before = find_before (check, walk, index, error);
  g_autoptr (QuitusValue) after = NULL;

  if (before == NULL)
    return FALSE;
  if (operation->action == QUITUS_AMENDMENT_SET)
    {
      after = quitus_operation_read (operation, before);
      if (!quitus_id_equal (quitus_value_get_owner (before), quitus_value_get_owner (after)))
        return refuse_operation (check, operation, QUITUS_MODEL_ERROR_INVALID,
                                 _ ("it cannot move a part to another record"), error);
      if (!quitus_value_check (after, error) ||
          !quitus_integrity_check_references (check, after, error))
        {
          g_autofree char *name =
              quitus_value_get_name (&get_amendment (check, operation->amendment)->value);

          /* Translators: an amendment; the message that follows says what is wrong with it */
          g_prefix_error (error, _ ("%s: "), name);
          return FALSE;
        }
    }
  else if (operation->action == QUITUS_AMENDMENT_ADD)
    after = quitus_value_ref (before);
  g_hash_table_insert (walk->values, make_key (before->id), g_steal_pointer (&after));
  return TRUE;
}

static gboolean
check_operations (Check *check, const QuitusValue *root, GError **error)
{
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) values =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_value);
  Walk walk = { root, operations, added, values };

  for_each_part (check, root, QUITUS_KIND_AMENDMENT_OPERATION, add_operation_cb, operations, NULL);
  g_ptr_array_sort_with_data (operations, compare_operations, check);
  if (!index_added (check, &walk, error))
    return FALSE;
  for (guint i = 0; i < operations->len; i++)
    if (!check_operation (check, &walk, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_agreement (Check *check, const QuitusValue *root, GError **error)
{
  return check_once (check, root, QUITUS_KIND_AMENDMENT, add_number_cb, error) &&
         check_once (check, root, QUITUS_KIND_AMENDMENT_SIGNATURE, add_signature_cb, error) &&
         check_operations (check, root, error);
}

/* A record that an amendment changes does not go alone. */
static gboolean
check_is_not_named (Check *check, const QuitusValue *deleted, GError **error)
{
  QuitusId root = quitus_book_get_root (check->book, deleted);
  GPtrArray *parts = quitus_book_get_parts (check->book, root);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      QuitusRecord *record = parts->pdata[i];
      Operation *operation;
      const QuitusAmendmentValue *amendment;
      g_autofree char *name = NULL;
      g_autofree char *message = NULL;

      if (quitus_record_get_kind (record) != QUITUS_KIND_AMENDMENT_OPERATION)
        continue;
      operation = quitus_amendment_operation_value (
          quitus_integrity_get_after (check, quitus_record_get_id (record)));
      if (operation == NULL ||
          !quitus_id_equal (quitus_operation_get_record (operation), deleted->id))
        continue;
      amendment = get_amendment (check, operation->amendment);
      name = quitus_value_get_name (&amendment->value);
      /* Translators: a record */
      message = g_strdup_printf (_ ("it is still used by %s"), name);
      return quitus_integrity_refuse (deleted, QUITUS_MODEL_ERROR_IN_USE, message, error);
    }
  return TRUE;
}

/* What an amendment alone has brought would become a part of the first agreement without it. */
static gboolean
check_goes_whole (Check *check, Operation *deleted, GError **error)
{
  const QuitusValue *record =
      quitus_integrity_get_after (check, quitus_operation_get_record (deleted));

  if (deleted->action != QUITUS_AMENDMENT_ADD || record == NULL)
    return TRUE;
  return quitus_integrity_refuse (record, QUITUS_MODEL_ERROR_IN_USE,
                                  _ ("it must go with the amendment that adds it"), error);
}

static gboolean
check_edit (Check *check, const QuitusEdit *edit, GHashTable *done, GError **error)
{
  QuitusKind kind = quitus_edit_get_kind (edit);
  const QuitusValue *root;
  QuitusId root_id;

  if (edit->after == NULL && quitus_kind_is_term (kind) &&
      !check_is_not_named (check, edit->before, error))
    return FALSE;
  if (!is_amending (kind))
    return TRUE;
  if (edit->after == NULL && kind == QUITUS_KIND_AMENDMENT_OPERATION &&
      !check_goes_whole (check, quitus_amendment_operation_value (edit->before), error))
    return FALSE;
  root_id = edit->after != NULL ? quitus_integrity_get_root (check, edit->after)->id
                                : quitus_book_get_root (check->book, edit->before);
  root = quitus_integrity_get_after (check, root_id);
  return root == NULL || !g_hash_table_add (done, (gpointer) root) ||
         check_agreement (check, root, error);
}

/* Private to the check */

gboolean
quitus_integrity_check_amendments (QuitusIntegrityCheck *check, GError **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    if (!check_edit (check, quitus_change_get_edit (check->change, i), done, error))
      return FALSE;
  return TRUE;
}
