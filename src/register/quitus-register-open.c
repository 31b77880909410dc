/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and closing a register, and putting a copy in its place. */

#include "quitus-register-private.h"

#include "quitus-language.h"

/* Helpers */

/* The register has been opened: what comes after. */
static void
start (QuitusRegister *self, QuitusNews *news)
{
  self->is_open = TRUE;
  self->waits_for_writing = self->mode == QUITUS_REGISTER_WRITE_IF_FREE && news->holder != NULL;
  quitus_register_take_news (self, news);
  if (self->is_read_only)
    quitus_register_start_following (self);
  else
    quitus_register_begin_care (self);
}

static void
stop (QuitusRegister *self)
{
  self->is_open = FALSE;
  quitus_register_take_refusal (self, NULL);
  quitus_register_stop_following (self);
  quitus_register_take_undo (self, quitus_undo_new ());
}

/* Opening */

static gboolean
begin_open (QuitusOperation *op, GError **error)
{
  if (!op->reg->is_open)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is open already"), op->reg->path);
  return FALSE;
}

static gboolean
work_open (QuitusOperation *op, GError **error)
{
  return quitus_disk_open (op->disk, op->mode, op->author, &op->news, error);
}

static void
finish_open (QuitusOperation *op)
{
  op->reg->mode = op->mode;
  if (op->error == NULL)
    start (op->reg, &op->news);
}

static const QuitusOperationClass open_class = {
  .begin = begin_open,
  .work = work_open,
  .finish = finish_open,
};

/* Closing */

static gboolean
begin_close (QuitusOperation *op, GError **error)
{
  op->is_void = !op->reg->is_open;
  quitus_register_end_care (op->reg, op);
  stop (op->reg);
  return TRUE;
}

/* That no copy can be made does not keep the register from being closed. */
static gboolean
work_close (QuitusOperation *op, GError **error)
{
  if (op->keeps_copy)
    op->path =
        quitus_store_keep_daily_copy (op->store, op->today, QUITUS_COPY_MOMENT_CLOSED, &op->remark);
  return quitus_disk_close (op->disk, error);
}

static void
finish_close (QuitusOperation *op)
{
  if (g_error_matches (op->remark, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT) &&
      op->error == NULL)
    op->error = g_steal_pointer (&op->remark);
  else if (op->remark != NULL)
    quitus_register_report (op->reg, op->remark);
}

static const QuitusOperationClass close_class = {
  .begin = begin_close,
  .work = work_close,
  .finish = finish_close,
  .waits_for_jobs = TRUE,
};

/* Restoring: the copy is looked at aside first, so that a bad one disturbs nobody. */

static gboolean
begin_restore (QuitusOperation *op, GError **error)
{
  /* It may have been closed meanwhile. */
  if (op->was_open && !quitus_register_check_open (op->reg, error))
    return FALSE;
  op->mode = op->reg->mode;
  quitus_register_stop_following (op->reg);
  return TRUE;
}

static gboolean
work_restore (QuitusOperation *op, GError **error)
{
  char *aside = NULL;
  gboolean is_restored =
      quitus_disk_restore (op->disk, op->path, op->mode, op->author, &aside, &op->news, error);

  g_free (op->path);
  op->path = aside;
  return is_restored;
}

/* Whether or not it went well: what is open now is what the disk says. */
static void
finish_restore (QuitusOperation *op)
{
  stop (op->reg);
  if (op->news.book != NULL)
    start (op->reg, &op->news);
}

static void
answer_restore (QuitusOperation *op)
{
  g_task_return_pointer (op->task, g_steal_pointer (&op->path), g_free);
}

static const QuitusOperationClass restore_class = {
  .begin = begin_restore,
  .work = work_restore,
  .finish = finish_restore,
  .answer = answer_restore,
  .waits_for_jobs = TRUE,
};

