/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuitusWorker:
 *
 * A thread that does one job after the other, in the order in which they were given.
 *
 * A job is data that belongs to one thread at a time: to the one that gives it, then to the worker
 * while it works, then to the main context again, where it is finished and freed.  Nothing is ever
 * freed in the thread of the worker, so that no object of the main thread can come to its end
 * there.
 */
typedef struct _QuitusWorker QuitusWorker;

typedef void (*QuitusWork) (gpointer data);

QuitusWorker *quitus_worker_new (const char *name, int niceness, GMainContext *context);
void quitus_worker_push (QuitusWorker *self,
                         QuitusWork work,
                         QuitusWork finish,
                         gpointer data,
                         GDestroyNotify destroy);
gboolean quitus_worker_is_current (QuitusWorker *self);
void quitus_worker_stop (QuitusWorker *self, QuitusWork last, gpointer data);

G_END_DECLS
