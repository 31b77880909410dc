/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes: a new one, the inverse of an earlier one, and what the journal says of them. */

#include "quitus-register-private.h"

#include "quitus-language.h"

/* A change that is neither an undo nor a redo. */
#define NO_WAY (-1)

/* How many more changes a recall makes ready to be undone. */
#define RECALL_STEPS 200

/* Helpers */

static gboolean
make_undo (QuitusOperation *op, GError **error)
{
  op->change = quitus_undo_make_change (op->reg->undo, op->way, &op->undoes);
  if (op->change == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         op->way == QUITUS_UNDO ? _ ("There is nothing to undo")
                                                : _ ("There is nothing to redo"));
  return op->change != NULL;
}

/* Committing */

static gboolean
begin_commit (QuitusOperation *op, GError **error)
{
  if (!quitus_register_check_writable (op->reg, error) ||
      (op->way != NO_WAY && !make_undo (op, error)))
    return FALSE;
  op->is_void = quitus_change_get_size (op->change) == 0;
  return op->way != NO_WAY ? quitus_book_check_recorded (op->reg->book, op->change, error)
                           : quitus_book_check (op->reg->book, op->change, error);
}

static gboolean
work_commit (QuitusOperation *op, GError **error)
{
  return quitus_store_commit (op->store, op->change, op->author,
                              g_get_real_time () / G_USEC_PER_SEC, op->undoes, &op->number, error);
}

static void
finish_commit (QuitusOperation *op)
{
  QuitusRegister *self = op->reg;

  if (op->error != NULL)
    return;
  self->last = op->number;
  quitus_book_apply (self->book, op->change);
  quitus_undo_record (self->undo, op->number, op->undoes, op->change);
  quitus_register_update_undo (self);
  quitus_register_note_recorded (self);
}

static const QuitusOperationClass commit_class = {
  .begin = begin_commit,
  .work = work_commit,
  .finish = finish_commit,
  .waits_for_look = TRUE,
};

static void
commit (QuitusRegister *self, QuitusChange *change, int way, GTask *task)
{
  QuitusOperation *op = quitus_operation_new (self, &commit_class, task);

  g_set_object (&op->change, change);
  op->way = way;
  quitus_register_enqueue (self, op);
}

/* Recalling */

static gboolean
begin_recall (QuitusOperation *op, GError **error)
{
  op->n_steps = quitus_undo_count (op->reg->undo, QUITUS_UNDO) + RECALL_STEPS;
  return quitus_register_check_open (op->reg, error);
}

static gboolean
work_recall (QuitusOperation *op, GError **error)
{
  op->undo = quitus_disk_recall (op->disk, op->n_steps, error);
  return op->undo != NULL;
}

static void
finish_recall (QuitusOperation *op)
{
  if (op->error == NULL)
    quitus_register_take_undo (op->reg, g_steal_pointer (&op->undo));
}

static const QuitusOperationClass recall_class = {
  .begin = begin_recall,
  .work = work_recall,
  .finish = finish_recall,
};

/* Public */

/**
 * quitus_register_commit_async:
 * @self: a register
 * @change: a change
 * @cancellable: (nullable): takes the change back as long as its turn has not come
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Checks a change, writes it, then applies it to the book; when it fails the book was never
 * touched.  Changes are written in the order in which they are given, each checked against the book
 * as the ones before have left it.  One that does nothing leaves no trace.
 */
void
quitus_register_commit_async (QuitusRegister *self,
                              QuitusChange *change,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (QUITUS_IS_REGISTER (self) && QUITUS_IS_CHANGE (change));

  commit (self, change, NO_WAY,
          quitus_register_task_new (self, quitus_register_commit_async, cancellable, callback,
                                    user_data));
}

/**
 * quitus_register_commit_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusModelError that names the record and the field, to a #QuitusStoreError,
 *   or to %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the change is on the disk, for good
 */
gboolean
quitus_register_commit_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_commit_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * quitus_register_undo_async:
 * @self: a register
 * @cancellable: (nullable): as for a commit
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Commits the inverse of the last change of those that were made since the register was opened, or
 * that were recalled.  When it fails, it may be tried again.
 */
void
quitus_register_undo_async (QuitusRegister *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (QUITUS_IS_REGISTER (self));

  commit (self, NULL, QUITUS_UNDO,
          quitus_register_task_new (self, quitus_register_undo_async, cancellable, callback,
                                    user_data));
}

/**
 * quitus_register_undo_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set as by quitus_register_commit_finish(), or to %G_IO_ERROR_NOT_FOUND when there is
 *   nothing to undo
 *
 * Returns: whether it is undone
 */
gboolean
quitus_register_undo_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_undo_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * quitus_register_redo_async:
 * @self: a register
 * @cancellable: (nullable): as for a commit
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Does again what was undone last; there is nothing any more to do again once a new change was
 * made.
 */
void
quitus_register_redo_async (QuitusRegister *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (QUITUS_IS_REGISTER (self));

  commit (self, NULL, QUITUS_REDO,
          quitus_register_task_new (self, quitus_register_redo_async, cancellable, callback,
                                    user_data));
}

/**
 * quitus_register_redo_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set as by quitus_register_commit_finish(), or to %G_IO_ERROR_NOT_FOUND when there is
 *   nothing to redo
 *
 * Returns: whether it is done again
 */
gboolean
quitus_register_redo_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_redo_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * quitus_register_recall_async:
 * @self: a register
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Takes the older changes of the journal, whoever made them, last first, into what undo and redo go
 * through: two hundred at least where there are as many, more each time, up to the last restore or
 * the last change of the format of the file.
 */
void
quitus_register_recall_async (QuitusRegister *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task;

  g_return_if_fail (QUITUS_IS_REGISTER (self));

  task = quitus_register_task_new (self, quitus_register_recall_async, cancellable, callback,
                                   user_data);
  quitus_register_enqueue (self, quitus_operation_new (self, &recall_class, task));
}

/**
 * quitus_register_recall_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the journal could be read
 */
gboolean
quitus_register_recall_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_recall_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
