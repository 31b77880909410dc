/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long jobs, which only read: each on a connection of its own. */

#include "quitus-register-private.h"

/* Helpers */

static void
answer_list (QuitusOperation *op)
{
  g_task_return_pointer (op->task, g_steal_pointer (&op->list), (GDestroyNotify) g_ptr_array_unref);
}

/* The journal */

static gboolean
work_history (QuitusOperation *op, GError **error)
{
  op->list = quitus_store_read_journal (op->store, op->number, -op->limit, op->agreement, error);
  return op->list != NULL;
}

static const QuitusOperationClass history_class = {
  .work = work_history,
  .answer = answer_list,
};

/* Copies */

static gboolean
work_backup (QuitusOperation *op, GError **error)
{
  return quitus_store_backup (op->store, op->path, &op->n_left_out, op->cancellable, error);
}

static void
answer_backup (QuitusOperation *op)
{
  g_task_return_int (op->task, op->n_left_out);
}

static const QuitusOperationClass backup_class = {
  .work = work_backup,
  .answer = answer_backup,
};

static gboolean
work_find_copies (QuitusOperation *op, GError **error)
{
  g_autoptr (GPtrArray) paths = quitus_store_find_copies (op->store_path);

  op->list = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_copy_free);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (op->list, quitus_copy_new (paths->pdata[i]));
  return TRUE;
}

static const QuitusOperationClass find_copies_class = {
  .work = work_find_copies,
  .answer = answer_list,
  .needs_no_store = TRUE,
};

/* Checking */

static gboolean
work_check (QuitusOperation *op, GError **error)
{
  op->list = quitus_store_check (op->store, error);
  return op->list != NULL;
}

static const QuitusOperationClass check_class = {
  .work = work_check,
  .answer = answer_list,
};

/* Public */

/**
 * quitus_register_history_async:
 * @self: a register, open or not
 * @before: the number of a change, 0 for the end of the journal
 * @limit: how many changes at most
 * @agreement: the id of an agreement, or of another record without owner, for the changes that
 *   touch it or a part of it only; none for all
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Reads a page of the journal.
 */
void
quitus_register_history_async (QuitusRegister *self,
                               guint64 before,
                               int limit,
                               QuitusId agreement,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  QuitusOperation *op;

  g_return_if_fail (QUITUS_IS_REGISTER (self) && limit > 0);

  op = quitus_operation_new (self, &history_class,
                             quitus_register_task_new (self, quitus_register_history_async,
                                                       cancellable, callback, user_data));
  op->number = before;
  op->limit = limit;
  op->agreement = agreement;
  quitus_register_run_aside (self, op);
}

/**
 * quitus_register_history_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError
 *
 * Returns: (transfer full) (nullable) (element-type QuitusJournalEntry): the changes, newest first
 */
GPtrArray *
quitus_register_history_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_history_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * quitus_register_backup_async:
 * @self: a register, open or not
 * @path: where to put the copy; a file that is there is replaced
 * @cancellable: (nullable): what cancels it; the copy may be made all the same
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Makes a verified copy of everything, documents included, in one file, while others may write.
 */
void
quitus_register_backup_async (QuitusRegister *self,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  QuitusOperation *op;

  g_return_if_fail (QUITUS_IS_REGISTER (self) && path != NULL);

  op = quitus_operation_new (self, &backup_class,
                             quitus_register_task_new (self, quitus_register_backup_async,
                                                       cancellable, callback, user_data));
  op->path = g_canonicalize_filename (path, NULL);
  quitus_register_run_aside (self, op);
}

/**
 * quitus_register_backup_finish:
 * @self: a register
 * @result: what the callback was given
 * @n_left_out: (out) (optional): how many documents are not in it, because their content is not here
 *   or is damaged
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the copy is there; if not, what was there before still is
 */
gboolean
quitus_register_backup_finish (QuitusRegister *self,
                               GAsyncResult *result,
                               guint *n_left_out,
                               GError **error)
{
  g_autoptr (GError) problem = NULL;
  gssize n;

  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_backup_async), FALSE);

  n = g_task_propagate_int (G_TASK (result), &problem);
  if (n_left_out != NULL)
    *n_left_out = MAX (n, 0);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * quitus_register_find_copies_async:
 * @self: a register, open or not
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Looks for the copies that the program kept by itself, for a register that is damaged or gone.
 */
void
quitus_register_find_copies_async (QuitusRegister *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task;

  g_return_if_fail (QUITUS_IS_REGISTER (self));

  task = quitus_register_task_new (self, quitus_register_find_copies_async, cancellable, callback,
                                   user_data);
  quitus_register_run_aside (self, quitus_operation_new (self, &find_copies_class, task));
}

/**
 * quitus_register_find_copies_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type QuitusCopy): the copies, the newest good one
 *   first
 */
GPtrArray *
quitus_register_find_copies_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_find_copies_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * quitus_register_check_async:
 * @self: a register, open or not
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Looks at every page of the file, at its references, at the chain of its journal and at the content
 * of every document that is there.
 */
void
quitus_register_check_async (QuitusRegister *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;

  g_return_if_fail (QUITUS_IS_REGISTER (self));

  task = quitus_register_task_new (self, quitus_register_check_async, cancellable, callback,
                                   user_data);
  quitus_register_run_aside (self, quitus_operation_new (self, &check_class, task));
}

/**
 * quitus_register_check_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError when the file could not be looked at
 *
 * Returns: (transfer full) (nullable) (element-type utf8): sentences on what is wrong, empty when
 *   nothing is
 */
GPtrArray *
quitus_register_check_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_check_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
