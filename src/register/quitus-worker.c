/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-worker.h"

#include <sys/resource.h>

struct _QuitusWorker
{
  GThread *thread;
  GAsyncQueue *jobs;
  GMainContext *context;
  int niceness;
};

typedef struct
{
  QuitusWork work;
  QuitusWork finish;
  gpointer data;
  GDestroyNotify destroy;
  /* The thread ends after it, and nobody waits in the main context. */
  gboolean is_last;
} Job;

/* Helpers */

static void
free_job (gpointer data)
{
  Job *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  g_free (job);
}

/* Callbacks */

static gboolean
finish_cb (gpointer data)
{
  Job *job = data;

  job->finish (job->data);
  return G_SOURCE_REMOVE;
}

static gpointer
thread_cb (gpointer data)
{
  QuitusWorker *self = data;
  gboolean is_last = FALSE;

  /* It counts for this thread alone; where it is refused, others only wait a little longer. */
  if (self->niceness > 0)
    setpriority (PRIO_PROCESS, 0, self->niceness);
  while (!is_last)
    {
      Job *job = g_async_queue_pop (self->jobs);

      is_last = job->is_last;
      if (job->work != NULL)
        job->work (job->data);
      if (is_last)
        free_job (job);
      else
        {
          GSource *source = g_idle_source_new ();

          g_source_set_priority (source, G_PRIORITY_DEFAULT);
          g_source_set_static_name (source, "quitus-worker");
          g_source_set_callback (source, finish_cb, job, free_job);
          g_source_attach (source, self->context);
          g_source_unref (source);
        }
    }
  return NULL;
}

/* Public */

/**
 * quitus_worker_new:
 * @name: the name of the thread, at most 15 bytes
 * @niceness: 0 for what people wait for, up to 19 for what may wait for everything else
 * @context: where jobs are finished and freed
 *
 * Starts a thread.
 *
 * Returns: (transfer full): a worker that has nothing to do yet
 */
QuitusWorker *
quitus_worker_new (const char *name, int niceness, GMainContext *context)
{
  QuitusWorker *self = g_new0 (QuitusWorker, 1);

  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref (context);
  self->niceness = niceness;
  self->thread = g_thread_new (name, thread_cb, self);
  return self;
}

/**
 * quitus_worker_push:
 * @self: a worker
 * @work: what to do in its thread
 * @finish: what to do afterwards in the main context
 * @data: what both work on
 * @destroy: (nullable): frees @data, in the main context
 *
 * Gives a job to the worker.
 */
void
quitus_worker_push (QuitusWorker *self,
                    QuitusWork work,
                    QuitusWork finish,
                    gpointer data,
                    GDestroyNotify destroy)
{
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->finish = finish;
  job->data = data;
  job->destroy = destroy;
  g_async_queue_push (self->jobs, job);
}

/**
 * quitus_worker_is_current:
 * @self: a worker
 *
 * Returns: whether the caller runs in its thread
 */
gboolean
quitus_worker_is_current (QuitusWorker *self)
{
  return g_thread_self () == self->thread;
}

/**
 * quitus_worker_stop:
 * @self: (transfer full): a worker
 * @last: (nullable): the last thing to do in its thread
 * @data: for @last
 *
 * Waits until every job has been done, then ends the thread.
 */
void
quitus_worker_stop (QuitusWorker *self, QuitusWork last, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (!quitus_worker_is_current (self));

  job->work = last;
  job->data = data;
  job->is_last = TRUE;
  g_async_queue_push (self->jobs, job);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_free (self);
}
