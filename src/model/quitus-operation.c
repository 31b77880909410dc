/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-operation.h"

/* Helpers */

static QuitusAmendmentOperationValue *
new_operation (QuitusId amendment, QuitusAmendmentAction action, const QuitusValue *value)
{
  QuitusAmendmentOperationValue *operation = quitus_amendment_operation_value_new ();

  operation->amendment = amendment;
  operation->position = 1;
  operation->action = action;
  operation->kind = g_strdup (quitus_kind_get_info (value->kind)->name);
  operation->record = quitus_id_to_text (value->id);
  return operation;
}

/* Public */

/**
 * quitus_operation_get_kind:
 * @operation: an operation of an amendment
 *
 * Returns: the kind of the record that it concerns
 */
QuitusKind
quitus_operation_get_kind (const QuitusAmendmentOperationValue *operation)
{
  return quitus_kind_from_name (operation->kind);
}

/**
 * quitus_operation_get_record:
 * @operation: an operation of an amendment
 *
 * Returns: the id of the record that it concerns
 */
QuitusId
quitus_operation_get_record (const QuitusAmendmentOperationValue *operation)
{
  QuitusId id = QUITUS_ID_NONE;

  quitus_id_from_text (operation->record, &id);
  return id;
}

/**
 * quitus_operation_read:
 * @operation: an operation of an amendment
 * @before: (nullable): what its record says before it
 *
 * Returns: (transfer full) (nullable): what its content makes of the record, of nothing when @before
 *   is %NULL; %NULL when it has no content
 */
QuitusValue *
quitus_operation_read (const QuitusAmendmentOperationValue *operation, const QuitusValue *before)
{
  QuitusKind kind = quitus_operation_get_kind (operation);
  QuitusValue *value;

  if (operation->content == NULL || (int) kind == QUITUS_KIND_NONE)
    return NULL;
  value = before != NULL ? quitus_value_copy (before)
                         : quitus_value_new_with_id (kind, quitus_operation_get_record (operation));
  /* Checked when the operation was recorded. */
  quitus_value_set_from_text (value, operation->content, NULL);
  return value;
}

/**
 * quitus_operation_new_add:
 * @amendment: an amendment
 * @value: a record that it brings, which is recorded beside it
 *
 * Returns: (transfer full): the operation that brings the record
 */
QuitusAmendmentOperationValue *
quitus_operation_new_add (QuitusId amendment, const QuitusValue *value)
{
  return new_operation (amendment, QUITUS_AMENDMENT_ADD, value);
}

/**
 * quitus_operation_new_set:
 * @amendment: an amendment
 * @before: what a record says before it
 * @after: what it says from then on
 *
 * Returns: (transfer full) (nullable): the operation that changes the fields in which both differ,
 *   %NULL when there are none
 */
QuitusAmendmentOperationValue *
quitus_operation_new_set (QuitusId amendment, const QuitusValue *before, const QuitusValue *after)
{
  QuitusAmendmentOperationValue *operation;

  if (quitus_value_equal (before, after))
    return NULL;
  operation = new_operation (amendment, QUITUS_AMENDMENT_SET, before);
  operation->content = quitus_value_to_text (after, before);
  return operation;
}

/**
 * quitus_operation_new_remove:
 * @amendment: an amendment
 * @before: a record that it takes away
 *
 * Returns: (transfer full): the operation that takes it away
 */
QuitusAmendmentOperationValue *
quitus_operation_new_remove (QuitusId amendment, const QuitusValue *before)
{
  return new_operation (amendment, QUITUS_AMENDMENT_REMOVE, before);
}
