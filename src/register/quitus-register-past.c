/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undoing what was recorded before the register was opened, by whoever it was.  It leaves alone
 * what undo goes through, which are the changes of this session. */

#include "quitus-register-private.h"

#include "quitus-language.h"

/* Finding */

/* Only the last change that stands is wanted. */
static gboolean
work_find (QuitusOperation *op, GError **error)
{
  op->undo = quitus_disk_recall (op->disk, 1, error);
  return op->undo != NULL && quitus_store_get_last (op->store, &op->number, error) &&
         quitus_store_get_barrier (op->store, &op->barrier, error);
}

static gboolean
begin_find (QuitusOperation *op, GError **error)
{
  return quitus_register_check_open (op->reg, error);
}

static void
answer_find (QuitusOperation *op)
{
  guint64 *numbers = g_new (guint64, 2);

  numbers[0] = quitus_undo_get_number (op->undo, QUITUS_UNDO);
  numbers[1] = op->barrier;
  g_task_return_pointer (op->task, numbers, g_free);
}

static const QuitusOperationClass find_class = {
  .begin = begin_find,
  .work = work_find,
  .answer = answer_find,
};

/* Undoing */

/* The journal may have gone on since the change was found. */
static gboolean
begin_undo (QuitusOperation *op, GError **error)
{
  if (!quitus_register_check_writable (op->reg, error))
    return FALSE;
  if (op->reg->last != op->number)
    {
      g_set_error_literal (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT,
                           _ ("The register was changed in the meantime"));
      return FALSE;
    }
  op->change = quitus_undo_make_change (op->undo, QUITUS_UNDO, &op->undoes);
  return quitus_book_check_recorded (op->reg->book, op->change, error);
}

static gboolean
work_undo (QuitusOperation *op, GError **error)
{
  return quitus_store_commit (op->store, op->change, op->author,
                              g_get_real_time () / G_USEC_PER_SEC, op->undoes, &op->number, error);
}

static void
finish_undo (QuitusOperation *op)
{
  QuitusRegister *self = op->reg;

  if (op->error != NULL)
    return;
  self->last = op->number;
  quitus_book_apply (self->book, op->change);
  if (quitus_undo_get_number (self->undo, QUITUS_UNDO) == op->undoes)
    quitus_undo_record (self->undo, op->number, op->undoes, op->change);
  else
    quitus_undo_record_past (self->undo, op->number, op->change,
                             quitus_undo_get_label (op->undo, QUITUS_UNDO));
  quitus_register_update_undo (self);
  quitus_register_note_recorded (self);
}

static const QuitusOperationClass undo_class = {
  .begin = begin_undo,
  .work = work_undo,
  .finish = finish_undo,
  .waits_for_look = TRUE,
};

/* Finding what to undo */

static gboolean
begin_seek (QuitusOperation *op, GError **error)
{
  return quitus_register_check_writable (op->reg, error);
}

static void
finish_seek (QuitusOperation *op)
{
  QuitusOperation *next;

  if (op->error != NULL)
    return;
  if (op->undoes != quitus_undo_get_number (op->undo, QUITUS_UNDO))
    {
      op->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                       op->undoes <= op->barrier
                                           ? _ ("It was recorded before the register was restored "
                                                "or brought to a later version")
                                           : _ ("It is not the last change that stands"));
      return;
    }
  next = quitus_operation_new (op->reg, &undo_class, g_steal_pointer (&op->task));
  quitus_register_add_tasks (op->reg, -1);
  next->undo = g_steal_pointer (&op->undo);
  next->number = op->number;
  quitus_register_enqueue (op->reg, next);
}

static const QuitusOperationClass seek_class = {
  .begin = begin_seek,
  .work = work_find,
  .finish = finish_seek,
};

/* Public */

/**
 * quitus_register_find_undoable_async:
 * @self: a register that is open
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Looks in the journal for the change that may be undone next, whoever made it and whenever.
 */
void
quitus_register_find_undoable_async (QuitusRegister *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task;

  g_return_if_fail (QUITUS_IS_REGISTER (self));

  task = quitus_register_task_new (self, quitus_register_find_undoable_async, cancellable, callback,
                                   user_data);
  quitus_register_enqueue (self, quitus_operation_new (self, &find_class, task));
}

/**
 * quitus_register_find_undoable_finish:
 * @self: a register
 * @result: what the callback was given
 * @number: (out): the number of that change, 0 when there is none
 * @barrier: (out): the number of the last change that was recorded before a restore or a change of
 *   the format of the file, 0 for none: up to there nothing can be undone any more
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the journal could be read
 */
gboolean
quitus_register_find_undoable_finish (QuitusRegister *self,
                                      GAsyncResult *result,
                                      guint64 *number,
                                      guint64 *barrier,
                                      GError **error)
{
  g_autofree guint64 *numbers = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_find_undoable_async),
                        FALSE);

  numbers = g_task_propagate_pointer (G_TASK (result), error);
  if (numbers == NULL)
    return FALSE;
  *number = numbers[0];
  *barrier = numbers[1];
  return TRUE;
}

/**
 * quitus_register_undo_past_async:
 * @self: a register that is open
 * @number: the number of a change
 * @cancellable: (nullable): as for a commit
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Undoes a change, whoever made it and whenever, which must be the last one that stands.  It may
 * then be redone; what undo goes through stays as it was.
 */
void
quitus_register_undo_past_async (QuitusRegister *self,
                                 guint64 number,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  QuitusOperation *op;

  g_return_if_fail (QUITUS_IS_REGISTER (self) && number > 0);

  op = quitus_operation_new (self, &seek_class,
                             quitus_register_task_new (self, quitus_register_undo_past_async,
                                                       cancellable, callback, user_data));
  op->undoes = number;
  quitus_register_enqueue (self, op);
}

/**
 * quitus_register_undo_past_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set as by quitus_register_commit_finish(), or to %G_IO_ERROR_NOT_FOUND when the change
 *   cannot be undone, or not before others
 *
 * Returns: whether it is undone
 */
gboolean
quitus_register_undo_past_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_undo_past_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