static gboolean
work_verify (QuitusOperation *op, GError **error)
{
  g_autoptr (GPtrArray) problems = quitus_store_check (op->store, error);

  if (problems == NULL || problems->len == 0)
    return problems != NULL;
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               /* Translators: a file, then what is wrong with it */
               _ ("“%s” is damaged: %s"), op->store_path, (const char *) problems->pdata[0]);
  return FALSE;
}

/* A copy of an earlier format can be restored, though it cannot be opened to be looked at. */
static void
finish_verify (QuitusOperation *op)
{
  QuitusOperation *next;

  if (op->task == NULL || (op->error != NULL && !g_error_matches (op->error, QUITUS_STORE_ERROR,
                                                                  QUITUS_STORE_ERROR_FAILED)))
    return;
  next = quitus_operation_new (op->reg, &restore_class, NULL);
  next->task = g_steal_pointer (&op->task);
  next->path = g_strdup (op->store_path);
  next->was_open = op->was_open;
  quitus_register_enqueue (op->reg, next);
}

static const QuitusOperationClass verify_class = {
  .work = work_verify,
  .finish = finish_verify,
};

/* Public */

/**
 * quitus_register_open_async:
 * @self: a register
 * @mode: what for
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Opens the register and reads its book.  While another program writes, a register that was opened
 * to write if that is free follows it, and becomes the one that writes when the other lets go.
 */
void
quitus_register_open_async (QuitusRegister *self,
                            QuitusRegisterMode mode,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  QuitusOperation *op;

  g_return_if_fail (QUITUS_IS_REGISTER (self));

  op = quitus_operation_new (self, &open_class,
                             quitus_register_task_new (self, quitus_register_open_async,
                                                       cancellable, callback, user_data));
  op->mode = mode;
  quitus_register_enqueue (self, op);
}

/**
 * quitus_register_open_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether it is open
 */
gboolean
quitus_register_open_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_open_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * quitus_register_restore_async:
 * @self: a register, open or not
 * @from: the path of a copy
 * @cancellable: (nullable): what cancels it, as long as nothing has been moved
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Puts a copy, once it is verified, in the place of the register and opens it: `book` is another
 * one then.  Nothing that was done before can be undone any more.
 */
void
quitus_register_restore_async (QuitusRegister *self,
                               const char *from,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  QuitusOperation *op;

  g_return_if_fail (QUITUS_IS_REGISTER (self) && from != NULL);

  op = quitus_operation_new (self, &verify_class,
                             quitus_register_task_new (self, quitus_register_restore_async,
                                                       cancellable, callback, user_data));
  op->store_path = g_canonicalize_filename (from, NULL);
  op->was_open = self->is_open;
  quitus_register_run_aside (self, op);
}

/**
 * quitus_register_restore_finish:
 * @self: a register
 * @result: what the callback was given
 * @aside: (out) (optional) (transfer full) (nullable): where what was there before has been set
 *   aside
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when the copy is damaged
 *
 * Returns: whether the copy is in the place of the register
 */
gboolean
quitus_register_restore_finish (QuitusRegister *self,
                                GAsyncResult *result,
                                char **aside,
                                GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_restore_async), FALSE);

  path = g_task_propagate_pointer (G_TASK (result), &local_error);
  if (aside != NULL)
    *aside = g_steal_pointer (&path);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * quitus_register_close_async:
 * @self: a register
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Waits for all that was asked before and lets go of the file.  The book stays, for whoever still
 * shows it; the register may be opened again.
 */
void
quitus_register_close_async (QuitusRegister *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;

  g_return_if_fail (QUITUS_IS_REGISTER (self));

  task = quitus_register_task_new (self, quitus_register_close_async, cancellable, callback,
                                   user_data);
  quitus_register_enqueue (self, quitus_operation_new (self, &close_class, task));
}

/**
 * quitus_register_close_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether that went well; it is closed in any case, unless it was cancelled
 */
gboolean
quitus_register_close_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_close_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
