/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One operation after the other on the disk; long jobs aside, so that no write waits for them. */

#include "quitus-register-private.h"

/* Helpers */

static void
free_operation (gpointer data)
{
  QuitusOperation *op = data;

  g_assert (op->cancelling == NULL);

  g_clear_error (&op->error);
  g_clear_error (&op->remark);
  quitus_news_clear (&op->news);
  g_clear_pointer (&op->undo, quitus_undo_free);
  g_clear_pointer (&op->list, g_ptr_array_unref);
  g_clear_pointer (&op->files, g_ptr_array_unref);
  g_clear_pointer (&op->states, g_array_unref);
  g_clear_pointer (&op->progress, quitus_progress_unref);
  g_clear_object (&op->target);
  g_clear_object (&op->change);
  g_free (op->store_path);
  g_free (op->author);
  g_free (op->path);
  g_clear_object (&op->task);
  g_clear_object (&op->cancellable);
  g_object_unref (op->reg);
  g_free (op);
}

static void
stop_cancelling (QuitusOperation *op)
{
  if (op->cancelling != NULL)
    g_source_destroy (op->cancelling);
  g_clear_pointer (&op->cancelling, g_source_unref);
}

static void
answer (QuitusOperation *op)
{
  g_autoptr (GTask) task = NULL;

  stop_cancelling (op);
  if (op->task == NULL)
    return;
  quitus_register_add_tasks (op->reg, -1);
  if (op->error != NULL)
    g_task_return_error (op->task, g_steal_pointer (&op->error));
  else if (op->klass->answer != NULL)
    op->klass->answer (op);
  else
    g_task_return_boolean (op->task, TRUE);
  task = g_steal_pointer (&op->task);
}

static gboolean
begin (QuitusOperation *op)
{
  GCancellable *cancellable = op->task != NULL ? g_task_get_cancellable (op->task) : NULL;

  return !g_cancellable_set_error_if_cancelled (cancellable, &op->error) &&
         (op->klass->begin == NULL || op->klass->begin (op, &op->error)) && !op->is_void;
}

/* Callbacks */

static void
work_cb (gpointer data)
{
  QuitusOperation *op = data;

  op->store = quitus_disk_get_store (op->disk);
  op->klass->work (op, &op->error);
}

static void run_next (QuitusRegister *self);

static void
finish_cb (gpointer data)
{
  QuitusOperation *op = data;
  QuitusRegister *self = op->reg;

  if (op->klass->finish != NULL)
    op->klass->finish (op);
  self->current = NULL;
  answer (op);
  run_next (self);
}

/* Each operation begins when the one before it is finished: a change is checked against the book as
 * it will be when it is written. */
static void
run_next (QuitusRegister *self)
{
  while (self->current == NULL && !g_queue_is_empty (&self->queue))
    {
      QuitusOperation *op = g_queue_peek_head (&self->queue);

      if ((op->klass->waits_for_jobs && self->n_aside > 0) ||
          (op->klass->waits_for_look && self->is_looking))
        return;
      g_queue_pop_head (&self->queue);
      if (begin (op))
        {
          self->current = op;
          quitus_worker_push (self->worker, work_cb, finish_cb, op, free_operation);
        }
      else
        {
          answer (op);
          free_operation (op);
        }
    }
}

static void
work_aside_cb (gpointer data)
{
  QuitusOperation *op = data;
  g_autoptr (QuitusStore) store = NULL;

  if (op->klass->needs_no_store)
    {
      op->klass->work (op, &op->error);
      return;
    }
  store = quitus_store_open (op->store_path, QUITUS_STORE_READ, op->author, &op->error);
  if (store == NULL)
    {
      /* On the disk of another machine, whoever writes has the file alone. */
      op->needs_disk = g_error_matches (op->error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
      return;
    }
  op->store = store;
  op->klass->work (op, &op->error);
  op->store = NULL;
  quitus_store_close (store, NULL);
}

static void
finish_aside_cb (gpointer data)
{
  QuitusOperation *op = data;
  g_autoptr (QuitusRegister) self = g_object_ref (op->reg);

  self->n_aside--;
  if (op->needs_disk && self->is_open && g_str_equal (op->store_path, self->path))
    {
      g_clear_error (&op->error);
      quitus_register_enqueue (self, op);
    }
  else
    {
      if (op->klass->finish != NULL)
        op->klass->finish (op);
      answer (op);
      free_operation (op);
    }
  run_next (self);
}

/* The worker has the rest of the operation and may be at it. */
static gboolean
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  QuitusOperation *op = data;
  g_autoptr (GTask) task = g_steal_pointer (&op->task);

  stop_cancelling (op);
  quitus_register_add_tasks (op->reg, -1);
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

/* Public */

/**
 * quitus_operation_new:
 * @self: a register
 * @klass: what to do
 * @task: (transfer full) (nullable): who asks
 *
 * Returns: (transfer full): a piece of work for quitus_register_enqueue() or
 *   quitus_register_run_aside()
 */
QuitusOperation *
quitus_operation_new (QuitusRegister *self, const QuitusOperationClass *klass, GTask *task)
{
  QuitusOperation *op = g_new0 (QuitusOperation, 1);

  op->klass = klass;
  op->reg = g_object_ref (self);
  op->task = task;
  op->disk = self->disk;
  op->author = g_strdup (self->author[0] != '\0' ? self->author : g_get_user_name ());
  if (task != NULL)
    {
      g_set_object (&op->cancellable, g_task_get_cancellable (task));
      quitus_register_add_tasks (self, 1);
    }
  return op;
}

/**
 * quitus_register_enqueue:
 * @self: a register
 * @op: (transfer full): a piece of work
 *
 * Has it done on the disk after all that was asked before.
 */
void
quitus_register_enqueue (QuitusRegister *self, QuitusOperation *op)
{
  if (self->worker == NULL)
    self->worker = quitus_worker_new ("quitus-disk", 0, self->context);
  if (op->klass->goes_first)
    g_queue_push_head (&self->queue, op);
  else
    g_queue_push_tail (&self->queue, op);
  run_next (self);
}

/**
 * quitus_register_run_aside:
 * @self: a register
 * @op: (transfer full): a piece of work that only reads
 *
 * Has it done on a connection of its own, beside what is written meanwhile.  Who asked is answered
 * as soon as it is cancelled.
 */
void
quitus_register_run_aside (QuitusRegister *self, QuitusOperation *op)
{
  GCancellable *cancellable = op->task != NULL ? g_task_get_cancellable (op->task) : NULL;

  if (self->aside == NULL)
    self->aside = quitus_worker_new ("quitus-aside", 10, self->context);
  if (op->store_path == NULL)
    op->store_path = g_strdup (self->path);
  if (cancellable != NULL)
    {
      op->cancelling = g_cancellable_source_new (cancellable);
      g_source_set_callback (op->cancelling, G_SOURCE_FUNC (cancelled_cb), op, NULL);
      g_source_attach (op->cancelling, self->context);
    }
  self->n_aside++;
  quitus_worker_push (self->aside, work_aside_cb, finish_aside_cb, op, NULL);
}

/**
 * quitus_register_task_new:
 * @self: a register
 * @source_tag: the function that was called
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * A task that answers what has happened, even when it was cancelled too late.
 *
 * Returns: (transfer full): a task
 */
GTask *
quitus_register_task_new (QuitusRegister *self,
                          gpointer source_tag,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_check_cancellable (task, FALSE);
  return task;
}
