/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-worker.h"

#include "waiting.h"

#define N_JOBS 1000

typedef struct
{
  QuitusWorker *worker;
  GThread *main_thread;
  guint n_worked;
  guint n_finished;
  guint n_freed;
  gboolean is_last_done;
} Fixture;

typedef struct
{
  Fixture *fixture;
  guint number;
} Job;

/* Callbacks */

static void
work_cb (gpointer data)
{
  Job *job = data;

  g_assert_true (quitus_worker_is_current (job->fixture->worker));
  /* One after the other, in order. */
  g_assert_cmpuint (job->fixture->n_worked, ==, job->number);
  job->fixture->n_worked++;
}

static void
finish_cb (gpointer data)
{
  Job *job = data;

  g_assert_true (g_thread_self () == job->fixture->main_thread);
  g_assert_cmpuint (job->fixture->n_finished, ==, job->number);
  job->fixture->n_finished++;
}

static void
free_cb (gpointer data)
{
  Job *job = data;

  g_assert_true (g_thread_self () == job->fixture->main_thread);
  g_assert_cmpuint (job->fixture->n_finished, >, job->number);
  job->fixture->n_freed++;
  g_free (job);
}

static void
last_cb (gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpuint (fixture->n_worked, ==, N_JOBS);
  fixture->is_last_done = TRUE;
}

/* Helpers */

static gboolean
is_all_freed (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_freed == N_JOBS;
}

/* Tests */

static void
test_order (void)
{
  Fixture fixture = { .main_thread = g_thread_self () };

  fixture.worker = quitus_worker_new ("test", 0, g_main_context_default ());
  g_assert_false (quitus_worker_is_current (fixture.worker));
  for (guint i = 0; i < N_JOBS; i++)
    {
      Job *job = g_new0 (Job, 1);

      job->fixture = &fixture;
      job->number = i;
      quitus_worker_push (fixture.worker, work_cb, finish_cb, job, free_cb);
    }
  quitus_worker_stop (fixture.worker, last_cb, &fixture);
  g_assert_true (fixture.is_last_done);
  /* All has been worked; it is finished here, where it belongs. */
  g_assert_cmpuint (fixture.n_worked, ==, N_JOBS);
  g_assert_cmpuint (fixture.n_freed, ==, 0);
  waiting_until (is_all_freed, &fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/order", test_order);
  return g_test_run ();
}
